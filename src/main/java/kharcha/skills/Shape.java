package kharcha.skills;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * What a value must look like, whatever else is in the file: its type, its length, its words. A few of these, put together, are
 * the form of a whole file; what one value must be for the sake of another is left to the rules after it.
 */
@FunctionalInterface
interface Shape {
    void check(JsonNode value, Spot at);

    /** A field of an object. */
    record Field(String name, boolean required, Shape shape) {}

    static Field must(String name, Shape shape) {
        return new Field(name, true, shape);
    }

    static Field may(String name, Shape shape) {
        return new Field(name, false, shape);
    }

    static Shape anything() {
        return (value, at) -> {};
    }

    static Shape text() {
        return (value, at) -> isText(value, at);
    }

    /** A text on one line with at most so many characters. */
    static Shape line(int most) {
        return (value, at) -> {
            if (!isText(value, at)) return;
            String text = value.textValue();
            within(text.length(), most, "characters", at);
            if (text.chars().anyMatch(c -> c == '\n' || c == '\r' || c == '\t'))
                at.found(Rule.ONE_LINE, Findings.quoted(text) + " holds a line break or a tab");
        };
    }

    /** As {@link #line}, and not blank. */
    static Shape words(int most) {
        return line(most).and((value, at) -> {
            if (value.isTextual() && value.textValue().isBlank()) at.found(Rule.LENGTH, "is blank");
        });
    }

    /** A text of certain characters. */
    static Shape spelt(int most, Pattern allowed, String characters) {
        return words(most).and((value, at) -> {
            if (value.isTextual()
                    && !value.textValue().isBlank()
                    && !allowed.matcher(value.textValue()).matches())
                at.found(Rule.CHARACTERS, Findings.quoted(value.textValue()) + " may hold only " + characters);
        });
    }

    static Shape bounded(int most) {
        return (value, at) -> {
            if (isText(value, at)) within(value.textValue().length(), most, "characters", at);
        };
    }

    static Shape flag() {
        return (value, at) -> is(value.isBoolean(), value, "true or false", at);
    }

    static Shape whole(int least, int most) {
        return (value, at) -> {
            boolean whole = value.isIntegralNumber();
            if (is(whole, value, "a whole number", at)
                    && (!value.canConvertToInt() || value.intValue() < least || value.intValue() > most))
                at.found(Rule.NUMBER, "is " + value.asText() + "; it must be from " + least + " to " + most);
        };
    }

    static Shape choice(String... words) {
        List<String> known = List.of(words);
        return (value, at) -> {
            if (isText(value, at) && !known.contains(value.textValue()))
                at.found(
                        Rule.CHOICE,
                        "is " + Findings.quoted(value.textValue()) + ", not one of " + String.join(", ", known));
        };
    }

    /** One of those words, or another that is no slip of the pen: where IBM's list is not known to be complete. */
    static Shape likely(String... words) {
        List<String> known = List.of(words);
        return (value, at) -> {
            if (isText(value, at))
                Spelling.meant(value.textValue(), known)
                        .ifPresent(meant -> at.found(
                                Rule.MISSPELLED,
                                "is " + Findings.quoted(value.textValue()) + "; was " + meant + " meant?"));
        };
    }

    static Shape list(Shape element) {
        return list(Integer.MAX_VALUE, element);
    }

    static Shape list(int most, Shape element) {
        return (value, at) -> {
            if (!is(value.isArray(), value, "a list", at)) return;
            within(value.size(), most, "elements", at);
            for (int i = 0; i < value.size(); i++) element.check(value.get(i), at.element(i));
        };
    }

    /** A list of things that have a name, each its own. */
    static Shape each(String kind, String nameField, Shape element) {
        return (value, at) -> {
            if (!is(value.isArray(), value, "a list", at)) return;
            Set<String> names = new HashSet<>();
            for (int i = 0; i < value.size(); i++) {
                JsonNode thing = value.get(i);
                String name = thing.path(nameField).asText("");
                Spot there =
                        name.isEmpty() ? at.element(i) : at.named(kind + " " + name.replaceAll("\\p{Cntrl}+", " "));
                if (!name.isEmpty() && !names.add(name)) there.found(Rule.UNIQUE, "there is another one of this name");
                element.check(thing, there);
            }
        };
    }

    static Shape object(Field... fields) {
        List<String> known = Arrays.stream(fields).map(Field::name).toList();
        return (value, at) -> {
            if (!is(value.isObject(), value, "an object", at)) return;
            for (Field field : fields) {
                JsonNode there = value.path(field.name());
                if (!there.isMissingNode() && !there.isNull()) field.shape().check(there, at.field(field.name()));
                else if (field.required()) at.field(field.name()).found(Rule.MISSING, "is missing");
            }
            value.fieldNames()
                    .forEachRemaining(name -> Spelling.meant(name, known)
                            .filter(meant -> !value.has(meant))
                            .ifPresent(meant -> at.field(name)
                                    .found(Rule.MISSPELLED, "is no field that is known; was " + meant + " meant?")));
        };
    }

    static Shape smallObject(int mostBytes) {
        return (value, at) -> {
            if (is(value.isObject(), value, "an object", at))
                within(value.toString().getBytes(StandardCharsets.UTF_8).length, mostBytes, "bytes", at);
        };
    }

    default Shape and(Shape more) {
        return (value, at) -> {
            check(value, at);
            more.check(value, at);
        };
    }

    private static boolean isText(JsonNode value, Spot at) {
        return is(value.isTextual(), value, "a text", at);
    }

    private static boolean is(boolean right, JsonNode value, String wanted, Spot at) {
        if (!right) at.found(Rule.TYPE, "is " + Spot.typeOf(value) + ", not " + wanted);
        return right;
    }

    private static void within(int size, int most, String of, Spot at) {
        if (size > most)
            at.found(
                    of.equals("elements") ? Rule.COUNT : Rule.LENGTH,
                    "has " + size + " " + of + "; " + most + " are the most");
    }
}
