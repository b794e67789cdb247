package kharcha.understanding;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import kharcha.ledger.CategoryWord;

/** Finds every cue's phrase in a row of pieces. */
final class CueFinder {
    private static final int GAP = 5;
    private static final Set<String> STOPS = Set.of(".", ";", "!", "?", "।");

    private final List<Piece> pieces;
    private final Parse parse;
    private final Cues cues;

    /** The piece that matched the phrase's last #, or -1. */
    private int number = -1;

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
            if (piece.kind() != Piece.Kind.WORD) continue;
            if (isPerson(piece)) tryAll("@", at, hits);
            if (isUnknown(piece)) tryAll("~", at, hits);
            if (isMerchant(piece)) tryAll("§", at, hits);
        }
        return List.copyOf(hits);
    }

    private void tryAll(String first, int at, List<Passage.Hit> hits) {
        for (CuePhrase phrase : cues.beginningWith(first)) {
            number = -1;
            int end = slots(phrase.slots(), 0, at);
            if (end > at) hits.add(new Passage.Hit(phrase.cue(), phrase.argument(), at, end, number));
        }
    }

    private boolean opensSentence(int at) {
        int before = at - 1;
        while (before >= 0 && pieces.get(before).kind() == Piece.Kind.SYMBOL) before--;
        if (before < 0) return true;
        Piece piece = pieces.get(before);
        return piece.kind() == Piece.Kind.BREAK || piece.kind() == Piece.Kind.MARK && !piece.isMark("-");
    }

    /** Where the slots from {@code slot} on end when they begin at {@code at}; -1 when they do not. */
    private int slots(List<CuePhrase.Slot> slots, int slot, int at) {
        if (slot == slots.size()) return at;
        CuePhrase.Slot here = slots.get(slot);
        int end = wordings(slots, slot, at, CuePhrase.OPENING);
        if (end < 0) end = wordings(slots, slot, at, "*");
        int next = skipped(at, here);
        if (end < 0 && next < pieces.size()) end = anyWording(slots, slot, next);
        return end < 0 && here.optional() ? slots(slots, slot + 1, at) : end;
    }

    private int anyWording(List<CuePhrase.Slot> slots, int slot, int at) {
        Piece piece = pieces.get(at);
        if (piece.kind() == Piece.Kind.BREAK) return -1;
        if (piece.isMoney()) return wordings(slots, slot, at, "#");
        if (piece.kind() == Piece.Kind.DATE) return wordings(slots, slot, at, "◷");
        int end = wordings(slots, slot, at, piece.folded());
        if (end < 0 && piece.kind() == Piece.Kind.WORD) end = wordings(slots, slot, at, "_");
        if (end < 0 && piece.kind() == Piece.Kind.WORD && isPerson(piece)) end = wordings(slots, slot, at, "@");
        if (end < 0 && piece.kind() == Piece.Kind.WORD && isMerchant(piece)) end = wordings(slots, slot, at, "§");
        return end < 0 && piece.kind() == Piece.Kind.WORD && isUnknown(piece) ? wordings(slots, slot, at, "~") : end;
    }

    private int wordings(List<CuePhrase.Slot> slots, int slot, int at, String first) {
        int kept = number;
        for (List<String> wording : slots.get(slot).byFirst().getOrDefault(first, List.of())) {
            int end = words(wording, 0, at, slots, slot);
            if (end >= 0) return end;
            number = kept;
        }
        return -1;
    }

    /** Matches the rest of a wording, and then the rest of the slots. */
    private int words(List<String> wording, int word, int at, List<CuePhrase.Slot> slots, int slot) {
        if (word == wording.size()) return slots(slots, slot + 1, at);
        String wanted = wording.get(word);
        if (wanted.equals(CuePhrase.OPENING)) return opensSentence(at) ? words(wording, word + 1, at, slots, slot) : -1;
        if (wanted.equals("*")) return gap(wording, word + 1, at, slots, slot);
        int here = at;
        while (here < pieces.size() && here > 0 && isSkipped(pieces.get(here), wanted)) here++;
        if (here >= pieces.size() || !fits(pieces.get(here), wanted)) return -1;
        if (wanted.equals("#")) number = here;
        return words(wording, word + 1, here + 1, slots, slot);
    }

    private int gap(List<String> wording, int word, int at, List<CuePhrase.Slot> slots, int slot) {
        int passed = 0;
        for (int here = at; here <= pieces.size() && passed <= GAP; here++) {
            int end = words(wording, word, here, slots, slot);
            if (end >= 0) return end;
            if (here == pieces.size() || stops(pieces.get(here))) return -1;
            if (pieces.get(here).kind() != Piece.Kind.MARK) passed++;
        }
        return -1;
    }

    private static boolean stops(Piece piece) {
        return piece.kind() == Piece.Kind.BREAK || piece.kind() == Piece.Kind.MARK && STOPS.contains(piece.folded());
    }

    /** Marks between the words of a phrase do not count, unless the phrase asks for that mark. */
    private int skipped(int at, CuePhrase.Slot slot) {
        int here = at;
        while (here < pieces.size()
                && here > 0
                && isPassedOver(pieces.get(here))
                && !stops(pieces.get(here))
                && !slot.byFirst().containsKey(pieces.get(here).folded())) here++;
        return here;
    }

    private static boolean isSkipped(Piece piece, String wanted) {
        return isPassedOver(piece) && !piece.folded().equals(wanted) && !stops(piece);
    }

    /** A comma parts what a hyphen or a colon holds together: "with friends, paid 20". */
    private static boolean isPassedOver(Piece piece) {
        return piece.kind() == Piece.Kind.MARK && !piece.isMark(",");
    }

    private boolean fits(Piece piece, String wanted) {
        return switch (wanted) {
            case "#" -> piece.isMoney();
            case "◷" -> piece.kind() == Piece.Kind.DATE;
            case "_" -> piece.kind() == Piece.Kind.WORD;
            case "@" -> piece.kind() == Piece.Kind.WORD && isPerson(piece);
            case "~" -> piece.kind() == Piece.Kind.WORD && isUnknown(piece);
            case "§" -> piece.kind() == Piece.Kind.WORD && isMerchant(piece);
            default -> piece.folded().equals(wanted);
        };
    }

    /** A relation or a pronoun, or a word with a capital that nothing else explains. */
    private boolean isPerson(Piece piece) {
        if (cues.isPerson(piece.folded())) return true;
        String written = piece.span().in(parse.text());
        return written.length() > 1
                && Character.isUpperCase(written.charAt(0))
                && Character.isLowerCase(written.charAt(1))
                && isUnknown(piece);
    }

    /** A word of a shop's or a company's name. */
    private boolean isMerchant(Piece piece) {
        return parse.categories().stream()
                .anyMatch(found -> found.kind() == CategoryWord.Kind.MERCHANT
                        && found.span().overlaps(piece.span()));
    }

    /** A word that is neither an everyday one nor one that leads to a category: perhaps somebody's name. */
    private boolean isUnknown(Piece piece) {
        return !cues.isNoName(piece.folded())
                && !piece.folded().endsWith("ly")
                && parse.categories().stream().noneMatch(found -> found.span().overlaps(piece.span()));
    }
}
