package kharcha.understanding;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Lays what was found in a text over its tokens. Where finds overlap, a sum with a currency beats a day, a day beats a
 * number, and the longer beats the shorter.
 */
final class Pieces {
    /** "3x4.20": two numbers that are written as one word. */
    private static final Pattern PRODUCT =
            Pattern.compile("(?<![\\p{L}\\d.,])(\\d{1,2}) ?[x×X] ?(\\d{1,6}(?:[.,]\\d{1,2})?)(?![\\p{L}\\d])");

    private Pieces() {}

    static List<Piece> of(Parse parse) {
        List<Piece> found = found(parse);
        List<Piece> pieces = new ArrayList<>();
        int next = 0;
        for (Token token : Words.of(parse.text())) {
            while (next < found.size()
                    && found.get(next).span().end() <= token.span().start()) next++;
            if (next < found.size() && found.get(next).span().overlaps(token.span())) {
                Piece piece = found.get(next);
                if (pieces.isEmpty() || !pieces.getLast().equals(piece)) pieces.add(piece);
            } else pieces.add(Piece.of(token));
        }
        return List.copyOf(pieces);
    }

    private static List<Piece> found(Parse parse) {
        Kept kept = new Kept();
        for (FoundAmount amount : parse.amounts()) if (amount.currency() != null) kept.add(Piece.of(amount));
        List<Span> titles = Titles.of(parse);
        for (FoundDate date : parse.dates())
            if (!isNumber(date, parse) && !isNamed(date, titles)) kept.add(Piece.of(date));
        addProduct(parse.text(), kept);
        for (FoundAmount amount : parse.amounts()) if (amount.currency() == null) kept.add(Piece.of(amount));
        for (FoundNumber number : parse.numbers()) kept.add(Piece.of(number));
        return kept.inOrder();
    }

    /** "Sunday roast" is had on any day. */
    private static boolean isNamed(FoundDate date, List<Span> titles) {
        return titles.stream()
                .anyMatch(title -> title.contains(date.span())
                        && title.length() > date.span().length());
    }

    private static void addProduct(String text, Kept kept) {
        Matcher product = PRODUCT.matcher(text);
        while (product.find())
            for (int factor = 1; factor <= 2; factor++) {
                BigDecimal value = new BigDecimal(product.group(factor).replace(',', '.'));
                kept.add(Piece.of(new FoundNumber(new Span(product.start(factor), product.end(factor)), value)));
            }
    }

    /** No two at one place: who comes first stays. */
    private static final class Kept {
        private final List<Piece> pieces = new ArrayList<>();
        private final Covered covered = new Covered();

        void add(Piece piece) {
            if (piece.span().length() == 0 || covered.overlaps(piece.span())) return;
            pieces.add(piece);
            covered.add(piece.span());
        }

        List<Piece> inOrder() {
            pieces.sort(Comparator.comparingInt(piece -> piece.span().start()));
            return pieces;
        }
    }

    /** "12.5" may be a day in May, but alone it is a number; "3/4" is a day rather than three quarters. */
    private static boolean isNumber(FoundDate date, Parse parse) {
        String written = date.span().in(parse.text());
        return written.indexOf('/') < 0
                && parse.numbers().stream().anyMatch(number -> number.span().equals(date.span()));
    }
}
