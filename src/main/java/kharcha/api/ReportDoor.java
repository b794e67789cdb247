package kharcha.api;

import io.javalin.http.Context;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Currency;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import kharcha.ledger.CategoryId;
import kharcha.ledger.DateRange;
import kharcha.money.Money;
import kharcha.money.MoneyBag;
import kharcha.report.FairPeriods;
import kharcha.report.Figure;
import kharcha.report.Filter;
import kharcha.report.Query.GroupBy;
import kharcha.web.About;
import kharcha.web.Described;
import kharcha.web.Operation;
import kharcha.web.Parameter;
import kharcha.web.Role;
import org.jspecify.annotations.Nullable;

/** {@code /api/report}: what a period comes to, in groups, alone or beside another period. */
final class ReportDoor implements Described {
    private static final List<Parameter> PARAMETERS = Stream.concat(
                    Stream.of(
                            Parameter.oneOf(
                                    "by",
                                    "What the groups are; category if not said.",
                                    "category",
                                    "month",
                                    "week",
                                    "day",
                                    "merchant",
                                    "tag",
                                    "weekday",
                                    "paid_by",
                                    "channel"),
                            Parameter.oneOf(
                                    "compare",
                                    "With the same days of the period before, with those of a year before, or with"
                                            + " from2 to to2.",
                                    "before",
                                    "year",
                                    "days"),
                            Parameter.day("from2", "The first day compared with."),
                            Parameter.day("to2", "The last day compared with.")),
                    Asked.PARAMETERS.stream())
            .toList();

    private final Reading reading;

    @About("What a period comes to. Without from and to it is this month, without side it is what was spent.")
    record Report(
            @About("The period.") Part period,

            @About("The period compared with; null when none is.") @Nullable
            Part compared,

            @About("What the groups are.") String by,

            @About("The largest first; months, weeks, days and weekdays in their order. An entry is in the group of"
                    + " each of its tags.")
            List<Group> groups) {}

    @About("A period and what it comes to.")
    record Part(
            @About(value = "The first day; null when it has no beginning.", format = "date") @Nullable
            String from,

            @About(value = "The last day; null when it has no end.", format = "date") @Nullable
            String to,

            @About("One a currency; each entry counts once.")
            List<Sum> total,

            @About("What is known of it in the home currency: each entry at the rate of its day.")
            Sum home,

            @About("What is not in that, since no rate is known; one a currency.")
            List<Sum> withoutRate,

            @About("How many entries that is.") long count) {}

    @About("A group, in one currency.")
    record Group(
            @About("What it is named by in filters; empty for what has none.")
            String key,

            @About("As it is shown.") String name,

            @About(
                    value = "The first day of a month (by the user's own first day), of a week or of a day; null for"
                            + " other groups. The period may begin later.",
                    format = "date")
            @Nullable
            String from,

            @About(value = "Its last day.", format = "date") @Nullable
            String to,

            @About("What it comes to; null when it is in the other period only.") @Nullable
            Sum sum,

            @About("What is known of it in the home currency; null where that is nothing.") @Nullable
            Sum home,

            @About("How many entries that is.") long count,

            @About("What it came to in the other period; null when it did not.") @Nullable
            Sum before,

            @About("How many entries that was.") long countBefore) {}

    private record Key(String key, String currency) {}

    ReportDoor(Reading reading) {
        this.reading = reading;
    }

    @Override
    public List<Operation> operations() {
        return List.of(Operation.get(
                        "/api/report",
                        Role.TOKEN,
                        "report",
                        "What a period comes to, in groups, as /reports shows it.",
                        Report.class,
                        context -> reading.answer(context, open -> report(context, open)))
                .with(PARAMETERS));
    }

    private static Report report(Context context, Reading.Open open) {
        Asked asked = Asked.read(context, open.categories());
        Filter filter = asked.filter().side() == null ? asked.filter().withSide(Filter.Side.SPENDING) : asked.filter();
        DateRange period = asked.period();
        if (period.equals(DateRange.ALL)) {
            period = open.calendar().month(open.today());
        }
        DateRange other = other(context, open, period);
        GroupBy by = by(context);
        return new Report(
                part(open, filter, period),
                other == null ? null : part(open, filter, other),
                by.name().toLowerCase(Locale.ROOT),
                groups(open, by, figures(open, filter, period, by), figures(open, filter, other, by)));
    }

    private static GroupBy by(Context context) {
        return switch (Asked.text(context, "by")) {
            case null -> GroupBy.CATEGORY;
            case "category" -> GroupBy.CATEGORY;
            case "month" -> GroupBy.MONTH;
            case "week" -> GroupBy.WEEK;
            case "day" -> GroupBy.DAY;
            case "merchant" -> GroupBy.MERCHANT;
            case "tag" -> GroupBy.TAG;
            case "weekday" -> GroupBy.WEEKDAY;
            case "paid_by" -> GroupBy.PAID_BY;
            case "channel" -> GroupBy.CHANNEL;
            default ->
                throw Asked.wrong("by", "category, month, week, day, merchant, tag, weekday, paid_by or channel");
        };
    }

    private static @Nullable DateRange other(Context context, Reading.Open open, DateRange period) {
        return switch (Asked.text(context, "compare")) {
            case null -> null;
            case "before" ->
                FairPeriods.before(period, open.today(), open.calendar())
                        .orElseThrow(() -> Asked.wrong("from", "given to compare with the period before"));
            case "year" ->
                FairPeriods.yearBefore(period, open.today(), open.calendar())
                        .orElseThrow(() -> Asked.wrong("from", "given to compare with a year before"));
            case "days" -> {
                DateRange days = Asked.period(context, "from2", "to2");
                if (days.start() == null || days.end() == null) throw Asked.wrong("from2", "given, and so must to2");
                yield days;
            }
            default -> throw Asked.wrong("compare", "before, year or days");
        };
    }

    private static Part part(Reading.Open open, Filter filter, DateRange period) {
        List<Figure> figures = open.reports().figures(open.id(), filter, period, null);
        return new Part(
                period.start() == null ? null : period.start().toString(),
                period.end() == null ? null : period.end().toString(),
                Sum.of(MoneyBag.of(figures.stream().map(Figure::sum).toList())),
                Sum.of(home(figures, open.user().preferences().homeCurrency())),
                Sum.of(MoneyBag.of(figures.stream()
                        .flatMap(figure -> Stream.ofNullable(figure.home()))
                        .map(Figure.Home::missing)
                        .toList())),
                figures.stream().mapToLong(Figure::count).sum());
    }

    private static Money home(List<Figure> figures, Currency currency) {
        return figures.stream()
                .flatMap(figure -> Stream.ofNullable(figure.home()))
                .map(Figure.Home::sum)
                .reduce(Money.zero(currency), Money::plus);
    }

    private static List<Figure> figures(Reading.Open open, Filter filter, @Nullable DateRange period, GroupBy by) {
        if (period == null) return List.of();
        List<Figure> figures = new ArrayList<>(open.reports().figures(open.id(), filter, period, by));
        if (isInOrder(by)) figures.sort(java.util.Comparator.comparing(Figure::key));
        return figures;
    }

    private static boolean isInOrder(GroupBy by) {
        return switch (by) {
            case MONTH, WEEK, DAY, WEEKDAY -> true;
            case CATEGORY, MERCHANT, TAG, PAID_BY, CHANNEL -> false;
        };
    }

    /** The days of a group of time; of another null. */
    private static @Nullable DateRange days(Reading.Open open, GroupBy by, String key) {
        return switch (by) {
            case MONTH -> open.calendar().month(YearMonth.parse(key));
            case WEEK -> open.calendar().week(LocalDate.parse(key));
            case DAY -> DateRange.day(LocalDate.parse(key));
            case CATEGORY, MERCHANT, TAG, WEEKDAY, PAID_BY, CHANNEL -> null;
        };
    }

    private static List<Group> groups(Reading.Open open, GroupBy by, List<Figure> now, List<Figure> then) {
        Map<Key, Figure> before = new LinkedHashMap<>();
        then.forEach(figure -> before.put(key(figure), figure));
        List<Group> groups = new ArrayList<>();
        for (Figure figure : now) {
            Figure earlier = before.remove(key(figure));
            groups.add(group(open, by, figure.key(), figure, earlier));
        }
        before.forEach((key, figure) -> groups.add(group(open, by, key.key(), null, figure)));
        return groups;
    }

    private static Key key(Figure figure) {
        return new Key(figure.key(), figure.sum().currency().getCurrencyCode());
    }

    private static Group group(
            Reading.Open open, GroupBy by, String key, @Nullable Figure now, @Nullable Figure before) {
        String name = by != GroupBy.CATEGORY
                ? key
                : open.categories()
                        .find(new CategoryId(key))
                        .map(category -> category.name())
                        .orElse(key);
        DateRange days = days(open, by, key);
        return new Group(
                key,
                name,
                days == null || days.start() == null ? null : days.start().toString(),
                days == null || days.end() == null ? null : days.end().toString(),
                sum(now),
                home(now),
                now == null ? 0 : now.count(),
                sum(before),
                before == null ? 0 : before.count());
    }

    private static @Nullable Sum home(@Nullable Figure figure) {
        Figure.Home home = figure == null ? null : figure.home();
        return figure == null || home == null || home.missingCount() == figure.count() ? null : Sum.of(home.sum());
    }

    private static @Nullable Sum sum(@Nullable Figure figure) {
        if (figure == null) return null;
        Money sum = figure.sum();
        return Sum.of(sum);
    }
}
