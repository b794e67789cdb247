package kharcha.demo;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.Month;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.Stream;
import kharcha.ledger.Draft;
import kharcha.money.OwnRate;

/**
 * What somebody in Dublin with family in Pune spends, day by day, over three years and the begun month: at home in euros, on the
 * yearly visit in rupees. A day is the same whenever it is asked for, but for what happens shortly before the last.
 */
public final class Life {
    private static final int SEED = 1871;
    private static final int YEARS = 3;
    private static final int VISIT_BEGINS = 6;
    private static final int VISIT_ENDS = 19;

    private final LocalDate first;
    private final LocalDate last;
    private final List<Habit> habits = Habit.all();
    private final List<Event> events = Event.all();

    private Life(LocalDate first, LocalDate last) {
        this.first = first;
        this.last = last;
    }

    public static Life until(LocalDate last) {
        return new Life(last.minusYears(YEARS).withDayOfMonth(1), last);
    }

    LocalDate first() {
        return first;
    }

    public Stream<LocalDate> days() {
        return first.datesUntil(last.plusDays(1));
    }

    /** But for what comes round by itself. */
    public List<Draft> on(LocalDate day) {
        SplittableRandom random = new SplittableRandom(SEED * day.toEpochDay());
        boolean away = isAway(day);
        int years = day.getYear() - first.getYear();
        List<Draft> drafts = new ArrayList<>();
        for (Habit habit : habits)
            if (habit.away() == away && habit.falls(day, random)) drafts.add(habit.on(day, years, random));
        for (Event event : events) if (event.falls(day, last)) drafts.add(event.on(day));
        return drafts;
    }

    /** What a euro is in rupees from that day on: made up, as all of it. */
    OwnRate rate(LocalDate day) {
        long months = ChronoUnit.MONTHS.between(first, day);
        BigDecimal value = BigDecimal.valueOf(9000 + 25 * months + 20 * (7 * months % 5), 2);
        return new OwnRate(Currency.getInstance("EUR"), Currency.getInstance("INR"), value, day);
    }

    private static boolean isAway(LocalDate day) {
        return day.getMonth() == Month.FEBRUARY
                && day.getDayOfMonth() >= VISIT_BEGINS
                && day.getDayOfMonth() <= VISIT_ENDS;
    }
}
