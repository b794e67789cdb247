package kharcha.understanding;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.Month;
import java.time.format.TextStyle;
import java.util.Currency;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import kharcha.money.Money;
import org.jspecify.annotations.Nullable;

/** Finds values that cannot be: 31 February, nothing at all, half a yen, a currency nobody has. */
final class Impossibilities {
    private static final Pattern ISO_DAY = Pattern.compile("\\b(\\d{4})-(\\d{1,2})-(\\d{1,2})\\b");
    private static final Pattern NUMERIC_DAY =
            Pattern.compile("(?<![\\d.,/-])(\\d{1,2})([/.-])(\\d{1,2})\\2(\\d{4}|\\d{2})(?![\\d/])");
    private static final Pattern DAY = Pattern.compile("(3\\d)(?:st|nd|rd|th|\\.)?");
    private static final Pattern CODE = Pattern.compile("[A-Z]{3}");

    private Impossibilities() {}

    static @Nullable EntryReading in(Passage message) {
        String day = impossibleDay(message);
        return day == null ? null : new EntryReading.Impossible(Intent.Problem.NO_SUCH_DAY, day);
    }

    private static @Nullable String impossibleDay(Passage message) {
        String text = message.parse().text();
        Matcher iso = ISO_DAY.matcher(text);
        while (iso.find()) if (!exists(iso.group(1), iso.group(2), iso.group(3))) return iso.group();
        Matcher numeric = NUMERIC_DAY.matcher(text);
        while (numeric.find())
            if (!exists(year(numeric.group(4)), numeric.group(3), numeric.group(1))
                    && !exists(year(numeric.group(4)), numeric.group(1), numeric.group(3))) return numeric.group();
        return namedDay(message);
    }

    private static String year(String written) {
        return written.length() == 2 ? "20" + written : written;
    }

    private static boolean exists(String year, String month, String day) {
        try {
            LocalDate.of(Integer.parseInt(year), Integer.parseInt(month), Integer.parseInt(day));
            return true;
        } catch (DateTimeException e) {
            return false;
        }
    }

    /** A number above the month's last day beside the month's name. */
    private static @Nullable String namedDay(Passage message) {
        for (int at = 0; at < message.pieces().size(); at++) {
            int day = lateDay(message, at);
            if (day == 0) continue;
            for (int beside = Math.max(0, at - 1);
                    beside < Math.min(message.pieces().size(), at + 3);
                    beside++) {
                Month month = month(message, beside);
                if (month != null && day > month.maxLength()) return place(message, at, beside);
            }
        }
        return null;
    }

    /** A number that can be a day's, but not in every month; else 0. */
    private static int lateDay(Passage message, int at) {
        Piece piece = message.pieces().get(at);
        if (piece.kind() != Piece.Kind.NUMBER && piece.kind() != Piece.Kind.SYMBOL) return 0;
        Matcher day = DAY.matcher(piece.span().in(message.parse().text()));
        return day.matches() ? Integer.parseInt(day.group(1)) : 0;
    }

    private static String place(Passage message, int one, int other) {
        return message.part(Math.min(one, other), Math.max(one, other) + 1)
                .span()
                .in(message.parse().text());
    }

    private static @Nullable Month month(Passage message, int at) {
        Piece piece = message.pieces().get(at);
        String written = piece.span().in(message.parse().text());
        String folded = Words.fold(written);
        if (piece.kind() == Piece.Kind.DATE) folded = folded.replaceAll("[^\\p{L}]", "");
        if (folded.length() < 3) return null;
        Locale locale = message.parse().utterance().locale();
        for (Month month : Month.values())
            if (isName(folded, month, locale) || isName(folded, month, Locale.ENGLISH)) return month;
        return null;
    }

    private static boolean isName(String folded, Month month, Locale locale) {
        String full = Words.fold(month.getDisplayName(TextStyle.FULL, locale));
        return folded.equals(full) || full.length() > 3 && folded.length() == 3 && full.startsWith(folded);
    }

    /** Why this amount cannot be booked in this currency, or null when it can. */
    static @Nullable EntryReading of(BigDecimal value, Currency currency, String written) {
        if (value.signum() == 0) return new EntryReading.Impossible(Intent.Problem.ZERO, written);
        if (Money.fits(value, currency)) return null;
        boolean large = value.precision() - value.scale() > 15;
        return new EntryReading.Impossible(
                large ? Intent.Problem.TOO_LARGE : Intent.Problem.TOO_MANY_DECIMALS, written);
    }

    /** "5 ZZZ" where something else already says what it was for: a code beside the number that no currency has. */
    static @Nullable EntryReading currencyBeside(Passage part, Price price) {
        if (price.currency() != null
                || part.categories().isEmpty()
                || price.piece() + 1 >= part.pieces().size()) return null;
        Piece next = part.pieces().get(price.piece() + 1);
        String written = next.span().in(part.parse().text());
        boolean shouted = part.parse().text().equals(part.parse().text().toUpperCase(Locale.ROOT));
        if (shouted
                || !CODE.matcher(written).matches()
                || part.categories().stream().anyMatch(c -> c.span().overlaps(next.span()))) return null;
        return Currency.getAvailableCurrencies().stream()
                        .anyMatch(c -> c.getCurrencyCode().equals(written))
                ? null
                : new EntryReading.Impossible(Intent.Problem.UNKNOWN_CURRENCY, written);
    }
}
