package kharcha.dashboard;

import java.math.BigDecimal;
import java.util.Locale;
import java.util.Optional;
import kharcha.money.MoneyFormat;

/**
 * An amount as people type it into a field: "12.50", "12,50", "1'250", "1.250,00", "₹ 12,50,000". Of two kinds of marks the
 * last one separates the decimals; a single mark before three digits groups thousands, unless it is the reader's own decimal
 * mark.
 */
final class AmountText {
    private static final int LONGEST = 30;

    private AmountText() {}

    /** Empty when it is no plain positive number. */
    static Optional<BigDecimal> read(String text, Locale locale) {
        String bare = text.strip().replaceAll("[\\s\\u00a0\\u202f'’\\p{Sc}]", "");
        if (bare.isEmpty() || bare.length() > LONGEST) return Optional.empty();
        StringBuilder digits = new StringBuilder();
        for (int at = 0; at < bare.length(); at++) {
            char next = bare.charAt(at);
            if (Character.isDigit(next)) digits.append(Character.digit(next, 10));
            else if (next == '.' || next == ',' || next == '٫') digits.append(next == '٫' ? '.' : next);
            else return Optional.empty();
        }
        return number(digits.toString(), decimalMark(digits.toString(), locale));
    }

    /** As a field shows it, and as it is read back. */
    static String write(BigDecimal amount, Locale locale) {
        return amount.toPlainString().replace('.', mark(locale));
    }

    /** The reader's own decimal mark, a point or a comma. */
    static char mark(Locale locale) {
        return MoneyFormat.decimalMark(locale);
    }

    private static Optional<BigDecimal> number(String digits, char mark) {
        int point = mark == 0 ? -1 : digits.lastIndexOf(mark);
        String whole = point < 0 ? digits : digits.substring(0, point);
        String decimals = point < 0 ? "" : digits.substring(point + 1);
        String plain = whole.replaceAll("[.,]", "");
        if (!decimals.matches("[0-9]*") || (plain + decimals).isEmpty() || !isGrouped(whole)) return Optional.empty();
        return Optional.of(
                new BigDecimal((plain.isEmpty() ? "0" : plain) + (decimals.isEmpty() ? "" : "." + decimals)));
    }

    /** Thousands, or Indian lakhs: two or three digits a group, three in the last. */
    private static boolean isGrouped(String whole) {
        return whole.matches("[0-9]*|[0-9]{1,3}([.,][0-9]{2,3})*[.,][0-9]{3}");
    }

    /** 0 when there are no decimals. */
    private static char decimalMark(String digits, Locale locale) {
        int point = digits.lastIndexOf('.');
        int comma = digits.lastIndexOf(',');
        if (point < 0 && comma < 0) return 0;
        if (point >= 0 && comma >= 0) return point > comma ? '.' : ',';
        char mark = point >= 0 ? '.' : ',';
        if (digits.indexOf(mark) != digits.lastIndexOf(mark)) return 0;
        boolean own = mark(locale) == mark;
        int after = digits.length() - 1 - Math.max(point, comma);
        return own || after != 3 ? mark : 0;
    }
}
