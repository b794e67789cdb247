package kharcha.drawing;

import java.awt.Graphics2D;
import kharcha.money.Money;
import kharcha.money.MoneyFormat;
import kharcha.money.ShareFormat;
import kharcha.report.Chart;

/** Shares of a whole: a ring around the whole amount, and under it a row for each slice with its share and amount. */
final class DonutPainter {
    private static final int RING = 220;

    private DonutPainter() {}

    /** Without a title the ring alone. */
    static Painting paint(Chart.Donut donut, Title title, Palette palette) {
        if (donut.slices().isEmpty()) throw new IllegalArgumentException("a donut without slices");
        int ringTop = title.isEmpty() ? Layout.BARE : title.bottom(16);
        int rowsTop = ringTop + RING + 20;
        LegendRows legend = legend(donut, palette);
        int height = title.isEmpty() ? RING + 2 * Layout.BARE : rowsTop + legend.height() + title.foot();
        return new Painting(height, donut.alt(), palette.surface(), (graphics, sheet) -> {
            title.write(sheet, palette);
            ring(graphics, sheet, donut, palette, ringTop);
            if (!title.isEmpty()) legend.write(sheet, palette, rowsTop);
        });
    }

    private static void ring(Graphics2D graphics, Sheet sheet, Chart.Donut donut, Palette palette, int top) {
        Graphics2D ring = (Graphics2D) graphics.create();
        ring.translate((Layout.WIDTH - RING) / 2.0, top);
        Measured.ring(ring, donut, palette, RING);
        ring.dispose();
        gaps(sheet, donut, palette, Layout.WIDTH / 2.0, top + RING / 2.0);
        writeCentre(sheet, donut, palette, top + RING / 2.0);
    }

    /** Thin gaps between the slices, so that neighbours stay apart for eyes that see their colours alike. */
    private static void gaps(Sheet sheet, Chart.Donut donut, Palette palette, double x, double y) {
        if (donut.slices().size() < 2) return;
        double whole = donut.slices().stream()
                .mapToDouble(slice -> slice.amount().amount().doubleValue())
                .sum();
        double before = 0;
        for (Chart.Slice slice : donut.slices()) {
            double angle = 2 * Math.PI * before / whole - Math.PI / 2;
            double inner = RING * 0.33;
            double outer = RING * 0.51;
            sheet.line(
                    x + inner * Math.cos(angle),
                    y + inner * Math.sin(angle),
                    x + outer * Math.cos(angle),
                    y + outer * Math.sin(angle),
                    palette.surface(),
                    2.5f);
            before += slice.amount().amount().doubleValue();
        }
    }

    private static void writeCentre(Sheet sheet, Chart.Donut donut, Palette palette, double y) {
        String whole = new MoneyFormat(donut.locale()).write(donut.centre());
        float size = 24;
        while (size > 12 && Sheet.width(whole, Fonts.bold(whole, size)) > RING * 0.6) size -= 1;
        sheet.text(whole, Fonts.bold(whole, size), palette.ink(), Layout.WIDTH / 2.0, y + size * 0.36, 0.5);
    }

    private static LegendRows legend(Chart.Donut donut, Palette palette) {
        ShareFormat shares = new ShareFormat(donut.locale());
        Money whole = donut.slices().stream()
                .map(Chart.Slice::amount)
                .reduce(Money::plus)
                .orElseThrow();
        return new LegendRows(
                donut,
                donut.slices().stream()
                        .map(slice -> new LegendRows.Row(
                                slice.label(), palette.of(slice), shares.write(slice.amount(), whole), slice.amount()))
                        .toList());
    }
}
