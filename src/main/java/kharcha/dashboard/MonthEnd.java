package kharcha.dashboard;

import java.util.Currency;
import java.util.List;
import java.util.Objects;
import kharcha.conversation.Desk;
import kharcha.ledger.Category;
import kharcha.ledger.CategoryId;
import kharcha.ledger.DateRange;
import kharcha.report.Forecast;
import kharcha.report.Forecast.Expected;
import kharcha.report.ForecastFigures;
import kharcha.report.Outlook;
import org.jspecify.annotations.Nullable;

/**
 * How the month will end in one currency, as the pages show it.
 *
 * @param lines what it adds up from, category by category
 * @param months how many whole months it is made from; {@code early} when those are too few to foretell anything
 */
public record MonthEnd(String month, Row all, List<Row> lines, int months, boolean early) {
    /**
     * @param entries where those are that came so far
     * @param due empty when nothing is due
     * @param range empty where nothing is foretold
     * @param how it is foretold, in words
     */
    public record Row(
            String name,
            String icon,
            String hue,
            String soFar,
            String entries,
            String due,
            String usual,
            String expected,
            String range,
            String how) {}

    /** The home currency's first. */
    static List<MonthEnd> all(Desk desk, Reader reader) {
        return forecasts(desk, reader).stream()
                .map(forecast -> of(reader, forecast))
                .toList();
    }

    private static List<Forecast> forecasts(Desk desk, Reader reader) {
        var figures = new ForecastFigures(
                reader.reports(desk),
                reader.categories(),
                reader.id(),
                reader.calendar(),
                reader.today(),
                desk.recurring().read(reader.id()));
        return ForecastFigures.of(figures.spending(), reader.preferences().homeCurrency());
    }

    private static MonthEnd of(Reader reader, Forecast forecast) {
        return new MonthEnd(
                reader.phrases().period(forecast.month()),
                row(reader, forecast, null, forecast.all(), ""),
                forecast.lines().stream()
                        .map(line -> row(reader, forecast, line.category(), line.expected(), how(line.outlook())))
                        .toList(),
                forecast.months(),
                forecast.isEarly());
    }

    private static Row row(Reader reader, Forecast forecast, @Nullable CategoryId id, Expected expected, String how) {
        Category category = id == null ? null : reader.category(id);
        boolean foretold = !forecast.isEarly() && !expected.low().equals(expected.high());
        return new Row(
                category == null ? "Everything" : category.name(),
                category == null ? "" : category.icon(),
                category == null ? "accent" : category.hue(),
                reader.phrases().amount(expected.soFar()),
                entries(reader, forecast, id),
                expected.due().amount().signum() == 0 ? "" : reader.phrases().amount(expected.due()),
                reader.phrases().amount(expected.usual()),
                reader.phrases().amount(expected.atEnd()),
                foretold
                        ? reader.phrases().amount(expected.low()) + " to "
                                + reader.phrases().amount(expected.high())
                        : "",
                how);
    }

    private static String how(@Nullable Outlook outlook) {
        return switch (outlook) {
            case null -> "";
            case WEEKDAYS -> "by weekday";
            case PACE -> "at this pace";
            case LAST_MONTH -> "as last month";
            case USUAL_MONTH -> "as the usual month";
        };
    }

    /** Those, and no others, that the figure adds up. */
    private static String entries(Reader reader, Forecast forecast, @Nullable CategoryId id) {
        DateRange days = DateRange.of(Objects.requireNonNull(forecast.month().start()), forecast.today());
        Search period = Search.read(_ -> List.of(), reader).with(reader, days);
        Search what =
                id == null ? period.with(reader, "side", "spending") : period.with(reader, "category", id.value());
        Currency currency = forecast.currency();
        Search counted = currency.equals(reader.preferences().homeCurrency())
                ? what.with(reader, "converted", "yes")
                : what.with(reader, "currency", currency.getCurrencyCode()).with(reader, "converted", "no");
        return counted.address("/entries");
    }
}
