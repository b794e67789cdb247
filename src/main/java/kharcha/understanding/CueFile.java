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
    private static final String SIGNS = "#_*@~§%+&^◷=";

    private CueFile() {}

    /** Empty for a language that has none. */
    static List<CuePhrase> read(String language) {
        List<CuePhrase> phrases = new ArrayList<>();
        try (InputStream in = CueFile.class.getResourceAsStream(language + "/cues.txt")) {
            if (in == null) return phrases;
            String heading = "";
            var reader = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8));
            for (String line : (Iterable<String>) reader.lines()::iterator) {
                if (line.isBlank() || line.startsWith("//")) continue;
                if (line.startsWith("[")) heading = line.substring(1, line.lastIndexOf(']'));
                else for (String form : line.split(",", -1)) add(heading, form.strip(), phrases);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return phrases;
    }

    private static void add(String heading, String form, List<CuePhrase> phrases) {
        if (form.isEmpty()) return;
        String[] parts = heading.split(":", 2);
        Cue cue = Cue.valueOf(parts[0].strip().toUpperCase(Locale.ROOT).replace(' ', '_'));
        phrases.add(new CuePhrase(cue, parts.length > 1 ? parts[1].strip() : "", slots(form)));
    }

    private static List<CuePhrase.Slot> slots(String form) {
        List<CuePhrase.Slot> slots = new ArrayList<>();
        int at = 0;
        while (at < form.length()) {
            int open = form.indexOf('(', at);
            addWords(form.substring(at, open < 0 ? form.length() : open), slots);
            if (open < 0) break;
            int close = form.indexOf(')', open);
            List<List<String>> wordings = new ArrayList<>();
            for (String wording : form.substring(open + 1, close).split("\\|", -1)) wordings.add(words(wording));
            slots.add(CuePhrase.Slot.of(wordings));
            at = close + 1;
        }
        return List.copyOf(slots);
    }

    private static void addWords(String text, List<CuePhrase.Slot> slots) {
        List<String> words = words(text);
        if (!words.isEmpty()) slots.add(CuePhrase.Slot.of(List.of(words)));
    }

    private static List<String> words(String phrase) {
        List<String> words = new ArrayList<>();
        for (Token token : Words.of(phrase))
            if (token.isWord() || token.kind() == Token.Kind.NUMBER || SIGNS.contains(token.folded()))
                words.add(token.folded());
        return words;
    }
}
