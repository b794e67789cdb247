package kharcha.understanding;

import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * All that a message says by itself, as the readers here look at it.
 *
 * @param books the phrases of the languages it may be in
 */
record Said(Parse parse, Sentence sentence, List<Phrasebook> books) {
    /** Below this the message is about something else, unless its words say otherwise. */
    private static final double IN_SCOPE = 0.35;

    static Said of(Parse parse) {
        return new Said(
                parse, Sentence.of(parse), Phrasebook.of(parse.utterance().locale()));
    }

    /** The same read as a rule to come: its days are the next ones. */
    Said ahead() {
        return parse.dates().equals(parse.datesAhead()) ? this : of(parse.ahead());
    }

    /** The same with the words of its days as words: "on the last day of the month". */
    Said withoutDates() {
        return parse.dates().isEmpty() ? this : of(parse.withoutDates());
    }

    /** The same with no number or day recognised in it: every word stands as it was typed. */
    Said unread() {
        Parse bare = parse.unread();
        return new Said(bare, Sentence.of(bare), books);
    }

    /** A part of it by itself. */
    Said part(Span place) {
        Parse part = parse.part(place);
        return new Said(part, Sentence.of(part), books);
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
