package kharcha.rates;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import kharcha.money.RatesOfDay;

/** Collects what a file says, and refuses what cannot be true. */
final class DaysRead {
    /** The euro's first reference rates are of its first working day. */
    private static final LocalDate FIRST = LocalDate.of(1999, 1, 4);

    private static final Pattern CODE = Pattern.compile("[A-Z]{3}");
    private static final Pattern NUMBER = Pattern.compile("[0-9]{1,12}(\\.[0-9]{1,12})?");

    private final Map<LocalDate, Map<String, BigDecimal>> days = new TreeMap<>();

    void add(LocalDate day, String currency, String value) throws CannotRead {
        if (day.isBefore(FIRST)) throw new CannotRead("it has rates of " + day + ", before there was a euro");
        if (!CODE.matcher(currency).matches() || currency.equals("EUR"))
            throw new CannotRead("it has a rate of \"" + shortened(currency) + "\", which is no currency to the euro");
        if (!NUMBER.matcher(value).matches() || new BigDecimal(value).signum() == 0)
            throw new CannotRead(
                    "the rate of " + currency + " on " + day + " is \"" + shortened(value) + "\", which is no rate");
        BigDecimal before = days.computeIfAbsent(day, each -> new HashMap<>()).put(currency, new BigDecimal(value));
        if (before != null) throw new CannotRead("it has two rates of " + currency + " on " + day);
    }

    List<RatesOfDay> all() throws CannotRead {
        if (days.isEmpty()) throw new CannotRead("it has no rates: is it a file of the European Central Bank?");
        List<RatesOfDay> all = new ArrayList<>();
        days.forEach((day, perEuro) -> all.add(new RatesOfDay(day, perEuro)));
        return all;
    }

    static String shortened(String text) {
        return text.length() <= 40 ? text : text.substring(0, 40) + "…";
    }
}
