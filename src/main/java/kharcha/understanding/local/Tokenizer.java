package kharcha.understanding.local;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Cuts a message into lower-case words and placeholders for whatever is written in digits. */
final class Tokenizer {
    static final String NUMBER = "#num";
    static final String MONEY = "#money";
    static final int LONGEST = 2000;

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
        int to = from + 1;
        int digits = 1;
        boolean slash = false;
        boolean colon = false;
        boolean point = false;
        while (to < text.length()) {
            char c = text.charAt(to);
            if (Character.isDigit(c)) digits++;
            else if (to + 1 < text.length() && Character.isDigit(text.charAt(to + 1)) && ".,:/-".indexOf(c) >= 0) {
                slash |= c == '/' || c == '-';
                colon |= c == ':';
                point |= c == '.' || c == ',';
            } else break;
            to++;
        }
        boolean marked = from > 0 && currencySign(text.charAt(from - 1));
        int end = to;
        while (end < text.length() && Character.isLetter(text.charAt(end))) end++;
        String suffix = text.substring(to, end);
        if (suffix.equals("st") || suffix.equals("nd") || suffix.equals("rd") || suffix.equals("th")) {
            tokens.add("#day");
            return end;
        }
        if (suffix.equals("k")) to = end;
        if (to < text.length() && text.charAt(to) == '%') {
            tokens.add("#percent");
            return to + 1;
        }
        if (slash) tokens.add("#date");
        else if (colon) tokens.add("#time");
        else if (marked || to < text.length() && currencySign(text.charAt(to))) tokens.add(MONEY);
        else if (!point && digits >= 4)
            tokens.add(digits == 4 && (text.startsWith("19", from) || text.startsWith("20", from)) ? "#year" : "#long");
        else tokens.add(NUMBER);
        return to;
    }

    private static boolean currencySign(char c) {
        return Character.getType(c) == Character.CURRENCY_SYMBOL;
    }

    private static int mark(String text, int at, List<String> tokens) {
        char c = text.charAt(at);
        if (c == '?' || c == '*' || c == '#' || c == '/' || c == '+') tokens.add(String.valueOf(c));
        return at + 1;
    }
}
