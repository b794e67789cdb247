package kharcha.lab;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Options of a command line as {@code --name value} pairs. */
final class Options {
    private final Map<String, String> values;

    private Options(Map<String, String> values) {
        this.values = values;
    }

    /** @throws IllegalArgumentException in words, for an option that is not known, has no value, or stands twice */
    static Options read(List<String> arguments, Set<String> known) {
        Map<String, String> values = new HashMap<>();
        for (int i = 0; i < arguments.size(); i += 2) {
            String argument = arguments.get(i);
            String name = argument.startsWith("--") ? argument.substring(2) : "";
            if (!known.contains(name)) throw new IllegalArgumentException("there is no option " + argument);
            if (i + 1 == arguments.size()) throw new IllegalArgumentException(argument + " wants a value");
            if (values.put(name, arguments.get(i + 1)) != null)
                throw new IllegalArgumentException(argument + " stands twice");
        }
        return new Options(values);
    }

    Optional<String> text(String name) {
        return Optional.ofNullable(values.get(name));
    }

    /** @throws IllegalArgumentException in words if it is missing */
    String required(String name) {
        return text(name).orElseThrow(() -> new IllegalArgumentException("--" + name + " is missing"));
    }

    /** @throws IllegalArgumentException in words if it is not a number above zero */
    int number(String name, int otherwise) {
        String value = values.get(name);
        if (value == null) return otherwise;
        try {
            int number = Integer.parseInt(value);
            if (number > 0) return number;
        } catch (NumberFormatException _) {
            // Said below, together with zero and less.
        }
        throw new IllegalArgumentException("--" + name + " must be a number above zero, not " + value);
    }
}
