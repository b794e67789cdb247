package kharcha.conversation;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import kharcha.ledger.Draft;
import kharcha.money.Converted;
import kharcha.money.ExchangeRates;
import kharcha.money.OwnRate;
import kharcha.money.OwnRates;
import kharcha.money.Rate;
import kharcha.money.RateSource;
import kharcha.money.RatesOfDay;

/** What currencies are worth, worked out the slow and obvious way. */
public record MemoryRates(OwnRates own, List<RatesOfDay> published) implements ExchangeRates {
    private static final int WEEK = 7;

    @Override
    public Optional<Rate> find(Currency from, Currency to, LocalDate day) {
        List<Rate> said = own.all().stream()
                .flatMap(each -> said(each, from, to).stream())
                .sorted(Comparator.comparing(Rate::day))
                .toList();
        return said.stream()
                .filter(rate -> !rate.day().isAfter(day))
                .reduce((earlier, later) -> later)
                .or(() -> published(from, to, day))
                .or(() -> said.stream().findFirst());
    }

    private static Optional<Rate> said(OwnRate own, Currency from, Currency to) {
        if (own.of().equals(from) && own.in().equals(to))
            return Optional.of(new Rate(from, to, own.value(), own.since(), RateSource.OWN));
        if (!own.of().equals(to) || !own.in().equals(from)) return Optional.empty();
        BigDecimal value = Rate.quotient(BigDecimal.ONE, own.value());
        return Optional.of(new Rate(from, to, value, own.since(), RateSource.OWN));
    }

    private Optional<Rate> published(Currency from, Currency to, LocalDate day) {
        return published.stream()
                .filter(each -> !each.day().isAfter(day)
                        && !each.day().isBefore(day.minusDays(WEEK))
                        && knows(each, from)
                        && knows(each, to))
                .max(Comparator.comparing(RatesOfDay::day))
                .map(each -> new Rate(
                        from, to, Rate.quotient(perEuro(each, to), perEuro(each, from)), each.day(), RateSource.ECB));
    }

    private static boolean knows(RatesOfDay rates, Currency currency) {
        return currency.getCurrencyCode().equals("EUR") || rates.perEuro().containsKey(currency.getCurrencyCode());
    }

    private static BigDecimal perEuro(RatesOfDay rates, Currency currency) {
        return rates.perEuro().getOrDefault(currency.getCurrencyCode(), BigDecimal.ONE);
    }

    /** Empty where it is in that currency itself, or there is no rate. */
    public Optional<Converted> convert(Draft draft, Currency home) {
        Currency from = draft.amount().currency();
        if (from.equals(home)) return Optional.empty();
        return find(from, home, draft.day())
                .flatMap(rate -> rate.convert(draft.amount())
                        .map(sum -> new Converted(sum, rate.value(), rate.day(), rate.source())));
    }
}
