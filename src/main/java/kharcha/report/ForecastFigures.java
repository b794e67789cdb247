package kharcha.report;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Objects;
import java.util.function.Predicate;
import kharcha.account.UserId;
import kharcha.ledger.Agenda;
import kharcha.ledger.Calendar;
import kharcha.ledger.Categories;
import kharcha.ledger.DateRange;
import kharcha.ledger.Direction;
import kharcha.ledger.Draft;
import org.jspecify.annotations.Nullable;

/**
 * How a user's month will end, by the one path that adds up: the days of the last months, added up once in the database, and the
 * rules that are due. What was spent so far is the sum of the entries from the month's first day until today.
 */
public final class ForecastFigures {
    private final Reports reports;
    private final Categories categories;
    private final UserId user;
    private final Calendar calendar;
    private final LocalDate today;
    private final Agenda agenda;

    /** @param reports as the user's own categories have them */
    public ForecastFigures(
            Reports reports, Categories categories, UserId user, Calendar calendar, LocalDate today, Agenda agenda) {
        this.reports = reports;
        this.categories = categories;
        this.user = user;
        this.calendar = calendar;
        this.today = today;
        this.agenda = agenda;
    }

    /** What is spent. */
    public DaysSpent spending() {
        return days(Filter.NONE, null, draft -> !draft.category().isIncome() && draft.direction() == Direction.OUT);
    }

    /** What comes in, foretold just as what is spent: by the months that are known of that. */
    public DaysSpent income(DaysSpent spending) {
        return days(
                Reports.EARNED,
                spending.known(),
                draft -> draft.category().isIncome() && draft.direction() == Direction.IN);
    }

    /** A forecast a currency, that one's first; always that one's. */
    public static List<Forecast> of(DaysSpent spent, Currency home) {
        List<Forecast> all = new ArrayList<>(List.of(Forecast.of(spent, home)));
        for (Currency currency : spent.currencies()) if (!currency.equals(home)) all.add(Forecast.of(spent, currency));
        all.removeIf(forecast ->
                !forecast.currency().equals(home) && forecast.lines().isEmpty());
        return all;
    }

    private DaysSpent days(Filter filter, @Nullable List<DateRange> known, Predicate<Draft> counts) {
        DateRange read = DaysSpent.read(calendar, today);
        DateRange month = calendar.month(today);
        List<Draft> due = new ArrayList<>();
        for (Agenda.Due bill : agenda.bills(Objects.requireNonNull(month.start()), Objects.requireNonNull(month.end())))
            bill.recurring().on(bill.day()).map(this::atHome).filter(counts).ifPresent(due::add);
        List<Reports.OfDay> days = reports.daysByCategory(user, filter, read);
        return new DaysSpent(
                calendar,
                today,
                known == null ? DaysSpent.known(calendar, today, days) : known,
                days,
                due,
                before(Objects.requireNonNull(read.start())).stream()
                        .filter(counts)
                        .toList());
    }

    /** What the rules were, or would have been, on until today: what runs now was mostly paid before it was set up. */
    private List<Draft> before(LocalDate start) {
        List<Draft> before = new ArrayList<>();
        for (Agenda.Standing each : agenda.standing()) {
            if (!each.recurring().isPayment()) continue;
            boolean runs = each.next().isPresent();
            (runs ? each.recurring().rule().since(start) : each.recurring().rule())
                    .within(start, today).stream()
                            .forEach(day ->
                                    each.recurring().on(day).map(this::atHome).ifPresent(before::add));
        }
        return before;
    }

    private Draft atHome(Draft draft) {
        return draft.withCategory(categories.home(draft.category()));
    }
}
