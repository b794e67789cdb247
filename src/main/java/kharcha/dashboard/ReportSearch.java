package kharcha.dashboard;

import io.javalin.http.Context;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import kharcha.ledger.DateRange;
import kharcha.report.FairPeriods;
import kharcha.report.Query.GroupBy;
import org.jspecify.annotations.Nullable;

/**
 * What a report is about, as its address says it: a search, its groups, and what it is compared with.
 *
 * @param compared "", "before" for the period before, "year" for a year before, or "days" for {@code from2} to {@code to2}
 * @param from2 the first day of the other period, or null
 * @param to2 its last day, or null
 */
record ReportSearch(
        Search search,
        GroupBy by,
        String compared,
        @Nullable LocalDate from2,
        @Nullable LocalDate to2,
        LocalDate today) {
    static ReportSearch read(Context context, Reader reader) {
        Search search = Search.read(context::queryParams, reader);
        if (search.value("side").isEmpty()) search = search.with(reader, "side", "spending");
        if (search.period().equals(DateRange.ALL) && context.queryParam("all") == null)
            search = search.with(reader, reader.calendar().month(reader.today()));
        String compared = Objects.requireNonNullElse(context.queryParam("compare"), "");
        // Days that are still to come are not set against days that are over.
        boolean fairly = compared.equals("before") || compared.equals("year");
        if (fairly) search = search.with(reader, FairPeriods.untilToday(search.period(), reader.today()));
        LocalDate from2 = day(context.queryParam("from2"));
        LocalDate to2 = day(context.queryParam("to2"));
        boolean days = compared.equals("days") && from2 != null && to2 != null && !to2.isBefore(from2);
        return new ReportSearch(
                search,
                group(context.queryParam("by")),
                days || fairly ? compared : "",
                days ? from2 : null,
                days ? to2 : null,
                reader.today());
    }

    private static @Nullable LocalDate day(@Nullable String text) {
        try {
            return text == null ? null : LocalDate.parse(text);
        } catch (DateTimeParseException e) {
            return null;
        }
    }

    private static GroupBy group(@Nullable String by) {
        return List.of(
                        GroupBy.MONTH,
                        GroupBy.WEEK,
                        GroupBy.DAY,
                        GroupBy.MERCHANT,
                        GroupBy.TAG,
                        GroupBy.WEEKDAY,
                        GroupBy.PAID_BY,
                        GroupBy.CHANNEL)
                .stream()
                .filter(each -> name(each).equals(by))
                .findFirst()
                .orElse(GroupBy.CATEGORY);
    }

    static String name(GroupBy by) {
        return by.name().toLowerCase(Locale.ROOT);
    }

    ReportSearch by(GroupBy newBy) {
        return new ReportSearch(search, newBy, compared, from2, to2, today);
    }

    ReportSearch over(Reader reader, DateRange days) {
        return new ReportSearch(search.with(reader, days), by, compared, from2, to2, today);
    }

    /** The other period's search; empty when nothing is compared. */
    Optional<Search> other(Reader reader) {
        if (compared.isEmpty()) return Optional.empty();
        if (compared.equals("days")) return Optional.of(search.with(reader, new DateRange(from2, to2)));
        Optional<DateRange> other = compared.equals("year")
                ? FairPeriods.yearBefore(search.period(), today, reader.calendar())
                : FairPeriods.before(search.period(), today, reader.calendar());
        return other.map(days -> search.with(reader, days));
    }

    String address(String path) {
        return path + "?by=" + name(by) + (search.given().isEmpty() ? "" : "&" + search.query())
                + (compared.isEmpty() ? "" : "&compare=" + compared)
                + (from2 == null ? "" : "&from2=" + from2)
                + (to2 == null ? "" : "&to2=" + to2);
    }

    /** Of letters, digits and hyphens only. */
    String fileName() {
        LocalDate start = search.period().start();
        LocalDate end = search.period().end();
        return "kharcha-" + name(by) + (start == null ? "" : "-" + start) + (end == null ? "" : "-to-" + end) + ".csv";
    }
}
