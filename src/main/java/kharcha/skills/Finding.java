package kharcha.skills;

import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Something that a file does against a rule.
 *
 * @param place the named thing it is about: "node welcome", "entity category, value food"; empty: the file itself
 * @param field the way from that thing to the value, "output.generic[2].source"; empty: the thing itself
 * @param words what is wrong, and with what
 */
public record Finding(Rule rule, String place, String field, String words) {
    /** On one line, the rule's name at its end. */
    public String line() {
        String where = Stream.of(place, field).filter(part -> !part.isEmpty()).collect(Collectors.joining(", "));
        return (where.isEmpty() ? "" : where + ": ") + words + " [" + rule.title() + "]";
    }
}
