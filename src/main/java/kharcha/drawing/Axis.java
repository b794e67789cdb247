package kharcha.drawing;

import java.awt.Font;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A scale from zero to a round number above the largest value (and below the smallest, where there are negative ones), in
 * three to six steps of 1, 2 or 5 times a power of ten.
 */
record Axis(BigDecimal lowest, BigDecimal highest, BigDecimal step) {
    private static final List<BigDecimal> STEPS = List.of(BigDecimal.ONE, BigDecimal.TWO, BigDecimal.valueOf(5));

    static Axis over(List<BigDecimal> values) {
        BigDecimal max = values.stream().reduce(BigDecimal.ZERO, BigDecimal::max);
        BigDecimal min = values.stream().reduce(BigDecimal.ZERO, BigDecimal::min);
        BigDecimal range = max.subtract(min);
        if (range.signum() == 0) return new Axis(BigDecimal.ZERO, BigDecimal.ONE, BigDecimal.ONE);
        BigDecimal step = step(range);
        return new Axis(
                min.divide(step, 0, RoundingMode.FLOOR).multiply(step),
                max.divide(step, 0, RoundingMode.CEILING).multiply(step),
                step);
    }

    /** From the smallest to the largest value, or zero: for marks that carry their own amounts. */
    static Axis exactly(List<BigDecimal> values) {
        BigDecimal max = values.stream().reduce(BigDecimal.ZERO, BigDecimal::max);
        BigDecimal min = values.stream().reduce(BigDecimal.ZERO, BigDecimal::min);
        BigDecimal range = max.subtract(min);
        return range.signum() == 0 ? over(values) : new Axis(min, max, range);
    }

    private static BigDecimal step(BigDecimal range) {
        int exponent = range.precision() - range.scale() - 2;
        while (true) {
            for (BigDecimal step : STEPS) {
                BigDecimal candidate = step.scaleByPowerOfTen(exponent);
                if (candidate.multiply(BigDecimal.valueOf(6)).compareTo(range) >= 0) return candidate;
            }
            exponent++;
        }
    }

    /** How far up the value stands, from 0 to 1. */
    double share(BigDecimal value) {
        return value.subtract(lowest).doubleValue() / highest.subtract(lowest).doubleValue();
    }

    double labelWidth(Amounts amounts) {
        return ticks().stream()
                .map(amounts::write)
                .mapToDouble(label -> Sheet.width(label, Fonts.regular(label, Layout.SMALL_SIZE)))
                .max()
                .orElse(0);
    }

    /** Draws a thin line a step, with its amount on the left when amounts are given; else the zero line alone. */
    void draw(
            Sheet sheet,
            Palette palette,
            @Nullable Amounts amounts,
            double left,
            double top,
            double width,
            double height) {
        for (BigDecimal tick : amounts == null ? List.of(BigDecimal.ZERO) : ticks()) {
            double y = top + height * (1 - share(tick));
            sheet.line(left, y, left + width, y, palette.line(), 1);
            if (amounts == null) continue;
            String label = amounts.write(tick);
            Font font = Fonts.regular(label, Layout.SMALL_SIZE);
            sheet.text(label, font, palette.muted(), left - 10, y + 4, 1);
        }
    }

    private List<BigDecimal> ticks() {
        List<BigDecimal> ticks = new ArrayList<>();
        for (BigDecimal tick = lowest; tick.compareTo(highest) <= 0; tick = tick.add(step)) ticks.add(tick);
        return ticks;
    }
}
