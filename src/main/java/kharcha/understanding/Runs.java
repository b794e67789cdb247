package kharcha.understanding;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import kharcha.ledger.CategoryId;

/** Entries that follow each other without anything between them: "chai 20 samosa 30", "$20 lunch $5 coffee". */
final class Runs {
    /** What costs so many times as much as another of its kind was not bought beside it: the smaller number counts. */
    private static final BigDecimal TIMES = BigDecimal.valueOf(20);

    private Runs() {}

    /** The passage itself unless each part of it has a price and a word that leads to a category. */
    static List<Passage> split(Passage passage) {
        List<Integer> prices = PriceCandidates.mixed(passage).stream()
                .filter(at -> !Quantities.isQuantity(passage, at))
                .toList();
        if (prices.size() < 2
                || passage.has(Cue.EACH)
                || passage.has(Cue.TOTAL)
                || passage.has(Cue.OWN_SHARE)
                || !alike(passage, prices)) return List.of(passage);
        List<Passage> after = cut(passage, prices, 1);
        if (allFiled(after)) return areOne(after) ? List.of(passage) : after;
        List<Passage> before = cut(passage, prices, 0);
        return allFiled(before) ? before : List.of(passage);
    }

    /** "Cinema 2 seats 540": of one kind, and the first number counts or names something. */
    private static boolean areOne(List<Passage> parts) {
        if (parts.size() != 2) return false;
        Price first = Prices.of(parts.getFirst());
        Price second = Prices.of(parts.getLast());
        CategoryId kind = Filing.spent(parts.getFirst());
        if (first == null || second == null || kind == null || !kind.equals(Filing.spent(parts.getLast())))
            return false;
        boolean marked = parts.stream().anyMatch(part -> part.any(piece -> piece.kind() == Piece.Kind.SUM));
        boolean few = Quantities.isSmallWhole(first.value());
        return !marked && few && second.value().compareTo(first.value().multiply(TIMES)) > 0;
    }

    /** "cab for 3 to the station 22": where one number is set aside and another is not, they are not two prices. */
    private static boolean alike(Passage passage, List<Integer> prices) {
        long aside = prices.stream()
                .filter(at -> at > 0 && passage.isIn(at - 1, Cue.ASIDE))
                .count();
        boolean sums = prices.stream().allMatch(at -> passage.pieces().get(at).kind() == Piece.Kind.SUM);
        return sums || aside == 0 || aside == prices.size();
    }

    private static List<Passage> cut(Passage passage, List<Integer> prices, int shift) {
        List<Passage> parts = new ArrayList<>();
        int from = 0;
        for (int i = 0; i < prices.size() - 1; i++) {
            int to = shift == 1 ? prices.get(i) + 1 : prices.get(i + 1);
            if (to > from) parts.add(passage.part(from, to));
            from = to;
        }
        parts.add(passage.part(from, passage.pieces().size()));
        return parts;
    }

    private static boolean allFiled(List<Passage> parts) {
        if (parts.stream().anyMatch(part -> Prices.of(part) == null || !part.any(Piece::isWord))) return false;
        long unfiled =
                parts.stream().filter(part -> part.categories().isEmpty()).count();
        // Of three and more that follow the same beat, one may be a thing nobody has heard of.
        return unfiled == 0 || parts.size() >= 3 && unfiled == 1;
    }
}
