package kharcha.api;

import io.javalin.http.Context;
import java.util.List;
import java.util.Optional;
import kharcha.ledger.DateRange;
import kharcha.money.Money;
import kharcha.report.FairPeriods;
import kharcha.report.Filter;
import kharcha.report.HomeReports;
import kharcha.report.Merchants;
import kharcha.report.Reports;
import kharcha.report.Savings;
import kharcha.report.Unusual;
import kharcha.report.Usual;
import kharcha.web.About;
import kharcha.web.Described;
import kharcha.web.Operation;
import kharcha.web.Role;
import org.jspecify.annotations.Nullable;

/** {@code /api/habits}: what is usual, what was saved, and what stands out in a period, as the chat and /reports tell it. */
final class HabitsDoor implements Described {
    private static final int MOST = 20;

    private final Reading reading;

    @About("Habits, in a period up to today. Without from and to it is this month.")
    record Habits(
            @About(value = "The first day; null when it has no beginning.", format = "date") @Nullable
            String from,

            @About(value = "The last day that counts.", format = "date") @Nullable
            String to,

            @About("What was spent, in the home currency first; one a currency.")
            List<Sum> spent,

            @About("What is usual by the same day: the median of the last six periods like it, in the home currency;"
                    + " null where too little is known.")
            @Nullable
            Sum usual,

            @About("What of the income was kept, one a currency in which something came in; none for one side alone.")
            List<Kept> savings,

            @About("Where most entries are from, the most frequent first.")
            List<Place> mostFrequent,

            @About("Where nothing was booked before, the largest first.")
            List<Place> firstSeen,

            @About("What is out of the ordinary, the most unusual first.")
            List<Odd> unusual) {}

    @About("An income and what was left of it.")
    record Kept(
            @About("What came in.") Sum earned,
            @About("What was spent.") Sum spent,

            @About("The one less the other; negative where more was spent.")
            Sum saved) {}

    @About("A shop, or whatever else notes say.")
    record Place(
            @About("As its notes say it.") String name,

            @About("What was spent there, one a currency.") List<Sum> sum,
            @About("How many entries that is.") long count) {}

    @About("An unusual entry with the reason.")
    record Odd(
            @About("The entry.") EntryShape entry,
            @About("What like ones usually are.") Sum usual,
            @About("How many times that it is.") int times,

            @About("\"merchant\": the like ones have the same note; \"category\": the same category.")
            String likeBy) {}

    HabitsDoor(Reading reading) {
        this.reading = reading;
    }

    @Override
    public List<Operation> operations() {
        return List.of(Operation.get(
                        "/api/habits",
                        Role.TOKEN,
                        "habits",
                        "What is usual, saved, frequent, new and unusual in a period.",
                        Habits.class,
                        context -> reading.answer(context, open -> habits(context, open)))
                .with(Asked.PARAMETERS));
    }

    private static Habits habits(Context context, Reading.Open open) {
        Asked asked = Asked.read(context, open.categories());
        DateRange period =
                asked.period().equals(DateRange.ALL) ? open.calendar().month(open.today()) : asked.period();
        DateRange until = FairPeriods.untilToday(period, open.today());
        Reports reports =
                new HomeReports(open.reports(), open.user().preferences().homeCurrency());
        Filter spending =
                asked.filter().side() == null ? asked.filter().withSide(Filter.Side.SPENDING) : asked.filter();
        return new Habits(
                until.start() == null ? null : until.start().toString(),
                until.end() == null ? null : until.end().toString(),
                reports.figures(open.id(), spending, until, null).stream()
                        .map(figure -> Sum.of(figure.sum()))
                        .toList(),
                usual(open, reports, spending, period).map(Sum::of).orElse(null),
                Savings.of(reports.sides(open.id(), asked.filter(), until)).stream()
                        .map(HabitsDoor::kept)
                        .toList(),
                places(Merchants.mostOften(reports, open.id(), spending, until, MOST)),
                places(Merchants.firstSeen(reports, open.id(), spending, until)),
                Unusual.of(reports, open.id(), spending, until, open.categories()::home).stream()
                        .limit(MOST)
                        .map(each -> odd(open, each))
                        .toList());
    }

    private static Optional<Money> usual(Reading.Open open, Reports reports, Filter filter, DateRange period) {
        return Usual.of(
                reports,
                open.id(),
                filter,
                period,
                open.today(),
                open.calendar(),
                open.user().preferences().homeCurrency());
    }

    private static Kept kept(Savings savings) {
        return new Kept(Sum.of(savings.earned()), Sum.of(savings.spent()), Sum.of(savings.saved()));
    }

    private static List<Place> places(List<Merchants.Merchant> merchants) {
        return merchants.stream()
                .limit(MOST)
                .map(each -> new Place(each.name(), Sum.of(each.sum()), each.count()))
                .toList();
    }

    private static Odd odd(Reading.Open open, Unusual unusual) {
        return new Odd(
                EntryShape.of(unusual.entry(), open.categories()),
                Sum.of(unusual.usual()),
                unusual.times(),
                unusual.byMerchant() ? "merchant" : "category");
    }
}
