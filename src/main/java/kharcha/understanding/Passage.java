package kharcha.understanding;

import java.util.BitSet;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** A message, or a stretch of it that speaks of one entry: its pieces and the cues among them. */
final class Passage {
    private final Parse parse;
    private final List<Piece> pieces;
    private final List<Hit> hits;
    private final List<Span> titles;

    /** Which pieces each cue covers, and which are its numbers: asked for every piece, so looked up rather than searched. */
    private final Map<Cue, BitSet> covered = new EnumMap<>(Cue.class);

    private final Map<Cue, BitSet> numbered = new EnumMap<>(Cue.class);

    private Passage(Parse parse, List<Piece> pieces, List<Hit> hits, List<Span> titles) {
        this.parse = parse;
        this.pieces = pieces;
        this.hits = hits;
        this.titles = titles;
        for (Hit hit : hits) {
            covered.computeIfAbsent(hit.cue(), cue -> new BitSet()).set(hit.from(), hit.to());
            if (hit.number() >= 0)
                numbered.computeIfAbsent(hit.cue(), cue -> new BitSet()).set(hit.number());
        }
    }

    /** A cue's phrase in the text. {@code from} and {@code to} count pieces; {@code number} is the piece of its #, or -1. */
    record Hit(Cue cue, String argument, int from, int to, int number) {
        boolean covers(int piece) {
            return from <= piece && piece < to;
        }
    }

    static Passage of(Parse parse) {
        List<Piece> pieces = Pieces.of(parse);
        List<Hit> hits = new CueFinder(pieces, parse, Cues.of(parse.utterance().locale())).find();
        List<Span> titles = Titles.of(parse);
        return new Passage(parse, pieces, meant(Titles.without(hits, pieces, titles)), titles);
    }

    /** "If I remember right", "if you must know": the if of a turn of phrase conditions nothing. */
    private static List<Hit> meant(List<Hit> hits) {
        List<Hit> turns = hits.stream().filter(hit -> hit.cue() == Cue.IDIOM).toList();
        if (turns.isEmpty()) return hits;
        return hits.stream()
                .filter(hit -> turns.stream().noneMatch(turn -> takesAway(turn, hit)))
                .toList();
    }

    private static boolean takesAway(Hit turn, Hit hit) {
        return switch (hit.cue()) {
            case UNCLEAR, SUPPOSED -> turn.covers(hit.to() - 1);
            case PLANNED, HEARD -> turn.covers(hit.from()) && turn.covers(hit.to() - 1);
            default -> false;
        };
    }

    Parse parse() {
        return parse;
    }

    List<Piece> pieces() {
        return pieces;
    }

    List<Hit> hits() {
        return hits;
    }

    /** Whether a piece is part of a name of several words: the 21 of "forever 21". */
    boolean isNamed(int piece) {
        return Titles.isIn(titles, pieces.get(piece));
    }

    /** The pieces from {@code from} to before {@code to}, with the cues that lie wholly inside. */
    Passage part(int from, int to) {
        List<Hit> inside = hits.stream()
                .filter(hit -> hit.from() >= from && hit.to() <= to)
                .map(hit -> new Hit(
                        hit.cue(),
                        hit.argument(),
                        hit.from() - from,
                        hit.to() - from,
                        hit.number() < 0 ? -1 : hit.number() - from))
                .toList();
        return new Passage(parse, List.copyOf(pieces.subList(from, to)), inside, titles);
    }

    boolean has(Cue cue) {
        return covered.containsKey(cue);
    }

    /** Whether there is such a cue that does not begin within one of the other kind. */
    boolean hasOutside(Cue cue, Cue other) {
        return all(cue).anyMatch(
                        hit -> all(other).noneMatch(around -> around.from() < hit.from() && hit.from() < around.to()));
    }

    Stream<Hit> all(Cue cue) {
        return hits.stream().filter(hit -> hit.cue() == cue);
    }

    Optional<Hit> first(Cue cue) {
        return all(cue).findFirst();
    }

    boolean isIn(int piece, Cue cue) {
        BitSet those = covered.get(cue);
        return those != null && those.get(piece);
    }

    /** Whether the number at that piece is the # of such a cue. */
    boolean isNumberOf(int piece, Cue cue) {
        BitSet those = numbered.get(cue);
        return those != null && those.get(piece);
    }

    /** As {@link #isNumberOf(int, Cue)}, but for phrases within a longer one that says the other of the same number. */
    boolean isNumberOf(int piece, Cue cue, Cue unless) {
        return isNumberOf(piece, cue)
                && all(cue).filter(hit -> hit.number() == piece)
                        .anyMatch(hit -> all(unless)
                                .noneMatch(longer -> longer.number() == piece
                                        && longer.from() <= hit.from()
                                        && hit.to() <= longer.to()
                                        && longer.to() - longer.from() > hit.to() - hit.from()));
    }

    boolean any(Predicate<Piece> test) {
        return pieces.stream().anyMatch(test);
    }

    Span span() {
        return new Span(
                pieces.getFirst().span().start(), pieces.getLast().span().end());
    }

    /** What leads to a category here, but for numbers ("hundertzwanzig" is no dog) and turns of phrase. */
    List<FoundCategory> categories() {
        if (pieces.isEmpty()) return List.of();
        Span here = span();
        return parse.categories().stream()
                .filter(found -> here.contains(found.span()))
                .filter(found -> pieces.stream()
                        .noneMatch(piece -> piece.isMoney() && piece.span().contains(found.span())))
                .filter(found -> hits.stream()
                        .filter(Passage::saysNothingOfTheThing)
                        .noneMatch(hit -> part(hit.from(), hit.to()).span().contains(found.span())))
                .toList();
    }

    /** A turn of phrase, or "on my card"; a single word ("bar" is cash in German) may be the thing all the same. */
    private static boolean saysNothingOfTheThing(Hit hit) {
        return hit.cue() == Cue.IDIOM || hit.cue() == Cue.PAID_BY && hit.to() - hit.from() > 1;
    }
}
