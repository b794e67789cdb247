package kharcha.skills;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;

/**
 * Finds, for the nodes of a row, the nearest before each whose condition holds whenever its own does. It does not compare each
 * with all before it: an alternative of the earlier one is filed under one of its parts, which the later one must imply; so only
 * what is filed under something implied is looked at.
 */
final class Shadows {
    private record Earlier(int place, Condition condition) {}

    private final Map<String, List<Earlier>> filed = new HashMap<>();
    private int always = -1;

    void add(int place, Condition condition) {
        if (condition.isAlways()) always = place;
        for (List<String> parts : condition.alternatives())
            parts.stream()
                    .min(Comparator.comparingInt(part -> of(part).size()))
                    .ifPresent(part ->
                            filed.computeIfAbsent(part, _ -> new ArrayList<>()).add(new Earlier(place, condition)));
    }

    private List<Earlier> of(String part) {
        return filed.getOrDefault(part, List.of());
    }

    /** Its place; below zero when there is none. */
    int nearest(Condition later) {
        int nearest = always;
        if (later.alternatives().isEmpty()) return nearest;
        TreeSet<String> implied = new TreeSet<>();
        later.alternatives().getFirst().forEach(part -> implied.addAll(Condition.implied(part)));
        for (String part : implied)
            for (Earlier earlier : of(part).reversed()) {
                if (earlier.place() <= nearest) break;
                if (!later.implies(earlier.condition())) continue;
                nearest = earlier.place();
                break;
            }
        return nearest;
    }
}
