package kharcha.money;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Map;

/** How much of each currency, by its code, a euro was on a day. */
public record RatesOfDay(LocalDate day, Map<String, BigDecimal> perEuro) {
    public RatesOfDay {
        perEuro = Map.copyOf(perEuro);
    }
}
