package kharcha.skills;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Collects what is found in one file, each once. */
final class Findings {
    private final Set<Finding> all = new LinkedHashSet<>();

    void add(Rule rule, String place, String field, String words) {
        all.add(new Finding(rule, place, field, oneLine(words)));
    }

    List<Finding> all() {
        return List.copyOf(all);
    }

    /** As it is quoted in words: short. */
    static String quoted(String text) {
        String visible = text.length() > 60 ? text.substring(0, 57) + "…" : text;
        return "\"" + visible + "\"";
    }

    /** Without what would break the line or move a terminal's cursor. */
    private static String oneLine(String words) {
        return words.replaceAll("\\p{Cntrl}+", " ");
    }
}
