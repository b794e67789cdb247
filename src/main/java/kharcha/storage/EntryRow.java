package kharcha.storage;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import kharcha.ledger.Draft;
import kharcha.report.SearchWords;
import org.jspecify.annotations.Nullable;

/**
 * An entry on its way into the database, as one of a JSON array that a single statement turns into rows.
 *
 * @param n its place among those that come together: 1, 2, 3, …
 */
record EntryRow(
        int n,
        String day,
        BigDecimal amount,
        String currency,
        String direction,
        String category,
        String note,
        Set<String> tags,
        @Nullable String paidBy,
        List<String> words) {
    /** Nobody searches by a longer beginning, and an index has no room for what is no word any more. */
    private static final int LONGEST_WORD = 64;

    static EntryRow of(int n, Draft draft) {
        return new EntryRow(
                n,
                draft.day().toString(),
                draft.amount().amount(),
                draft.amount().currency().getCurrencyCode(),
                draft.direction().name(),
                draft.category().value(),
                draft.note(),
                draft.tags(),
                draft.paidBy(),
                words(draft.note()));
    }

    static String json(Draft draft) {
        return Json.write(List.of(of(1, draft)));
    }

    static String json(List<Draft> drafts) {
        List<EntryRow> rows = new ArrayList<>();
        for (Draft draft : drafts) rows.add(of(rows.size() + 1, draft));
        return Json.write(rows);
    }

    /** The words of a text as they are indexed, and therefore as they must be looked for. */
    static List<String> words(String text) {
        return SearchWords.of(text).stream()
                .map(word -> word.substring(0, Math.min(word.length(), LONGEST_WORD)))
                .distinct()
                .toList();
    }

    /** The one by which the fewest others are found, most likely; empty for a text without words. */
    static String longestWord(String text) {
        return words(text).stream().max(Comparator.comparingInt(String::length)).orElse("");
    }
}
