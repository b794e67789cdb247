package kharcha.storage;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Currency;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import kharcha.ledger.Draft;
import kharcha.money.Converted;
import kharcha.money.Rate;
import kharcha.money.RateSource;
import kharcha.money.RatesOfDay;

/** Rates that never were, as odd as those that are, and what they make of an entry, worked out the slow and obvious way. */
public final class MadeUpRates {
    private static final int WEEK = 7;

    private MadeUpRates() {}

    /** Of the working days among these. */
    public static List<RatesOfDay> of(Random random, LocalDate first, int days, List<String> currencies) {
        List<RatesOfDay> rates = new ArrayList<>();
        for (LocalDate day = first; day.isBefore(first.plusDays(days)); day = day.plusDays(1)) {
            if (day.getDayOfWeek().getValue() > 5) continue;
            Map<String, BigDecimal> perEuro = new HashMap<>();
            for (String currency : currencies)
                perEuro.put(currency, BigDecimal.valueOf(1 + random.nextInt(2_000_000), 1 + random.nextInt(5)));
            rates.add(new RatesOfDay(day, perEuro));
        }
        return rates;
    }

    public static void load(TestDatabase database, List<RatesOfDay> rates) {
        database.database().rates().keep(rates, Instant.parse("2026-11-23T16:00:00Z"));
    }

    /** Empty where it is in that currency itself, or there is no rate of its week. */
    public static Optional<Converted> converted(Draft draft, Currency home, List<RatesOfDay> rates) {
        Currency from = draft.amount().currency();
        if (from.equals(home)) return Optional.empty();
        return rates.stream()
                .filter(each -> !each.day().isAfter(draft.day())
                        && !each.day().isBefore(draft.day().minusDays(WEEK))
                        && knows(each, from)
                        && knows(each, home))
                .max(Comparator.comparing(RatesOfDay::day))
                .map(each -> new Rate(
                        from, home, Rate.quotient(perEuro(each, home), perEuro(each, from)), each.day(), RateSource.ECB))
                .flatMap(rate -> rate.convert(draft.amount())
                        .map(sum -> new Converted(sum, rate.value(), rate.day(), rate.source())));
    }

    private static boolean knows(RatesOfDay rates, Currency currency) {
        return currency.getCurrencyCode().equals("EUR") || rates.perEuro().containsKey(currency.getCurrencyCode());
    }

    private static BigDecimal perEuro(RatesOfDay rates, Currency currency) {
        return rates.perEuro().getOrDefault(currency.getCurrencyCode(), BigDecimal.ONE);
    }
}
