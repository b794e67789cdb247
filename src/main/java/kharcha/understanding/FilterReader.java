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
        Exclusion exclusion = Exclusion.of(said);
        Set<CategoryId> categories = categories(said, metric);
        List<String> words = categories.isEmpty() ? choices(said, exclusion) : List.of();
        Bounds bounds = bounds(said);
        return Filter.NONE
                .withCategories(categories)
                .withWords(words.isEmpty() ? "" : words.getFirst())
                .withTag(tag(said))
                .withMinAmount(bounds.min())
                .withMaxAmount(bounds.max())
                .withCurrency(currency(said))
                .withPaidBy(paidBy(said))
                .withChannel(HabitCues.channel(said))
                .withOrWords(words.size() < 2 ? null : words.subList(1, words.size()))
                .withWithout(exclusion == null ? null : exclusion.without(said))
                .withWeekdays(AskedPeriods.weekdays(said));
    }

    /** As an entry is read that is paid so ("con tarjeta" is "card"); who asks by which of them names none, nor does "cash flow". */
    private static @Nullable String paidBy(Said said) {
        if (said.has("group.paid_by") || said.has("chart.flow")) return null;
        String entered = Particulars.paidBy(said.passage());
        if (entered != null) return entered;
        Phrasebook.Match paid = said.find("paid_by");
        return paid == null ? null : paid.words("new").toLowerCase(Locale.ROOT);
    }

    /** A category that is named, not by a word of a day ("tax year") and not as what shall not count. */
    private static boolean isAsked(Said said, FoundCategory found) {
        Exclusion exclusion = Exclusion.of(said);
        return found.named()
                && said.sentence().dates().stream()
                        .noneMatch(date -> date.span().contains(found.span()))
                && (exclusion == null || !exclusion.place().overlaps(found.span()));
    }

    /** The filter without what only a word of that heading named: in "my shops", they are what is drawn. */
    static Filter besides(Said said, Filter filter, String heading) {
        Set<CategoryId> others = said.parse().categories().stream()
                .filter(found -> !said.isFiller(
                        heading, said.sentence().original(found.span()).toLowerCase(Locale.ROOT)))
                .map(FoundCategory::category)
                .collect(Collectors.toSet());
        return filter.withCategories(
                filter.categories().stream().filter(others::contains).collect(Collectors.toSet()));
    }

    /** The categories that are named, in the order of the message. */
    static List<CategoryId> named(Said said) {
        return said.parse().categories().stream()
                .filter(found -> isAsked(said, found))
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

    /**
     * The words asked about: a thing or merchant that is known, else what stands after "on", "at", "for". Of several ("Tesco
     * and Aldi", "coles or woolies") any will do.
     */
    private static List<String> choices(Said said, @Nullable Exclusion exclusion) {
        List<String> choices = new ArrayList<>();
        List<String> words = new ArrayList<>();
        boolean placed = false;
        Span last = null;
        List<Span> asides = asides(said, exclusion);
        for (Sentence.Word word : said.sentence().wordsIn(said.everything())) {
            if (asides.stream().anyMatch(aside -> aside.overlaps(word.span()))) {
                placed = false;
                continue;
            }
            boolean filler = isFiller(said, word);
            boolean joint = last != null && said.isFiller("joint", word.text());
            if (!words.isEmpty() && (filler || !isNext(said, last, word))) {
                choices.add(named(said, words));
                words.clear();
                if (!joint && !isJoined(said, last, word)) break;
                placed = true;
            }
            if (joint) {
                last = word.span();
                continue;
            }
            if (!choices.isEmpty() && words.isEmpty() && filler) break;
            if (!filler && (isKnown(said, word) || placed || !words.isEmpty())) {
                words.add(said.isFiller("question.singular", word.text()) ? word.text() : singular(word.text()));
                last = word.span();
            }
            if (said.isFiller("place", word.text())) placed = true;
            else if (!filler && words.isEmpty()) placed = false;
        }
        if (!words.isEmpty()) choices.add(named(said, words));
        return choices;
    }

    /** A "dentist visit" is booked as the dentist. */
    private static String named(Said said, List<String> words) {
        List<String> named = new ArrayList<>(words);
        while (named.size() > 1 && said.isFiller("question.event", named.getLast())) named.removeLast();
        return String.join(" ", named);
    }

    /** What names nothing that notes are searched for: what shall not count, and how it was paid. */
    private static List<Span> asides(Said said, @Nullable Exclusion exclusion) {
        List<Span> asides = new ArrayList<>();
        if (exclusion != null) asides.add(exclusion.place());
        Phrasebook.Match paid = said.find("paid_by");
        Span way = paid == null ? null : paid.place("new");
        if (way != null) asides.add(way);
        Phrasebook.Match ways = said.find("group.paid_by");
        if (ways != null) asides.add(ways.place());
        List<Piece> pieces = said.passage().pieces();
        said.passage()
                .first(Cue.PAID_BY)
                .ifPresent(hit -> pieces.subList(hit.from(), hit.to()).forEach(piece -> asides.add(piece.span())));
        return asides;
    }

    /** "Swiggy + Zomato", "bread, milk". */
    private static boolean isJoined(Said said, @Nullable Span last, Sentence.Word word) {
        if (last == null || word.isToken()) return false;
        String between = said.parse().text().substring(last.end(), word.span().start());
        return between.strip().matches("[+,&/]") && isKnown(said, word);
    }

    private static boolean isFiller(Said said, Sentence.Word word) {
        return word.isToken()
                || isMark(word)
                || isCurrency(said, word)
                || said.isFiller("question.filler", word.text());
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
    static String singular(String word) {
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
