package kharcha.conversation;

import java.util.List;
import java.util.Optional;
import kharcha.ledger.CategoryId;
import kharcha.ledger.Entry;
import kharcha.ledger.OwnCategories;
import kharcha.ledger.OwnWord;
import kharcha.understanding.Correction;
import kharcha.understanding.LearnedPhrase;

/**
 * What a correction teaches: who files "lunch at Subway" under groceries means Subway, from now on. Only a note that names one
 * thing teaches, and never a category's own name.
 */
final class Lesson {
    private Lesson() {}

    /** At most one; none when nothing is to be learned, or it is known already. */
    static List<OwnWord> of(Exchange exchange, List<Entry> entries, Correction correction) {
        CategoryId category = correction.category();
        boolean refiled = category != null
                && correction.note() == null
                && entries.size() == 1
                && !entries.getFirst().draft().category().equals(category)
                && entries.getFirst().draft().category().isIncome() == category.isIncome();
        if (category == null || !refiled) return List.of();
        Optional<String> phrase = LearnedPhrase.of(
                entries.getFirst().draft().note(), exchange.preferences().locale());
        return phrase.filter(it -> teaches(exchange, it, category)).stream()
                .map(it -> new OwnWord(it, category))
                .toList();
    }

    private static boolean teaches(Exchange exchange, String phrase, CategoryId category) {
        OwnCategories own = exchange.categories().own();
        boolean known = own.word(phrase)
                .filter(word -> word.category().equals(category))
                .isPresent();
        boolean room = own.word(phrase).isPresent() || own.words().size() < OwnCategories.MOST_WORDS;
        return !known && room && !CategoryActions.isName(exchange, phrase);
    }
}
