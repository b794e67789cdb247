package kharcha.understanding;

import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A message as read by itself, before anything that was said earlier counts.
 *
 * @param labels what it may be, surest first, never empty
 * @param inScope how likely it is that it is about what Kharcha does at all, from 0 to 1
 * @param dates the days and periods as they were last, since money is mostly spoken of when it is spent
 * @param datesAhead the same as they come next, as a rule to come means them
 * @param engine who gave the label: "local", "watson"
 * @param mended the message with the slips of its command words mended; null when there are none
 */
public record Parse(
        Utterance utterance,
        List<Label> labels,
        double inScope,
        List<FoundNumber> numbers,
        List<FoundAmount> amounts,
        List<FoundDate> dates,
        List<FoundDate> datesAhead,
        List<FoundCategory> categories,
        String engine,
        @Nullable Parse mended) {
    public Parse {
        if (labels.isEmpty()) throw new IllegalArgumentException("a parse without a label");
        labels = List.copyOf(labels);
        numbers = List.copyOf(numbers);
        amounts = List.copyOf(amounts);
        dates = List.copyOf(dates);
        datesAhead = List.copyOf(datesAhead);
        categories = List.copyOf(categories);
    }

    /** Typed without a slip. */
    public Parse(
            Utterance utterance,
            List<Label> labels,
            double inScope,
            List<FoundNumber> numbers,
            List<FoundAmount> amounts,
            List<FoundDate> dates,
            List<FoundDate> datesAhead,
            List<FoundCategory> categories,
            String engine) {
        this(utterance, labels, inScope, numbers, amounts, dates, datesAhead, categories, engine, null);
    }

    /** Of days that mean the same, whichever way one looks. */
    public Parse(
            Utterance utterance,
            List<Label> labels,
            double inScope,
            List<FoundNumber> numbers,
            List<FoundAmount> amounts,
            List<FoundDate> dates,
            List<FoundCategory> categories,
            String engine) {
        this(utterance, labels, inScope, numbers, amounts, dates, dates, categories, engine);
    }

    /**
     * With another engine's findings where this reading has none of that kind at all, and never over a place where it has found
     * something itself.
     */
    public Parse filledFrom(Findings findings) {
        return new Parse(
                utterance,
                labels,
                inScope,
                numbers.isEmpty() ? free(findings.numbers(), FoundNumber::span) : numbers,
                amounts.isEmpty() ? free(findings.amounts(), FoundAmount::span) : amounts,
                dates.isEmpty() ? free(findings.dates(), FoundDate::span) : dates,
                datesAhead.isEmpty() ? free(findings.dates(), FoundDate::span) : datesAhead,
                categories,
                engine,
                mended);
    }

    /** The same message with other category words found in it. */
    public Parse withCategories(List<FoundCategory> found) {
        return new Parse(utterance, labels, inScope, numbers, amounts, dates, datesAhead, found, engine, mended);
    }

    public Parse withMended(@Nullable Parse slipless) {
        return new Parse(utterance, labels, inScope, numbers, amounts, dates, datesAhead, categories, engine, slipless);
    }

    /** The same message read as a rule to come: the two readings of its days change places. */
    Parse ahead() {
        return new Parse(utterance, labels, inScope, numbers, amounts, datesAhead, dates, categories, engine);
    }

    Parse with(List<FoundNumber> otherNumbers, List<FoundAmount> otherAmounts) {
        return new Parse(
                utterance, labels, inScope, otherNumbers, otherAmounts, dates, datesAhead, categories, engine, mended);
    }

    Parse withoutDates() {
        return new Parse(utterance, labels, inScope, numbers, amounts, List.of(), categories, engine);
    }

    /** The words alone, and the categories they lead to. */
    Parse unread() {
        return new Parse(utterance, labels, inScope, List.of(), List.of(), List.of(), categories, engine);
    }

    /** A part of the message by itself, with what was found in it. */
    Parse part(Span place) {
        Utterance whole = utterance;
        Utterance part = new Utterance(
                place.in(whole.text()), whole.locale(), whole.when(), whole.homeCurrency(), whole.calendar());
        return new Parse(
                part,
                labels,
                inScope,
                within(place, numbers, FoundNumber::span).stream()
                        .map(found -> new FoundNumber(found.span().from(place), found.value()))
                        .toList(),
                within(place, amounts, FoundAmount::span).stream()
                        .map(found -> new FoundAmount(found.span().from(place), found.value(), found.currency()))
                        .toList(),
                within(place, dates, FoundDate::span).stream()
                        .map(found -> new FoundDate(found.span().from(place), found.range(), found.kind()))
                        .toList(),
                within(place, categories, FoundCategory::span).stream()
                        .map(found -> new FoundCategory(found.span().from(place), found.category(), found.kind()))
                        .toList(),
                engine);
    }

    private static <T> List<T> within(Span place, List<T> found, Function<T, Span> span) {
        return found.stream().filter(it -> place.contains(span.apply(it))).toList();
    }

    private <T> List<T> free(List<T> found, Function<T, Span> place) {
        return found.stream()
                .filter(it -> amounts.stream().noneMatch(own -> own.span().overlaps(place.apply(it))))
                .filter(it -> dates.stream().noneMatch(own -> own.span().overlaps(place.apply(it))))
                .toList();
    }

    /** Whether it is what the press of a button says, which means one thing to every reader. */
    public boolean isPress() {
        return Buttons.read(this) != null;
    }

    public String text() {
        return utterance.text();
    }
}
