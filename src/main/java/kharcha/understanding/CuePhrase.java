package kharcha.understanding;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * A phrase of a cue file: a row of slots, each of which is one of several wordings, or nothing where it may be left out.
 *
 * @param argument what the heading adds to the cue: the way of paying; else empty
 */
record CuePhrase(Cue cue, String argument, List<Slot> slots) {
    /** The beginning of a sentence: takes no word. */
    static final String OPENING = "^";

    /** @param byFirst the wordings by their first word or sign */
    record Slot(Map<String, List<List<String>>> byFirst, boolean optional) {
        static Slot of(List<List<String>> wordings) {
            Map<String, List<List<String>>> byFirst = new HashMap<>();
            boolean optional = false;
            for (List<String> wording : wordings) {
                if (wording.isEmpty()) optional = true;
                else
                    byFirst.computeIfAbsent(wording.getFirst(), first -> new ArrayList<>())
                            .add(wording);
            }
            return new Slot(byFirst, optional);
        }
    }

    /** Every word or sign that a place in the text must show for the phrase to begin there. */
    Set<String> firstWords() {
        Set<String> first = new LinkedHashSet<>();
        addFirst(0, first);
        return first;
    }

    private void addFirst(int slot, Set<String> first) {
        if (slot == slots.size()) return;
        boolean passed = slots.get(slot).optional();
        for (List<List<String>> wordings : slots.get(slot).byFirst().values())
            for (List<String> wording : wordings) {
                if (!wording.getFirst().equals(OPENING)) first.add(wording.getFirst());
                else if (wording.size() > 1) first.add(wording.get(1));
                else passed = true;
            }
        if (passed) addFirst(slot + 1, first);
    }

    /** The only word of a phrase of one word; empty for others. */
    List<String> onlyWords() {
        if (slots.size() != 1) return List.of();
        return slots.getFirst().byFirst().values().stream()
                .flatMap(List::stream)
                .filter(wording -> wording.size() == 1)
                .map(List::getFirst)
                .toList();
    }
}
