package kharcha.understanding;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Finds every cue's phrase in a row of pieces. */
final class CueFinder {
    private static final int GAP = 5;

    private final List<Piece> pieces;
    private final Parse parse;
    private final Cues cues;
    private int number;

    CueFinder(List<Piece> pieces, Parse parse, Cues cues) {
        this.pieces = pieces;
        this.parse = parse;
        this.cues = cues;
    }

    List<Passage.Hit> find() {
        List<Passage.Hit> hits = new ArrayList<>();
        for (int at = 0; at < pieces.size(); at++) {
            Piece piece = pieces.get(at);
            if (piece.isMoney()) tryAll("#", at, hits);
            else if (piece.kind() == Piece.Kind.DATE) tryAll("◷", at, hits);
            else if (piece.kind() != Piece.Kind.BREAK) tryAll(piece.folded(), at, hits);
            if (piece.kind() == Piece.Kind.WORD && isPerson(piece)) tryAll("@", at, hits);
        }
        return List.copyOf(hits);
    }

    private void tryAll(String first, int at, List<Passage.Hit> hits) {
        for (Cues.Phrase phrase : cues.beginningWith(first)) {
            if (phrase.opensSentence() && !opensSentence(at)) continue;
            number = -1;
            int end = match(phrase.words(), 0, at);
            if (end > 0) hits.add(new Passage.Hit(phrase.cue(), phrase.argument(), at, end, number));
        }
    }

    private boolean opensSentence(int at) {
        int before = at - 1;
        while (before >= 0 && pieces.get(before).kind() == Piece.Kind.SYMBOL) before--;
        if (before < 0) return true;
        Piece piece = pieces.get(before);
        return piece.kind() == Piece.Kind.BREAK || piece.kind() == Piece.Kind.MARK && !piece.isMark("-");
    }

    /** Where the phrase's words from {@code word} on end when they begin at {@code at}; -1 when they do not. */
    private int match(List<String> words, int word, int at) {
        if (word == words.size()) return at;
        if (words.get(word).equals("*")) return matchGap(words, word + 1, at);
        int here = at;
        while (here < pieces.size() && isSkipped(here, words.get(word), word)) here++;
        if (here >= pieces.size() || !fits(pieces.get(here), words.get(word))) return -1;
        int kept = number;
        if (words.get(word).equals("#")) number = here;
        int end = match(words, word + 1, here + 1);
        if (end < 0) number = kept;
        return end;
    }

    private int matchGap(List<String> words, int word, int at) {
        int skipped = 0;
        for (int here = at; here <= pieces.size() && skipped <= GAP; here++) {
            int end = match(words, word, here);
            if (end > 0) return end;
            if (here == pieces.size() || endsSentence(pieces.get(here))) return -1;
            if (pieces.get(here).kind() != Piece.Kind.MARK) skipped++;
        }
        return -1;
    }

    private static boolean endsSentence(Piece piece) {
        return piece.kind() == Piece.Kind.BREAK
                || piece.isMark(".")
                || piece.isMark(";")
                || piece.isMark("!")
                || piece.isMark("?");
    }

    /** Marks between the words of a phrase do not count, unless the phrase asks for that mark. */
    private boolean isSkipped(int at, String wanted, int word) {
        Piece piece = pieces.get(at);
        return word > 0 && piece.kind() == Piece.Kind.MARK && !piece.folded().equals(wanted) && !endsSentence(piece);
    }

    private boolean fits(Piece piece, String wanted) {
        return switch (wanted) {
            case "#" -> piece.isMoney();
            case "◷" -> piece.kind() == Piece.Kind.DATE;
            case "_" -> piece.kind() == Piece.Kind.WORD;
            case "@" -> piece.kind() == Piece.Kind.WORD && isPerson(piece);
            default -> piece.folded().equals(wanted);
        };
    }

    /** A relation or a pronoun, or a word with a capital that nothing else explains. */
    private boolean isPerson(Piece piece) {
        if (cues.isPerson(piece.folded())) return true;
        String written = piece.span().in(parse.text());
        return Character.isUpperCase(written.charAt(0))
                && written.length() > 1
                && Character.isLowerCase(written.charAt(1))
                && !cues.isNoName(piece.folded())
                && categoryAt(piece.span()) == null;
    }

    private @Nullable FoundCategory categoryAt(Span span) {
        for (FoundCategory found : parse.categories()) if (found.span().overlaps(span)) return found;
        return null;
    }
}
