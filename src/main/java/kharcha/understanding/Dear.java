package kharcha.understanding;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import kharcha.ledger.CategoryId;
import org.jspecify.annotations.Nullable;

/**
 * Words that mean one thing at a small price and another at a large one: "apple 3.50" is eaten, "apple 1200" is not. They are
 * listed in {@code dear.txt}.
 */
final class Dear {
    private static final Set<String> STRONG = Set.of("USD", "EUR", "GBP", "CHF", "CAD", "AUD", "NZD", "SGD");
    private static final BigDecimal WEAK = new BigDecimal(40);
    private static final List<Line> LINES = read();

    /** @param countries where it holds; everywhere when empty */
    private record Line(String word, boolean above, BigDecimal bound, CategoryId category, Set<String> countries) {
        boolean holds(String written, BigDecimal value, String country) {
            boolean dear = value.compareTo(bound) >= 0;
            return word.equals(written) && dear == above && (countries.isEmpty() || countries.contains(country));
        }
    }

    private Dear() {}

    /** Where a word belongs at that price; null when it means the same at any price. */
    static @Nullable CategoryId category(FoundCategory found, Price price, Passage part) {
        Utterance utterance = part.parse().utterance();
        var currency = price.currency() == null ? utterance.homeCurrency() : price.currency();
        boolean strong = STRONG.contains(currency.getCurrencyCode());
        BigDecimal value = price.value().abs().multiply(strong ? WEAK : BigDecimal.ONE);
        String written = Words.fold(found.span().in(part.parse().text()));
        for (Line line : LINES)
            if (line.holds(written, value, utterance.locale().getCountry())) return line.category();
        return null;
    }

    /** Whether what a word means hangs on its price. */
    static boolean isAmbiguous(FoundCategory found, Passage part) {
        String written = Words.fold(found.span().in(part.parse().text()));
        String country = part.parse().utterance().locale().getCountry();
        return LINES.stream()
                .anyMatch(line -> line.word().equals(written)
                        && (line.countries().isEmpty() || line.countries().contains(country)));
    }

    private static List<Line> read() {
        var in = Objects.requireNonNull(Dear.class.getResourceAsStream("dear.txt"));
        try (var reader = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
            return reader.lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .map(line -> line.split("\t", -1))
                    .map(cells -> new Line(
                            cells[0],
                            cells[1].equals("above"),
                            new BigDecimal(cells[2]).multiply(WEAK),
                            new CategoryId(cells[3]),
                            cells.length > 4 ? Set.of(cells[4].split(" ", -1)) : Set.of()))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
