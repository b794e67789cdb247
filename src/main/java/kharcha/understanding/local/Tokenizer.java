package kharcha.understanding.local;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** Cuts a message into lower-case words and placeholders for whatever is written in digits. */
final class Tokenizer {
    private static final String NUMBER = "#num";
    private static final String MONEY = "#money";
    private static final Set<String> ORDINALS = Set.of("st", "nd", "rd", "th");
    /** What is beyond is not read: nobody books with an essay. */
    private static final int LONGEST = 2000;

    private final Map<String, List<String>> shorthand;

    Tokenizer(Map<String, List<String>> shorthand) {
        this.shorthand = Map.copyOf(shorthand);
    }

    List<String> tokens(String message) {
        String text = (message.length() > LONGEST ? message.substring(0, LONGEST) : message).toLowerCase(Locale.ROOT);
        List<String> tokens = new ArrayList<>();
        int at = 0;
        while (at < text.length()) {
            char c = text.charAt(at);
            if (Character.isDigit(c)) at = number(text, at, tokens);
            else if (wordPart(c)) at = word(text, at, tokens);
            else at = mark(text, at, tokens);
        }
        return tokens;
    }

    private static boolean wordPart(char c) {
        return Character.isLetter(c)
                || Character.getType(c) == Character.NON_SPACING_MARK
                || Character.getType(c) == Character.COMBINING_SPACING_MARK;
    }

    private int word(String text, int from, List<String> tokens) {
        int to = from + 1;
        while (to < text.length() && (wordPart(text.charAt(to)) || apostrophe(text, to))) to++;
        String word = text.substring(from, to).replace('\u2019', '\'');
        List<String> said = shorthand.get(word);
        if (said != null) tokens.addAll(said);
        else if (word.endsWith("'s")) tokens.add(word.substring(0, word.length() - 2));
        else tokens.add(word.replace("'", ""));
        return to;
    }

    private static boolean apostrophe(String text, int at) {
        char c = text.charAt(at);
        return (c == '\'' || c == '\u2019') && at + 1 < text.length() && Character.isLetter(text.charAt(at + 1));
    }

    private static int number(String text, int from, List<String> tokens) {
        int to = digitsEnd(text, from);
        int end = lettersEnd(text, to);
        String suffix = text.substring(to, end);
        if (ORDINALS.contains(suffix)) {
            tokens.add("#day");
            return end;
        }
        if (suffix.equals("k")) to = end;
        if (to < text.length() && text.charAt(to) == '%') {
            tokens.add("#percent");
            return to + 1;
        }
        boolean marked =
                from > 0 && currencySign(text.charAt(from - 1)) || to < text.length() && currencySign(text.charAt(to));
        tokens.add(placeholder(text.substring(from, to), marked));
        return to;
    }

    private static String placeholder(String number, boolean marked) {
        if (number.contains("/") || number.contains("-")) return "#date";
        if (number.contains(":")) return "#time";
        if (marked) return MONEY;
        if (number.length() < 4 || !number.chars().allMatch(Character::isDigit)) return NUMBER;
        boolean year = number.length() == 4 && (number.startsWith("19") || number.startsWith("20"));
        return year ? "#year" : "#long";
    }

    /** Past the digits and whatever stands single between two of them: 1,250.00 and 12/3 and 9:15. */
    private static int digitsEnd(String text, int from) {
        int to = from + 1;
        while (to < text.length() && (Character.isDigit(text.charAt(to)) || betweenDigits(text, to))) to++;
        return to;
    }

    private static boolean betweenDigits(String text, int at) {
        return ".,:/-".indexOf(text.charAt(at)) >= 0
                && at + 1 < text.length()
                && Character.isDigit(text.charAt(at + 1));
    }

    private static int lettersEnd(String text, int from) {
        int to = from;
        while (to < text.length() && Character.isLetter(text.charAt(to))) to++;
        return to;
    }

    private static boolean currencySign(char c) {
        return Character.getType(c) == Character.CURRENCY_SYMBOL;
    }

    /** Marks that mean something: a question, "*15", "#tag", "/undo", "+50". */
    private static int mark(String text, int at, List<String> tokens) {
        char mark = text.charAt(at);
        if ("?*#/+".indexOf(mark) >= 0) tokens.add(String.valueOf(mark));
        return at + 1;
    }
}
