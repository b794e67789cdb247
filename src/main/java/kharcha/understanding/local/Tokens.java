package kharcha.understanding.local;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * A text cut once into words, runs of digits and signs, with every meaning its words can have. Words are kept folded (lower
 * case, without accents), digits of any script as ASCII. All grammars read this and none looks at characters again.
 */
final class Tokens {
    static final byte WORD = 0;
    static final byte DIGITS = 1;
    static final byte SIGN = 2;

    private static final Sense[] NONE = {};

    final String source;
    private int size;
    private int[] starts = new int[16];
    private int[] ends = new int[16];
    private byte[] types = new byte[16];
    private String[] words = new String[16];
    private Sense[][] senses = {};
    private int steps;

    Tokens(String source) {
        this.source = source;
        cut();
    }

    Tokens(String source, Vocabulary vocabulary) {
        this(source);
        senses = new Sense[size][];
        for (int i = 0; i < size; i++) {
            List<Sense> found = vocabulary.senses(this, i);
            senses[i] = found.isEmpty() ? NONE : found.toArray(NONE);
        }
    }

    int size() {
        return size;
    }

    /** How often a grammar has asked for a meaning: what the work grows with. */
    int steps() {
        return steps;
    }

    int start(int i) {
        return starts[i];
    }

    int end(int i) {
        return ends[i];
    }

    String word(int i) {
        return i >= 0 && i < size ? words[i] : "";
    }

    /** All words in order, as they are looked up. */
    List<String> words() {
        return List.of(Arrays.copyOf(words, size));
    }

    boolean is(int i, byte type) {
        return i >= 0 && i < size && types[i] == type;
    }

    boolean isSign(int i, char sign) {
        return i >= 0 && i < size && types[i] == SIGN && source.charAt(starts[i]) == sign;
    }

    /** Whether nothing stands between this token and the one before. */
    boolean glued(int i) {
        return i > 0 && i < size && starts[i] == ends[i - 1];
    }

    /** The first meaning of that kind that begins here: the longest one. */
    @Nullable
    Sense at(int i, Kind kind) {
        steps++;
        if (i < 0 || i >= size) return null;
        for (Sense sense : senses[i]) if (sense.kind() == kind) return sense;
        return null;
    }

    boolean has(int i, Kind kind) {
        return at(i, kind) != null;
    }

    /** Where the words of that kind end that begin here; the place itself when there are none. */
    int skip(int i, Kind kind) {
        Sense sense = at(i, kind);
        return sense == null ? i : i + sense.length();
    }

    /** Whether a unit of that kind is named here. */
    boolean isUnit(int i, Unit unit) {
        Sense sense = at(i, Kind.UNIT);
        return sense != null && Unit.of(sense) == unit;
    }

    boolean known(int i) {
        return i >= 0 && i < size && senses[i].length > 0;
    }

    private void cut() {
        int i = 0;
        int length = source.length();
        while (i < length) {
            int code = source.codePointAt(i);
            int next = i + Character.charCount(code);
            if (Character.isDigit(code)) {
                while (next < length && Character.isDigit(source.codePointAt(next)))
                    next += Character.charCount(source.codePointAt(next));
                add(i, next, DIGITS, ascii(i, next));
            } else if (Character.isLetter(code)) {
                while (next < length && inWord(source.codePointAt(next)))
                    next += Character.charCount(source.codePointAt(next));
                add(i, next, WORD, fold(source.substring(i, next)));
            } else if (!Character.isWhitespace(code) && !Character.isSpaceChar(code) && !Character.isISOControl(code)) {
                add(i, next, SIGN, code == '’' ? "'" : source.substring(i, next));
            }
            i = next;
        }
    }

    private static boolean inWord(int code) {
        if (Character.isLetter(code)) return true;
        int type = Character.getType(code);
        return type == Character.NON_SPACING_MARK || type == Character.COMBINING_SPACING_MARK || code == 0x200D;
    }

    private String ascii(int from, int to) {
        StringBuilder digits = new StringBuilder(to - from);
        for (int i = from; i < to; i += Character.charCount(source.codePointAt(i)))
            digits.append((char) ('0' + Character.digit(source.codePointAt(i), 10)));
        return digits.toString();
    }

    private void add(int from, int to, byte type, String word) {
        if (size == starts.length) grow();
        starts[size] = from;
        ends[size] = to;
        types[size] = type;
        words[size++] = word;
    }

    private void grow() {
        starts = Arrays.copyOf(starts, size * 2);
        ends = Arrays.copyOf(ends, size * 2);
        types = Arrays.copyOf(types, size * 2);
        words = Arrays.copyOf(words, size * 2);
    }

    /** Lower case without accents; a nukta, which many leave out, goes as well. */
    static String fold(String word) {
        String lower = word.toLowerCase(Locale.ROOT);
        for (int i = 0; i < lower.length(); i++) {
            if (lower.charAt(i) >= 0x80) return stripped(lower);
        }
        return lower;
    }

    private static String stripped(String lower) {
        String apart = Normalizer.normalize(lower, Normalizer.Form.NFD);
        StringBuilder kept = new StringBuilder(apart.length());
        for (int i = 0; i < apart.length(); i++) {
            char c = apart.charAt(i);
            boolean accent = (c >= 0x300 && c <= 0x36F) || c == 0x93C || c == 0x200D;
            if (!accent) kept.append(c);
        }
        return kept.toString();
    }
}
