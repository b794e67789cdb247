package kharcha;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Currency;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import kharcha.files.ReadBack;
import kharcha.ledger.Direction;
import kharcha.ledger.Entry;
import kharcha.money.Money;
import kharcha.money.MoneyBag;
import kharcha.money.MoneyFormat;
import kharcha.report.Figure;
import kharcha.report.Filter;

/** Adds entries up in the obvious way: one by one, each by its own conversion, without any path that figures take. */
record Addition(Currency home) {
    static boolean isOn(Filter.Side side, Entry entry) {
        return entry.draft().category().isIncome() == (side == Filter.Side.INCOME);
    }

    /** What an entry adds to its side: a refund lowers what was spent. */
    private static Money signed(Entry entry, Money amount) {
        boolean income = entry.draft().category().isIncome();
        return (entry.draft().direction() == Direction.IN) == income ? amount : amount.negated();
    }

    /** In the home currency as far as a rate is known. */
    MoneyBag sum(Collection<Entry> entries) {
        return MoneyBag.of(entries.stream()
                .map(entry -> signed(entry, entry.in(home).orElse(entry.draft().amount())))
                .toList());
    }

    /** As it was paid. */
    static MoneyBag paid(Collection<Entry> entries) {
        return MoneyBag.of(entries.stream()
                .map(entry -> signed(entry, entry.draft().amount()))
                .toList());
    }

    /** What has a rate, and by itself what has none, a figure each. */
    List<Figure> figures(String key, Collection<Entry> entries) {
        Map<String, List<Entry>> parts = new TreeMap<>();
        for (Entry entry : entries)
            parts.computeIfAbsent(
                            entry.in(home)
                                    .orElse(entry.draft().amount())
                                    .currency()
                                    .getCurrencyCode(),
                            _ -> new ArrayList<>())
                    .add(entry);
        return parts.entrySet().stream()
                .map(part -> new Figure(
                        key,
                        sum(part.getValue()).in(Currency.getInstance(part.getKey())),
                        part.getValue().size(),
                        paid(part.getValue()),
                        null))
                .toList();
    }

    Map<String, List<Entry>> by(Function<Entry, String> key, Collection<Entry> entries) {
        Map<String, List<Entry>> groups = new TreeMap<>();
        for (Entry entry : entries)
            groups.computeIfAbsent(key.apply(entry), _ -> new ArrayList<>()).add(entry);
        return groups;
    }

    /** What a page shows, as money: "€12.50 + ¥1,200"; what stands in brackets says the same in other words. */
    static MoneyBag read(String shown, Locale locale, Collection<Currency> currencies) {
        MoneyBag sum = MoneyBag.empty();
        for (String part : shown.replaceAll(" \\(.*\\)", "").split(" \\+ |, (?=\\D)", -1))
            sum = sum.plus(money(part.strip(), locale, currencies));
        return sum;
    }

    private static Money money(String shown, Locale locale, Collection<Currency> currencies) {
        String digits = shown.replaceAll("[^0-9.-]", "");
        for (Currency currency : currencies) {
            BigDecimal number = new BigDecimal(digits);
            if (number.scale() != Money.decimals(currency)) continue;
            Money money = new Money(number, currency);
            String written = ReadBack.plain(new MoneyFormat(locale).write(money));
            if (written.equals(shown.replaceFirst("^\\+", ""))) return money;
        }
        throw new AssertionError("no amount: " + shown);
    }
}
