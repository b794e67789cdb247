package kharcha.understanding;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What an entry was for, in the writer's own words: the passage without its price, its day, how it was paid, its tags, and
 * the verbs and articles around the thing itself.
 */
final class Notes {
    private static final int LONGEST = 120;

    private Notes() {}

    /** Empty when nothing is left that says what it was for. */
    static String of(Passage passage, @Nullable Price price) {
        boolean[] kept = kept(passage, price);
        trim(passage, kept);
        String note = write(passage, kept);
        return note.length() <= LONGEST
                ? note
                : note.substring(0, note.offsetByCodePoints(0, shortened(note))).strip();
    }

    private static int shortened(String note) {
        return Math.min(LONGEST, note.codePointCount(0, note.length()));
    }

    private static boolean[] kept(Passage passage, @Nullable Price price) {
        boolean[] kept = new boolean[passage.pieces().size()];
        for (int at = 0; at < kept.length; at++) {
            Piece piece = passage.pieces().get(at);
            kept[at] = piece.kind() != Piece.Kind.DATE
                    && piece.kind() != Piece.Kind.SUM
                    && piece.kind() != Piece.Kind.BREAK
                    && (price == null || at != price.piece());
        }
        for (Passage.Hit hit : passage.hits())
            if (isDropped(hit, price)) for (int at = hit.from(); at < hit.to(); at++) kept[at] = false;
        passage.all(Cue.FILE_UNDER).forEach(hit -> dropName(passage, hit.to(), kept));
        for (int at = 0; at < kept.length; at++) if (isTag(passage, at)) kept[at] = kept[at + 1] = false;
        return kept;
    }

    /** "Under gifts" says where it is filed, not what it was. */
    private static void dropName(Passage passage, int at, boolean[] kept) {
        if (at >= kept.length) return;
        Span first = passage.pieces().get(at).span();
        passage.categories().stream()
                .filter(found -> found.named() && found.span().start() == first.start())
                .forEach(found -> {
                    for (int i = at; i < kept.length; i++)
                        if (found.span().contains(passage.pieces().get(i).span())) kept[i] = false;
                });
    }

    private static boolean isDropped(Passage.Hit hit, @Nullable Price price) {
        return switch (hit.cue()) {
            case FILLER, IDIOM, PAID_BY, OWN_SHARE, ON_TOP, OFF, INCLUDED, EACH, NOT_PRICE, FILE_UNDER -> true;
            case PRICE, TOTAL -> hit.number() < 0 || price != null && hit.number() == price.piece();
            default -> false;
        };
    }

    static boolean isTag(Passage passage, int at) {
        List<Piece> pieces = passage.pieces();
        return at + 1 < pieces.size()
                && pieces.get(at).isMark("#")
                && pieces.get(at + 1).kind() == Piece.Kind.WORD
                && pieces.get(at).span().end() == pieces.get(at + 1).span().start();
    }

    /** Drops articles, prepositions and marks from both ends, and marks whose neighbour is gone. */
    private static void trim(Passage passage, boolean[] kept) {
        int from = 0;
        int to = kept.length - 1;
        while (from <= to && (!kept[from] || isEdge(passage, from))) kept[from++] = false;
        while (to >= from && (!kept[to] || isEdge(passage, to))) kept[to--] = false;
        for (int at = from; at <= to; at++)
            if (isMark(passage, at) && (!kept[at - 1] || !kept[at + 1])) kept[at] = false;
    }

    private static boolean isMark(Passage passage, int at) {
        return passage.pieces().get(at).kind() == Piece.Kind.MARK;
    }

    private static boolean isEdge(Passage passage, int at) {
        return isMark(passage, at) || passage.isIn(at, Cue.EDGE) || passage.isIn(at, Cue.AND);
    }

    private static String write(Passage passage, boolean[] kept) {
        String text = passage.parse().text();
        StringBuilder note = new StringBuilder();
        int last = -1;
        for (int at = 0; at < kept.length; at++) {
            if (!kept[at]) continue;
            Span span = passage.pieces().get(at).span();
            boolean apart = last >= 0 && (span.start() != last || at > 0 && !kept[at - 1]);
            if (apart) note.append(' ');
            note.append(text, span.start(), span.end());
            last = span.end();
        }
        return note.toString();
    }

    /** The words of these pieces as they were written. */
    static List<String> words(Passage passage) {
        List<String> words = new ArrayList<>();
        for (Piece piece : passage.pieces())
            if (piece.isWord()) words.add(piece.span().in(passage.parse().text()));
        return words;
    }
}
