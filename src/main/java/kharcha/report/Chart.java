package kharcha.report;

import java.util.List;
import java.util.Locale;
import kharcha.ledger.CategoryId;
import kharcha.money.Money;
import org.jspecify.annotations.Nullable;

/**
 * What to draw, as data: a picture is a pure function of this record, a theme and a size, on any replica and at any time.
 *
 * <p>Titles are whole sentences that say what the picture shows; the locale says how amounts on it are written.
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
}
