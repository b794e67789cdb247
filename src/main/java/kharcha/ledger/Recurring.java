package kharcha.ledger;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Something of a user's that comes round: a payment that is booked when it is due, or a reminder.
 *
 * @param skipped days on which it is left out, whatever the rule says
 */
public record Recurring(RecurringId id, Recurrence rule, List<DateRange> skipped, Task task) {
    /** Who comes round here no more than so often has everything; who wants more is up to no good. */
    public static final int MOST = 200;

    /** When a payment is booked, in the user's zone: early on its day, and after every clock change. */
    static final LocalTime BOOKED_AT = LocalTime.of(5, 0);

    public Recurring {
        if (skipped.stream().anyMatch(range -> range.end() == null))
            throw new IllegalArgumentException("what is left out for ever has an end instead");
        skipped = List.copyOf(skipped);
    }

    /** What is to be done. */
    public sealed interface Task {}

    /**
     * To book an entry.
     *
     * @param terms what it says; each holds from its own day on, the first from the beginning
     */
    public record Payment(List<Draft> terms) implements Task {
        public Payment {
            if (terms.isEmpty()) throw new IllegalArgumentException("a payment needs an amount");
            terms = List.copyOf(terms);
        }
    }

    /**
     * To say something.
     *
     * @param what of what; empty: to write down what was spent, and only if nothing was that day
     * @param at in the user's zone
     */
    public record Reminder(String what, LocalTime at) implements Task {}

    /** Its days after that one, in order; where there is no end, without end. */
    public Stream<LocalDate> after(LocalDate day) {
        return rule.after(day).filter(this::stands);
    }

    /** Empty when it is over by then. */
    public Optional<LocalDate> next(LocalDate after) {
        return after(after).findFirst();
    }

    public List<LocalDate> within(LocalDate start, LocalDate end) {
        return rule.within(start, end).stream().filter(this::stands).toList();
    }

    private boolean stands(LocalDate day) {
        return skipped.stream().noneMatch(range -> range.contains(day));
    }

    /** When its turn comes on that day. An hour that the clocks leave out that day is the one after it. */
    public Instant moment(LocalDate day, ZoneId zone) {
        LocalTime time = switch (task) {
            case Payment _ -> BOOKED_AT;
            case Reminder reminder -> reminder.at();
        };
        return ZonedDateTime.of(day, time, zone).toInstant();
    }

    /** What is booked on that day; empty for a reminder. */
    public Optional<Draft> on(LocalDate day) {
        if (!(task instanceof Payment payment)) return Optional.empty();
        Draft holds = payment.terms().getFirst();
        for (Draft terms : payment.terms()) if (!terms.day().isAfter(day)) holds = terms;
        return Optional.of(holds.withDay(day));
    }

    /** Left out on those days, too. */
    public Recurring without(DateRange days) {
        List<DateRange> more = new ArrayList<>(skipped);
        more.add(days);
        return new Recurring(id, rule, more, task);
    }

    /** Over after that day. */
    public Recurring until(LocalDate last) {
        return new Recurring(id, rule.until(last), skipped, task);
    }

    /** With those terms from their day on, whatever was to come after it. */
    public Recurring with(Draft terms) {
        if (!(task instanceof Payment payment)) throw new IllegalArgumentException("a reminder has no amount");
        List<Draft> all = new ArrayList<>(payment.terms().stream()
                .filter(earlier -> earlier.day().isBefore(terms.day()))
                .toList());
        all.add(terms);
        return new Recurring(id, rule, skipped, new Payment(all));
    }

    public boolean isPayment() {
        return task instanceof Payment;
    }
}
