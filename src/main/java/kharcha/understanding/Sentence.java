package kharcha.understanding;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Currency;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A message made ready for {@link Phrasebook} rules: lower case, without punctuation, every sum written as one sign and every
 * day or period as another, each word followed by one space ("no ¤ not ¤ "). Every place in it leads back to the original.
 */
final class Sentence {
    static final char SUM = '¤';
    static final char DAY = '◷';
    static final char PERIOD = '◶';

    /** A sum or a bare number of the message. */
    record Sum(Span span, BigDecimal value, @Nullable Currency currency) {}

    /** A word of {@link #plain()}, or the sign that stands for a sum or a day. */
    record Word(String text, Span span) {
        boolean isToken() {
            return text.length() == 1 && (text.charAt(0) == SUM || text.charAt(0) == DAY || text.charAt(0) == PERIOD);
        }
    }

    private final String original;
    private final String plain;
    private final List<Integer> starts;
    private final List<Integer> ends;
    private final List<Sum> sums;
    private final List<FoundDate> dates;
    private final Set<String> vocabulary;
    private final Map<Phrasebook, Map<String, List<Phrasebook.Rule>>> worthTrying = new HashMap<>();
    private final Map<Phrasebook, Phrasebook.Cuts> cuts = new HashMap<>();

    private Sentence(Parse parse, List<Sum> sums, List<FoundDate> dates) {
        this.original = parse.text();
        this.sums = sums;
        this.dates = dates;
        this.starts = new ArrayList<>();
        this.ends = new ArrayList<>();
        this.plain = write();
        this.vocabulary = new HashSet<>(Arrays.asList(plain.split(" ")));
    }

    static Sentence of(Parse parse) {
        List<Sum> sums = new ArrayList<>();
        for (FoundAmount amount : parse.amounts()) sums.add(new Sum(amount.span(), amount.value(), amount.currency()));
        Covered covered = new Covered();
        sums.forEach(sum -> covered.add(sum.span()));
        List<FoundDate> dates = new ArrayList<>();
        for (FoundDate date : parse.dates())
            if (!covered.overlaps(date.span()) && !isNumber(parse, date)) dates.add(date);
        dates.forEach(date -> covered.add(date.span()));
        for (FoundNumber number : parse.numbers()) {
            if (covered.overlaps(number.span()) || isPartInWords(parse, number)) continue;
            sums.add(new Sum(number.span(), number.value(), null));
            covered.add(number.span());
        }
        sums.sort(Comparator.comparingInt(sum -> sum.span().start()));
        return new Sentence(parse, List.copyOf(sums), List.copyOf(dates));
    }

    /** "12.5" is a day in Germany and a sum everywhere: as a whole token it is more often the sum. */
    private static boolean isNumber(Parse parse, FoundDate date) {
        return date.kind() == FoundDate.Kind.DAY
                && parse.numbers().stream().anyMatch(number -> number.span().equals(date.span()));
    }

    /** "Gasto medio", "half": a part said in a word is no sum. */
    private static boolean isPartInWords(Parse parse, FoundNumber number) {
        return number.value().signum() > 0
                && number.value().compareTo(BigDecimal.ONE) < 0
                && number.span().in(parse.text()).chars().allMatch(Character::isLetter);
    }

    private String write() {
        StringBuilder out = new StringBuilder();
        Map<Integer, Word> found = found();
        int i = 0;
        while (i < original.length()) {
            Word token = found.get(i);
            if (token != null) {
                space(out, i);
                put(out, token.text().charAt(0), i, token.span().end());
                i = afterPossessive(token.span().end());
                space(out, i);
                continue;
            }
            int point = original.codePointAt(i);
            int next = i + Character.charCount(point);
            if (point == '*' && out.isEmpty()) {
                put(out, '✱', i, next);
                space(out, next);
            } else if (isWordPart(point) || (isMark(point) && beginsWord(out))) putWord(out, point, i, next);
            else if (!isSilent(point)) space(out, i);
            i = next;
        }
        space(out, original.length());
        return out.toString();
    }

    /** "yesterday's" is yesterday. */
    private int afterPossessive(int end) {
        boolean possessive = end + 1 < original.length()
                && isSilent(original.charAt(end))
                && original.charAt(end + 1) == 's'
                && (end + 2 == original.length() || !Character.isLetterOrDigit(original.charAt(end + 2)));
        return possessive ? end + 2 : end;
    }

    private static boolean beginsWord(StringBuilder out) {
        return out.isEmpty() || out.charAt(out.length() - 1) == ' ';
    }

    private void putWord(StringBuilder out, int point, int start, int end) {
        for (char c : Character.toChars(Character.toLowerCase(point))) put(out, c, start, end);
    }

    private void put(StringBuilder out, char c, int start, int end) {
        out.append(c);
        starts.add(start);
        ends.add(end);
    }

    private void space(StringBuilder out, int at) {
        if (!out.isEmpty() && out.charAt(out.length() - 1) != ' ') put(out, ' ', at, at);
    }

    private static boolean isWordPart(int point) {
        return Character.isLetterOrDigit(point)
                || Character.getType(point) == Character.NON_SPACING_MARK
                || Character.getType(point) == Character.COMBINING_SPACING_MARK
                || point == '%';
    }

    /** Signs that begin a word: "/add", "#work". */
    private static boolean isMark(int point) {
        return point == '#' || point == '/';
    }

    /** Apostrophes vanish, so that "that's", "that’s" and "thats" are one word. */
    private static boolean isSilent(int point) {
        return point == '\'' || point == '’' || point == '`' || point == 0x200D || point == 0xFE0F;
    }

    /** What was found, by where it begins; a sum before a day. */
    private Map<Integer, Word> found() {
        Map<Integer, Word> found = new HashMap<>();
        for (Sum sum : sums) add(SUM, sum.span(), found);
        for (FoundDate date : dates) add(date.kind() == FoundDate.Kind.DAY ? DAY : PERIOD, date.span(), found);
        return found;
    }

    private static void add(char sign, Span span, Map<Integer, Word> found) {
        if (span.length() > 0) found.putIfAbsent(span.start(), new Word(String.valueOf(sign), span));
    }

    /** The text that rules are held against. */
    String plain() {
        return plain;
    }

    /** The book's rules under that heading that its words do not rule out. */
    List<Phrasebook.Rule> worthTrying(Phrasebook book, String heading) {
        return worthTrying
                .computeIfAbsent(book, known -> known.worthTrying(vocabulary))
                .getOrDefault(heading, List.of());
    }

    Phrasebook.Cuts cuts(Phrasebook book) {
        return cuts.computeIfAbsent(book, known -> known.cuts(plain));
    }

    List<Sum> sums() {
        return sums;
    }

    List<FoundDate> dates() {
        return dates;
    }

    boolean isBlank() {
        return plain.isBlank();
    }

    int words() {
        return (int) plain.chars().filter(c -> c == ' ').count();
    }

    List<Word> wordsIn(Span place) {
        List<Word> words = new ArrayList<>();
        int start = 0;
        for (int end = plain.indexOf(' '); end >= 0; end = plain.indexOf(' ', start)) {
            Span span = place(start, end);
            if (place.contains(span)) words.add(new Word(plain.substring(start, end), span));
            start = end + 1;
        }
        return words;
    }

    boolean asks() {
        return original.stripTrailing().endsWith("?");
    }

    /** The place in the original of a stretch of {@link #plain()}. */
    Span place(int start, int end) {
        int last = end;
        while (last > start && plain.charAt(last - 1) == ' ') last--;
        if (last == start) return new Span(0, 0);
        return new Span(starts.get(start), ends.get(last - 1));
    }

    @Nullable
    Sum sumAt(Span place) {
        return sums.stream().filter(sum -> sum.span().equals(place)).findFirst().orElse(null);
    }

    @Nullable
    FoundDate dateAt(Span place) {
        return dates.stream()
                .filter(date -> date.span().equals(place))
                .findFirst()
                .orElse(null);
    }

    String original(Span place) {
        return place.in(original);
    }
}
