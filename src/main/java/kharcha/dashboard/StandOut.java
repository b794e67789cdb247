package kharcha.dashboard;

import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import kharcha.conversation.Desk;
import kharcha.ledger.DateRange;
import kharcha.ledger.Entry;
import kharcha.money.MoneyBag;
import kharcha.report.FairPeriods;
import kharcha.report.Figure;
import kharcha.report.Filter;
import kharcha.report.Merchants;
import kharcha.report.Reports;
import kharcha.report.Unusual;
import kharcha.report.Usual;

/**
 * What a period is held against, and what in it stands out. Each sum leads to the entries that add up to it; what is usual is no
 * sum and leads nowhere.
 */
public record StandOut(List<Item> against, List<Item> items) {
    static final StandOut NONE = new StandOut(List.of(), List.of());

    private static final int MOST = 5;

    /**
     * @param about why it is here
     * @param entries where it comes from; empty for what is no sum
     */
    public record Item(String what, String about, String amount, String entries) {}

    /** Of spending alone. */
    static StandOut of(Desk desk, Reader reader, Search search) {
        if (search.filter().side() != Filter.Side.SPENDING) return NONE;
        DateRange days = FairPeriods.untilToday(search.period(), reader.today());
        return new StandOut(against(desk, reader, search), items(desk, reader, search.with(reader, days)));
    }

    private static List<Item> against(Desk desk, Reader reader, Search search) {
        List<Item> items = new ArrayList<>();
        FairPeriods.before(search.period(), reader.today(), reader.calendar())
                .flatMap(days -> past(desk, reader, search, days))
                .ifPresent(items::add);
        FairPeriods.yearBefore(search.period(), reader.today(), reader.calendar())
                .flatMap(days -> past(desk, reader, search, days))
                .ifPresent(items::add);
        Currency home = reader.preferences().homeCurrency();
        Usual.of(
                        reader.reports(desk),
                        reader.id(),
                        search.filter(),
                        search.period(),
                        reader.today(),
                        reader.calendar(),
                        home)
                .map(sum -> new Item("Usual", "the median of the last six", reader.phrases().amount(sum), ""))
                .ifPresent(items::add);
        return items;
    }

    private static Optional<Item> past(Desk desk, Reader reader, Search search, DateRange days) {
        List<Figure> figures = reader.reports(desk).figures(reader.id(), search.filter(), days, null);
        if (figures.isEmpty()) return Optional.empty();
        return Optional.of(new Item(
                reader.phrases().capital(reader.phrases().period(days)),
                "",
                reader.phrases()
                        .amount(
                                MoneyBag.of(figures.stream().map(Figure::sum).toList()),
                                reader.preferences().homeCurrency()),
                search.with(reader, days).address("/entries")));
    }

    private static List<Item> items(Desk desk, Reader reader, Search search) {
        List<Item> items = new ArrayList<>();
        Reports reports = reader.reports(desk);
        Unusual.of(reports, reader.id(), search.filter(), search.period(), reader.categories()::home).stream()
                .limit(MOST)
                .forEach(each -> items.add(unusual(reader, each)));
        Merchants.firstSeen(reports, reader.id(), search.filter(), search.period()).stream()
                .limit(MOST)
                .forEach(each -> items.add(merchant(reader, search, each, "New")));
        Merchants.mostOften(reports, reader.id(), search.filter(), search.period(), MOST).stream()
                .filter(each -> each.count() > 1)
                .forEach(each -> items.add(merchant(reader, search, each, "Often: " + each.count() + " entries")));
        return items;
    }

    private static Item unusual(Reader reader, Unusual unusual) {
        Entry entry = unusual.entry();
        EntryLine line = reader.line(entry);
        String like = unusual.byMerchant()
                ? entry.draft().note()
                : reader.category(entry.draft().category()).name().toLowerCase(java.util.Locale.ROOT);
        return new Item(
                line.note(),
                unusual.times() + "x your usual for " + like,
                reader.phrases().amount(entry.draft().amount()),
                "/entries/" + entry.id().value());
    }

    private static Item merchant(Reader reader, Search search, Merchants.Merchant merchant, String why) {
        return new Item(
                merchant.name(),
                why,
                reader.phrases().amount(merchant.sum(), reader.preferences().homeCurrency()),
                search.with(reader, "merchant", merchant.name()).address("/entries"));
    }
}
