package kharcha.rates;

import java.net.URI;
import java.net.URISyntaxException;
import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Where published rates are fetched from, if anywhere. */
public sealed interface RateOrigin {
    /** What to fetch on that day, when the last rates that are known are of that other day; empty: nothing. */
    Optional<URI> next(@Nullable LocalDate known, LocalDate today);

    /** They are brought by {@code kharcha rates FILE}, or not at all. */
    record Nowhere() implements RateOrigin {
        @Override
        public Optional<URI> next(@Nullable LocalDate known, LocalDate today) {
            return Optional.empty();
        }
    }

    /** One file of the bank's, or in its form. */
    record File(URI address) implements RateOrigin {
        @Override
        public Optional<URI> next(@Nullable LocalDate known, LocalDate today) {
            return today.equals(known) ? Optional.empty() : Optional.of(address);
        }
    }

    /** The bank itself: all that it has ever published at first, and then what is missing. */
    record EuropeanCentralBank(URI folder) implements RateOrigin {
        private static final URI FOLDER = URI.create("https://www.ecb.europa.eu/stats/eurofxref/");
        private static final int NINETY_DAYS = 85;

        public EuropeanCentralBank() {
            this(FOLDER);
        }

        @Override
        public Optional<URI> next(@Nullable LocalDate known, LocalDate today) {
            if (today.equals(known)) return Optional.empty();
            return Optional.of(folder.resolve(name(known, today)));
        }

        private static String name(@Nullable LocalDate known, LocalDate today) {
            if (known == null || known.isBefore(today.minusDays(NINETY_DAYS))) return "eurofxref-hist.zip";
            return known.isBefore(today.minusDays(1)) ? "eurofxref-hist-90d.xml" : "eurofxref-daily.xml";
        }
    }

    /**
     * As a setting says it: {@code ecb}, {@code none}, or an address.
     *
     * @throws IllegalArgumentException saying what it must be
     */
    static RateOrigin parse(String text) {
        if (text.equalsIgnoreCase("ecb")) return new EuropeanCentralBank();
        if (text.equalsIgnoreCase("none")) return new Nowhere();
        try {
            URI address = new URI(text);
            boolean web = "https".equals(address.getScheme()) || "http".equals(address.getScheme());
            if (web && address.getHost() != null) return new File(address);
        } catch (URISyntaxException e) {
            // Said below.
        }
        throw new IllegalArgumentException(
                "must be ecb, none, or the address of a file of rates like https://example.org/eurofxref-daily.xml,"
                        + " not \""
                        + text + "\"");
    }
}
