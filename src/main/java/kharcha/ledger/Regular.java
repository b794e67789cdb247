package kharcha.ledger;

import java.time.LocalDate;
import java.util.List;

/**
 * Something that was booked again and again at even distances.
 *
 * @param newest the last time; what comes next is like it
 * @param rule as it would go on
 * @param next when it is awaited, which may have passed already
 * @param times how often it was seen in a row
 */
public record Regular(Entry newest, Recurrence rule, LocalDate next, int times) {
    public String name() {
        return newest.draft().note();
    }

    /** As it would be set up today: the first time is one that is not over. */
    public Agenda.Standing standing(RecurringId id, LocalDate today) {
        LocalDate from = next.isBefore(today) ? today : next;
        LocalDate due = rule.after(from.minusDays(1)).findFirst().orElseThrow();
        LocalDate handled = rule.next().isBefore(due) ? due.minusDays(1) : today.minusDays(1);
        Recurring.Payment payment = new Recurring.Payment(List.of(newest.draft().withDay(due)));
        return new Agenda.Standing(new Recurring(id, rule, List.of(), payment), handled);
    }
}
