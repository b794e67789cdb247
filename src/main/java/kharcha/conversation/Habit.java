package kharcha.conversation;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.stream.Collectors;
import kharcha.ledger.CategoryId;
import kharcha.ledger.Draft;
import kharcha.ledger.Entry;
import kharcha.money.Money;
import kharcha.understanding.Words;

/** What is booked again and again: the same note at the same price. */
record Habit(String note, Money amount, CategoryId category) {
    private static Habit of(Draft draft) {
        return new Habit(Words.fold(draft.note().strip()), draft.amount(), draft.category());
    }

    /** Entries that are alike, in the order in which they were given; the most frequent habit first. */
    static List<List<Entry>> of(List<Entry> entries) {
        return entries.stream()
                .collect(Collectors.groupingBy(
                        entry -> of(entry.draft()), LinkedHashMap::new, Collectors.toUnmodifiableList()))
                .values()
                .stream()
                .sorted(Comparator.comparingInt((List<Entry> alike) -> alike.size())
                        .reversed())
                .toList();
    }
}
