package kharcha.report;

import java.util.List;
import java.util.Locale;
import kharcha.ledger.CategoryId;
import kharcha.money.Money;
import org.jspecify.annotations.Nullable;

/**
 * What to draw, as data: a picture is a pure function of this record, a theme and a size, on any replica and at any time.
 *
 * <p>Titles are whole sentences that say what the picture shows; the locale says how amounts on it are written. Every word in a
 * picture is in its data, in the reader's language. All amounts of a chart are of one currency, except those of budgets, which
 * stand each on its own scale.
 */
public sealed interface Chart {
    /** Says in words what the picture shows: "October: 1,842 € spent". */
    String title();

    /** The story for those who cannot see it: every figure in it. */
    String alt();

    Locale locale();

    /**
     * Parts of a whole.
     *
     * @param slices largest first, all of one currency
     * @param centre the whole, written in the middle
     */
    record Donut(String title, String alt, Locale locale, List<Slice> slices, Money centre) implements Chart {
        public Donut {
            slices = List.copyOf(slices);
        }
    }

    /** Amounts side by side (days, months, or two periods compared), from left to right, zero at the bottom. */
    record Bars(String title, String alt, Locale locale, List<Bar> bars) implements Chart {
        public Bars {
            bars = List.copyOf(bars);
        }
    }

    /** A course over time: one line of points, from left to right. */
    record Line(String title, String alt, Locale locale, List<Bar> points) implements Chart {
        public Line {
            points = List.copyOf(points);
        }
    }

    /** Where the money went, shop by shop: the largest first, a row each. */
    record TopMerchants(String title, String alt, Locale locale, List<Bar> bars) implements Chart {
        public TopMerchants {
            bars = List.copyOf(bars);
        }
    }

    /**
     * Months from left to right, each made up of its categories.
     *
     * @param months their names
     * @param layers the largest first, which lies at the bottom; an amount a month each
     */
    record StackedMonths(String title, String alt, Locale locale, List<String> months, List<Layer> layers)
            implements Chart {
        public StackedMonths {
            months = List.copyOf(months);
            layers = List.copyOf(layers);
            for (Layer layer : layers) sameLength("the amounts of " + layer.label(), layer.amounts(), months);
        }
    }

    /**
     * A month added up day by day, against what is usual and what may be spent.
     *
     * @param days their names, the whole month
     * @param spent up to each day that has been
     * @param usual up to each day of the month; null when too little is known
     * @param budget null when there is none
     */
    record MonthSoFar(
            String title,
            String alt,
            Locale locale,
            List<String> days,
            Run spent,
            @Nullable Run usual,
            @Nullable Level budget)
            implements Chart {
        public MonthSoFar {
            days = List.copyOf(days);
            if (spent.amounts().size() > days.size())
                throw new IllegalArgumentException(spent.amounts().size() + " of " + days.size() + " days");
            if (usual != null) sameLength("what is usual", usual.amounts(), days);
        }
    }

    /**
     * Every day in its place in the calendar, the darker the more was spent.
     *
     * @param weekdays the seven short names, from the reader's first day of the week
     * @param blocks a month each; a single one is large enough to carry its amounts
     */
    record CalendarHeat(String title, String alt, Locale locale, List<String> weekdays, List<Block> blocks)
            implements Chart {
        public CalendarHeat {
            weekdays = List.copyOf(weekdays);
            blocks = List.copyOf(blocks);
            if (weekdays.size() != 7) throw new IllegalArgumentException("a week of " + weekdays.size() + " days");
        }
    }

    /** How full each budget is, a row each. */
    record BudgetBars(String title, String alt, Locale locale, List<Allowance> budgets) implements Chart {
        public BudgetBars {
            budgets = List.copyOf(budgets);
        }
    }

    /**
     * What came in upwards, what was spent downwards, and what was left of it as a line.
     *
     * @param income the word for what came in; the other two likewise
     */
    record CashFlow(String title, String alt, Locale locale, String income, String spent, String left, List<Flow> flows)
            implements Chart {
        public CashFlow {
            flows = List.copyOf(flows);
        }
    }

    /**
     * The course of one thing over whole months, against what is usual.
     *
     * @param soFar the month that is not over yet; null when there is none
     * @param usual null when too little is known
     */
    record Trend(
            String title,
            String alt,
            Locale locale,
            List<Bar> points,
            @Nullable Bar soFar,
            @Nullable Level usual) implements Chart {
        public Trend {
            points = List.copyOf(points);
        }
    }

    /**
     * @param category null for "everything else"
     * @param hue the name of its colour; null: what the category has for everybody
     */
    record Slice(
            String label,
            Money amount,
            @Nullable CategoryId category,
            @Nullable String hue) {
        public Slice(String label, Money amount, @Nullable CategoryId category) {
            this(label, amount, category, null);
        }
    }

    /**
     * @param category null draws in the accent colour
     * @param hue the name of its colour; null: what the category has for everybody
     */
    record Bar(
            String label,
            Money amount,
            @Nullable CategoryId category,
            @Nullable String hue) {
        public Bar(String label, Money amount, @Nullable CategoryId category) {
            this(label, amount, category, null);
        }
    }

    /**
     * One category through all months.
     *
     * @param category null for "everything else"
     */
    record Layer(
            String label,
            List<Money> amounts,
            @Nullable CategoryId category,
            @Nullable String hue) {
        public Layer {
            amounts = List.copyOf(amounts);
            if (amounts.isEmpty()) throw new IllegalArgumentException("a layer without amounts: " + label);
        }

        public Money total() {
            return amounts.stream().reduce(Money::plus).orElseThrow();
        }
    }

    /** Amounts one after the other, under one name. */
    record Run(String label, List<Money> amounts) {
        public Run {
            amounts = List.copyOf(amounts);
        }
    }

    /** One amount that the others are held against. */
    record Level(String label, Money amount) {}

    /**
     * A month of days.
     *
     * @param label empty for the only one, which the title names
     * @param before how many days of its first week lie before it
     */
    record Block(String label, int before, List<Day> days) {
        public Block {
            days = List.copyOf(days);
            if (before < 0 || before > 6) throw new IllegalArgumentException(before + " days before the first");
        }
    }

    /**
     * @param number in its month
     * @param amount null when the day is still to come
     */
    record Day(int number, @Nullable Money amount) {}

    /** So much is spent of so much that may be; its own currency, its own scale. */
    record Allowance(
            String label,
            Money spent,
            Money limit,
            @Nullable CategoryId category,
            @Nullable String hue) {}

    /** @param spent as it is told, above zero where something was spent */
    record Flow(String label, Money income, Money spent) {
        public Money left() {
            return income.minus(spent);
        }
    }

    private static void sameLength(String what, List<?> one, List<?> other) {
        if (one.size() != other.size())
            throw new IllegalArgumentException(what + " are " + one.size() + ", not " + other.size());
    }
}
