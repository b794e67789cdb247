package kharcha.understanding;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What people say in so many words, by language, from {@code LANG/phrases.txt}: under each heading rules in a small language of
 * their own.
 *
 * <ul>
 *   <li>{@code [of|from]} may be there, {@code (make|set)} one of these must be; {@code categor~} is any word beginning so,
 *       {@code ~budget} any word ending so
 *   <li>{@code {sum}} is an amount or number, {@code {day}} a day, {@code {period}} a day or period, {@code {what}} and
 *       {@code {new}} any words, {@code {word}} one word for {@code {new}}: what was found there is the rule's yield; {@code {old}} is a second sum, {@code {until}} a second day
 *   <li>{@code {name}} is whatever {@code name = …} stands for, from the top of the file
 * </ul>
 *
 * <p>A rule holds for a whole message, after {@code {lead}} ("please", "oh and") and before {@code {tail}} are taken off; or, with
 * {@link #find}, for a part of it. Only rules whose {@link Needs} the sentence meets are tried.
 */
final class Phrasebook {
    /** Longer messages are no phrases: they are pasted, and rules over them would cost time and stack. */
    private static final int LONGEST = 300;

    /** What is said alike whatever the language. */
    private static final String EVERYBODY = "any";

    private static final List<String> LANGUAGES = List.of("en", "de", "es", "fr", "hi", EVERYBODY);
    private static final int MOST_TAIL_WORDS = 8;
    private static final Pattern NEVER = Pattern.compile("(?!)");
    static final Pattern WORD = Pattern.compile("~?[\\p{L}\\p{M}\\p{N}#/%✱¤◷◶]+~?");
    private static final Pattern NAME = Pattern.compile("\\{(\\w+)}");
    private static final Map<String, Phrasebook> BY_LANGUAGE = new ConcurrentHashMap<>();
    private static final Map<String, String> YIELDS = Map.of(
            "sum", "(?<sum>¤) ",
            "old", "(?<old>¤) ",
            "day", "(?<day>◷) ",
            "period", "(?<period>[◷◶]) ",
            "until", "(?<until>[◷◶]) ",
            "what", "(?<what>(?:[^ ]+ )+?)",
            "new", "(?<new>(?:[^ ]+ )+?)",
            "word", "(?<new>[^ ]+ )",
            "any", "(?:[^ ]+ )*?");

    private static final Map<String, Needs> SIGNS = Map.of(
            "sum", Needs.oneOf("¤"),
            "old", Needs.oneOf("¤"),
            "day", Needs.oneOf("◷"),
            "period", Needs.oneOf("◷", "◶"),
            "until", Needs.oneOf("◷", "◶"));

    /** Names whose meaning is also what the rule yields as {@code {new}}. */
    private static final String YIELDED = "means";

    private final Map<String, String> names = new HashMap<>(YIELDS);
    private final Map<String, Needs> needs = new HashMap<>(SIGNS);
    private final Pattern lead;
    private final Pattern tail;
    private final List<Rule> rules = new ArrayList<>();

    private final Map<String, List<Rule>> rulesByWord = new HashMap<>();
    private final List<Rule> rulesWithoutWords = new ArrayList<>();

    /** @param number its place among all of its book */
    record Rule(int number, String heading, Pattern pattern, Needs needs) {}

    /** Where the core of a sentence may begin and end, once words that go before or after anything are left out. */
    record Cuts(List<Integer> starts, List<Integer> ends) {}

    /** Rules of one heading that hold, with what they yield. */
    record Match(Sentence sentence, Matcher matcher) {
        Sentence.@Nullable Sum sum(String name) {
            Span place = place(name);
            return place == null ? null : sentence.sumAt(place);
        }

        @Nullable
        FoundDate date(String name) {
            Span place = place(name);
            return place == null ? null : sentence.dateAt(place);
        }

        /** The words as they were written; empty when the rule has no such part. */
        String words(String name) {
            Span place = place(name);
            return place == null ? "" : sentence.original(place);
        }

        @Nullable
        Span place(String name) {
            if (!matcher.namedGroups().containsKey(name) || matcher.start(name) < 0) return null;
            return sentence.place(matcher.start(name), matcher.end(name));
        }

        Span place() {
            return sentence.place(matcher.start(), matcher.end());
        }
    }

    /** Reads every language's phrases, so that no message has to wait for them, and a faulty rule is found at the start. */
    static void load() {
        for (String language : LANGUAGES) BY_LANGUAGE.computeIfAbsent(language, Phrasebook::new);
    }

    /** The phrases of the languages that somebody with that locale may write in: their own first, English always. */
    static List<Phrasebook> of(Locale locale) {
        List<Phrasebook> books = new ArrayList<>();
        for (String language : languages(locale)) {
            Phrasebook book = BY_LANGUAGE.computeIfAbsent(language, Phrasebook::new);
            if (!book.rules.isEmpty()) books.add(book);
        }
        return books;
    }

    private static List<String> languages(Locale locale) {
        List<String> languages = new ArrayList<>(List.of(locale.getLanguage(), "en"));
        if (locale.getCountry().equals("IN")) languages.add("hi");
        languages.add(EVERYBODY);
        return languages.stream().distinct().toList();
    }

    private Phrasebook(String language) {
        try (InputStream file = Phrasebook.class.getResourceAsStream(language + "/phrases.txt")) {
            if (file != null) read(new BufferedReader(new InputStreamReader(file, StandardCharsets.UTF_8)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        this.lead = named("lead");
        this.tail = named("tail");
    }

    private Pattern named(String name) {
        String meaning = names.get(name);
        return meaning == null ? NEVER : Pattern.compile("(?:" + meaning + ")");
    }

    private void read(BufferedReader lines) throws IOException {
        String heading = "";
        for (String line = lines.readLine(); line != null; line = lines.readLine()) {
            String rule = line.strip();
            if (rule.isEmpty() || rule.startsWith("# ")) continue;
            int equals = rule.indexOf(" = ");
            if (rule.startsWith("== ")) heading = rule.substring(3).strip();
            else if (heading.isEmpty() && equals > 0) name(rule.substring(0, equals), rule.substring(equals + 3));
            else add(heading, rule);
        }
    }

    private void name(String name, String meaning) {
        names.put(name, compile(meaning));
        needs.put(name, Needs.of(meaning, needs));
    }

    private void add(String heading, String rule) {
        Pattern pattern = Pattern.compile("(?<![^ ])(?:" + compile(rule) + ")");
        Rule read = new Rule(rules.size(), heading, pattern, Needs.of(rule, needs));
        rules.add(read);
        if (read.needs.sets().isEmpty()) rulesWithoutWords.add(read);
        else
            for (String word : read.needs.sets().getFirst())
                rulesByWord.computeIfAbsent(word, _ -> new ArrayList<>()).add(read);
    }

    /** The rules that are worth trying on a sentence of these words, by heading, in the order of the file. */
    Map<String, List<Rule>> worthTrying(Set<String> vocabulary) {
        BitSet worth = new BitSet(rules.size());
        for (Rule rule : rulesWithoutWords) worth.set(rule.number);
        for (String word : vocabulary)
            for (Rule rule : rulesByWord.getOrDefault(word, List.of()))
                if (!worth.get(rule.number) && rule.needs.areMetBy(vocabulary)) worth.set(rule.number);
        Map<String, List<Rule>> byHeading = new HashMap<>();
        for (int number = worth.nextSetBit(0); number >= 0; number = worth.nextSetBit(number + 1)) {
            Rule rule = rules.get(number);
            byHeading.computeIfAbsent(rule.heading, _ -> new ArrayList<>()).add(rule);
        }
        return byHeading;
    }

    private String compile(String rule) {
        String expanded =
                rule.replace("(", "(?:").replace("[", "(?:").replace("]*", ")*").replace("]", ")?");
        StringBuilder out = new StringBuilder();
        int i = 0;
        while (i < expanded.length()) {
            Matcher name = NAME.matcher(expanded).region(i, expanded.length());
            Matcher word = WORD.matcher(expanded).region(i, expanded.length());
            if (name.lookingAt()) {
                String meaning = names.get(name.group(1));
                if (meaning == null)
                    throw new IllegalArgumentException("no meaning of {" + name.group(1) + "} in: " + rule);
                out.append(name.group(1).equals(YIELDED) ? "(?<new>" : "(?:")
                        .append(meaning)
                        .append(')');
                i = name.end();
            } else if (word.lookingAt()) {
                String text = word.group();
                out.append("(?:").append(text.replace("~", "[^ ]*")).append(" )");
                i = word.end();
            } else {
                if (expanded.charAt(i) != ' ') out.append(expanded.charAt(i));
                i++;
            }
        }
        return out.toString();
    }

    /** The first rule under the heading that holds for the whole sentence. */
    static @Nullable Match match(List<Phrasebook> books, String heading, Sentence sentence) {
        if (sentence.plain().length() > LONGEST) return null;
        for (Phrasebook book : books)
            for (Rule rule : sentence.worthTrying(book, heading)) {
                Match match = book.whole(rule, sentence);
                if (match != null) return match;
            }
        return null;
    }

    /** Every rule under the heading that holds for the whole sentence, in the order of the files. */
    static Stream<Match> matches(List<Phrasebook> books, String heading, Sentence sentence) {
        if (sentence.plain().length() > LONGEST) return Stream.empty();
        return books.stream()
                .flatMap(book -> sentence.worthTrying(book, heading).stream()
                        .map(rule -> book.whole(rule, sentence))
                        .filter(Objects::nonNull));
    }

    private @Nullable Match whole(Rule rule, Sentence sentence) {
        Cuts cuts = sentence.cuts(this);
        Matcher matcher = rule.pattern.matcher(sentence.plain());
        for (int start : cuts.starts)
            for (int end : cuts.ends)
                if (start < end && matcher.region(start, end).matches()) return new Match(sentence, matcher);
        return null;
    }

    /** The shortest core first. */
    Cuts cuts(String plain) {
        List<Integer> starts = new ArrayList<>(List.of(0));
        Matcher lead = this.lead.matcher(plain);
        while (lead.region(starts.getFirst(), plain.length()).lookingAt() && lead.end() > starts.getFirst())
            starts.addFirst(lead.end());
        List<Integer> ends = new ArrayList<>(List.of(plain.length()));
        Matcher tail = this.tail.matcher(plain);
        int word = plain.length();
        for (int words = 0; words < MOST_TAIL_WORDS && word > 0; words++) {
            word = plain.lastIndexOf(' ', word - 2) + 1;
            for (int end : List.copyOf(ends))
                if (tail.region(word, end).matches()) {
                    ends.addFirst(word);
                    break;
                }
        }
        return new Cuts(List.copyOf(starts), List.copyOf(ends));
    }

    /** The first rule under the heading that holds for a part of the sentence. */
    static @Nullable Match find(List<Phrasebook> books, String heading, Sentence sentence) {
        if (sentence.plain().length() > LONGEST) return null;
        for (Phrasebook book : books)
            for (Rule rule : sentence.worthTrying(book, heading)) {
                Matcher matcher = rule.pattern.matcher(sentence.plain());
                if (matcher.find()) return new Match(sentence, matcher);
            }
        return null;
    }

    /** Whether the word alone is one of these phrases. */
    static boolean isOneOf(List<Phrasebook> books, String heading, String word) {
        for (Phrasebook book : books)
            if (isAny(book.rulesByWord.getOrDefault(word, List.of()), heading, word)
                    || isAny(book.rulesWithoutWords, heading, word)) return true;
        return false;
    }

    private static boolean isAny(List<Rule> rules, String heading, String word) {
        for (Rule rule : rules)
            if (rule.heading.equals(heading) && rule.pattern.matcher(word + " ").matches()) return true;
        return false;
    }
}
