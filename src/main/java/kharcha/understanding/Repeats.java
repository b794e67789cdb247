package kharcha.understanding;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import kharcha.ledger.CategoryId;
import kharcha.ledger.Direction;
import kharcha.understanding.Which.Pointer;
import org.jspecify.annotations.Nullable;

/** Reads that what was booked before shall be booked once more: "again", "the usual", "same as yesterday", "another coffee". */
final class Repeats {
    private Repeats() {}

    /** Null when the message repeats nothing. */
    static @Nullable Intent read(Said said) {
        Phrasebook.Match changed = said.match("again.but");
        if (changed != null) return again(new Which.Last(), correction(changed));
        Said bare = said.unread();
        if (bare.is("again.last")) return again(new Which.Last(), Correction.NONE);
        if (said.sentence().sums().isEmpty()) {
            if (bare.is("again.usual")) return again(new Which.Usual(Corrections.NOTHING), Correction.NONE);
            Phrasebook.Match day = said.match("again.day");
            if (day != null) return ofDay(said, day);
        }
        return null;
    }

    /** What is named to be repeated, where nothing else was meant: "coffee again", "the usual lunch". */
    static @Nullable Intent named(Said said) {
        if (!said.sentence().sums().isEmpty()) return null;
        Phrasebook.Match usual = said.match("again.usual.of");
        if (usual != null) return of(said, usual, true);
        Phrasebook.Match one = said.match("again.of");
        return one == null ? null : of(said, one, false);
    }

    private static Intent again(Which which, Correction correction) {
        return new Intent.Repeat(which, correction, null);
    }

    private static Correction correction(Phrasebook.Match match) {
        Sentence.Sum sum = match.sum("sum");
        FoundDate day = match.date("day");
        Correction correction = Correction.NONE;
        if (sum != null) correction = correction.withAmount(sum.value()).withCurrency(sum.currency());
        return day == null ? correction : correction.withDay(day.range().start());
    }

    private static @Nullable Intent ofDay(Said said, Phrasebook.Match match) {
        FoundDate day = match.date("day");
        LocalDate start = day == null ? null : day.range().start();
        if (start == null) return null;
        Which.Described described = Corrections.described(said, match.place("what"));
        return again(new Which.Described(described.words(), null, described.category(), start), Correction.NONE);
    }

    /** What is named may be new after all: then it is an entry of which the price is still to be heard. */
    private static @Nullable Intent of(Said said, Phrasebook.Match match, boolean usual) {
        Span what = match.place("what");
        if (what == null) return null;
        Which.Described described = Corrections.described(said, what);
        if (described.equals(Corrections.NOTHING) || described.amount() != null || described.day() != null) return null;
        if (!usual && described.category() == null && !said.isInScope()) return null;
        Which which = usual ? new Which.Usual(described) : new Which.Pointed(List.of(), Pointer.NEWEST, 0, described);
        CategoryId category = described.category();
        Direction direction = category != null && category.isIncome() ? Direction.IN : Direction.OUT;
        PartialEntry otherwise =
                new PartialEntry(null, null, null, category, direction, match.words("what"), Set.of(), null);
        return new Intent.Repeat(which, correction(match), otherwise);
    }
}
