package kharcha.understanding;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.Currency;
import java.util.List;
import java.util.Objects;
import kharcha.ledger.DateRange;
import kharcha.money.OwnRate;
import org.jspecify.annotations.Nullable;

/** Reads what currencies are worth: "1 euro was 91 rupees", "the rate for dollars is 0.92", "forget my rate for yen". */
final class Rates {
    private static final int DECIMALS = 12;

    private Rates() {}

    static @Nullable Intent read(Said said) {
        Intent read = pair(said);
        if (read == null) read = single(said);
        if (read == null) read = forget(said);
        if (read == null) read = atTodaysRate(said);
        return read == null ? ask(said) : read;
    }

    private static @Nullable Intent pair(Said said) {
        Phrasebook.Match match = said.match("rate.say");
        if (match == null && said.parse().text().contains("=")) match = said.match("rate.equal");
        Sentence.Sum one = match == null ? null : match.sum("old");
        Sentence.Sum other = match == null ? null : match.sum("sum");
        if (one == null || other == null) return null;
        Currency of = one.currency();
        Currency in = other.currency();
        if (of == null || in == null || of.equals(in)) return null;
        return rate(of, in, one.value(), other.value(), false, said);
    }

    private static @Nullable Intent single(Said said) {
        Phrasebook.Match match = said.match("rate.of");
        Sentence.Sum sum = match == null ? null : match.sum("sum");
        Currency of = currency(match, said);
        if (sum == null || of == null) return null;
        return rate(of, sum.currency(), BigDecimal.ONE, sum.value(), sum.currency() == null, said);
    }

    private static @Nullable Intent rate(
            Currency of, @Nullable Currency in, BigDecimal one, BigDecimal other, boolean either, Said said) {
        if (one.signum() <= 0 || Objects.equals(of, in)) return null;
        BigDecimal value = other.divide(one, DECIMALS, RoundingMode.HALF_UP);
        return OwnRate.isRate(value) ? new Intent.SayRate(of, in, value, either, day(said)) : null;
    }

    /** The rest of the message is the question. */
    private static @Nullable Intent atTodaysRate(Said said) {
        Phrasebook.Match match = said.withoutDates().find("rate.today");
        if (match == null) return null;
        Span place = match.place();
        int length = said.parse().text().length();
        Said before = said.part(new Span(0, place.start()));
        Said after = said.part(new Span(Math.min(place.end(), length), length));
        boolean isLast = before.sentence().words() >= after.sentence().words();
        if (!(new QueryReader().read(isLast ? before : after, "question") instanceof Intent.Ask ask)) return null;
        // The days may stand on the other side: "this year, at today's rate, how much".
        List<FoundDate> dates = (isLast ? after : before).sentence().dates();
        boolean asksAll = ask.query().period().equals(DateRange.ALL) && !dates.isEmpty();
        return new Intent.AskAtTodaysRate(
                asksAll ? ask.query().withPeriod(dates.getFirst().range()) : ask.query());
    }

    private static @Nullable Intent forget(Said said) {
        Currency of = currency(said.match("rate.forget"), said);
        return of == null ? null : new Intent.ForgetRates(of);
    }

    private static @Nullable Intent ask(Said said) {
        Currency of = currency(said.match("rate.ask"), said);
        return of == null ? null : new Intent.TellRate(of, day(said));
    }

    private static @Nullable Currency currency(Phrasebook.@Nullable Match match, Said said) {
        return match == null
                ? null
                : CurrencyNames.find(match.words("new"), said.parse().utterance());
    }

    private static @Nullable LocalDate day(Said said) {
        return WalletReader.day(said);
    }
}
