package kharcha.lab;

import java.io.PrintStream;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Currency;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import kharcha.ledger.Calendar;
import kharcha.ledger.CategoryId;
import kharcha.ledger.DateRange;
import kharcha.ledger.Draft;
import kharcha.money.Money;
import kharcha.report.DaysSpent;
import kharcha.report.Figure;
import kharcha.report.Forecast;
import kharcha.report.Outlook;
import kharcha.report.Reports;
import org.jspecify.annotations.Nullable;

/**
 * {@code lab forecast [--seed N] [--ledgers N]}: how far forecasts of a month's end are off, on generated ledgers of several kinds
 * of persons, asked on every day of their last six months. Beside the forecast stand the naive one (so far, by days over, by days
 * of the month), the month before, and the median of the last six. The forecast knows of the rules that are due; the naive ones do
 * not, as nobody who divides by days does.
 */
public final class ForecastLab {
    private static final Currency EURO = Currency.getInstance("EUR");
    private static final LocalDate FIRST = LocalDate.of(2025, 3, 1);
    private static final int MONTHS = 14;
    private static final int TRIED = 6;
    private static final List<String> BANDS = List.of("days 01-07", "days 08-14", "days 15-21", "days 22-31");

    private final PrintStream out;
    private final Calendar calendar = Calendar.USUAL;
    private final Map<String, Tally> tallies = new TreeMap<>();
    private final Map<String, Tally> categories = new TreeMap<>();
    private final Map<Outlook, Integer> chosen = new TreeMap<>();

    private ForecastLab(PrintStream out) {
        this.out = out;
    }

    /** Errors of several forecasts of the same months. */
    private static final class Tally {
        private final Map<String, BigDecimal> off = new LinkedHashMap<>();
        private BigDecimal spent = BigDecimal.ZERO;
        private int count;
        private int within;

        void add(Map<String, BigDecimal> foretold, BigDecimal actual, boolean isWithin) {
            foretold.forEach(
                    (name, value) -> off.merge(name, value.subtract(actual).abs(), BigDecimal::add));
            spent = spent.add(actual);
            count++;
            if (isWithin) within++;
        }

        String line() {
            StringBuilder line = new StringBuilder();
            off.values().forEach(sum -> line.append(String.format(Locale.ROOT, "%10s", share(sum))));
            return line
                    + String.format(Locale.ROOT, "%9d%%", 100 * within / count)
                    + String.format(
                            Locale.ROOT, "%12s", spent.divide(BigDecimal.valueOf(count), 2, RoundingMode.HALF_EVEN));
        }

        private String share(BigDecimal sum) {
            if (spent.signum() == 0) return "-";
            return sum.multiply(BigDecimal.valueOf(100))
                            .divide(spent, MathContext.DECIMAL64)
                            .setScale(1, RoundingMode.HALF_EVEN)
                    + "%";
        }
    }

    public static void run(List<String> arguments, PrintStream out) {
        Options options = Options.read(arguments, Set.of("seed", "ledgers"));
        new ForecastLab(out).run(options.number("seed", 1), options.number("ledgers", 5));
    }

    private void run(int seed, int ledgers) {
        LocalDate last = FIRST.plusMonths(MONTHS).minusDays(1);
        for (Persons person : Persons.values())
            for (int i = 0; i < ledgers; i++) walk(person, person.live(FIRST, last, 1000L * seed + i));
        print();
    }

    private void walk(Persons person, Persons.Life life) {
        List<Reports.OfDay> days = life.spent().stream()
                .map(draft -> new Reports.OfDay(
                        draft.day(), new Figure(draft.category().value(), draft.amount(), 1)))
                .toList();
        for (int month = MONTHS - TRIED; month < MONTHS; month++) {
            DateRange range = calendar.months(FIRST, month, month);
            for (LocalDate day = first(range); day.isBefore(last(range)); day = day.plusDays(1))
                ask(person, life, days, range, day);
        }
    }

    private void ask(Persons person, Persons.Life life, List<Reports.OfDay> days, DateRange month, LocalDate today) {
        DateRange read = DateRange.of(first(DaysSpent.read(calendar, today)), today);
        List<Reports.OfDay> known =
                days.stream().filter(each -> read.contains(each.day())).toList();
        DaysSpent spent = new DaysSpent(
                calendar,
                today,
                DaysSpent.known(calendar, today, known),
                known,
                life.ruled().stream()
                        .filter(each -> month.contains(each.day()) && each.day().isAfter(today))
                        .toList(),
                life.ruled().stream().filter(each -> !each.day().isAfter(today)).toList());
        Forecast forecast = Forecast.of(spent, EURO);
        Forecast weekdays = Forecast.by(Outlook.WEEKDAYS, spent, EURO);
        String band = BANDS.get(Math.min(3, (today.getDayOfMonth() - 1) / 7));
        BigDecimal actual = sum(life, month, null);
        Map<String, BigDecimal> foretold = foretold(life, month, today, null);
        foretold.put("weekdays", weekdays.all().atEnd().amount());
        foretold.put("chosen", forecast.all().atEnd().amount());
        boolean within = isWithin(forecast.all(), actual);
        tally(tallies, person + ", " + band).add(foretold, actual, within);
        tally(tallies, person.toString()).add(foretold, actual, within);
        tally(tallies, "all persons, " + band).add(foretold, actual, within);
        tally(tallies, "all persons").add(foretold, actual, within);
        for (Forecast.Line line : forecast.lines()) {
            CategoryId category = line.category();
            BigDecimal part = sum(life, month, category);
            Map<String, BigDecimal> parts = foretold(life, month, today, category);
            parts.put(
                    "weekdays",
                    weekdays.of(category).map(it -> it.atEnd().amount()).orElse(BigDecimal.ZERO));
            parts.put("chosen", line.expected().atEnd().amount());
            tally(categories, category.value()).add(parts, part, isWithin(line.expected(), part));
            tally(categories, "each category").add(parts, part, isWithin(line.expected(), part));
            if (line.outlook() != null) chosen.merge(line.outlook(), 1, Integer::sum);
        }
    }

    private static Tally tally(Map<String, Tally> tallies, String name) {
        return tallies.computeIfAbsent(name, key -> new Tally());
    }

    private static boolean isWithin(Forecast.Expected expected, BigDecimal actual) {
        return expected.low().amount().compareTo(actual) <= 0
                && expected.high().amount().compareTo(actual) >= 0;
    }

    private Map<String, BigDecimal> foretold(
            Persons.Life life, DateRange month, LocalDate today, @Nullable CategoryId category) {
        BigDecimal soFar = sum(life, DateRange.of(first(month), today), category);
        Map<String, BigDecimal> foretold = new LinkedHashMap<>();
        foretold.put(
                "naive",
                soFar.multiply(BigDecimal.valueOf(last(month).getDayOfMonth()))
                        .divide(BigDecimal.valueOf(today.getDayOfMonth()), MathContext.DECIMAL64));
        List<BigDecimal> before = new ArrayList<>();
        for (int back = 1; back <= 6; back++) before.add(sum(life, calendar.months(today, -back, -back), category));
        foretold.put("month before", before.getFirst().max(soFar));
        before.sort(null);
        foretold.put(
                "median",
                before.get(2).add(before.get(3)).divide(BigDecimal.TWO).max(soFar));
        return foretold;
    }

    private static LocalDate first(DateRange range) {
        return Objects.requireNonNull(range.start());
    }

    private static LocalDate last(DateRange range) {
        return Objects.requireNonNull(range.end());
    }

    private static BigDecimal sum(Persons.Life life, DateRange range, @Nullable CategoryId category) {
        return life.spent().stream()
                .filter(draft -> range.contains(draft.day()))
                .filter(draft -> category == null || draft.category().equals(category))
                .map(Draft::amount)
                .map(Money::amount)
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private void print() {
        out.println("Mean absolute error in per cent of what the months came to; how many ended within the interval.");
        out.printf(
                "%-28s%10s%10s%10s%10s%10s%10s%12s%n",
                "", "naive", "before", "median", "weekdays", "chosen", "within", "a month");
        tallies.forEach((name, tally) -> out.printf("%-28s%s%n", name, tally.line()));
        out.println();
        categories.forEach((name, tally) -> out.printf("%-28s%s%n", name, tally.line()));
        out.println();
        out.println("chosen: " + chosen);
    }
}
