package kharcha.ledger;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** All of a user's that comes round, with how far each has been seen to, in the order in which they were set up. */
public record Agenda(List<Standing> standing) {
    public static final Agenda EMPTY = new Agenda(List.of());

    private static final Comparator<Due> BY_DAY =
            Comparator.comparing(Due::day).thenComparing(due -> due.recurring().id());

    public Agenda {
        standing = List.copyOf(standing);
    }

    /**
     * One of them.
     *
     * @param handled the last day that was seen to, whatever that came to; nothing of that day or before is done again
     */
    public record Standing(Recurring recurring, LocalDate handled) {
        public Optional<LocalDate> next() {
            return recurring.next(handled);
        }
    }

    /** Something to be done for its day. */
    public record Due(Recurring recurring, LocalDate day) {}

    public Optional<Standing> find(RecurringId id) {
        return standing.stream()
                .filter(each -> each.recurring().id().equals(id))
                .findFirst();
    }

    /** Those that will come round again. */
    public List<Standing> running() {
        return standing.stream().filter(each -> each.next().isPresent()).toList();
    }

    public List<Standing> payments() {
        return running().stream().filter(each -> each.recurring().isPayment()).toList();
    }

    /** Whether a payment of that name comes round, or did until it was ended. */
    public boolean knows(Draft draft) {
        return standing.stream()
                .flatMap(each -> each.recurring().on(each.handled()).stream())
                .anyMatch(terms -> terms.direction() == draft.direction()
                        && Offers.name(terms.note()).equals(Offers.name(draft.note())));
    }

    /** When the next of all comes round; empty: never. */
    public Optional<Instant> next(ZoneId zone) {
        return standing.stream()
                .flatMap(each -> each.next().map(day -> each.recurring().moment(day, zone)).stream())
                .min(Comparator.naturalOrder());
    }

    /** What is to be done by now and was not, the earliest first; of each no more than so many. */
    public List<Due> due(Instant now, ZoneId zone, int each) {
        List<Due> due = new ArrayList<>();
        for (Standing one : standing) {
            if (one.next().isEmpty()) continue;
            one.recurring()
                    .after(one.handled())
                    .takeWhile(day -> !one.recurring().moment(day, zone).isAfter(now))
                    .limit(each)
                    .forEach(day -> due.add(new Due(one.recurring(), day)));
        }
        due.sort(BY_DAY);
        return due;
    }

    /** The payments of these days, both included, that are still to come, the earliest first. */
    public List<Due> bills(LocalDate start, LocalDate end) {
        List<Due> bills = new ArrayList<>();
        for (Standing one : payments())
            one.recurring().within(start, end).stream()
                    .filter(day -> day.isAfter(one.handled()))
                    .forEach(day -> bills.add(new Due(one.recurring(), day)));
        bills.sort(BY_DAY);
        return bills;
    }
}
