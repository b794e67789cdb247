package kharcha.understanding;

import java.math.BigDecimal;
import java.util.List;

/** Numbers that say how many rather than how much: "2 coffees 7.50", "two wraps and a juice 9.40". */
final class Quantities {
    private static final BigDecimal MANY = new BigDecimal(24);

    private Quantities() {}

    /** Whether the number, if there is another that can be the price, says how many. */
    static boolean isQuantity(Passage passage, int at) {
        Piece piece = passage.pieces().get(at);
        if (piece.kind() != Piece.Kind.NUMBER || !isSmallWhole(piece.number())) return false;
        if (at + 1 >= passage.pieces().size()) return false;
        Piece next = passage.pieces().get(at + 1);
        if (!next.isWord() || passage.isIn(at + 1, Cue.ASIDE) || passage.isIn(at + 1, Cue.AND)) return false;
        return isSpelled(passage, piece) || isPlural(next) || isPluralAt(passage, at + 2);
    }

    /** "Bought two kurtas", "three pizzas": the only number says how many, and what they cost is still to be asked. */
    static boolean isAllThatIsSaid(Passage passage, List<Integer> candidates) {
        if (candidates.size() != 1) return false;
        int at = candidates.getFirst();
        Piece piece = passage.pieces().get(at);
        if (!isQuantity(passage, at)) return false;
        boolean bought = at > 0 && passage.isIn(at - 1, Cue.GOODS_FOLLOW);
        Span next = passage.pieces().get(at + 1).span();
        boolean named = passage.categories().stream()
                .anyMatch(found -> found.named() && found.span().contains(next));
        boolean counts = isSpelled(passage, piece) && isPlural(passage.pieces().get(at + 1));
        return bought || counts && !named && !passage.isNumberOf(at, Cue.PRICE);
    }

    /** Any whole number up to two dozen, wherever it stands: what "each" may multiply. */
    static boolean isSmallWhole(BigDecimal value) {
        return value.signum() > 0 && value.stripTrailingZeros().scale() <= 0 && value.compareTo(MANY) <= 0;
    }

    private static boolean isSpelled(Passage passage, Piece piece) {
        return piece.span().in(passage.parse().text()).chars().noneMatch(Character::isDigit);
    }

    /** "2 hot dogs" */
    private static boolean isPluralAt(Passage passage, int at) {
        return at < passage.pieces().size()
                && passage.pieces().get(at).isWord()
                && isPlural(passage.pieces().get(at));
    }

    private static boolean isPlural(Piece word) {
        return word.folded().length() > 3
                && word.folded().endsWith("s")
                && !word.folded().endsWith("ss");
    }
}
