package kharcha.conversation;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import kharcha.ledger.Entry;
import kharcha.ledger.EntryId;
import kharcha.understanding.Which.Pointer;

/**
 * Several entries, in the order in which they were shown, of which some are pointed at.
 *
 * @param mentioned what was spoken of last, so that "the other one" is not that
 */
record Pointing(List<Entry> among, List<EntryId> mentioned) {
    private static final Comparator<Entry> BY_AGE = Comparator.comparing(
                    (Entry entry) -> entry.draft().day())
            .thenComparingLong(entry -> entry.id().value());
    private static final Comparator<Entry> BY_AMOUNT =
            Comparator.comparing(entry -> entry.draft().amount().amount());

    /** Empty when there is no such one. */
    List<Entry> at(Pointer pointer, int number) {
        return switch (pointer) {
            case NTH -> number <= among.size() ? List.of(among.get(number - 1)) : List.of();
            case BOTH -> among.size() == 2 ? among : List.of();
            case ALL -> among;
            case OTHER -> other();
            case LEAST -> one(among.stream().min(BY_AMOUNT));
            case MOST -> one(among.stream().max(BY_AMOUNT));
            case OLDEST -> one(among.stream().min(BY_AGE));
            case NEWEST -> one(among.stream().max(BY_AGE));
        };
    }

    private List<Entry> other() {
        List<Entry> others = among.stream()
                .filter(entry -> mentioned.isEmpty() || !entry.id().equals(mentioned.getFirst()))
                .toList();
        return others.size() == 1 ? others : List.of();
    }

    private static List<Entry> one(Optional<Entry> found) {
        return found.stream().toList();
    }
}
