package kharcha.dashboard;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.time.Clock;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import kharcha.conversation.Books;
import kharcha.conversation.Desk;
import kharcha.ledger.DateRange;
import kharcha.ledger.Entry;
import kharcha.ledger.EntryId;
import kharcha.report.Figure;
import kharcha.report.Filter;
import kharcha.report.Reports;
import kharcha.web.Pages;
import kharcha.web.Role;
import kharcha.web.Routes;
import org.jspecify.annotations.Nullable;

/** {@code /entries}: everything that is booked, the newest first, and what of it is looked for. */
public final class EntriesPage implements Routes {
    private static final int ROWS = 50;
    private static final Pattern PLACE = Pattern.compile("([0-9]{4}-[0-9]{2}-[0-9]{2})_([1-9][0-9]{0,17})");

    /** Longer periods are added up after the page is there. In days: a quarter. */
    private static final int SHORT = 92;

    private final Pages pages;
    private final Frame frame;
    private final Books books;
    private final Clock clock;

    /**
     * What is found.
     *
     * @param older where the next ones are; empty when there are no more
     * @param isFull whether there are certainly more; else the look ended because it had read so much
     * @param isFirst whether these are the newest
     * @param totals null when they are added up later
     */
    public record Found(
            List<DayOfEntries> days,
            String older,
            boolean isFull,
            boolean isFirst,
            @Nullable Totals totals,
            String later) {}

    /** @param sums "Spent 12.50 €", each with its side's own words */
    public record Totals(List<String> sums) {}

    /** A period to choose with one press. */
    public record Preset(String name, String address, boolean isChosen) {}

    EntriesPage(Pages pages, Frame frame, Books books, Clock clock) {
        this.pages = pages;
        this.frame = frame;
        this.books = books;
        this.clock = clock;
    }

    @Override
    public void add(RoutesConfig routes) {
        routes.get("/entries", this::show, Role.OWNER);
        routes.get("/entries/totals", this::addUp, Role.OWNER);
    }

    private void show(Context context) {
        Reader reader = Reader.of(context, books, clock);
        Search search = Search.read(context::queryParams, reader);
        Optional<Reports.Place> place = place(context.queryParam("after"));
        Map<String, Object> page = books.atomically(reader.id(), desk -> {
            Map<String, Object> values = new HashMap<>();
            values.put("found", found(desk, reader, search, place));
            values.put("toast", Toast.of(context, desk, reader).orElse(Toast.NONE));
            return values;
        });
        page.put("frame", frame.of(context, reader, "/entries"));
        page.put("search", search);
        page.put("chips", search.chips(reader));
        page.put("presets", presets(reader, search));
        page.put("categories", reader.categories().all());
        page.put("form", EntryForm.blank(reader));
        pages.show(context, "entries.jte", page);
    }

    private static Optional<Reports.Place> place(@Nullable String after) {
        Matcher place = PLACE.matcher(after == null ? "" : after);
        if (!place.matches()) return Optional.empty();
        try {
            return Optional.of(
                    new Reports.Place(LocalDate.parse(place.group(1)), new EntryId(Long.parseLong(place.group(2)))));
        } catch (java.time.DateTimeException e) {
            return Optional.empty();
        }
    }

    private static Found found(Desk desk, Reader reader, Search search, Optional<Reports.Place> place) {
        Reports.Stretch stretch = reader.reports(desk)
                .stretch(reader.id(), search.filter(), search.period(), place.orElse(null), ROWS + 1);
        List<Entry> rows = stretch.entries();
        List<Entry> shown = rows.size() > ROWS ? rows.subList(0, ROWS) : rows;
        Reports.Place next = rows.size() > ROWS
                ? new Reports.Place(
                        shown.getLast().draft().day(), shown.getLast().id())
                : stretch.end();
        boolean now = isShort(search.period()) && place.isEmpty();
        return new Found(
                reader.days(shown),
                next == null ? "" : older(search, next),
                rows.size() > ROWS,
                place.isEmpty(),
                now ? totals(desk, reader, search) : null,
                search.address("/entries/totals"));
    }

    private static String older(Search search, Reports.Place place) {
        String address = search.address("/entries");
        return address + (address.contains("?") ? "&" : "?") + "after=" + place.day() + "_"
                + place.entry().value();
    }

    private static boolean isShort(DateRange period) {
        return period.start() != null
                && period.end() != null
                && ChronoUnit.DAYS.between(period.start(), period.end()) <= SHORT;
    }

    private void addUp(Context context) {
        Reader reader = Reader.of(context, books, clock);
        Search search = Search.read(context::queryParams, reader);
        Totals totals = books.atomically(reader.id(), desk -> totals(desk, reader, search));
        pages.show(context, "totals.jte", Map.of("totals", totals));
    }

    private static Totals totals(Desk desk, Reader reader, Search search) {
        Reports.Sides sides = reader.reports(desk).sides(reader.id(), search.filter(), search.period());
        List<String> sums = new ArrayList<>();
        boolean spent = search.filter().side() != Filter.Side.INCOME;
        if (spent) sums.add(total(reader, sides.spent(), " spent"));
        if (!spent || !sides.earned().isEmpty()) sums.add(total(reader, sides.earned(), " came in"));
        return new Totals(sums);
    }

    private static String total(Reader reader, List<Figure> figures, String words) {
        long count = figures.stream().mapToLong(Figure::count).sum();
        String amount = reader.phrases().amount(figures);
        return amount + words + " · " + reader.phrases().entries(count);
    }

    private static List<Preset> presets(Reader reader, Search search) {
        LocalDate today = reader.today();
        LocalDate first = today.withDayOfYear(1);
        return List.of(
                preset(reader, search, "All", DateRange.ALL),
                preset(reader, search, "This month", reader.calendar().months(today, 0, 0)),
                preset(reader, search, "Last month", reader.calendar().months(today, -1, -1)),
                preset(
                        reader,
                        search,
                        "This year",
                        DateRange.of(first, first.plusYears(1).minusDays(1))));
    }

    private static Preset preset(Reader reader, Search search, String name, DateRange days) {
        return new Preset(
                name,
                search.with(reader, days).address("/entries"),
                search.period().equals(days));
    }
}
