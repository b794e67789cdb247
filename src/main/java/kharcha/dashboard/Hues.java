package kharcha.dashboard;

import java.util.List;
import java.util.stream.Stream;

/** The colours that a category can have, by their names in kharcha/ui/tokens.properties. */
final class Hues {
    private static final List<String> TWELVE = List.of(
            "red", "orange", "amber", "olive", "green", "teal", "cyan", "blue", "indigo", "violet", "pink", "brown",
            "grey");

    static final List<String> NAMES =
            TWELVE.stream().flatMap(hue -> Stream.of(hue, hue + "-soft")).toList();

    private Hues() {}

    /** "soft red". */
    static String words(String hue) {
        return hue.endsWith("-soft") ? "soft " + hue.substring(0, hue.length() - "-soft".length()) : hue;
    }
}
