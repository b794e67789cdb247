package kharcha.understanding;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import kharcha.ledger.CategoryId;
import kharcha.report.Filter;
import org.jspecify.annotations.Nullable;

/**
 * What a question leaves out: "without rent", "except groceries and flights", "not counting the wedding". A category by its name
 * is all of that category; any other word only what has it in its note.
 *
 * @param place from the word that leaves out to the next day, sum or end
 */
record Exclusion(Span place) {
    static @Nullable Exclusion of(Said said) {
        Phrasebook.Match match = said.find("except");
        if (match == null) return null;
        int from = match.place().start();
        int to = match.place().end();
        for (Sentence.Word word : said.sentence().wordsIn(said.everything())) {
            if (word.span().start() < match.place().end()) continue;
            if (word.isToken() || said.isFiller("except.ends", word.text())) break;
            to = word.span().end();
        }
        return to == match.place().end() ? null : new Exclusion(new Span(from, to));
    }

    Filter.@Nullable Without without(Said said) {
        List<FoundCategory> named = said.parse().categories().stream()
                .filter(found -> found.named() && place.contains(found.span()))
                .toList();
        Set<CategoryId> categories = named.stream().map(FoundCategory::category).collect(Collectors.toSet());
        List<String> words = words(said, named);
        return categories.isEmpty() && words.isEmpty() ? null : new Filter.Without(categories, words);
    }

    private List<String> words(Said said, List<FoundCategory> named) {
        List<String> rows = new ArrayList<>();
        List<String> row = new ArrayList<>();
        for (Sentence.Word word : said.sentence().wordsIn(place)) {
            boolean known = named.stream().anyMatch(found -> found.span().overlaps(word.span()));
            boolean filler = said.isFiller("question.filler", word.text()) || said.isFiller("except.word", word.text());
            if (!known && !filler) row.add(FilterReader.singular(word.text()));
            else if (!row.isEmpty()) {
                rows.add(String.join(" ", row));
                row.clear();
            }
        }
        if (!row.isEmpty()) rows.add(String.join(" ", row));
        return rows;
    }
}
