package kharcha.skills;

import static kharcha.skills.Shape.choice;
import static kharcha.skills.Shape.each;
import static kharcha.skills.Shape.flag;
import static kharcha.skills.Shape.line;
import static kharcha.skills.Shape.list;
import static kharcha.skills.Shape.may;
import static kharcha.skills.Shape.must;
import static kharcha.skills.Shape.object;
import static kharcha.skills.Shape.spelt;
import static kharcha.skills.Shape.text;
import static kharcha.skills.Shape.whole;
import static kharcha.skills.Shape.words;

import java.util.List;
import java.util.regex.Pattern;

/** The form of what both kinds of skill teach: intents, entities, counterexamples. */
final class TaughtShape {
    private static final int UNLIMITED = Integer.MAX_VALUE;
    private static final Pattern INTENT_NAME = Pattern.compile("[\\p{L}\\p{M}\\p{N}_.-]+");
    private static final Pattern ENTITY_NAME = Pattern.compile("[\\p{L}\\p{M}\\p{N}_-]+");
    private static final List<String> LANGUAGES = List.of(
            "ar", "cs", "de", "en", "en-gb", "en-us", "es", "fr", "it", "ja", "ko", "nl", "pt-br", "xx", "zh-cn",
            "zh-tw");

    static final Shape NAME = words(64);
    static final Shape DESCRIPTION = line(128);
    static final Shape LANGUAGE = text().and((value, at) -> {
        if (value.isTextual() && !LANGUAGES.contains(value.textValue()))
            at.found(
                    Rule.LANGUAGE,
                    "is " + Findings.quoted(value.textValue()) + ", which Watson does not know; xx is any language");
    });

    static final Shape EXAMPLE = object(must("text", words(1024)));
    private static final Shape MENTION = object(must("entity", text()), must("location", list(2, whole(0, UNLIMITED))));
    static final Shape INTENTS = each(
            "intent",
            "intent",
            object(
                    must("intent", spelt(128, INTENT_NAME, "letters, digits, '_', '-' and '.'")),
                    may("description", line(UNLIMITED)),
                    may("examples", list(object(must("text", words(1024)), may("mentions", list(MENTION)))))));

    private static final Shape VALUE = object(
            must("value", words(64)),
            may("type", choice("synonyms", "patterns")),
            may("synonyms", list(words(64))),
            may("patterns", list(5, words(512))),
            may("metadata", object()));
    static final Shape ENTITIES = each(
            "entity",
            "entity",
            object(
                    must("entity", spelt(64, ENTITY_NAME, "letters, digits, '_' and '-'")),
                    may("description", line(UNLIMITED)),
                    may("fuzzy_match", flag()),
                    may("values", each("value", "value", VALUE))));

    private TaughtShape() {}
}
