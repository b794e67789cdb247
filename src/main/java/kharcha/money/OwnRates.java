package kharcha.money;

import java.util.ArrayList;
import java.util.Currency;
import java.util.List;

/** The rates that a user has said: at most one for two currencies from one day on. */
public record OwnRates(List<OwnRate> all) {
    public static final OwnRates NONE = new OwnRates(List.of());

    /** More than a traveller says, and little enough to be read with every entry. */
    public static final int MOST = 200;

    public OwnRates {
        all = List.copyOf(all);
    }

    /** With that one; of the same two currencies and the same day only the last counts. */
    public OwnRates with(OwnRate rate) {
        List<OwnRate> rates = new ArrayList<>(all);
        rates.removeIf(
                other -> other.isOf(rate.of(), rate.in()) && other.since().equals(rate.since()));
        rates.add(rate);
        return new OwnRates(rates);
    }

    /** Without those that say what this currency is worth. */
    public OwnRates without(Currency currency) {
        return new OwnRates(all.stream()
                .filter(rate -> !rate.of().equals(currency) && !rate.in().equals(currency))
                .toList());
    }
}
