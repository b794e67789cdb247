package kharcha.understanding;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.Currency;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import kharcha.ledger.CategoryId;
import kharcha.ledger.Direction;
import org.jspecify.annotations.Nullable;

/** Reads what shall be different, or go away, and in which entry, as far as the words say. */
final class Corrections {
    private static final Which LAST = new Which.Last();

    private Corrections() {}

    /** A correction; the question what to change when only the entry is named; null when the message is none. */
    static @Nullable Meaning correct(Parse parse, Sentence sentence, List<Phrasebook> books) {
        Correction correction = bare(parse, sentence, books);
        if (correction != null) return new Intent.Correct(LAST, correction);
        Meaning described = ofDescribed(parse, sentence, books);
        if (described != null) return described;
        Phrasebook.Match what = Phrasebook.match(books, "correct.what", sentence);
        if (what == null) return null;
        return new Question.WhatToChange(
                what.place("what") == null ? LAST : described(parse, sentence, what.place("what")));
    }

    /** What shall be different in an entry that need not be named: "15 not 50", "groceries", "yesterday". */
    static @Nullable Correction bare(Parse parse, Sentence sentence, List<Phrasebook> books) {
        Correction correction = first(books, "correct.amount", sentence, Corrections::amount);
        if (correction == null) correction = first(books, "correct.day", sentence, Corrections::day);
        if (correction == null)
            correction = first(books, "correct.currency", sentence, match -> currency(match, parse));
        if (correction == null) correction = first(books, "correct.paid", sentence, match -> paid(match));
        if (correction == null)
            correction = first(books, "correct.in", sentence, _ -> Correction.NONE.withDirection(Direction.IN));
        if (correction == null)
            correction = first(books, "correct.out", sentence, _ -> Correction.NONE.withDirection(Direction.OUT));
        if (correction == null)
            correction = first(books, "correct.category", sentence, match -> categoryOf(match, parse));
        if (correction == null) correction = first(books, "correct.note", sentence, match -> note(match, parse));
        return correction;
    }

    private static @Nullable Meaning ofDescribed(Parse parse, Sentence sentence, List<Phrasebook> books) {
        Meaning meaning = null;
        meaning = orElse(meaning, books, "correct.amount.of", sentence, parse, Corrections::amount);
        meaning = orElse(meaning, books, "correct.day.of", sentence, parse, Corrections::day);
        meaning = orElse(meaning, books, "correct.currency.of", sentence, parse, match -> currency(match, parse));
        meaning = orElse(meaning, books, "correct.category.of", sentence, parse, match -> categoryOf(match, parse));
        return orElse(meaning, books, "correct.note.of", sentence, parse, match -> note(match, parse));
    }

    private static @Nullable Meaning orElse(
            @Nullable Meaning earlier,
            List<Phrasebook> books,
            String heading,
            Sentence sentence,
            Parse parse,
            Function<Phrasebook.Match, @Nullable Correction> reader) {
        if (earlier != null) return earlier;
        return first(books, heading, sentence, match -> {
            Correction correction = reader.apply(match);
            return correction == null
                    ? null
                    : new Intent.Correct(described(parse, sentence, match.place("what")), correction);
        });
    }

    private static <T> @Nullable T first(
            List<Phrasebook> books, String heading, Sentence sentence, Function<Phrasebook.Match, @Nullable T> reader) {
        return Phrasebook.matches(books, heading, sentence)
                .map(reader)
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
    }

    private static @Nullable Correction amount(Phrasebook.Match match) {
        Sentence.Sum sum = match.sum("sum");
        if (sum == null) return null;
        Correction correction = Correction.NONE.withAmount(sum.value()).withCurrency(sum.currency());
        FoundDate day = match.date("day");
        return day == null ? correction : correction.withDay(day.range().start());
    }

    private static @Nullable Correction day(Phrasebook.Match match) {
        FoundDate day = match.date("day");
        return day == null ? null : Correction.NONE.withDay(day.range().start());
    }

    private static @Nullable Correction currency(Phrasebook.Match match, Parse parse) {
        Currency currency = CurrencyNames.find(match.words("new"), parse.utterance());
        return currency == null ? null : Correction.NONE.withCurrency(currency);
    }

    private static Correction paid(Phrasebook.Match match) {
        return Correction.NONE.withPaidBy(match.words("new").toLowerCase(java.util.Locale.ROOT));
    }

    private static @Nullable Correction categoryOf(Phrasebook.Match match, Parse parse) {
        CategoryId category = category(parse, match.place("new"));
        return category == null ? null : Correction.NONE.withCategory(category);
    }

    private static @Nullable Correction note(Phrasebook.Match match, Parse parse) {
        String note = match.words("new");
        return note.isBlank() ? null : Correction.NONE.withNote(note);
    }

    /** The category that the words there lead to: the weightiest of them, of equals the first. */
    static @Nullable CategoryId category(Parse parse, @Nullable Span place) {
        if (place == null) return null;
        return parse.categories().stream()
                .filter(found -> found.span().overlaps(place))
                .min(Comparator.comparing((FoundCategory found) -> !found.named()))
                .map(FoundCategory::category)
                .orElse(null);
    }

    /** The entry that the words there describe. */
    static Which.Described described(Parse parse, Sentence sentence, @Nullable Span place) {
        if (place == null) return new Which.Described("", null, null, null);
        BigDecimal amount = sentence.sums().stream()
                .filter(sum -> place.contains(sum.span()))
                .map(Sentence.Sum::value)
                .findFirst()
                .orElse(null);
        LocalDate day = sentence.dates().stream()
                .filter(date -> place.contains(date.span()) && date.kind() == FoundDate.Kind.DAY)
                .map(date -> date.range().start())
                .findFirst()
                .orElse(null);
        CategoryId category = parse.categories().stream()
                .filter(found -> place.contains(found.span()) && found.named())
                .map(FoundCategory::category)
                .findFirst()
                .orElse(null);
        return new Which.Described(
                Descriptions.words(
                        sentence, place, Phrasebook.of(parse.utterance().locale())),
                amount,
                category,
                day);
    }

    /** An undo, a redo or a deletion; null when the message is none. */
    static @Nullable Intent remove(Parse parse, Sentence sentence, List<Phrasebook> books, Context context) {
        if (Phrasebook.match(books, "redo", sentence) != null) return new Intent.Redo();
        if (Phrasebook.match(books, "delete.last", sentence) != null) return new Intent.Delete(LAST);
        if (Phrasebook.match(books, "undo", sentence) != null) return new Intent.Undo(null);
        Intent few = first(books, "delete.few", sentence, match -> few(match));
        if (few != null) return few;
        if (Phrasebook.match(books, "delete.everything", sentence) != null)
            return new Intent.Delete(new Which.Every("", null, null));
        Phrasebook.Match every = Phrasebook.match(books, "delete.every", sentence);
        if (every != null) {
            Which.Described all = described(parse, sentence, every.place("what"));
            return new Intent.Delete(new Which.Every(all.words(), all.category(), all.day()));
        }
        Phrasebook.Match one = Phrasebook.match(books, "delete.of", sentence);
        return one == null ? null : new Intent.Delete(described(parse, sentence, one.place("what")));
    }

    private static @Nullable Intent few(Phrasebook.Match match) {
        Sentence.Sum sum = match.sum("sum");
        if (sum == null) return new Intent.Delete(new Which.LastFew(2));
        int count = sum.value().min(BigDecimal.valueOf(50)).intValue();
        return count < 1 ? null : new Intent.Delete(count == 1 ? LAST : new Which.LastFew(count));
    }
}
