package kharcha.drawing;

import java.awt.BasicStroke;
import java.awt.Color;
import java.math.BigDecimal;
import java.util.List;

/**
 * A line through the steps of a plot.
 *
 * @param first the step at which it begins
 * @param filled whether the area down to zero is tinted
 */
record Curve(int first, List<BigDecimal> values, Color colour, BasicStroke stroke, boolean filled) {
    static final BasicStroke SOLID = new BasicStroke(2.5f, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND);
    static final BasicStroke DASHED =
            new BasicStroke(1.8f, BasicStroke.CAP_BUTT, BasicStroke.JOIN_ROUND, 1, new float[] {5, 4}, 0);

    Curve {
        values = List.copyOf(values);
    }
}
