package kharcha.understanding;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * Cuts a text into tokens, the same way for everything that compares words.
 *
 * <p>Words are runs of letters with the apostrophes, ampersands and digits inside them ("h&m", "mcdonald's", "7up"); the
 * elided words of French are cut off ("l'essence"). Numbers are runs of digits with the points and commas inside them.
 * A symbol is an emoji or a currency sign, a mark is punctuation, a break is the end of a line.
 */
public final class Words {
    private static final Set<String> ELIDED = Set.of("l", "d", "j", "m", "t", "s", "n", "c", "qu");
    private static final int VARIATION = 0xFE0F;

    private final String text;
    private final List<Token> tokens = new ArrayList<>();
    private int at;

    private Words(String text) {
        this.text = text;
    }

    public static List<Token> of(String text) {
        return new Words(text).cut();
    }

    /** Lower case, without accents, nukta and apostrophes; ß as ss. */
    public static String fold(String word) {
        boolean plain = true;
        for (int i = 0; i < word.length() && plain; i++) {
            char c = word.charAt(i);
            plain = c < 128 && c != '\'';
        }
        String lower = word.toLowerCase(Locale.ROOT);
        return plain ? lower : foldMarks(lower);
    }

    private static String foldMarks(String lower) {
        String split = Normalizer.normalize(lower, Normalizer.Form.NFD);
        StringBuilder folded = new StringBuilder(split.length());
        for (int i = 0; i < split.length(); i++) {
            char c = split.charAt(i);
            if (c == 'ß') folded.append("ss");
            else if (c == 'œ') folded.append("oe");
            else if (c == 'ı') folded.append('i');
            else if (!isDropped(c)) folded.append(c);
        }
        return folded.toString();
    }

    private static boolean isDropped(char c) {
        return isApostrophe(c)
                || c >= 0x300 && c <= 0x36F
                || c == 0x93C
                || c == 0x200C
                || c == 0x200D
                || c == VARIATION;
    }

    private static boolean isApostrophe(int c) {
        return c == '\'' || c == '’' || c == '‘' || c == '`' || c == '´';
    }

    private List<Token> cut() {
        while (at < text.length()) {
            int c = text.codePointAt(at);
            if (c == '\n' || c == '\r') mark(Token.Kind.BREAK, 1);
            else if (Character.isWhitespace(c) || Character.isSpaceChar(c)) at += Character.charCount(c);
            else if (Character.isDigit(c)) number();
            else if (isLetter(c)) word();
            else if (c == VARIATION || c == 0x200D) at++;
            else mark(isSymbol(c) ? Token.Kind.SYMBOL : Token.Kind.MARK, Character.charCount(c));
        }
        return tokens;
    }

    private static boolean isSymbol(int c) {
        int type = Character.getType(c);
        return type == Character.OTHER_SYMBOL || type == Character.CURRENCY_SYMBOL || type == Character.SURROGATE;
    }

    private static boolean isLetter(int c) {
        if (Character.isLetter(c)) return true;
        int type = Character.getType(c);
        return type == Character.NON_SPACING_MARK && c != VARIATION || type == Character.COMBINING_SPACING_MARK;
    }

    private void mark(Token.Kind kind, int length) {
        tokens.add(new Token(new Span(at, at + length), text.substring(at, at + length), kind));
        at += length;
    }

    private void number() {
        int start = at;
        while (at < text.length()) {
            int c = text.codePointAt(at);
            boolean inside = (c == '.' || c == ',' || c == ':')
                    && at + 1 < text.length()
                    && at > start
                    && Character.isDigit(text.codePointAt(at + 1));
            if (!Character.isDigit(c) && !inside) break;
            at += Character.charCount(c);
        }
        add(Token.Kind.NUMBER, start);
    }

    private void word() {
        int start = at;
        while (at < text.length()) {
            int c = text.codePointAt(at);
            if (isApostrophe(c) && letterAt(at + 1) && ELIDED.contains(fold(text.substring(start, at)))) break;
            boolean joins = (isApostrophe(c) || c == '&') && letterAt(at + 1);
            if (!isLetter(c) && !joins && !Character.isDigit(c) && c != 0x200D && c != 0x200C) break;
            at += Character.charCount(c);
        }
        add(Token.Kind.WORD, start);
        if (at < text.length() && isApostrophe(text.charAt(at)) && letterAt(at + 1)) at++;
    }

    private boolean letterAt(int index) {
        return index < text.length() && isLetter(text.codePointAt(index));
    }

    private void add(Token.Kind kind, int start) {
        tokens.add(new Token(new Span(start, at), fold(text.substring(start, at)), kind));
    }
}
