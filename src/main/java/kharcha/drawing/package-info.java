/**
 * Pictures of charts: from a chart's data, a theme and a format to bytes, and the links by which they are seen.
 *
 * <p>Imports: money, ledger, report, web. May use: the JDK's Java2D, XChart (in {@link kharcha.drawing.Measured} only),
 * VectorGraphics2D, ICU; Javalin (in {@link kharcha.drawing.ChartPictures} only).
 */
@NullMarked
package kharcha.drawing;

import org.jspecify.annotations.NullMarked;
