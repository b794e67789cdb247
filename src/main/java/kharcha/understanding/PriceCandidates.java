package kharcha.understanding;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Which numbers of a passage can be its price. A sum with a mark can, unless it is said to be something else (a discount, a
 * balance). A bare number can, unless it counts or names something: "season 2", "2% milk", "at 5:30", "7-eleven".
 */
final class PriceCandidates {
    /** Cents are written with a small letter. */
    private static final Pattern LINE = Pattern.compile("\\d{1,3}C");

    private static final Pattern NAMED = Pattern.compile("\\d{1,4}[bBmMgGtT]");

    /** "0093187" is a shop's number: no sum begins with a nought, unless cents follow. */
    private static final Pattern CODE = Pattern.compile("0\\d+");

    private static final BigDecimal LARGEST_MODEL = new BigDecimal(99);

    private PriceCandidates() {}

    /** "The 51B", "the 12M": a small number with a capital or a measure's letter names a line or a model, as no sum does. */
    private static boolean isName(Passage passage, int at) {
        Piece piece = passage.pieces().get(at);
        String written = piece.span().in(passage.parse().text());
        if (LINE.matcher(written).matches()) return true;
        if (piece.currency() != null || !NAMED.matcher(written).matches()) return false;
        boolean million = written.endsWith("m") || written.endsWith("M");
        return !million || passage.pieces().stream().filter(Piece::isMoney).count() > 1;
    }

    /** The pieces that can be prices: the marked sums when there are any, else the bare numbers. */
    static List<Integer> of(Passage passage) {
        List<Integer> sums = new ArrayList<>();
        List<Integer> numbers = new ArrayList<>();
        for (int i = 0; i < passage.pieces().size(); i++) {
            if (isOther(passage, i)) continue;
            Piece.Kind kind = passage.pieces().get(i).kind();
            if (kind == Piece.Kind.SUM) sums.add(i);
            else if (kind == Piece.Kind.NUMBER && isFree(passage, i)) numbers.add(i);
        }
        return sums.isEmpty() ? numbers : sums;
    }

    /** Marked sums and bare numbers alike: what a message of several entries may mix. */
    static List<Integer> mixed(Passage passage) {
        List<Integer> all = new ArrayList<>();
        for (int i = 0; i < passage.pieces().size(); i++)
            if (!isOther(passage, i) && passage.pieces().get(i).isMoney() && (isSum(passage, i) || isFree(passage, i)))
                all.add(i);
        return all;
    }

    private static boolean isSum(Passage passage, int at) {
        return passage.pieces().get(at).kind() == Piece.Kind.SUM;
    }

    private static boolean isOther(Passage passage, int at) {
        return isElse(passage, at)
                || isName(passage, at)
                || isCountingWord(passage, at)
                || passage.isNamed(at)
                || passage.isNumberOf(at, Cue.ON_TOP)
                || passage.isNumberOf(at, Cue.OFF)
                || passage.isNumberOf(at, Cue.INCLUDED)
                || isPercent(passage, at);
    }

    /** "The blue one", "one latte", "a quarter of it": in words it counts, points or shares, and is money only with a currency. */
    private static boolean isCountingWord(Passage passage, int at) {
        Piece piece = passage.pieces().get(at);
        BigDecimal value = piece.value();
        return value != null
                && piece.currency() == null
                && value.compareTo(BigDecimal.ONE) <= 0
                && piece.span().in(passage.parse().text()).chars().noneMatch(Character::isDigit);
    }

    /** "Took 25 off me" is a price, for all that "25 off" is none: the longer phrase counts. */
    private static boolean isElse(Passage passage, int at) {
        return passage.isNumberOf(at, Cue.NOT_PRICE, Cue.PRICE);
    }

    private static boolean isFree(Passage passage, int at) {
        boolean counted = passage.isNumberOf(at, Cue.COUNTED, Cue.PRICE);
        if (counted && !isFare(passage, at) && !isTooLarge(passage, at) && !isAlone(passage, at)) return false;
        Span span = passage.pieces().get(at).span();
        String text = passage.parse().text();
        if (CODE.matcher(span.in(text)).matches()) return false;
        return !isGluedBefore(text, span.start()) && !isGluedAfter(text, span.end());
    }

    /** "Bus 12" is a line, "bus 3,20" a fare: nothing that is named by a number has cents, nor have "23.99 kids toys" kids. */
    private static boolean isFare(Passage passage, int at) {
        return Prices.hasDecimals(passage, passage.pieces().get(at))
                && passage.all(Cue.COUNTED)
                        .filter(hit -> hit.number() == at)
                        .allMatch(hit -> hit.to() == at + 1 || hit.argument().equals("whole"));
    }

    /** "iPhone 15" is a model, "iPhone 999" a price. */
    private static boolean isTooLarge(Passage passage, int at) {
        return passage.pieces().get(at).number().compareTo(LARGEST_MODEL) > 0
                && passage.all(Cue.COUNTED)
                        .filter(hit -> hit.number() == at)
                        .allMatch(hit -> hit.argument().equals("small"));
    }

    /** "25 tickets" cost that, "2 tickets 25" do not: what may as well be had for its price counts a few beside another number. */
    private static boolean isAlone(Passage passage, int at) {
        boolean beside = passage.all(Cue.COUNTED)
                .filter(hit -> hit.number() == at)
                .allMatch(hit -> hit.argument().equals("beside"));
        boolean few = Quantities.isSmallWhole(passage.pieces().get(at).number());
        return beside
                && !(few && passage.pieces().stream().filter(Piece::isMoney).count() > 1);
    }

    static boolean isPercent(Passage passage, int at) {
        String text = passage.parse().text();
        int end = passage.pieces().get(at).span().end();
        if (end > 0 && text.charAt(end - 1) == '%') return true;
        while (end < text.length() && text.charAt(end) == ' ') end++;
        return end < text.length() && text.charAt(end) == '%';
    }

    /** "covid-19", "#12", "B12", "3/4": the number is part of a name, a reference or a fraction. */
    private static boolean isGluedBefore(String text, int start) {
        if (start == 0) return false;
        char before = text.charAt(start - 1);
        if (Character.isLetterOrDigit(before)) return !isTimes(before) && isLatin(before);
        if (before == '#') return true;
        if ((before == '/' || before == ':') && start > 1) return Character.isDigit(text.charAt(start - 2));
        return before == '-' && start > 1 && isPartOfName(text, start);
    }

    /** "Lunch-250" has a dash for a space: a longer word, and more than the two digits that names have. */
    private static boolean isPartOfName(String text, int start) {
        int word = start - 1;
        while (word > 0 && Character.isLetter(text.charAt(word - 1))) word--;
        int digits = start;
        while (digits < text.length() && Character.isDigit(text.charAt(digits))) digits++;
        boolean separated = start - 1 - word >= 4 && digits - start >= 3;
        return !separated && Character.isLetterOrDigit(text.charAt(start - 2));
    }

    private static boolean isGluedAfter(String text, int end) {
        if (end >= text.length()) return false;
        char after = text.charAt(end);
        boolean letterNext = end + 1 < text.length() && Character.isLetterOrDigit(text.charAt(end + 1));
        if (Character.isLetter(after)) return !isTimes(after) && isLatin(after);
        if (after == '-' || after == ':' || after == '/') return letterNext;
        return after == '"' || after == '°' || after == '″';
    }

    private static boolean isTimes(char c) {
        return c == 'x' || c == 'X' || c == '×';
    }

    private static boolean isLatin(char c) {
        return c < 0x250;
    }
}
