package kharcha.dashboard;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.NotFoundResponse;
import java.io.IOException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import kharcha.conversation.Books;
import kharcha.conversation.Desk;
import kharcha.drawing.Easel;
import kharcha.drawing.Theme;
import kharcha.files.FileMaker;
import kharcha.ledger.Calendar;
import kharcha.ledger.DateRange;
import kharcha.report.Chart;
import kharcha.report.Extract;
import kharcha.report.FileFormat;
import kharcha.report.Query.GroupBy;
import kharcha.web.Download;
import kharcha.web.Pages;
import kharcha.web.Role;
import kharcha.web.Routes;
import org.jspecify.annotations.Nullable;

/** {@code /reports}: any period in groups, alone or beside another, as chart, table and file. */
public final class ReportsPage implements Routes {
    /** What a page shows; a file has all. */
    private static final int ROWS = 100;

    private final Pages pages;
    private final Frame frame;
    private final Books books;
    private final Easel easel;
    private final FileMaker maker;
    private final Clock clock;

    /** @param address where it is chosen */
    public record Choice(String name, String value, String address, boolean isChosen) {}

    ReportsPage(Pages pages, Frame frame, Books books, Easel easel, FileMaker maker, Clock clock) {
        this.pages = pages;
        this.frame = frame;
        this.books = books;
        this.easel = easel;
        this.maker = maker;
        this.clock = clock;
    }

    @Override
    public void add(RoutesConfig routes) {
        routes.get("/reports", this::show, Role.OWNER);
        routes.get("/reports/report.csv", this::file, Role.OWNER);
        routes.get("/reports/report.pdf", this::paper, Role.OWNER);
        routes.get("/reports/picture.svg", this::picture, Role.OWNER);
    }

    private void show(Context context) {
        Reader reader = Reader.of(context, books, clock);
        ReportSearch search = ReportSearch.read(context, reader);
        Map<String, Object> page = books.atomically(reader.id(), desk -> report(desk, reader, search));
        page.put("frame", frame.of(context, reader, "/reports"));
        page.put("search", search.search());
        page.put("by", search.by().name().toLowerCase(Locale.ROOT));
        page.put("group", FigureSheet.heading(search.by()));
        page.put("compared", search.compared());
        page.put("groups", groups(search));
        page.put("presets", presets(reader, search));
        page.put("file", search.address("/reports/report.csv"));
        page.put("paper", search.address("/reports/report.pdf"));
        pages.show(context, "reports.jte", page);
    }

    private static Map<String, Object> report(Desk desk, Reader reader, ReportSearch search) {
        Map<String, Object> page = new HashMap<>();
        Breakdown breakdown = Breakdown.of(desk, reader, search.search(), search.by());
        Optional<Breakdown> other = search.other(reader).map(it -> Breakdown.of(desk, reader, it, search.by()));
        page.put(
                "title",
                reader.phrases().capital(reader.phrases().period(search.search().period())));
        page.put(
                "total",
                reader.phrases()
                        .amount(breakdown.sum(desk), reader.preferences().homeCurrency()));
        page.put("all", search.search().address("/entries"));
        page.put("kept", Kept.of(desk, reader, search.search()));
        page.put("rows", breakdown.rows(ROWS));
        page.put("more", Math.max(0, breakdown.figures().size() - ROWS));
        page.put(
                "comparison",
                other.map(it -> Comparison.of(desk, breakdown, it, ROWS)).orElse(Comparison.NONE));
        Optional<Chart> chart = other.isPresent()
                ? Comparison.chart(desk, breakdown, other.get())
                : PageCharts.ofBreakdown(desk, breakdown);
        page.put(
                "picture",
                chart.map(it -> Picture.of(search.address("/reports/picture.svg"), it))
                        .orElse(Picture.NONE));
        page.put("standOut", StandOut.of(desk, reader, search.search()));
        page.put("flows", Flows.of(desk, reader));
        return page;
    }

    private static List<Choice> groups(ReportSearch search) {
        return List.of(
                group("Category", GroupBy.CATEGORY, search),
                group("Month", GroupBy.MONTH, search),
                group("Week", GroupBy.WEEK, search),
                group("Day", GroupBy.DAY, search),
                group("Shop or note", GroupBy.MERCHANT, search),
                group("Tag", GroupBy.TAG, search),
                group("Weekday", GroupBy.WEEKDAY, search),
                group("Paid by", GroupBy.PAID_BY, search),
                group("Booked in", GroupBy.CHANNEL, search));
    }

    private static Choice group(String name, GroupBy by, ReportSearch search) {
        return new Choice(name, ReportSearch.name(by), search.by(by).address("/reports"), search.by() == by);
    }

    private static List<Choice> presets(Reader reader, ReportSearch search) {
        Calendar calendar = reader.calendar();
        LocalDate today = reader.today();
        int year = today.getYear();
        return List.of(
                preset(reader, search, "This month", calendar.months(today, 0, 0)),
                preset(reader, search, "Last month", calendar.months(today, -1, -1)),
                preset(reader, search, "3 months", calendar.months(today, -2, 0)),
                preset(reader, search, "12 months", calendar.months(today, -11, 0)),
                preset(reader, search, "This year", year(year)),
                preset(reader, search, "Last year", year(year - 1)));
    }

    private static DateRange year(int year) {
        return DateRange.of(LocalDate.of(year, 1, 1), LocalDate.of(year, 12, 31));
    }

    private static Choice preset(Reader reader, ReportSearch search, String name, DateRange days) {
        return new Choice(
                name,
                "",
                search.over(reader, days).address("/reports"),
                search.search().period().equals(days));
    }

    private void file(Context context) {
        Reader reader = Reader.of(context, books, clock);
        ReportSearch search = ReportSearch.read(context, reader);
        byte[] csv = books.atomically(reader.id(), desk -> {
            Breakdown breakdown = Breakdown.of(desk, reader, search.search(), search.by());
            return search.other(reader)
                    .map(it -> FigureSheet.of(breakdown, Breakdown.of(desk, reader, it, search.by())))
                    .orElseGet(() -> FigureSheet.of(breakdown));
        });
        context.header("Content-Disposition", "attachment; filename=\"" + search.fileName() + "\"")
                .contentType("text/csv; charset=utf-8")
                .result(csv);
    }

    /** The report of these days as it is mailed, whatever the page groups them by. */
    private void paper(Context context) throws IOException {
        Reader reader = Reader.of(context, books, clock);
        Search search = ReportSearch.read(context, reader).search();
        Extract extract =
                new Extract(FileFormat.PDF, search.period(), search.filter().withSide(null));
        context.header("Content-Disposition", "attachment; filename=\"" + extract.fileName() + "\"")
                .contentType(FileMaker.mediaType(extract));
        Download.send(context, out -> maker.write(reader.id(), extract, out));
    }

    private void picture(Context context) throws InterruptedException {
        Reader reader = Reader.of(context, books, clock);
        Theme theme = "dark".equals(context.queryParam("theme")) ? Theme.DARK : Theme.LIGHT;
        Optional<Chart> chart = books.atomically(reader.id(), desk -> chart(desk, reader, context));
        easel.show(context, chart.orElseThrow(NotFoundResponse::new), theme);
    }

    private static Optional<Chart> chart(Desk desk, Reader reader, Context context) {
        @Nullable String by = context.queryParam("by");
        if ("same-days".equals(by)) return PageCharts.ofMonths(reader, MonthsSoFar.of(desk, reader));
        if ("cash-flow".equals(by)) return Flows.chart(desk, reader).map(chart -> chart);
        ReportSearch search = ReportSearch.read(context, reader);
        Breakdown breakdown = Breakdown.of(desk, reader, search.search(), search.by());
        return search.other(reader)
                .map(it -> Comparison.chart(desk, breakdown, Breakdown.of(desk, reader, it, search.by())))
                .orElseGet(() -> PageCharts.ofBreakdown(desk, breakdown));
    }
}
