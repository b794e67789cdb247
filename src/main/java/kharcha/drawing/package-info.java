/**
 * Pictures of charts: from a chart's data, a theme and a format to bytes, and nothing else.
 *
 * <p>Imports: money, ledger, report. May use: the JDK's Java2D, XChart (in {@link kharcha.drawing.ChartPainter} only),
 * VectorGraphics2D, ICU.
 */
@NullMarked
package kharcha.drawing;

import org.jspecify.annotations.NullMarked;
