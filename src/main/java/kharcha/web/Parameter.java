package kharcha.web;

import java.util.List;

/**
 * What an address or a header of the API may say.
 *
 * @param in "query", "path" or "header"
 * @param about what it means, in a sentence
 * @param type as JSON Schema names it: "string", "integer"
 * @param format as JSON Schema names it; empty: any
 * @param values the only ones; empty: any
 * @param many whether it may come several times
 */
public record Parameter(
        String name, String in, String about, String type, String format, List<String> values, boolean many) {
    public Parameter {
        values = List.copyOf(values);
    }

    public static Parameter query(String name, String about) {
        return new Parameter(name, "query", about, "string", "", List.of(), false);
    }

    public static Parameter oneOf(String name, String about, String... values) {
        return new Parameter(name, "query", about, "string", "", List.of(values), false);
    }

    public static Parameter day(String name, String about) {
        return new Parameter(name, "query", about, "string", "date", List.of(), false);
    }

    public static Parameter number(String name, String in, String about) {
        return new Parameter(name, in, about, "integer", "int64", List.of(), false);
    }

    public static Parameter header(String name, String about) {
        return new Parameter(name, "header", about, "string", "", List.of(), false);
    }

    public Parameter severalTimes() {
        return new Parameter(name, in, about, type, format, values, true);
    }
}
