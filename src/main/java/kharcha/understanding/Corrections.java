package kharcha.understanding;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.Currency;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.function.Function;
import kharcha.ledger.CategoryId;
import kharcha.ledger.DateRange;
import kharcha.ledger.Direction;
import org.jspecify.annotations.Nullable;

/** Reads what shall be different, or go away, and in which entry, as far as the words say. */
final class Corrections {
    private static final int FEW_WORDS = 3;
    private static final Which LAST = new Which.Last();
    static final Which.Described NOTHING = new Which.Described("", null, null, null);

    private Corrections() {}

    /** A correction; the question what to change when only the entry is named; null when the message is none. */
    static @Nullable Meaning correct(Said said) {
        Meaning meant = several(said);
        if (meant == null) meant = remarked(said);
        // "C'est Marc qui a payé le resto" is not about the last entry; "make it 60, Marc paid his" is.
        if (meant == null && said.passage().has(Cue.OTHERS_PAID)) return null;
        if (meant == null) meant = single(said);
        if (meant != null) return meant;
        Phrasebook.Match what = said.match("correct.what");
        if (what == null) return null;
        // "Change my PIN" is no business of ours.
        boolean foreign = what.place("what") != null && !said.isInScope();
        if (foreign && category(said, what.place("what")) == null) return null;
        return new Question.WhatToChange(what.place("what") == null ? LAST : described(said, what.place("what")));
    }

    /** "Greggs was 4.95" may put right what is booked already: who acts on it looks. */
    static Intent orRestated(Said said, Intent.Book book) {
        Said told = book.entries().size() == 1 ? priced(said) : null;
        Phrasebook.Match match = told == null ? null : told.match("restate");
        Correction correction = match == null ? null : amount(match);
        Which which = match == null || told == null ? LAST : which(told, match.place("what"));
        boolean named = which instanceof Which.Pointed
                || which instanceof Which.Described described
                        && !described.words().isBlank();
        return correction != null && named ? new Intent.Restate(book, new Intent.Correct(which, correction)) : book;
    }

    /** The clause with the sum, when all else is remarks: "museum was 12, student price". */
    private static Said priced(Said said) {
        List<Said> clauses = said.clauses();
        List<Said> priced = clauses.stream()
                .filter(clause -> !clause.sentence().sums().isEmpty())
                .toList();
        return priced.size() == 1
                        && clauses.stream().allMatch(clause -> priced.contains(clause) || Clauses.isRemark(clause))
                ? priced.getFirst()
                : said;
    }

    private static @Nullable Meaning single(Said said) {
        Correction correction = bare(said);
        return correction == null ? ofDescribed(said) : new Intent.Correct(meant(said), correction);
    }

    /** "No, 15 not 50" is about the one that was 50. */
    private static Which meant(Said said) {
        Phrasebook.Match match = said.match("correct.amount");
        Sentence.Sum old = match == null ? null : match.sum("old");
        return old == null ? LAST : new Which.LastOf(old.value());
    }

    /** Several fields in one breath: "make it 15, and it was yesterday". All of it must be a correction. */
    private static @Nullable Meaning several(Said said) {
        List<Said> clauses = Clauses.joined(said, said.everything());
        if (clauses.size() < 2 || !(single(clauses.getFirst()) instanceof Intent.Correct first)) return null;
        Correction all = first.correction();
        for (Said clause : clauses.subList(1, clauses.size())) {
            // "Make it 18, forgot the tip": why, and no category.
            if (clause.is("correct.why")) continue;
            Correction more = asked(clause);
            // "Should be 150, he charged extra".
            boolean why =
                    more != null && bare(clause) == null && more.equals(Correction.NONE.withCategory(more.category()));
            if (why
                    && clause.sentence().words() > 2
                    && clause.parse().categories().stream().noneMatch(FoundCategory::named)) continue;
            if (more == null || all.contradicts(more)) return null;
            all = all.and(more);
        }
        return new Intent.Correct(first.which(), all);
    }

    /**
     * Said beside a remark: "the date is wrong, I paid that on the 3rd", "make it 60, my sister paid hers". What goes before
     * must admit a slip, or the correction must leave no doubt that it is one: "dinner with Bob, it was 15" is a booking.
     */
    private static @Nullable Meaning remarked(Said said) {
        List<Said> clauses = said.clauses();
        if (clauses.size() < 2) return null;
        boolean more = clauses.stream().anyMatch(clause -> clause.is("correct.slip.more"));
        boolean whole = more && clauses.stream().anyMatch(clause -> clause.has("correct.total"));
        // "Forgot the tip, 5" is no 5 in all.
        if (more && !whole) return null;
        boolean admitted = more || clauses.stream().anyMatch(clause -> clause.is("correct.slip"));
        Intent.Correct all = null;
        Which named = null;
        for (Said clause : clauses) {
            Intent.Correct told = toldBeside(clause, admitted);
            if (told == null) {
                Which.Described about = all == null ? about(clause) : null;
                if (about != null && named == null) named = about;
                else if (!Clauses.isRemark(clause)) return null;
                // "Sorry, had lunch with Bob, it was 15": that is what the 15 were for.
                admitted &= clause.is("correct.slip")
                        || clause.is("correct.slip.more")
                        || clause.parse().categories().isEmpty();
                continue;
            }
            if (all != null && all.correction().contradicts(told.correction())) return null;
            Which which = all == null || all.which().equals(LAST) ? told.which() : all.which();
            all = new Intent.Correct(
                    which, all == null ? told.correction() : all.correction().and(told.correction()));
        }
        return all == null || named == null || !all.which().equals(LAST)
                ? all
                : new Intent.Correct(named, all.correction());
    }

    /** "The day pass was free", before something is to be done with it; null when the clause names no entry. */
    private static Which.@Nullable Described about(Said clause) {
        Phrasebook.Match match = clause.match("correct.about");
        Span what = match == null ? null : match.place("what");
        boolean told = what != null
                && !clause.is("correct.slip")
                && !clause.passage().has(Cue.PERSON)
                && clause.sentence().sums().stream().allMatch(sum -> what.contains(sum.span()));
        Which.Described described = told ? described(clause, what) : NOTHING;
        return described.words().isBlank() ? null : described;
    }

    private static Intent.@Nullable Correct toldBeside(Said clause, boolean admitted) {
        if (clause.is("correct.slip")) return null;
        if (!admitted && !clause.has("correct.surely")) return null;
        if (single(clause) instanceof Intent.Correct correct) return correct;
        Correction given = admitted ? first(clause, "correct.given", Corrections::amount) : null;
        return given == null ? null : new Intent.Correct(LAST, given);
    }

    /** What shall be different in an entry that need not be named: "15 not 50", "groceries", "yesterday". */
    static @Nullable Correction bare(Said said) {
        Correction correction = first(said, "correct.amount", Corrections::amount);
        // Before "the day before" is read as yesterday.
        if (correction == null && said.withoutDates().is("correct.day.before"))
            correction = Correction.NONE.withDaysLater(-1);
        if (correction == null && said.withoutDates().is("correct.day.after"))
            correction = Correction.NONE.withDaysLater(1);
        if (correction == null) correction = first(said, "correct.day", Corrections::day);
        if (correction == null) correction = first(said, "correct.currency", match -> currency(match, said));
        if (correction == null) correction = first(said, "correct.paid", match -> paid(match));
        if (correction == null)
            correction = first(said, "correct.in", _ -> Correction.NONE.withDirection(Direction.IN));
        if (correction == null)
            correction = first(said, "correct.out", _ -> Correction.NONE.withDirection(Direction.OUT));
        if (correction == null) correction = first(said, "correct.category", match -> categoryOf(match, said));
        if (correction == null) correction = first(said, "correct.note", match -> note(match));
        return correction;
    }

    /** As {@link #bare}, and what is said as no more than a value: "21", "yesterday", "groceries". */
    static @Nullable Correction asked(Said said) {
        Correction correction = bare(said);
        if (correction != null) return correction;
        Sentence sentence = said.sentence();
        if (sentence.words() > FEW_WORDS) return null;
        if (sentence.sums().size() == 1) {
            Sentence.Sum sum = sentence.sums().getFirst();
            return Correction.NONE.withAmount(sum.value()).withCurrency(sum.currency());
        }
        if (sentence.dates().size() == 1 && sentence.dates().getFirst().kind() == FoundDate.Kind.DAY)
            return Correction.NONE.withDay(sentence.dates().getFirst().range().start());
        CategoryId category = category(said, said.everything());
        return category == null ? null : Correction.NONE.withCategory(category);
    }

    private static @Nullable Meaning ofDescribed(Said said) {
        Meaning meaning = null;
        meaning = orElse(meaning, said, "correct.amount.of", Corrections::amount);
        meaning = orElse(meaning, said, "correct.day.of", Corrections::day);
        meaning = orElse(meaning, said, "correct.currency.of", match -> currency(match, said));
        meaning = orElse(
                meaning,
                said,
                "correct.category.of",
                match -> isBareSum(said, match) ? named(said, match) : categoryOf(match, said));
        meaning = orElse(meaning, said, "correct.note.of", match -> note(match));
        return orElse(meaning, said, "correct.is", match -> named(said, match));
    }

    private static @Nullable Meaning orElse(
            @Nullable Meaning earlier,
            Said said,
            String heading,
            Function<Phrasebook.Match, @Nullable Correction> reader) {
        if (earlier != null) return earlier;
        return first(said, heading, match -> {
            Correction correction = reader.apply(match);
            return correction == null ? null : new Intent.Correct(which(said, match.place("what")), correction);
        });
    }

    private static <T> @Nullable T first(Said said, String heading, Function<Phrasebook.Match, @Nullable T> reader) {
        return said.matches(heading)
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

    private static @Nullable Correction currency(Phrasebook.Match match, Said said) {
        Currency currency = CurrencyNames.find(match.words("new"), said.parse().utterance());
        return currency == null ? null : Correction.NONE.withCurrency(currency);
    }

    private static Correction paid(Phrasebook.Match match) {
        return Correction.NONE.withPaidBy(match.words("new").toLowerCase(Locale.ROOT));
    }

    private static @Nullable Correction categoryOf(Phrasebook.Match match, Said said) {
        Span place = match.place("new");
        if (place == null
                || said.sentence().sums().stream().anyMatch(sum -> place.contains(sum.span()))
                || said.sentence().dates().stream().anyMatch(date -> place.contains(date.span()))) return null;
        List<Sentence.Word> words = said.sentence().wordsIn(place);
        // "Wrong date" says what is wrong, not what it was: those dates are not eaten.
        if (words.stream().allMatch(word -> said.isFiller("correct.field", word.text()))) return null;
        // "No, the lunch" points at an entry: what is definite is filed under only when it is a category by its name.
        boolean definite =
                words.size() > 1 && said.isFiller("definite", words.getFirst().text());
        CategoryId category = definite
                ? Teachings.named(said, new Span(words.get(1).span().start(), place.end()))
                : category(said, place);
        return category == null ? null : Correction.NONE.withCategory(category);
    }

    /** "Put 5 in the parking meter" is spent; "the 5" is an entry, and so is a sum that goes into a category by its name. */
    private static boolean isBareSum(Said said, Phrasebook.Match match) {
        Span what = match.place("what");
        if (what == null) return false;
        List<Sentence.Word> words =
                said.sentence().wordsIn(new Span(match.place().start(), what.end()));
        return words.size() == 2 && words.getLast().isToken();
    }

    /** "The older taxi is travel": only by a category's very name, since much else "is" something. */
    private static @Nullable Correction named(Said said, Phrasebook.Match match) {
        CategoryId category = Teachings.named(said, match.place("new"));
        return category == null ? null : Correction.NONE.withCategory(category);
    }

    private static @Nullable Correction note(Phrasebook.Match match) {
        String note = match.words("new");
        return note.isBlank() ? null : Correction.NONE.withNote(note);
    }

    /** The category that the words there lead to: the weightiest of them, of equals the first. */
    static @Nullable CategoryId category(Said said, @Nullable Span place) {
        if (place == null) return null;
        return said.parse().categories().stream()
                .filter(found -> found.span().overlaps(place))
                .min(Comparator.comparing((FoundCategory found) -> !found.named()))
                .map(FoundCategory::category)
                .orElse(null);
    }

    /** The entry that the words there describe; the last one when they say nothing of it ("that"). */
    static Which which(Said said, @Nullable Span place) {
        if (place == null || place.length() == 0) return LAST;
        Which pointed = Pointers.read(said.part(place), List.of());
        if (pointed != null) return pointed;
        Which.Described described = described(said, place);
        return described.equals(NOTHING) ? LAST : described;
    }

    /** The entry that the words there describe. */
    static Which.Described described(Said said, @Nullable Span place) {
        if (place == null) return NOTHING;
        BigDecimal amount = said.sentence().sums().stream()
                .filter(sum -> place.contains(sum.span()) && !isFiller(said, sum))
                .map(Sentence.Sum::value)
                .findFirst()
                .orElse(null);
        LocalDate day = said.sentence().dates().stream()
                .filter(date -> place.contains(date.span()) && date.kind() == FoundDate.Kind.DAY)
                .map(date -> date.range().start())
                .findFirst()
                .orElse(null);
        CategoryId category = said.parse().categories().stream()
                .filter(found -> place.contains(found.span()))
                // "The 12.99 entry" was paid at no door.
                .filter(found -> !said.isFiller(
                        "filler", found.span().in(said.parse().text()).toLowerCase(Locale.ROOT)))
                .min(Comparator.comparing((FoundCategory found) -> !found.named()))
                .map(FoundCategory::category)
                .orElse(null);
        return new Which.Described(Descriptions.words(said, place), amount, category, day);
    }

    /** "The starbucks one": that one is no amount. */
    private static boolean isFiller(Said said, Sentence.Sum sum) {
        return said.isFiller("filler", sum.span().in(said.parse().text()).toLowerCase(Locale.ROOT));
    }

    /** An undo, a redo or a deletion; null when the message is none. */
    static @Nullable Intent remove(Said said, Context context) {
        if (said.is("delete.no")) return null;
        if (said.is("redo")) return new Intent.Redo();
        if (said.is("back")) return context.lastDidUndo() ? new Intent.Redo() : new Intent.Undo(null);
        if (said.is("delete.last")) return new Intent.Delete(LAST);
        if (said.is("cancel.that")) return Smalltalk.dropped(context);
        if (context.lastDidUndo() && said.is("undo.before")) return new Intent.Undo(null);
        if (said.is("undo.entry")) return new Intent.UndoEntry();
        if (said.is("undo")) return new Intent.Undo(null);
        Intent beside = removedBeside(said, context);
        if (beside != null) return beside;
        Intent few = first(said, "delete.few", match -> few(match));
        if (few != null) return few;
        if (said.is("delete.everything")) return new Intent.Delete(new Which.Every("", null, null));
        Phrasebook.Match every = said.match("delete.every");
        if (every != null) {
            Which.Described all = described(said, every.place("what"));
            DateRange days = AskedPeriods.all(said).stream().findFirst().orElse(null);
            return new Intent.Delete(new Which.Every(all.words(), named(said, every.place("what")), days));
        }
        Phrasebook.Match one = said.match("delete.of");
        return one == null ? null : new Intent.Delete(toRemove(said, one.place("what")));
    }

    /**
     * "Delete it, it never happened", "undo, my friend paid": with a remark that is about no other money, and may say which one
     * is meant.
     */
    private static @Nullable Intent removedBeside(Said said, Context context) {
        List<Said> clauses = said.clauses();
        if (clauses.size() < 2) return null;
        Intent told = null;
        Which.Described named = null;
        for (Said clause : clauses) {
            Intent intent = ofLast(clause, context);
            Which.Described about = intent == null ? about(clause) : null;
            if (intent != null && (told == null || told.equals(intent))) told = intent;
            else if (about != null && named == null) named = about;
            else if (intent != null || !Clauses.isRemark(clause)) return null;
        }
        return told instanceof Intent.Delete(Which.Last _) && named != null ? new Intent.Delete(named) : told;
    }

    /** What takes back or away without naming what. */
    private static @Nullable Intent ofLast(Said clause, Context context) {
        if (clause.is("delete.last")) return new Intent.Delete(LAST);
        if (clause.is("cancel.that")) return Smalltalk.dropped(context);
        if (clause.is("undo")) return new Intent.Undo(null);
        return clause.is("delete.everything") ? new Intent.Delete(new Which.Every("", null, null)) : null;
    }

    private static Which toRemove(Said said, @Nullable Span place) {
        Which which = which(said, place);
        return which instanceof Which.Last ? described(said, place) : which;
    }

    /** Of many, only a category's own name means all of the category: "all taxis" are not all of transport. */
    private static @Nullable CategoryId named(Said said, @Nullable Span place) {
        return said.parse().categories().stream()
                .filter(found -> place != null && place.contains(found.span()) && found.named())
                .map(FoundCategory::category)
                .findFirst()
                .orElse(null);
    }

    private static @Nullable Intent few(Phrasebook.Match match) {
        Sentence.Sum sum = match.sum("sum");
        if (sum == null) return new Intent.Delete(new Which.LastFew(2));
        int count = sum.value().min(BigDecimal.valueOf(50)).intValue();
        return count < 1 ? null : new Intent.Delete(count == 1 ? LAST : new Which.LastFew(count));
    }
}
