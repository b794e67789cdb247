package kharcha.files;

import java.awt.Color;
import java.io.IOException;
import java.time.Instant;
import java.util.Calendar;
import java.util.Date;
import java.util.GregorianCalendar;
import java.util.List;
import java.util.Optional;
import java.util.TimeZone;
import kharcha.conversation.Statement;
import kharcha.conversation.Statement.Column;
import kharcha.conversation.Statement.Lead;
import kharcha.conversation.Statement.Row;
import kharcha.conversation.Statement.Table;
import kharcha.drawing.ChartPainter;
import kharcha.files.PdfPaper.Align;
import kharcha.report.Chart;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.pdmodel.PDDocumentInformation;
import org.apache.pdfbox.pdmodel.interactive.viewerpreferences.PDViewerPreferences;

/**
 * A statement as a PDF: what it came to in a sentence, the few figures that everybody looks at, two charts, and the tables that
 * add up to them.
 */
final class PdfReport {
    private static final double TITLE = 20;
    private static final double HEAD = 12;
    private static final double TEXT = 9;
    private static final double SMALLEST = 7;
    private static final double LEADING = 10;
    private static final double APART = 8;
    private static final double ROW = 17;
    private static final double GAP = 16;
    private static final double PAD = 12;

    private final PdfPaper paper;
    private final Statement statement;

    private PdfReport(PdfPaper paper, Statement statement) {
        this.paper = paper;
        this.statement = statement;
    }

    /** @param address of the dashboard */
    static byte[] of(Statement statement, String address, Instant now) {
        try (PdfPaper paper = new PdfPaper()) {
            PdfReport report = new PdfReport(paper, statement);
            report.describe(now);
            report.write();
            paper.feet(address, (page, pages) -> paper.foot(statement.page(page, pages)));
            return paper.bytes();
        } catch (IOException trouble) {
            throw new IllegalStateException("a PDF could not be written", trouble);
        }
    }

    /** What a reader's machine is told of it: its title, to show it instead of a file name, and its language, to read it aloud. */
    private void describe(Instant now) {
        PDDocumentInformation about = paper.document().getDocumentInformation();
        about.setTitle(statement.title());
        about.setAuthor("Kharcha");
        about.setCreator("Kharcha");
        Calendar made = new GregorianCalendar(TimeZone.getTimeZone("UTC"));
        made.setTime(Date.from(now));
        about.setCreationDate(made);
        var catalog = paper.document().getDocumentCatalog();
        catalog.setLanguage(statement.language());
        PDViewerPreferences viewer = new PDViewerPreferences(new COSDictionary());
        viewer.setDisplayDocTitle(true);
        catalog.setViewerPreferences(viewer);
    }

    private void write() {
        head();
        leads(statement.figures());
        charts();
        if (!statement.categories().rows().isEmpty()) table(statement.categories());
        statement.tables().forEach(this::table);
    }

    private void head() {
        paper.text(
                "Kharcha",
                true,
                TEXT,
                PdfPaper.MUTED,
                PdfPaper.MARGIN,
                paper.y() + TEXT,
                PdfPaper.INNER / 2,
                Align.LEFT);
        paper.text(
                statement.made(),
                false,
                TEXT,
                PdfPaper.MUTED,
                PdfPaper.MARGIN + PdfPaper.INNER / 2,
                paper.y() + TEXT,
                PdfPaper.INNER / 2,
                Align.RIGHT);
        paper.down(34);
        for (String line : paper.wrap(statement.title(), true, TITLE, PdfPaper.INNER)) {
            paper.text(line, true, TITLE, PdfPaper.INK, PdfPaper.MARGIN, paper.y() + TITLE, PdfPaper.INNER, Align.LEFT);
            paper.down(TITLE * 1.3);
        }
        paper.down(GAP);
    }

    private void leads(List<Lead> leads) {
        int most = leads.stream().mapToInt(lead -> lead.amounts().size()).max().orElse(0);
        double height = 30 + most * 18.0;
        double width = (PdfPaper.INNER - 2 * PAD) / 3;
        double x = PdfPaper.MARGIN;
        for (Lead lead : leads) {
            paper.box(x, paper.y(), width, height, PdfPaper.SOFT);
            paper.text(lead.name(), false, TEXT, PdfPaper.MUTED, x + PAD, paper.y() + 18, width - 2 * PAD, Align.LEFT);
            double line = paper.y() + 37;
            for (String amount : lead.amounts()) {
                paper.text(amount, true, 14, PdfPaper.INK, x + PAD, line, width - 2 * PAD, Align.LEFT);
                line += 18;
            }
            x += width + PAD;
        }
        paper.down(height + GAP);
    }

    /** The donut beside the months; the table below names its colours. */
    private void charts() {
        Optional<Chart> donut = statement.donut().map(Chart.class::cast);
        Optional<Chart> months = statement.months();
        double width = (PdfPaper.INNER - GAP) / 2;
        double height = Math.max(
                donut.map(chart -> PdfPaper.height(chart, width)).orElse(0.0),
                months.map(chart -> PdfPaper.height(chart, width)).orElse(0.0));
        if (height == 0) return;
        double top = paper.y() + 10;
        donut.ifPresent(_ -> caption(statement.figures().getFirst().name(), PdfPaper.MARGIN, width));
        months.ifPresent(_ -> caption(statement.overMonths(), PdfPaper.MARGIN + width + GAP, width));
        donut.ifPresent(chart ->
                paper.chart(chart, PdfPaper.MARGIN, top + (height - PdfPaper.height(chart, width)) / 2, width));
        months.ifPresent(chart ->
                paper.chart(chart, PdfPaper.MARGIN + width + GAP, top + height - PdfPaper.height(chart, width), width));
        paper.down(height + 10 + GAP);
    }

    private void caption(String text, double x, double width) {
        paper.text(text, false, TEXT, PdfPaper.MUTED, x, paper.y() + TEXT, width, Align.LEFT);
    }

    private void table(Table table) {
        if (!paper.hasRoom(3 * ROW + HEAD * 2)) paper.turn();
        paper.down(6);
        paper.text(
                table.title(), true, HEAD, PdfPaper.INK, PdfPaper.MARGIN, paper.y() + HEAD, PdfPaper.INNER, Align.LEFT);
        paper.down(HEAD + 8);
        headings(table);
        for (Row row : table.rows()) {
            double height = height(table, row);
            if (!paper.hasRoom(height)) {
                paper.turn();
                headings(table);
            }
            row(table, row, height);
        }
        if (!table.after().isEmpty()) {
            if (!paper.hasRoom(ROW)) paper.turn();
            cell(table.after(), false, PdfPaper.MUTED, PdfPaper.MARGIN, PdfPaper.INNER, Align.LEFT);
            paper.down(ROW);
        }
        paper.down(GAP);
    }

    private void headings(Table table) {
        double x = PdfPaper.MARGIN;
        for (Column column : table.columns()) {
            double width = width(table, column);
            cell(column.name(), false, PdfPaper.MUTED, x, width, column.number() ? Align.RIGHT : Align.LEFT);
            x += width;
        }
        paper.down(ROW);
        paper.line(PdfPaper.MARGIN, paper.y(), PdfPaper.INNER, PdfPaper.LINE);
    }

    /** As high as its figures need. */
    private double height(Table table, Row row) {
        int lines = 1;
        for (int i = 0; i < table.columns().size(); i++) {
            Column column = table.columns().get(i);
            if (column.number())
                lines = Math.max(
                        lines,
                        figure(row.cells().get(i), row.total(), width(table, column) - APART)
                                .lines()
                                .size());
        }
        return ROW + (lines - 1) * LEADING;
    }

    private void row(Table table, Row row, double height) {
        if (row.total()) paper.line(PdfPaper.MARGIN, paper.y(), PdfPaper.INNER, PdfPaper.LINE);
        double x = PdfPaper.MARGIN;
        boolean hasSwatches =
                table.rows().stream().anyMatch(each -> each.slice().isPresent());
        for (int i = 0; i < table.columns().size(); i++) {
            Column column = table.columns().get(i);
            double width = width(table, column);
            double indent = i == 0 && hasSwatches ? 14 : 0;
            if (indent > 0) {
                double left = x;
                row.slice().ifPresent(slice -> swatch(ChartPainter.colour(slice), left));
            }
            cell(
                    row.cells().get(i),
                    row.total(),
                    PdfPaper.INK,
                    x + indent,
                    width - indent,
                    column.number() ? Align.RIGHT : Align.LEFT);
            x += width;
        }
        paper.down(height);
        if (!row.total()) paper.line(PdfPaper.MARGIN, paper.y(), PdfPaper.INNER, PdfPaper.SOFT);
    }

    private void swatch(Color colour, double x) {
        paper.box(x, paper.y() + 5, 8, 8, colour);
    }

    private void cell(String text, boolean isBold, Color colour, double x, double width, Align align) {
        double inner = width - APART;
        if (align == Align.LEFT) {
            paper.text(text, isBold, TEXT, colour, x, paper.y() + 12, inner, align);
            return;
        }
        Figure figure = figure(text, isBold, inner);
        double baseline = paper.y() + 12;
        for (String line : figure.lines()) {
            paper.text(line, isBold, figure.size(), colour, x + APART, baseline, inner, align);
            baseline += LEADING;
        }
    }

    /** A figure as it is set. */
    private record Figure(List<String> lines, double size) {}

    /**
     * It is never cut off and never touches its neighbour: it is written a little smaller, or what it was paid in goes below it,
     * and at last in as many lines as it takes.
     */
    private Figure figure(String text, boolean isBold, double width) {
        int aside = text.indexOf(" (");
        return fitting(List.of(text), isBold, TEXT - 1, width)
                .or(() -> aside < 0
                        ? Optional.empty()
                        : fitting(
                                List.of(text.substring(0, aside), text.substring(aside + 1)), isBold, SMALLEST, width))
                .orElseGet(() -> new Figure(paper.wrap(text, isBold, SMALLEST, width), SMALLEST));
    }

    private Optional<Figure> fitting(List<String> lines, boolean isBold, double smallest, double width) {
        double size = TEXT;
        while (size > smallest && !fits(lines, isBold, size, width)) size -= 0.25;
        return fits(lines, isBold, size, width) ? Optional.of(new Figure(lines, size)) : Optional.empty();
    }

    private boolean fits(List<String> lines, boolean isBold, double size, double width) {
        return lines.stream().allMatch(line -> paper.width(line, isBold, size) <= width);
    }

    private static double width(Table table, Column column) {
        int all = table.columns().stream().mapToInt(Column::wide).sum();
        return PdfPaper.INNER * column.wide() / all;
    }
}
