package kharcha.conversation;

import com.ibm.icu.text.MessageFormat;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The sentences of one language, as its file lists them (phrases_de.properties, phrases_hi_Latn.properties), with a region's
 * own on top (phrases_en_US.properties) and English below: a language is added by adding a file, and may begin half done.
 */
final class PhraseFile {
    private static final int KEPT = 500;
    private static final Map<Locale, PhraseFile> READ = new ConcurrentHashMap<>();

    private final Locale locale;
    private final Map<String, String> patterns;
    private final Map<String, MessageFormat> sentences = new ConcurrentHashMap<>();
    private final Map<String, DateTimeFormatter> days = new ConcurrentHashMap<>();

    private PhraseFile(Locale locale, Map<String, String> patterns) {
        this.locale = locale;
        this.patterns = Map.copyOf(patterns);
    }

    static PhraseFile of(Locale wanted) {
        Locale plain = new Locale.Builder()
                .setLanguage(wanted.getLanguage())
                .setScript(wanted.getScript())
                .setRegion(wanted.getCountry())
                .build();
        // Locales that nobody has shall not fill the memory.
        if (READ.size() > KEPT) READ.clear();
        return READ.computeIfAbsent(plain, PhraseFile::read);
    }

    /** The locale of the sentences: the reader's own where there is a file for the language, else English of that region. */
    Locale locale() {
        return locale;
    }

    /** The tag of the language of the sentences, with its script where that is not the usual one: "hi-Latn". */
    String tag() {
        return locale.getScript().isEmpty() ? locale.getLanguage() : locale.getLanguage() + "-" + locale.getScript();
    }

    Set<String> keys() {
        return patterns.keySet();
    }

    /** The pattern as it stands in the file. */
    String pattern(String key) {
        String pattern = patterns.get(key);
        if (pattern == null) throw new IllegalArgumentException("no phrase is called " + key);
        return pattern;
    }

    /** The sentence with its blanks filled. */
    String say(String key, Map<String, ?> blanks) {
        String pattern = pattern(key);
        if (pattern.indexOf('{') < 0 && pattern.indexOf('\'') < 0) return pattern;
        MessageFormat sentence = sentences.computeIfAbsent(key, _ -> new MessageFormat(pattern, locale));
        // Making one costs far more than using it, and one cannot be used by two at a time.
        synchronized (sentence) {
            return sentence.format(blanks);
        }
    }

    /** The day as the pattern of that name writes it. */
    String write(String key, LocalDate day) {
        return days.computeIfAbsent(key, name -> DateTimeFormatter.ofPattern(pattern(name), locale))
                .format(day);
    }

    private static PhraseFile read(Locale wanted) {
        String language = language(wanted);
        Map<String, String> patterns = new HashMap<>();
        for (String name : List.of("en", language, language + "_" + wanted.getCountry()))
            if (exists(name)) load(name).forEach((key, pattern) -> patterns.put((String) key, (String) pattern));
        Locale locale = new Locale.Builder()
                .setLanguageTag(language.replace('_', '-'))
                .setRegion(wanted.getCountry())
                .build();
        return new PhraseFile(locale, patterns);
    }

    /** "hi_Latn" where a language has a file for another script of its, "hi", or English. */
    private static String language(Locale wanted) {
        String inScript = wanted.getLanguage() + "_" + wanted.getScript();
        if (exists(inScript)) return inScript;
        return exists(wanted.getLanguage()) ? wanted.getLanguage() : "en";
    }

    private static boolean exists(String name) {
        return PhraseFile.class.getResource(file(name)) != null;
    }

    private static Properties load(String name) {
        Properties properties = new Properties();
        try (InputStream file = PhraseFile.class.getResourceAsStream(file(name))) {
            if (file == null) throw new IllegalArgumentException("no phrases for " + name);
            properties.load(new InputStreamReader(file, StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return properties;
    }

    private static String file(String name) {
        return "phrases_" + name + ".properties";
    }
}
