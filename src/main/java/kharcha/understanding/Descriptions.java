package kharcha.understanding;

import java.util.ArrayList;
import java.util.List;

/** The words of a description that a note can have: without the filler around them ("the", "entry", "one"). */
final class Descriptions {
    private Descriptions() {}

    static String words(Said said, Span place) {
        List<String> words = new ArrayList<>();
        for (Sentence.Word word : said.sentence().wordsIn(place))
            if (!word.isToken() && !said.isFiller("filler", word.text())) words.add(name(said, word));
        return String.join(" ", words);
    }

    /** "The gym's gone up" is about the gym. */
    private static String name(Said said, Sentence.Word word) {
        String written = said.sentence().original(word.span());
        boolean owned = written.endsWith("'s") || written.endsWith("’s");
        return owned ? word.text().substring(0, word.text().length() - 1) : word.text();
    }
}
