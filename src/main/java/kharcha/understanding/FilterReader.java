package kharcha.understanding;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import kharcha.ledger.CategoryId;
import kharcha.report.Filter;
import kharcha.report.Query;
import org.jspecify.annotations.Nullable;

/**
 * Which entries a question is about. A category by its name is that category; anything else that is asked about ("uber",
 * "beer", "the dentist") is looked for in the notes, since it is only a part of its category.
 */
final class FilterReader {
    private FilterReader() {}

    static Filter read(Said said, Query.Metric metric) {
        Set<CategoryId> categories = categories(said, metric);
        String words = categories.isEmpty() ? words(said) : "";
        Bounds bounds = bounds(said);
        Phrasebook.Match paid = said.find("paid_by");
        return new Filter(
                categories,
                words,
                tag(said),
                bounds.min(),
                bounds.max(),
                currency(said),
                paid == null ? null : paid.words("new").toLowerCase(Locale.ROOT),
                null);
    }

    /** The categories that are named, in the order of the message. */
    static List<CategoryId> named(Said said) {
        return said.parse().categories().stream()
                .filter(FoundCategory::named)
                .map(FoundCategory::category)
                .distinct()
                .toList();
    }

    /** The categories to be held against each other: those named, else those of two things ("food and taxis"). */
    static List<CategoryId> compared(Said said) {
        List<CategoryId> named = named(said);
        if (named.size() > 1) return named;
        List<CategoryId> found = said.parse().categories().stream()
                .filter(category -> !category.category().isIncome())
                .map(FoundCategory::category)
                .distinct()
                .toList();
        return found.size() == 2 ? found : named;
    }

    private static Set<CategoryId> categories(Said said, Query.Metric metric) {
        boolean figures = metric == Query.Metric.INCOME || metric == Query.Metric.NET;
        boolean top = metric == Query.Metric.TOP_CATEGORY || metric == Query.Metric.TOP_MERCHANT;
        return named(said).stream()
                .filter(category -> !top || !category.isIncome())
                .filter(category -> !figures || !category.equals(CategoryId.OTHER_INCOME))
                .filter(category -> !category.equals(CategoryId.OTHER))
                .collect(Collectors.toCollection(
                        () -> new TreeSet<>((a, b) -> a.value().compareTo(b.value()))));
    }

    /** The words asked about: a thing or merchant that is known, else what stands after "on", "at", "for". */
    private static String words(Said said) {
        List<String> words = new ArrayList<>();
        boolean placed = false;
        Span last = null;
        for (Sentence.Word word :
                said.sentence().wordsIn(new Span(0, said.parse().text().length()))) {
            boolean known = isKnown(said, word);
            boolean filler = word.isToken()
                    || isMark(word)
                    || isCurrency(said, word)
                    || said.isFiller("question.filler", word.text());
            if (!words.isEmpty() && (filler || !isNext(said, last, word))) break;
            if (!filler && (known || placed || !words.isEmpty())) {
                words.add(singular(word.text()));
                last = word.span();
            }
            if (said.isFiller("place", word.text())) placed = true;
            else if (!filler && words.isEmpty()) placed = false;
        }
        return String.join(" ", words);
    }

    private static boolean isCurrency(Said said, Sentence.Word word) {
        return word.text().length() > 2
                && CurrencyNames.find(word.text(), said.parse().utterance()) != null;
    }

    private static boolean isMark(Sentence.Word word) {
        return word.text().startsWith("#") || word.text().startsWith("/");
    }

    private static boolean isKnown(Said said, Sentence.Word word) {
        return said.parse().categories().stream().anyMatch(found -> found.span().overlaps(word.span()));
    }

    private static boolean isNext(Said said, @Nullable Span last, Sentence.Word word) {
        return last == null
                || said.parse()
                        .text()
                        .substring(last.end(), word.span().start())
                        .isBlank();
    }

    /** Notes are searched by the beginnings of words, so that the singular finds both. */
    private static String singular(String word) {
        boolean plural = word.length() > 3 && word.endsWith("s") && !word.endsWith("ss") && !word.endsWith("us");
        return plural ? word.substring(0, word.length() - 1) : word;
    }

    /** Whether amounts in the message say how large the entries are that it asks about. */
    static boolean isBounded(Said said) {
        return !bounds(said).equals(new Bounds(null, null));
    }

    private record Bounds(
            @Nullable BigDecimal min, @Nullable BigDecimal max) {}

    private static Bounds bounds(Said said) {
        Phrasebook.Match between = said.find("bound.between");
        if (between != null) {
            Sentence.Sum low = between.sum("sum");
            Sentence.Sum high = between.sum("old");
            if (low != null && high != null) return new Bounds(low.value(), high.value());
        }
        return new Bounds(value(said.find("bound.min")), value(said.find("bound.max")));
    }

    private static @Nullable BigDecimal value(Phrasebook.@Nullable Match match) {
        Sentence.Sum sum = match == null ? null : match.sum("sum");
        return sum == null ? null : sum.value();
    }

    private static @Nullable String tag(Said said) {
        return said.sentence().wordsIn(new Span(0, said.parse().text().length())).stream()
                .map(Sentence.Word::text)
                .filter(word -> word.length() > 1 && word.startsWith("#"))
                .map(word -> word.substring(1))
                .findFirst()
                .orElse(null);
    }

    private static @Nullable Currency currency(Said said) {
        Phrasebook.Match match = said.find("currency.only");
        return match == null
                ? null
                : CurrencyNames.find(match.words("new"), said.parse().utterance());
    }
}
