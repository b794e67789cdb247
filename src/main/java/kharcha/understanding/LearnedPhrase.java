package kharcha.understanding;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import kharcha.ledger.OwnWord;

/** The part of a note by which it is known again: the merchant if it names one, else the few words that it consists of. */
public final class LearnedPhrase {
    private static final int MOST_WORDS = 3;

    private LearnedPhrase() {}

    /** Folded as texts are compared; empty when the note is too long or says too little to be known again. */
    public static Optional<String> of(String note, Locale locale) {
        List<Phrasebook> books = Phrasebook.of(locale);
        List<Token> words = new ArrayList<>(Words.of(note));
        int merchant = 0;
        for (int i = 0; i < words.size() - 1; i++)
            if (Phrasebook.isOneOf(books, "learn.merchant", words.get(i).folded())) merchant = i + 1;
        List<Token> named = words.subList(merchant, words.size());
        boolean spelled = named.stream().allMatch(token -> token.isWord() || token.kind() == Token.Kind.NUMBER);
        while (!named.isEmpty()
                && Phrasebook.isOneOf(books, "learn.filler", named.getFirst().folded()))
            named = named.subList(1, named.size());
        String phrase = named.stream().map(Token::folded).collect(Collectors.joining(" "));
        boolean telling = spelled
                && !named.isEmpty()
                && named.size() <= MOST_WORDS
                && named.stream()
                        .anyMatch(token -> token.isWord() && token.folded().length() > 1)
                && phrase.length() <= OwnWord.LONGEST;
        return telling ? Optional.of(phrase) : Optional.empty();
    }
}
