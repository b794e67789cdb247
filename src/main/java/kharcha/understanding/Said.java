package kharcha.understanding;

import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * All that a message says by itself, as the readers here look at it. Each way to look at it is made when it is first asked for, and
 * once: many readers ask. For one thread.
 */
final class Said {
    /** Below this the message is about something else, unless its words say otherwise. */
    private static final double IN_SCOPE = 0.35;

    private final Parse parse;
    private final Sentence sentence;
    private final List<Phrasebook> books;
    private @Nullable Passage passage;
    private @Nullable Said ahead;
    private @Nullable Said withoutDates;
    private @Nullable Said unread;
    private @Nullable List<Said> clauses;

    /** @param books the phrases of the languages it may be in */
    private Said(Parse parse, List<Phrasebook> books) {
        this.parse = parse;
        this.sentence = Sentence.of(parse);
        this.books = books;
    }

    static Said of(Parse parse) {
        return new Said(parse, Phrasebook.of(parse.utterance().locale()));
    }

    Parse parse() {
        return parse;
    }

    Sentence sentence() {
        return sentence;
    }

    List<Phrasebook> books() {
        return books;
    }

    /** Its pieces, and the cues among them. */
    Passage passage() {
        if (passage == null) passage = Passage.of(parse);
        return passage;
    }

    /** The same read as a rule to come: its days are the next ones. */
    Said ahead() {
        if (ahead == null) ahead = parse.dates().equals(parse.datesAhead()) ? this : new Said(parse.ahead(), books);
        return ahead;
    }

    /** The same with the words of its days as words: "on the last day of the month". */
    Said withoutDates() {
        if (withoutDates == null) withoutDates = parse.dates().isEmpty() ? this : new Said(parse.withoutDates(), books);
        return withoutDates;
    }

    /** The same with no number or day recognised in it: every word stands as it was typed. */
    Said unread() {
        if (unread == null) unread = new Said(parse.unread(), books);
        return unread;
    }

    /** What it says between its marks and words like "and"; empty when there is too much of it. */
    List<Said> clauses() {
        if (clauses == null) clauses = Clauses.sentences(this);
        return clauses;
    }

    /** A part of it by itself. */
    Said part(Span place) {
        return new Said(parse.part(place), books);
    }

    /** Whether the whole message is one of these phrases. */
    boolean is(String heading) {
        return Phrasebook.match(books, heading, sentence) != null;
    }

    /** Whether one of these phrases is in it. */
    boolean has(String heading) {
        return Phrasebook.find(books, heading, sentence) != null;
    }

    Phrasebook.@Nullable Match match(String heading) {
        return Phrasebook.match(books, heading, sentence);
    }

    Phrasebook.@Nullable Match find(String heading) {
        return Phrasebook.find(books, heading, sentence);
    }

    Stream<Phrasebook.Match> matches(String heading) {
        return Phrasebook.matches(books, heading, sentence);
    }

    boolean isInScope() {
        return parse.inScope() >= IN_SCOPE;
    }

    Span everything() {
        return new Span(0, parse.text().length());
    }

    boolean isFiller(String heading, String word) {
        return Phrasebook.isOneOf(books, heading, word);
    }
}
