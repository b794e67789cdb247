package kharcha.lab;

import java.math.BigDecimal;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Month;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.Set;
import kharcha.ledger.CategoryId;
import kharcha.ledger.Direction;
import kharcha.ledger.Draft;
import kharcha.money.Money;

/**
 * Kinds of persons that forecasts are tried on, each with a ledger at random: what they spend on a day depends on its weekday, its
 * month and chance alone.
 */
enum Persons {
    /** Much the same every week, and subscriptions that nobody set up. */
    STEADY,
    /** Pays a rent on the first that was never set up as a rule. */
    RENT_BOOKED,
    /** The same with the rent as a rule. */
    RENT_RULED,
    /** Spends from Friday to Sunday. */
    WEEKENDS,
    /** Heats in winter, travels in summer, gives in December. */
    SEASONS,
    /** Books a few things a month. */
    SPARSE,
    /** Every other month something large and unlike the rest. */
    OUTLIERS,
    /** Spends half as much again from one month on. */
    CHANGING;

    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }

    /** A ledger: what was spent, and what of that came by a rule. */
    record Life(List<Draft> spent, List<Draft> ruled) {}

    Life live(LocalDate first, LocalDate last, long seed) {
        Random random = new Random(seed * 31 + name().hashCode());
        List<Draft> spent = new ArrayList<>();
        List<Draft> ruled = new ArrayList<>();
        LocalDate change = first.plusMonths(8);
        for (LocalDate day = first; !day.isAfter(last); day = day.plusDays(1)) {
            switch (this) {
                case STEADY -> steady(spent, random, day, 1);
                case RENT_BOOKED -> {
                    steady(spent, random, day, 1);
                    if (day.getDayOfMonth() == 1) add(spent, day.plusDays(random.nextInt(2)), "rent", 95_000);
                }
                case RENT_RULED -> {
                    steady(spent, random, day, 1);
                    if (day.getDayOfMonth() == 1) {
                        add(spent, day, "rent", 95_000);
                        add(ruled, day, "rent", 95_000);
                    }
                }
                case WEEKENDS -> weekends(spent, random, day);
                case SEASONS -> {
                    steady(spent, random, day, 1);
                    seasons(spent, random, day);
                }
                case SPARSE -> sparse(spent, random, day);
                case OUTLIERS -> {
                    steady(spent, random, day, 1);
                    if (random.nextInt(60) == 0) about(spent, random, day, "household", 60_000);
                }
                case CHANGING -> steady(spent, random, day, day.isBefore(change) ? 1 : 1.5);
            }
        }
        spent.removeIf(draft -> draft.day().isAfter(last));
        return new Life(spent, ruled);
    }

    private static void steady(List<Draft> spent, Random random, LocalDate day, double level) {
        boolean weekend = isWeekend(day);
        DayOfWeek weekday = day.getDayOfWeek();
        if (weekday == DayOfWeek.SATURDAY) about(spent, random, day, "groceries", 6_200 * level);
        if (random.nextInt(3) == 0) about(spent, random, day, "groceries", 1_500 * level);
        if (!weekend && random.nextInt(3) > 0) about(spent, random, day, "coffee", 360 * level);
        if (!weekend) about(spent, random, day, "transport", 540 * level);
        if (weekday == DayOfWeek.FRIDAY || random.nextInt(8) == 0)
            about(spent, random, day, "eating out", 2_400 * level);
        if (random.nextInt(25) == 0) about(spent, random, day, "clothing", 5_500 * level);
        if (random.nextInt(20) == 0) about(spent, random, day, "health", 1_800 * level);
        if (day.getDayOfMonth() == 5) add(spent, day, "subscriptions", 1_299);
        if (day.getDayOfMonth() == 18) add(spent, day, "subscriptions", 1_099);
        if (day.getDayOfMonth() == 22) about(spent, random, day, "utilities", 7_000);
    }

    private static void weekends(List<Draft> spent, Random random, LocalDate day) {
        if (isWeekend(day) || day.getDayOfWeek() == DayOfWeek.FRIDAY) {
            about(spent, random, day, "eating out", 4_500);
            if (random.nextBoolean()) about(spent, random, day, "entertainment", 3_000);
        } else if (random.nextInt(4) == 0) about(spent, random, day, "groceries", 1_200);
    }

    private static void seasons(List<Draft> spent, Random random, LocalDate day) {
        boolean winter = Set.of(Month.NOVEMBER, Month.DECEMBER, Month.JANUARY, Month.FEBRUARY, Month.MARCH)
                .contains(day.getMonth());
        if (day.getDayOfMonth() == 15) about(spent, random, day, "utilities", winter ? 16_000 : 4_000);
        if (day.getMonth() == Month.AUGUST && day.getDayOfMonth() <= 14) about(spent, random, day, "travel", 9_000);
        if (day.getMonth() == Month.DECEMBER && random.nextInt(3) == 0) about(spent, random, day, "gifts", 4_000);
    }

    private static void sparse(List<Draft> spent, Random random, LocalDate day) {
        if (random.nextInt(9) == 0) about(spent, random, day, "groceries", 3_000);
        if (random.nextInt(30) == 0) about(spent, random, day, "clothing", 6_000);
        if (random.nextInt(30) == 0) about(spent, random, day, "eating out", 3_000);
    }

    private static boolean isWeekend(LocalDate day) {
        return day.getDayOfWeek() == DayOfWeek.SATURDAY || day.getDayOfWeek() == DayOfWeek.SUNDAY;
    }

    /** From three fifths to seven fifths of it. */
    private static void about(List<Draft> spent, Random random, LocalDate day, String category, double cents) {
        add(spent, day, category, Math.max(5, (int) (cents * (0.6 + 0.8 * random.nextDouble()))));
    }

    private static void add(List<Draft> spent, LocalDate day, String category, int cents) {
        Money amount = Money.of(BigDecimal.valueOf(cents, 2).toString(), "EUR");
        spent.add(new Draft(day, amount, Direction.OUT, new CategoryId(category), "", Set.of(), null));
    }
}
