package kharcha.understanding;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Currency;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Currencies by code, sign or name, as somebody writes them without an amount: "euros", "japanese yen", "₹", "usd". */
final class CurrencyNames {
    private static final Map<String, String> EVERYDAY = read();
    private static final Map<String, Currency> FULL = full();

    private CurrencyNames() {}

    /** Null when the words name no currency that is in use. "Dollars" are the writer's own, if their own are dollars. */
    static @Nullable Currency find(String words, Utterance utterance) {
        String name = words.strip()
                .toLowerCase(Locale.ROOT)
                .replaceAll("^(the|in|into|to|den|die|das|der|les|le|la|el|los|las) ", "")
                .replace("'", "");
        Currency full = FULL.get(name);
        if (full != null) return full;
        String code = EVERYDAY.get(name);
        if (code == null) return null;
        Currency home = utterance.homeCurrency();
        String kind = code.substring(1);
        boolean sharesName = code.startsWith("~")
                && FULL.entrySet().stream()
                        .anyMatch(e -> e.getValue().equals(home) && e.getKey().endsWith(kind.substring(4)));
        if (sharesName) return home;
        return Currency.getInstance(code.startsWith("~") ? kind.substring(0, 3) : code);
    }

    private static Map<String, Currency> full() {
        Map<String, Currency> names = new HashMap<>();
        for (Currency currency : Currency.getAvailableCurrencies()) {
            if (currency.getDefaultFractionDigits() < 0) continue;
            String name = currency.getDisplayName(Locale.ENGLISH).toLowerCase(Locale.ROOT);
            if (name.matches(".*\\d.*")) continue;
            names.put(currency.getCurrencyCode().toLowerCase(Locale.ROOT), currency);
            names.putIfAbsent(name, currency);
            names.putIfAbsent(name + "s", currency);
        }
        return names;
    }

    /** Lines of "code: name, name": a code after ~ is what the name means for those whose own currency has not that name. */
    private static Map<String, String> read() {
        Map<String, String> names = new HashMap<>();
        try (BufferedReader lines = new BufferedReader(new InputStreamReader(
                Objects.requireNonNull(CurrencyNames.class.getResourceAsStream("currencies.txt")),
                StandardCharsets.UTF_8))) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                int colon = line.indexOf(':');
                if (line.startsWith("#") || colon < 0) continue;
                for (String name : line.substring(colon + 1).split(",", -1))
                    names.put(name.strip(), line.substring(0, colon).strip());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return names;
    }
}
