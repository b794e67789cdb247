package kharcha.understanding;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Currency;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import kharcha.money.Money;
import org.jspecify.annotations.Nullable;

/** The sums people leave to their listener: "4 rolls at 2 each", "3x4.20", "12 + 3", "48 + 20% tip", "100 less 10%". */
final class Arithmetic {
    private static final Pattern TIMES = Pattern.compile("\\s*[x×*@]\\s*", Pattern.CASE_INSENSITIVE);
    private static final Pattern PLUS = Pattern.compile("\\s*\\+\\s*");
    private static final BigDecimal HUNDRED = new BigDecimal(100);

    private Arithmetic() {}

    /** So many at a price each; null when the passage does not multiply. */
    static @Nullable Price multiplied(Passage passage, List<Integer> candidates) {
        Price product = written(passage);
        if (product != null) return product;
        // "Half a kilo" weighs it; only what can be a price is one a kilo.
        Passage.Hit each = passage.all(Cue.EACH)
                .filter(hit -> hit.number() < 0 || candidates.contains(hit.number()))
                .findFirst()
                .orElse(null);
        if (each == null) return null;
        int unit = each.number() >= 0 ? each.number() : nearest(candidates, each);
        for (int at = 0; at < passage.pieces().size(); at++)
            if (at != unit && isCount(passage, at)) return product(passage, at, unit);
        return null;
    }

    /** "4 tickets @ 15" is 60, "4 tickets at 15" is so perhaps; null when it does not look like that. */
    static @Nullable Price atRate(Passage passage, List<Integer> candidates) {
        int unit = candidates.getLast();
        boolean each = unit > 0 && passage.pieces().get(unit - 1).isMark("@");
        if (!each && !passage.isNumberOf(unit, Cue.RATE)) return null;
        for (int at = 0; at < unit; at++)
            if (Quantities.isQuantity(passage, at) && !passage.isNumberOf(at, Cue.COUNTED) && isOne(passage, at, unit))
                return each
                        ? product(passage, at, unit)
                        : product(passage, at, unit).inDoubt();
        return null;
    }

    /** Whether nothing but words stands between: one thing and its price. */
    private static boolean isOne(Passage passage, int count, int unit) {
        return passage.pieces().subList(count + 1, unit).stream()
                .allMatch(piece -> piece.isWord() || piece.isMark("@"));
    }

    /** "3x4.20", "3 @ 4.20", "4.20 x 3": the count is the whole one, the first if both are. */
    private static @Nullable Price written(Passage passage) {
        int before = -1;
        for (int at = 0; at < passage.pieces().size(); at++) {
            if (!passage.pieces().get(at).isMoney()) continue;
            if (before >= 0 && between(passage, before, at, TIMES)) {
                if (isCount(passage, before)) return product(passage, before, at);
                if (isCount(passage, at)) return product(passage, at, before);
            }
            before = at;
        }
        return null;
    }

    private static int nearest(List<Integer> candidates, Passage.Hit each) {
        int nearest = candidates.getLast();
        for (int candidate : candidates) if (candidate < each.from()) nearest = candidate;
        return nearest;
    }

    private static boolean isCount(Passage passage, int at) {
        Piece piece = passage.pieces().get(at);
        return piece.kind() == Piece.Kind.NUMBER
                && Quantities.isSmallWhole(piece.number())
                && !PriceCandidates.isPercent(passage, at);
    }

    private static boolean between(Passage passage, int one, int other, Pattern pattern) {
        int from = passage.pieces().get(one).span().end();
        int to = passage.pieces().get(other).span().start();
        return from <= to
                && pattern.matcher(passage.parse().text().substring(from, to)).matches();
    }

    private static Price product(Passage passage, int count, int unit) {
        Piece price = passage.pieces().get(unit);
        return new Price(unit, passage.pieces().get(count).number().multiply(price.number()), price.currency(), false);
    }

    /** Sums joined by nothing but plus signs; null when there is no such row. */
    static @Nullable Price added(Passage passage, List<Integer> candidates) {
        if (candidates.size() < 2) return null;
        BigDecimal total = passage.pieces().get(candidates.getFirst()).number();
        Currency currency = passage.pieces().get(candidates.getFirst()).currency();
        for (int i = 1; i < candidates.size(); i++) {
            if (!between(passage, candidates.get(i - 1), candidates.get(i), PLUS)) return null;
            Piece next = passage.pieces().get(candidates.get(i));
            total = total.add(next.number());
            if (currency == null) currency = next.currency();
        }
        return new Price(candidates.getLast(), total, currency, false);
    }

    /** The price with tips and taxes added and discounts taken off, each number once, unless it is said to be included. */
    static Price withExtras(Passage passage, Price price) {
        Price result = price;
        Set<Integer> counted = new HashSet<>();
        for (Passage.Hit hit : passage.hits()) {
            int at = hit.number();
            boolean counts = hit.cue() == Cue.ON_TOP || hit.cue() == Cue.OFF;
            if (!counts || at < 0 || at == price.piece() || isIncluded(passage, at) || !counted.add(at)) continue;
            BigDecimal extra = extra(passage, at, price);
            BigDecimal value = hit.cue() == Cue.ON_TOP
                    ? result.value().add(extra)
                    : result.value().subtract(extra);
            result = result.withValue(value);
        }
        return result;
    }

    /** "20% off" is in the price that is said, "minus 20% off" is still to be taken from it. */
    private static boolean isIncluded(Passage passage, int at) {
        return passage.isNumberOf(at, Cue.INCLUDED, Cue.OFF);
    }

    private static BigDecimal extra(Passage passage, int at, Price price) {
        BigDecimal value = passage.pieces().get(at).number();
        if (!PriceCandidates.isPercent(passage, at)) return value;
        Currency currency = price.currency();
        int decimals =
                Money.decimals(currency == null ? passage.parse().utterance().homeCurrency() : currency);
        return price.value().multiply(value).divide(HUNDRED, decimals, RoundingMode.HALF_UP);
    }
}
