package kharcha.understanding.local;

import com.ibm.icu.text.CurrencyDisplayNames;
import com.ibm.icu.util.ULocale;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Currency;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Every mark a reader of one locale can give a currency: signs, ISO 4217 codes, names and slang from the language's money
 * file, and behind those the full names that ICU knows ("Costa Rican colóns"). Codes that are also words ("all", "try")
 * count only in capitals, and before a number only where nothing else is in capitals.
 */
final class Marks {
    private static final Map<String, Marks> LOADED = new ConcurrentHashMap<>();
    private static final Set<String> SHY_CODES = Set.of(
            "ALL", "TRY", "CUP", "TOP", "MAD", "GEL", "PEN", "BAM", "MOP", "SOS", "ANG", "BOB", "COP", "RON", "ERN",
            "NAD", "STD", "STN", "LAK", "DEM", "NOK", "MUR", "MGA", "ESP", "SAR", "ZAR", "BAN", "CVE", "KID", "SEK");
    private static final Set<String> BEFORE = Set.of("dollar", "euro", "rupee", "USD", "INR", "sterling");
    private static final Set<String> SIGNS = Set.of("$", "£");
    private static final Pattern CAPITALS = Pattern.compile("\\p{Lu}{2,}");
    private static final int SHORTEST_MISSPELT = 5;

    private record Named(List<String> words, Mark mark) {}

    private final Map<String, List<Named>> byFirstWord = new HashMap<>();
    private final Set<String> phrases = new HashSet<>();
    private final List<Named> spellable = new ArrayList<>();
    private final Set<String> codes = new HashSet<>();
    private final Properties families = Vocabulary.read("marks.properties");

    private Marks(List<String> languages) {
        for (Currency currency : Currency.getAvailableCurrencies()) codes.add(currency.getCurrencyCode());
        codes.add("BTC");
        Vocabulary.read("symbols.properties").forEach((sign, family) -> sign((String) sign, (String) family));
        for (String language : languages)
            Vocabulary.read(language + "/money.properties")
                    .forEach((key, words) -> learn((String) key, (String) words));
        for (String language : languages) names(language);
        byFirstWord.values().forEach(list -> list.sort(Comparator.comparingInt(named -> -named.words.size())));
    }

    static Marks of(Locale locale) {
        List<String> languages = Vocabulary.languages(locale);
        return LOADED.computeIfAbsent(String.join(" ", languages), key -> new Marks(languages));
    }

    /** The longest mark that begins at this token. */
    @Nullable
    Mark at(Tokens tokens, int i) {
        if (i < 0 || i >= tokens.size()) return null;
        for (Named named : byFirstWord.getOrDefault(tokens.word(i), List.of()))
            if (matches(named.words, tokens, i)) return named.mark;
        return code(tokens, i);
    }

    /** A misspelt name: one letter off, the first one right. */
    @Nullable
    Mark misspelt(String word) {
        if (word.length() < SHORTEST_MISSPELT) return null;
        for (Named named : spellable)
            if (named.words.getFirst().charAt(0) == word.charAt(0) && oneOff(named.words.getFirst(), word))
                return named.mark;
        return null;
    }

    private @Nullable Mark code(Tokens tokens, int i) {
        if (!tokens.is(i, Tokens.WORD) || tokens.word(i).length() != 3) return null;
        String code = tokens.word(i).toUpperCase(Locale.ROOT);
        if (!codes.contains(code)) return null;
        boolean shy = SHY_CODES.contains(code);
        boolean capitals = tokens.source.startsWith(code, tokens.start(i));
        if (shy && !capitals) return null;
        return new Mark(List.of(code), false, !shy || isOnlyCapitals(tokens.source), false, 0, 1);
    }

    /** "MAD 20" is a sum where no other word is in capitals; in "MAD SALE 20" everything is. */
    private static boolean isOnlyCapitals(String text) {
        return CAPITALS.matcher(text).results().limit(2).count() == 1;
    }

    /** "MEUR": millions (or, with k, thousands) of a currency; answers the code, or null. */
    @Nullable
    String scaledCode(Tokens tokens, int i) {
        String word = tokens.word(i);
        if (word.length() != 4 || (word.charAt(0) != 'm' && word.charAt(0) != 'k')) return null;
        String code = word.substring(1).toUpperCase(Locale.ROOT);
        return codes.contains(code) && tokens.source.startsWith(code, tokens.start(i) + 1) ? code : null;
    }

    private static boolean matches(List<String> words, Tokens tokens, int i) {
        boolean sign = words.size() > 1
                && words.get(1).equals("$")
                && words.getFirst().length() == 1
                && !words.getFirst().equals("c");
        if (sign && !tokens.glued(i + 1)) return false;
        // "It cost us $40": us is America only in capitals, or at the sign.
        boolean we = words.size() > 1
                && words.getFirst().equals("us")
                && words.get(1).equals("$");
        if (we && !tokens.glued(i + 1) && !tokens.source.startsWith("US", tokens.start(i))) return false;
        for (int k = 1; k < words.size(); k++) if (!words.get(k).equals(tokens.word(i + k))) return false;
        return words.size() == 1
                || !SIGNS.contains(words.getFirst())
                || tokens.glued(i + 1)
                || isApart(words.get(1), tokens, i);
    }

    /** "62 $ à la pharmacie, 9 $ au café" name no Australian dollars: "$ NZ" must be in capitals, "$A" at the sign. */
    private static boolean isApart(String letters, Tokens tokens, int i) {
        if (letters.length() == 1) return false;
        return letters.equals("us") || tokens.source.startsWith(letters.toUpperCase(Locale.ROOT), tokens.start(i + 1));
    }

    private void sign(String sign, String family) {
        String letters = sign.replaceAll("[^\\p{L}]", "");
        boolean weak = letters.equals(sign)
                && sign.length() <= 2
                && !Set.of("kr", "Rs", "zł", "元", "円").contains(sign);
        boolean minor = family.equals("cents");
        keep(sign, new Mark(codes(minor ? "cent" : family), minor, !minor, weak, 0, 0));
    }

    private void learn(String key, String words) {
        String[] parts = key.split("\\.", -1);
        Mark mark = switch (parts[0]) {
            case "minor" -> new Mark(codes(parts[1]), true, false, false, 0, 0);
            case "letter" -> new Mark(codes(parts[1]), false, false, true, 0, 0);
            case "short" -> new Mark(codes(parts[1]), true, false, true, 0, 0);
            case "sum" -> new Mark(codes(parts[1]), false, false, false, Integer.parseInt(parts[2]), 0);
            default -> new Mark(codes(key), false, BEFORE.contains(key), false, 0, 0);
        };
        for (String word : words.split("\\|", -1)) {
            Named named = keep(word.strip(), mark);
            if (named != null
                    && named.words.size() == 1
                    && named.words.getFirst().length() >= SHORTEST_MISSPELT
                    && mark.before()) spellable.add(named);
        }
    }

    private void names(String language) {
        if (language.equals("hinglish")) return;
        CurrencyDisplayNames.getInstance(ULocale.forLanguageTag(language))
                .nameMap()
                .forEach((name, code) -> {
                    boolean metal = code.startsWith("X")
                            && !Set.of("XAF", "XOF", "XCD", "XPF").contains(code);
                    if (codes.contains(code) && !metal && name.indexOf(' ') > 0 && name.indexOf('(') < 0)
                        keep(name, new Mark(List.of(code), false, BEFORE.contains(code), false, 0, 0));
                });
    }

    private List<String> codes(String family) {
        if (family.equals("yenyuan")) return List.of("JPY", "CNY");
        String listed = families.getProperty(family);
        return listed == null ? List.of(family) : List.of(listed.split(" ", -1));
    }

    private @Nullable Named keep(String phrase, Mark mark) {
        List<String> words = new Tokens(phrase).words();
        if (words.isEmpty() || !phrases.add(String.join(" ", words))) return null;
        Named named = new Named(words, mark.taking(words.size()));
        byFirstWord.computeIfAbsent(words.getFirst(), word -> new ArrayList<>()).add(named);
        return named;
    }

    /** Whether one letter more, less, other or swapped makes the one word the other. */
    private static boolean oneOff(String right, String typed) {
        int difference = right.length() - typed.length();
        if (Math.abs(difference) > 1) return false;
        int same = 0;
        int shorter = Math.min(right.length(), typed.length());
        while (same < shorter && right.charAt(same) == typed.charAt(same)) same++;
        String a = right.substring(same);
        String b = typed.substring(same);
        if (difference > 0) return a.substring(1).equals(b);
        if (difference < 0) return b.substring(1).equals(a);
        if (a.length() < 1) return true;
        if (a.substring(1).equals(b.substring(1))) return true;
        return a.length() > 1
                && a.charAt(0) == b.charAt(1)
                && a.charAt(1) == b.charAt(0)
                && a.substring(2).equals(b.substring(2));
    }
}
