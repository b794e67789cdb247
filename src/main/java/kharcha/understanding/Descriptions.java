package kharcha.understanding;

import java.util.ArrayList;
import java.util.List;

/** The words of a description that a note can have: without the filler around them ("the", "entry", "one"). */
final class Descriptions {
    private Descriptions() {}

    static String words(Said said, Span place) {
        List<String> words = new ArrayList<>();
        for (Sentence.Word word : said.sentence().wordsIn(place))
            if (!word.isToken() && !said.isFiller("filler", word.text())) words.add(word.text());
        return String.join(" ", words);
    }
}
