package kharcha.understanding;

import java.util.ArrayList;
import java.util.List;

/** Entries that follow each other without anything between them: "chai 20 samosa 30", "$20 lunch $5 coffee". */
final class Runs {
    private Runs() {}

    /** The passage itself unless each part of it has a price and a word that leads to a category. */
    static List<Passage> split(Passage passage) {
        List<Integer> prices = PriceCandidates.mixed(passage).stream()
                .filter(at -> !Quantities.isQuantity(passage, at))
                .toList();
        if (prices.size() < 2 || passage.has(Cue.EACH) || passage.has(Cue.TOTAL) || !alike(passage, prices))
            return List.of(passage);
        List<Passage> after = cut(passage, prices, 1);
        if (allFiled(after)) return after;
        List<Passage> before = cut(passage, prices, 0);
        return allFiled(before) ? before : List.of(passage);
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
