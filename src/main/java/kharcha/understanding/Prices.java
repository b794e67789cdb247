package kharcha.understanding;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Chooses the price of one entry among the numbers of its passage. */
final class Prices {
    /** Up to here a number before another is more often an hour, a size or a count than the price. */
    private static final BigDecimal SMALL = new BigDecimal(12);

    private Prices() {}

    /** Null when nothing in the passage can be a price. */
    static @Nullable Price of(Passage passage) {
        List<Integer> candidates = PriceCandidates.of(passage);
        if (candidates.isEmpty()) candidates = onTopAlone(passage);
        if (candidates.isEmpty() || Quantities.isAllThatIsSaid(passage, candidates)) return null;
        Price priced = Arithmetic.multiplied(passage, candidates);
        if (priced == null) priced = Arithmetic.atRate(passage, candidates);
        if (priced != null) return priced;
        Price added = Arithmetic.added(passage, candidates);
        if (added != null) return added;
        return Arithmetic.withExtras(passage, signed(passage, choose(passage, candidates)));
    }

    /** "Tip 20": what is elsewhere put on top of a price is the price when it stands alone. */
    private static List<Integer> onTopAlone(Passage passage) {
        return passage.all(Cue.ON_TOP)
                .map(Passage.Hit::number)
                .filter(number -> number >= 0 && !PriceCandidates.isPercent(passage, number))
                .distinct()
                .toList();
    }

    private static Price choose(Passage passage, List<Integer> candidates) {
        int best = candidates.getFirst();
        int most = Integer.MIN_VALUE;
        int second = Integer.MIN_VALUE;
        for (int candidate : candidates) {
            int weight = weight(passage, candidates, candidate);
            if (weight > most) {
                second = most;
                most = weight;
                best = candidate;
            } else second = Math.max(second, weight);
        }
        Piece piece = passage.pieces().get(best);
        boolean doubtful = candidates.size() > 1 && most - second < 2;
        return new Price(best, piece.number(), piece.currency(), doubtful);
    }

    private static int weight(Passage passage, List<Integer> candidates, int at) {
        Piece piece = passage.pieces().get(at);
        int weight = 0;
        if (passage.isNumberOf(at, Cue.TOTAL) || passage.isNumberOf(at, Cue.OWN_SHARE)) weight += 9;
        if (passage.isNumberOf(at, Cue.PRICE)) weight += 3;
        if (hasDecimals(passage, piece)) weight += 4;
        if (at == candidates.getLast()) weight += 2;
        if (at == 0) weight += 1;
        if (Quantities.isQuantity(passage, at)) weight -= 4;
        boolean small = piece.kind() == Piece.Kind.NUMBER
                && Quantities.isSmallWhole(piece.number())
                && piece.number().compareTo(SMALL) <= 0;
        if (small && !isLargest(passage, candidates, piece)) weight -= 4;
        if (isLargest(passage, candidates, piece)) weight += 2;
        return weight;
    }

    private static boolean isLargest(Passage passage, List<Integer> candidates, Piece piece) {
        for (int other : candidates)
            if (passage.pieces().get(other).number().compareTo(piece.number()) > 0) return false;
        return true;
    }

    static boolean hasDecimals(Passage passage, Piece piece) {
        String written = piece.span().in(passage.parse().text());
        int mark = Math.max(written.lastIndexOf('.'), written.lastIndexOf(','));
        if (mark < 0) return false;
        int digits = 0;
        while (mark + 1 + digits < written.length() && Character.isDigit(written.charAt(mark + 1 + digits))) digits++;
        return digits == 2;
    }

    /** A minus that touches the sum is meant; a dash between two words is not. */
    private static Price signed(Passage passage, Price price) {
        String text = passage.parse().text();
        int start = passage.pieces().get(price.piece()).span().start();
        BigDecimal value = price.value().abs();
        boolean inside = text.charAt(start) == '-' || text.charAt(start) == '−';
        int sign = inside ? start : start - 1;
        boolean minus = sign >= 0
                && (text.charAt(sign) == '-' || text.charAt(sign) == '−')
                && (sign == 0 || Character.isWhitespace(text.charAt(sign - 1)))
                && (sign + 1 < text.length() && !Character.isWhitespace(text.charAt(sign + 1)));
        return price.withValue(minus ? value.negate() : value);
    }

    static List<BigDecimal> values(Passage passage, List<Integer> candidates) {
        List<BigDecimal> values = new ArrayList<>();
        for (int candidate : candidates)
            values.add(passage.pieces().get(candidate).number());
        return values;
    }
}
