package kharcha.dashboard;

import io.javalin.http.Context;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The fields of a form as somebody filled them in, with what is wrong with each. Nothing that was typed is ever lost.
 *
 * @param values by the name of the field
 * @param problems by the name of the field
 */
public record Fields(Map<String, String> values, Map<String, String> problems) {
    static final Fields NONE = new Fields(Map.of(), Map.of());

    private static final int LONGEST = 200;

    public Fields {
        values = Map.copyOf(values);
        problems = Map.copyOf(problems);
    }

    /** Those names only, each on one line. */
    static Fields sent(Context context, List<String> names) {
        Map<String, String> values = new LinkedHashMap<>();
        for (String name : names) {
            String value = context.formParam(name);
            String line = value == null
                    ? ""
                    : value.replaceAll("[\\p{Cntrl}\\p{Cs}\\s]+", " ").strip();
            values.put(name, line.length() > LONGEST ? line.substring(0, LONGEST) : line);
        }
        return new Fields(values, Map.of());
    }

    Fields with(Map<String, String> wrong) {
        return new Fields(values, wrong);
    }

    Fields with(String name, String wrong) {
        return with(Map.of(name, wrong));
    }

    public String value(String name) {
        return values.getOrDefault(name, "");
    }

    public boolean has(String name, String value) {
        return value(name).equals(value);
    }

    public String problem(String name) {
        return problems.getOrDefault(name, "");
    }
}
