package kharcha.drawing;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import kharcha.ledger.Categories;
import kharcha.ledger.CategoryId;
import kharcha.money.Money;
import kharcha.report.Chart;
import org.jspecify.annotations.Nullable;

/** Charts of every kind with what is hard to draw: one value, zeros, negative and huge ones, long names, many of them. */
final class HostileCharts {
    static final Locale INDIA = Locale.forLanguageTag("en-IN");
    static final Locale HINDI = Locale.forLanguageTag("hi-IN");
    static final Locale GERMANY = Locale.GERMANY;
    static final Locale IRELAND = Locale.forLanguageTag("en-IE");
    static final String LONG = "the very long name of a place that nobody would ever write down in full";

    private static final List<String> MONTHS =
            List.of("Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec");
    private static final List<String> WEEKDAYS = List.of("Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun");
    private static final List<String> HINDI_WEEKDAYS = List.of("सोम", "मंगल", "बुध", "गुरु", "शुक्र", "शनि", "रवि");
    private static final List<CategoryId> CATEGORIES = Categories.standard().all().stream()
            .map(category -> category.id())
            .filter(category -> !category.isIncome())
            .toList();

    private HostileCharts() {}

    static Map<String, Chart> all() {
        Map<String, Chart> all = new LinkedHashMap<>();
        bars(all);
        stacked(all);
        soFar(all);
        calendars(all);
        budgets(all);
        flows(all);
        trends(all);
        return all;
    }

    private static void bars(Map<String, Chart> all) {
        all.put(
                "bars-negative",
                new Chart.Bars(
                        "Net by month",
                        "a",
                        IRELAND,
                        List.of(bar("Jan", euros(-4000)), bar("Feb", euros(5500)), bar("Mar", euros(0)))));
        all.put(
                "line-31",
                new Chart.Line(
                        "October: €620.00 spent",
                        "a",
                        IRELAND,
                        IntStream.rangeClosed(1, 31)
                                .mapToObj(day -> bar(day + " Oct", euros(wave(day) / 10)))
                                .toList()));
        all.put(
                "merchants",
                new Chart.TopMerchants(
                        "This year: ₹62,70,009.99 spent in 8 shops",
                        "a",
                        INDIA,
                        List.of(
                                bar("Big Bazaar", rupees("1250000.00")),
                                bar(LONG, rupees("1249999.99")),
                                bar("चाय की दुकान", rupees("45000.00")),
                                bar("Swiggy · ज़ोमैटो", rupees("10.00")),
                                bar("<script>alert(1)</script>", rupees("0.01")),
                                bar("without a name", rupees("-5.00")))));
    }

    private static void stacked(Map<String, Chart> all) {
        all.put("stacked-12", stacked(IRELAND, 12, 10, i -> euros(wave(i))));
        all.put("stacked-1", stacked(IRELAND, 1, 1, i -> euros(184200)));
        all.put("stacked-3-huge", stacked(INDIA, 3, 5, i -> rupees(wave(i) + "00000.50")));
        all.put("stacked-zeros", stacked(IRELAND, 6, 3, i -> euros(0)));
        all.put("stacked-negative", stacked(IRELAND, 6, 3, i -> euros(i % 4 == 3 ? -20000 : wave(i))));
        all.put("stacked-15", stacked(HINDI, 6, 15, i -> rupees(wave(i) + ".00")));
    }

    private static Chart stacked(Locale locale, int months, int layers, IntFunction<Money> amounts) {
        boolean hindi = locale.equals(HINDI);
        return new Chart.StackedMonths(
                hindi
                        ? "इस साल (1 जन॰–22 नव॰): ₹12,50,000.00 खर्च, पिछले साल से 12% ज़्यादा"
                        : "This year: spent by month and category",
                "a",
                locale,
                MONTHS.subList(0, months),
                IntStream.range(0, layers)
                        .mapToObj(layer -> new Chart.Layer(
                                hindi
                                        ? "किराना और "
                                                + CATEGORIES
                                                        .get(layer % CATEGORIES.size())
                                                        .value()
                                        : layer == 1
                                                ? LONG
                                                : CATEGORIES
                                                        .get(layer % CATEGORIES.size())
                                                        .value(),
                                IntStream.range(0, months)
                                        .mapToObj(month -> amounts.apply(layer * 13 + month))
                                        .toList(),
                                layer == layers - 1 && layers > 3 ? null : CATEGORIES.get(layer % CATEGORIES.size()),
                                null))
                        .toList());
    }

    private static void soFar(Map<String, Chart> all) {
        all.put(
                "so-far",
                soFar(
                        "October: €1,842.00 spent, 12% less than usual by this day",
                        22, i -> euros(wave(i) / 4), i -> euros(wave(i + 3) / 4), euros(200000)));
        all.put(
                "so-far-first-day",
                soFar("1 October: nothing spent", 1, i -> euros(0), i -> euros(wave(i) / 4), euros(200000)));
        all.put("so-far-alone", soFar("October: €3.00 spent", 31, i -> euros(i == 4 ? 300 : 0), null, null));
        all.put(
                "so-far-same",
                soFar(
                        "October: exactly as usual and as budgeted",
                        31,
                        i -> euros(10000),
                        i -> euros(10000),
                        euros(310000)));
        all.put(
                "so-far-over",
                soFar("October: far over the budget", 18, i -> euros(40000), i -> euros(3000), euros(20000)));
        all.put(
                "so-far-refund",
                soFar(
                        "October: more came back than was spent",
                        12,
                        i -> euros(i == 3 ? -50000 : 2000),
                        i -> euros(2500),
                        null));
    }

    private static Chart soFar(
            String title,
            int days,
            IntFunction<Money> spent,
            @Nullable IntFunction<Money> usual,
            @Nullable Money budget) {
        return new Chart.MonthSoFar(
                title,
                "a",
                IRELAND,
                IntStream.rangeClosed(1, 31).mapToObj(Integer::toString).toList(),
                new Chart.Run("so far", sums(days, spent)),
                usual == null ? null : new Chart.Run("usual", sums(31, usual)),
                budget == null ? null : new Chart.Level("budget", budget));
    }

    private static List<Money> sums(int days, IntFunction<Money> amounts) {
        List<Money> sums = new ArrayList<>();
        Money sum = euros(0);
        for (int day = 0; day < days; day++) {
            sum = sum.plus(amounts.apply(day));
            sums.add(sum);
        }
        return sums;
    }

    private static void calendars(Map<String, Chart> all) {
        all.put(
                "heat-month",
                heat(
                        "October: €1,842.00 spent, most on Thu 1 Oct",
                        IRELAND,
                        WEEKDAYS,
                        List.of(block(
                                "", 3, 31, 22, day -> euros(day == 0 ? 95000 : day % 5 == 2 ? 0 : wave(day) / 10)))));
        all.put(
                "heat-february",
                heat("February", INDIA, WEEKDAYS, List.of(block("", 6, 28, 28, day -> rupees(wave(day) + "000.50")))));
        all.put("heat-one-day", heat("One day", IRELAND, WEEKDAYS, List.of(block("", 6, 31, 1, day -> euros(1250)))));
        all.put("heat-zeros", heat("Nothing", IRELAND, WEEKDAYS, List.of(block("", 0, 30, 30, day -> euros(0)))));
        all.put(
                "heat-hindi",
                heat(
                        "अक्टूबर: ₹12,50,000.00 खर्च",
                        HINDI,
                        HINDI_WEEKDAYS,
                        List.of(block(
                                "", 5, 31, 31, day -> rupees(day == 7 ? "-1250000.00" : wave(day) * 123 + ".00")))));
        all.put(
                "heat-year",
                heat(
                        "This year: €21,400.00 spent, most in March",
                        IRELAND,
                        WEEKDAYS,
                        IntStream.range(0, 12)
                                .mapToObj(month -> block(
                                        MONTHS.get(month),
                                        (month * 3) % 7,
                                        month == 1 ? 28 : 31,
                                        month == 11 ? 5 : 31,
                                        day -> euros(wave(day + month) / 10)))
                                .toList()));
        all.put(
                "heat-two",
                heat(
                        "Two months",
                        IRELAND,
                        WEEKDAYS,
                        IntStream.range(0, 2)
                                .mapToObj(
                                        month -> block(MONTHS.get(month), 2, 31, 31, day -> euros(day == 3 ? 700 : 0)))
                                .toList()));
    }

    private static Chart heat(String title, Locale locale, List<String> weekdays, List<Chart.Block> blocks) {
        return new Chart.CalendarHeat(title, "a", locale, weekdays, blocks);
    }

    private static Chart.Block block(String label, int before, int days, int been, IntFunction<Money> amounts) {
        return new Chart.Block(
                label,
                before,
                IntStream.range(0, days)
                        .mapToObj(day -> new Chart.Day(day + 1, day < been ? amounts.apply(day) : null))
                        .toList());
    }

    private static void budgets(Map<String, Chart> all) {
        all.put(
                "budgets",
                new Chart.BudgetBars(
                        "October: €612.00 of €900.00 in three budgets, one of them passed",
                        "a",
                        IRELAND,
                        List.of(
                                allowance("everything", euros(184200), euros(200000), null),
                                allowance("groceries", euros(38000), euros(40000), "groceries"),
                                allowance("eating out", euros(24000), euros(20000), "eating out"),
                                allowance("coffee, a week", euros(0), euros(5000), "coffee"),
                                allowance(LONG, euros(90000), euros(100), "transport"),
                                allowance("nothing", euros(500), euros(0), "gifts"),
                                allowance("refunded", euros(-500), euros(1000), "travel"))));
        all.put(
                "budgets-huge",
                new Chart.BudgetBars(
                        "बजट",
                        "a",
                        HINDI,
                        List.of(
                                allowance("किराना और सब्ज़ी", rupees("1250000.00"), rupees("1250000.00"), "groceries"),
                                allowance(
                                        "घर का किराया और बाकी सब",
                                        rupees("9912500000.50"),
                                        rupees("1250000.00"),
                                        "rent"))));
    }

    private static Chart.Allowance allowance(String label, Money spent, Money limit, @Nullable String category) {
        return new Chart.Allowance(label, spent, limit, category == null ? null : new CategoryId(category), null);
    }

    private static void flows(Map<String, Chart> all) {
        all.put("flow-12", flow(IRELAND, 12, i -> euros(260000 + i * 1000), i -> euros(wave(i) * 3)));
        all.put(
                "flow-6",
                flow(IRELAND, 6, i -> euros(i == 2 ? 0 : 260000), i -> euros(i == 4 ? 412345 : 190000 + wave(i))));
        all.put("flow-1", flow(INDIA, 1, i -> rupees("1250000.00"), i -> rupees("990000.00")));
        all.put("flow-zeros", flow(IRELAND, 6, i -> euros(0), i -> euros(0)));
        all.put("flow-spent-only", flow(IRELAND, 7, i -> euros(0), i -> euros(wave(i))));
        all.put("flow-huge", flow(INDIA, 7, i -> rupees("999999999999.99"), i -> rupees("1250000.00")));
        all.put("flow-refund", flow(IRELAND, 4, i -> euros(100000), i -> euros(i == 1 ? -30000 : 50000)));
    }

    private static Chart flow(Locale locale, int months, IntFunction<Money> in, IntFunction<Money> out) {
        return new Chart.CashFlow(
                "This year: €5,200.00 left over of €26,000.00 that came in",
                "a",
                locale,
                "came in",
                "spent",
                "left over",
                IntStream.range(0, months)
                        .mapToObj(i -> new Chart.Flow(MONTHS.get(i), in.apply(i), out.apply(i)))
                        .toList());
    }

    private static void trends(Map<String, Chart> all) {
        all.put("trend-12", trend(12, i -> euros(wave(i)), bar("Oct", euros(18000)), euros(41000)));
        all.put("trend-6", trend(6, i -> euros(wave(i)), bar("Oct", euros(18000)), euros(41000)));
        all.put("trend-1", trend(1, i -> euros(1250), null, null));
        all.put("trend-flat", trend(5, i -> euros(50000), bar("Oct", euros(50000)), euros(50000)));
        all.put("trend-zeros", trend(6, i -> euros(0), null, euros(0)));
        all.put("trend-new", new Chart.Trend("Only this month", "a", IRELAND, List.of(), bar("Oct", euros(900)), null));
        all.put("trend-negative", trend(6, i -> euros(i == 2 ? -9000 : 5000), null, euros(5000)));
    }

    private static Chart trend(
            int months, IntFunction<Money> amounts, Chart.@Nullable Bar soFar, @Nullable Money usual) {
        return new Chart.Trend(
                "Groceries: €412.00 in October, 12% more than usual",
                "a",
                IRELAND,
                IntStream.range(0, months)
                        .mapToObj(i -> bar(MONTHS.get(i), amounts.apply(i)))
                        .toList(),
                soFar,
                usual == null ? null : new Chart.Level("usual", usual));
    }

    private static Chart.Bar bar(String label, Money amount) {
        return new Chart.Bar(label, amount, null);
    }

    private static int wave(int i) {
        return 12000 + (i * 7919) % 60000;
    }

    static Money euros(int cents) {
        return new Money(BigDecimal.valueOf(cents, 2), java.util.Currency.getInstance("EUR"));
    }

    static Money rupees(String amount) {
        return Money.of(amount, "INR");
    }
}
