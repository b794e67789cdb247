package kharcha.storage;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import kharcha.money.RatesOfDay;

/** Rates that never were, as odd as those that are. */
public final class MadeUpRates {
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
}
