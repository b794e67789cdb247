package kharcha.understanding;

import java.util.List;
import kharcha.ledger.CategoryWord;

/**
 * Names of more than one word, which mean nothing by their parts: "bin bags" delete nothing, "escape room 23" is no room of
 * that number, "skip the dishes" was not skipped, and the 21 of "forever 21" is no price.
 */
final class Titles {
    private Titles() {}

    /** Where such names stand. */
    static List<Span> of(Parse parse) {
        return parse.categories().stream()
                .filter(found -> found.kind() != CategoryWord.Kind.HINT && found.kind() != CategoryWord.Kind.NAME)
                .map(FoundCategory::span)
                .filter(span -> span.in(parse.text()).chars().anyMatch(c -> c == ' ' || c == '-'))
                .toList();
    }

    /** The cues that are not merely part of a name. */
    static List<Passage.Hit> without(List<Passage.Hit> hits, List<Piece> pieces, List<Span> titles) {
        if (titles.isEmpty()) return hits;
        return hits.stream().filter(hit -> !isPartOf(titles, hit, pieces)).toList();
    }

    private static boolean isPartOf(List<Span> titles, Passage.Hit hit, List<Piece> pieces) {
        return switch (hit.cue()) {
            case QUESTION, NOT_SPENT -> isIn(titles, pieces.get(hit.from()));
            // "Vada pav 2 plate 50": the word behind says that the number counts.
            case COUNTED -> hit.from() < hit.number() && isBeside(titles, hit.number() - 1, pieces);
            default -> false;
        };
    }

    private static boolean isBeside(List<Span> titles, int before, List<Piece> pieces) {
        return before >= 0 && isIn(titles, pieces.get(before)) && !isIn(titles, pieces.get(before + 1));
    }

    /** Whether a message is a name with a price, and nothing besides. */
    static boolean isAllThatIsSaid(Parse parse) {
        List<Span> titles = of(parse);
        List<Piece> pieces = Pieces.of(parse);
        return !titles.isEmpty()
                && pieces.stream()
                        .allMatch(piece -> !piece.isWord() && piece.kind() != Piece.Kind.DATE || isIn(titles, piece))
                && pieces.stream()
                                .filter(Piece::isMoney)
                                .filter(piece -> !isIn(titles, piece))
                                .count()
                        == 1;
    }

    static boolean isIn(List<Span> titles, Piece piece) {
        return titles.stream().anyMatch(title -> title.contains(piece.span()));
    }
}
