package kharcha.understanding;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Objects;
import java.util.Properties;
import java.util.Set;
import kharcha.ledger.CategoryWord;
import kharcha.ledger.Direction;

/**
 * How sure it is that a typed message tells of money that moved: the one place where it is decided whether a complete reading is
 * booked at once, asked about, or left alone.
 *
 * <p>A few signs of the message are weighed against each other (a logistic regression). The weights and the two bounds are data,
 * chosen by {@code lab calibrate} on messages with known answers and written, with the error rate they stand for, to
 * {@code certainty.properties}.
 */
public final class Certainty {
    /** What the weights of the file are for, in the order of {@link #signs}. */
    public static final List<String> SIGNS =
            List.of("booking", "nothing", "in_scope", "moved", "filed", "marked", "unexplained", "unclear", "stated");

    private static final Set<String> BOOKING = Set.of("add_expense", "add_income");
    private static final Set<String> NOTHING = Set.of("nothing_to_book", "own_money");
    private static final double LONG = 6;
    private static final Properties FILE = file();
    private static final double[] WEIGHTS =
            SIGNS.stream().mapToDouble(sign -> number("weight." + sign)).toArray();
    private static final double BIAS = number("weight.bias");
    private static final double BOOKED_FROM = number("booked.from");

    private Certainty() {}

    /** Whether a reading with an amount and a purpose is booked without a word, for a user with whom it is that careful. */
    static boolean isEnough(Passage message, Caution caution) {
        double[] signs = signs(message);
        return isPlain(signs) || of(signs, WEIGHTS, BIAS) >= caution.enough(BOOKED_FROM);
    }

    /** Whether nothing is known of what it was for, and nothing says that it was paid: then it is asked. */
    static boolean isUnknown(Passage message, PartialEntry entry) {
        return entry.category() == null
                && entry.direction() == Direction.OUT
                && !isMoved(message)
                && message.parse().categories().isEmpty();
    }

    /** Whether a word says that money moved ("paid", "got back"), or nothing is said but a thing and its price: then the rules decide. */
    public static boolean isPlain(double[] signs) {
        boolean bare =
                has(signs, "filed") && !has(signs, "unexplained") && !has(signs, "unclear") && !has(signs, "stated");
        return bare || has(signs, "moved");
    }

    private static boolean has(double[] signs, String sign) {
        return signs[SIGNS.indexOf(sign)] > 0;
    }

    /** From 0 to 1. */
    public static double of(double[] signs, double[] weights, double bias) {
        double sum = bias;
        for (int i = 0; i < signs.length; i++) sum += weights[i] * signs[i];
        return 1 / (1 + StrictMath.exp(-sum));
    }

    /** What speaks for and against, each from 0 to 1. */
    public static double[] signs(Parse parse) {
        return signs(Passage.of(parse));
    }

    private static double[] signs(Passage message) {
        Parse parse = message.parse();
        return new double[] {
            confidence(parse, BOOKING),
            confidence(parse, NOTHING),
            parse.inScope(),
            sign(isMoved(message)),
            sign(parse.categories().stream().anyMatch(found -> found.kind() != CategoryWord.Kind.HINT)),
            sign(message.any(piece -> piece.kind() == Piece.Kind.SUM
                    || piece.kind() == Piece.Kind.NUMBER && Prices.hasDecimals(message, piece))),
            Math.min(1, unexplained(message) / LONG),
            sign(message.has(Cue.UNCLEAR)),
            // "2kg tomatoes": the unit of what is counted states nothing.
            sign(message.hasOutside(Cue.STATED, Cue.COUNTED)),
        };
    }

    private static boolean isMoved(Passage message) {
        return message.has(Cue.SPENT) || message.has(Cue.INCOME) || message.has(Cue.REFUND);
    }

    private static double confidence(Parse parse, Set<String> names) {
        return parse.labels().stream()
                .filter(label -> names.contains(label.name()))
                .mapToDouble(Label::confidence)
                .sum();
    }

    /** Words that neither a category, nor a cue, nor the form of an entry accounts for. */
    private static long unexplained(Passage message) {
        List<Span> filed =
                message.categories().stream().map(FoundCategory::span).toList();
        long words = 0;
        for (int at = 0; at < message.pieces().size(); at++) {
            Piece piece = message.pieces().get(at);
            int here = at;
            boolean explained = piece.kind() != Piece.Kind.WORD
                    || filed.stream().anyMatch(span -> span.overlaps(piece.span()))
                    || message.hits().stream().anyMatch(hit -> hit.cue() != Cue.UNCLEAR && hit.covers(here));
            if (!explained) words++;
        }
        return words;
    }

    private static double sign(boolean said) {
        return said ? 1 : 0;
    }

    private static double number(String key) {
        return Double.parseDouble(Objects.requireNonNull(FILE.getProperty(key), key));
    }

    private static Properties file() {
        Properties file = new Properties();
        try (InputStream in = Objects.requireNonNull(Certainty.class.getResourceAsStream("certainty.properties"))) {
            file.load(in);
            return file;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
