package kharcha.api;

import kharcha.money.OwnRate;
import kharcha.web.About;

/** A rate that a user has said, as programs and exports have it. */
@About("What a user has said that a currency is worth, both ways.")
public record OwnRateShape(
        @About("ISO 4217.") String of,

        @About("ISO 4217: what it is worth so much of.") String in,

        @About("How much of the second one of the first is.")
        String value,

        @About(value = "From which day on.", format = "date")
        String since) {
    public static OwnRateShape of(OwnRate rate) {
        return new OwnRateShape(
                rate.of().getCurrencyCode(),
                rate.in().getCurrencyCode(),
                rate.value().stripTrailingZeros().toPlainString(),
                rate.since().toString());
    }
}
