package kharcha;

import java.util.List;
import java.util.Locale;
import kharcha.drawing.ChartPainter;
import kharcha.drawing.Format;
import kharcha.drawing.Theme;
import kharcha.money.Money;
import kharcha.report.Chart;

/** Paints a chart that nobody sees, so that fonts are read and painting is compiled before the first user asks. */
final class WarmUp {
    private WarmUp() {}

    static void paint() {
        Money amount = Money.of("12.50", "EUR");
        Chart chart = new Chart.Donut(
                "Warming up", "Nobody sees this", Locale.UK, List.of(new Chart.Slice("All", amount, null)), amount);
        new ChartPainter().paint(chart, Theme.LIGHT, Format.PNG);
    }
}
