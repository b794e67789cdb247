package kharcha.api;

import io.javalin.http.Context;
import java.util.Currency;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import kharcha.ledger.DateRange;
import kharcha.report.DaysSpent;
import kharcha.report.Forecast;
import kharcha.report.Forecast.Expected;
import kharcha.report.ForecastFigures;
import kharcha.report.HomeReports;
import kharcha.web.About;
import kharcha.web.Described;
import kharcha.web.Operation;
import kharcha.web.Role;
import org.jspecify.annotations.Nullable;

/** {@code /api/forecast}: how this month will end. */
final class ForecastDoor implements Described {
    private final Reading reading;

    @About("How this month will end, in the home currency first.")
    record MonthEnd(
            @About(value = "The month's first day.", format = "date")
            String start,

            @About(value = "Its last day.", format = "date") String end,

            @About("How many whole months it is made from; of fewer than three nothing is foretold.")
            int months,

            @About("One a currency.") List<InCurrency> forecasts) {}

    @About("What is expected in one currency.")
    record InCurrency(
            @About("All of it.") Parts all,

            @About("What that adds up from, the largest first.")
            List<OfCategory> categories) {}

    @About("A month's end in its parts: expected is so_far, due and usual together.")
    record Parts(
            @About("Spent until today, less refunds.") Sum soFar,

            @About("Still to be paid by rules, or booked ahead.")
            Sum due,

            @About("What is foretold for the days that are left.")
            Sum usual,

            @About("At the end of the month.") Sum expected,
            @About("About one month in ten ends below.") Sum low,
            @About("About one month in ten ends above.") Sum high) {}

    @About("What is expected for one category.")
    record OfCategory(
            @About("Its id.") String category,

            @About("Its month's end.") Parts parts,

            @About("How it is foretold: \"weekdays\", \"pace\", \"last_month\", \"usual_month\"; null: it is too"
                    + " early.")
            @Nullable
            String by) {}

    ForecastDoor(Reading reading) {
        this.reading = reading;
    }

    @Override
    public List<Operation> operations() {
        return List.of(Operation.get(
                "/api/forecast", Role.TOKEN, "forecast", "How this month will end.", MonthEnd.class, this::tell));
    }

    private void tell(Context context) {
        reading.answer(context, ForecastDoor::end);
    }

    private static MonthEnd end(Reading.Open open) {
        Currency home = open.user().preferences().homeCurrency();
        DaysSpent spent = new ForecastFigures(
                        new HomeReports(open.reports(), home),
                        open.categories(),
                        open.id(),
                        open.calendar(),
                        open.today(),
                        open.desk().recurring().read(open.id()))
                .spending();
        DateRange month = open.calendar().month(open.today());
        List<Forecast> forecasts = ForecastFigures.of(spent, home);
        return new MonthEnd(
                Objects.requireNonNull(month.start()).toString(),
                Objects.requireNonNull(month.end()).toString(),
                forecasts.getFirst().months(),
                forecasts.stream().map(ForecastDoor::inCurrency).toList());
    }

    private static InCurrency inCurrency(Forecast forecast) {
        return new InCurrency(
                parts(forecast.all()),
                forecast.lines().stream()
                        .map(line -> new OfCategory(
                                line.category().value(),
                                parts(line.expected()),
                                line.outlook() == null
                                        ? null
                                        : line.outlook().name().toLowerCase(Locale.ROOT)))
                        .toList());
    }

    private static Parts parts(Expected expected) {
        return new Parts(
                Sum.of(expected.soFar()),
                Sum.of(expected.due()),
                Sum.of(expected.usual()),
                Sum.of(expected.atEnd()),
                Sum.of(expected.low()),
                Sum.of(expected.high()));
    }
}
