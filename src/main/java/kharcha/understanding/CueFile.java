package kharcha.understanding;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * Reads a language's cue file: {@code [cue]} or {@code [cue: argument]} opens a list, each line of which is a phrase, or
 * several between commas; {@code (a|b|)} stands for one of them or nothing; // opens a comment.
 */
final class CueFile {
    private CueFile() {}

    /** Empty for a language that has none. */
    static List<Cues.Phrase> read(String language) {
        List<Cues.Phrase> phrases = new ArrayList<>();
        try (InputStream in = CueFile.class.getResourceAsStream(language + "/cues.txt")) {
            if (in == null) return phrases;
            String heading = "";
            var reader = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8));
            for (String line : (Iterable<String>) reader.lines()::iterator) {
                if (line.isBlank() || line.startsWith("//")) continue;
                if (line.startsWith("[")) heading = line.substring(1, line.lastIndexOf(']'));
                else for (String form : line.split(",", -1)) add(heading, form, phrases);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return phrases;
    }

    private static void add(String heading, String form, List<Cues.Phrase> phrases) {
        if (form.isBlank()) return;
        String[] parts = heading.split(":", 2);
        Cue cue = Cue.valueOf(parts[0].strip().toUpperCase(Locale.ROOT).replace(' ', '_'));
        String argument = parts.length > 1 ? parts[1].strip() : "";
        List<String> plain = new ArrayList<>();
        expand(form.strip(), plain);
        for (String phrase : plain) {
            boolean opens = phrase.startsWith("^");
            List<String> words = words(opens ? phrase.substring(1) : phrase);
            if (!words.isEmpty()) phrases.add(new Cues.Phrase(cue, argument, words, opens));
        }
    }

    private static void expand(String form, List<String> plain) {
        int open = form.indexOf('(');
        if (open < 0) {
            plain.add(form);
            return;
        }
        int close = form.indexOf(')', open);
        for (String choice : form.substring(open + 1, close).split("\\|", -1))
            expand(form.substring(0, open) + choice + form.substring(close + 1), plain);
    }

    private static List<String> words(String phrase) {
        List<String> words = new ArrayList<>();
        for (Token token : Words.of(phrase)) {
            boolean sign = "#_*@%+".contains(token.folded()) || token.kind() == Token.Kind.SYMBOL;
            if (token.isWord() || token.kind() == Token.Kind.NUMBER || sign) words.add(token.folded());
        }
        return words;
    }
}
