package kharcha.understanding;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * Cuts a message into one passage an entry: at line ends, commas, "and", "then" …, but only where both sides have a price.
 * What has none belongs to a neighbour: "milk, bread and eggs 12.50" is one entry, "the beach, 15" as well.
 */
final class Segments {
    private static final Set<String> SEPARATORS =
            Set.of(",", ";", "|", "+", "&", "•", "·", "।", "/", "،", "、", ".", "!", "*");

    private final Passage message;

    private Segments(Passage message) {
        this.message = message;
    }

    static List<Passage> of(Passage message) {
        return new Segments(message).cut();
    }

    /** A stretch of pieces, the end exclusive. */
    private record Chunk(int from, int to) {}

    private List<Passage> cut() {
        List<Passage> parts = new ArrayList<>();
        for (Chunk chunk : joined(chunks())) {
            Passage part = message.part(chunk.from, chunk.to);
            parts.addAll(Runs.split(part));
        }
        return parts;
    }

    private List<Chunk> chunks() {
        List<Chunk> chunks = new ArrayList<>();
        int from = 0;
        for (int at = 0; at < message.pieces().size(); at++) {
            if (!isSeparator(at)) continue;
            if (at > from) chunks.add(new Chunk(from, at));
            from = at + 1;
        }
        if (from < message.pieces().size())
            chunks.add(new Chunk(from, message.pieces().size()));
        return chunks;
    }

    private boolean isSeparator(int at) {
        Piece piece = message.pieces().get(at);
        boolean mark = piece.kind() == Piece.Kind.BREAK
                || piece.kind() == Piece.Kind.MARK && SEPARATORS.contains(piece.folded()) && !isInsideWord(piece);
        boolean and = message.isIn(at, Cue.AND);
        if (!mark && !and) return false;
        return message.hits().stream()
                .noneMatch(hit -> hit.cue() != Cue.AND && hit.number() >= 0 && hit.from() <= at && at < hit.to() - 1);
    }

    /** "booking.com", "24/7": a mark with letters or digits on both sides. */
    private boolean isInsideWord(Piece piece) {
        String text = message.parse().text();
        int start = piece.span().start();
        int end = piece.span().end();
        return start > 0
                && end < text.length()
                && Character.isLetterOrDigit(text.charAt(start - 1))
                && Character.isLetterOrDigit(text.charAt(end))
                && !piece.isMark("+")
                && !piece.isMark(",")
                && !piece.isMark(";");
    }

    /** Every chunk without a price joined to a neighbour, so that each has one (or there is but one chunk). */
    private List<Chunk> joined(List<Chunk> chunks) {
        List<Integer> prices = strong(PriceCandidates.mixed(message));
        List<Chunk> joined = new ArrayList<>();
        int pending = -1;
        for (Chunk chunk : chunks) {
            int from = pending < 0 ? chunk.from : pending;
            boolean priced = has(prices, chunk);
            boolean first = joined.isEmpty() || pending >= 0;
            if (priced && !first && isAdded(joined.getLast(), chunk)) {
                joined.set(joined.size() - 1, new Chunk(joined.getLast().from, chunk.to));
                continue;
            }
            if (priced && !first && (isOwnShare(chunk) || !hasWords(chunk) && !isPriced(prices, joined.getLast()))) {
                joined.set(joined.size() - 1, new Chunk(joined.getLast().from, chunk.to));
            } else if (priced) {
                joined.add(new Chunk(from, chunk.to));
                pending = -1;
            } else if (!joined.isEmpty() && pending < 0 && belongsBefore(chunks, chunk, joined.getLast(), prices)) {
                joined.set(joined.size() - 1, new Chunk(joined.getLast().from, chunk.to));
            } else if (pending < 0) pending = chunk.from;
        }
        if (pending >= 0) {
            int to = chunks.getLast().to;
            if (joined.isEmpty()) joined.add(new Chunk(pending, to));
            else joined.set(joined.size() - 1, new Chunk(joined.getLast().from, to));
        }
        return joined;
    }

    /** "7 + 8 lunch", "lunch 7 + 8": a sum without words belongs to the other. */
    private boolean isAdded(Chunk one, Chunk next) {
        return next.from > one.to && message.pieces().get(one.to).isMark("+") && (!hasWords(one) || !hasWords(next));
    }

    /** A chunk without a price goes back when the one before still lacks words, or when what follows has its own. */
    private boolean belongsBefore(List<Chunk> chunks, Chunk chunk, Chunk before, List<Integer> prices) {
        if (!hasWords(before)) return true;
        int next = chunks.indexOf(chunk) + 1;
        if (next >= chunks.size()) return true;
        if (!hasWords(chunk)) return !hasDate(chunk);
        return has(prices, chunks.get(next)) && hasWords(chunks.get(next)) && !hasCategory(chunk);
    }

    /** Quantities are no prices where other numbers are. */
    private List<Integer> strong(List<Integer> candidates) {
        List<Integer> strong = candidates.stream()
                .filter(at -> !Quantities.isQuantity(message, at))
                .toList();
        return strong.isEmpty() ? candidates : strong;
    }

    private static boolean has(List<Integer> prices, Chunk chunk) {
        return prices.stream().anyMatch(at -> chunk.from <= at && at < chunk.to);
    }

    /** Whether a number there can be a price: in "dinner for 6 at the diner, 131.40" the 6 is none. */
    private boolean isPriced(List<Integer> prices, Chunk chunk) {
        return prices.stream()
                .filter(at -> chunk.from <= at && at < chunk.to)
                .anyMatch(
                        at -> !Quantities.isSmallWhole(message.pieces().get(at).number())
                                || at == 0
                                || !message.isIn(at - 1, Cue.ASIDE));
    }

    /** "Dinner was 90, my share 30": part of what stands before. */
    private boolean isOwnShare(Chunk chunk) {
        return message.all(Cue.OWN_SHARE).anyMatch(hit -> chunk.from <= hit.number() && hit.number() < chunk.to);
    }

    private boolean hasWords(Chunk chunk) {
        for (int at = chunk.from; at < chunk.to; at++)
            if (message.pieces().get(at).isWord() && !message.isIn(at, Cue.FILLER) && !message.isIn(at, Cue.EDGE))
                return true;
        return false;
    }

    private boolean hasDate(Chunk chunk) {
        return message.pieces().subList(chunk.from, chunk.to).stream()
                .anyMatch(piece -> piece.kind() == Piece.Kind.DATE);
    }

    private boolean hasCategory(Chunk chunk) {
        return !message.part(chunk.from, chunk.to).categories().isEmpty();
    }
}
