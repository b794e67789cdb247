package kharcha.dashboard;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import kharcha.report.Query.GroupBy;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.apache.commons.csv.QuoteMode;

/**
 * Figures as a file that opens right in the reader's spreadsheet: with a byte order mark, so that it is read as UTF-8; with
 * semicolons where the comma separates decimals; numbers as bare numbers. What somebody typed is never a formula: a cell that
 * would begin one begins with an apostrophe (OWASP, CSV Injection).
 */
final class Spreadsheet {
    private static final String BYTE_ORDER_MARK = "\ufeff";
    /** With the full-width signs, which some spreadsheets read as the plain ones; after what is not seen, or at once. */
    private static final Pattern FORMULA =
            Pattern.compile("[\\s\\p{Zs}\\p{Cf}]*[=+\\-@＝＋－＠].*|[\t\r\n].*", Pattern.DOTALL);

    private final Appendable text;
    private final CSVPrinter printer;
    private final char mark;

    private Spreadsheet(Locale locale) {
        this(new StringBuilder(), locale);
    }

    /** Written as it comes. */
    Spreadsheet(Appendable text, Locale locale) {
        this.text = text;
        mark = AmountText.mark(locale);
        CSVFormat format = CSVFormat.RFC4180
                .builder()
                .setDelimiter(mark == ',' ? ';' : ',')
                .setQuoteMode(QuoteMode.MINIMAL)
                .get();
        try {
            text.append(BYTE_ORDER_MARK);
            printer = new CSVPrinter(text, format);
        } catch (IOException trouble) {
            throw new UncheckedIOException("writing a table failed", trouble);
        }
    }

    static byte[] of(Breakdown breakdown) {
        Spreadsheet sheet = new Spreadsheet(breakdown.reader().preferences().locale());
        sheet.row(List.of(heading(breakdown.by()), "Currency", "Amount", "Entries"));
        breakdown
                .figures()
                .forEach(figure -> sheet.row(List.of(
                        breakdown.label(figure.key()),
                        figure.sum().currency().getCurrencyCode(),
                        figure.sum().amount(),
                        figure.count())));
        return sheet.bytes();
    }

    static byte[] of(Breakdown one, Breakdown other) {
        Spreadsheet sheet = new Spreadsheet(one.reader().preferences().locale());
        sheet.row(List.of(heading(one.by()), "Currency", days(one), days(other), "Difference"));
        for (Comparison.Pair pair : Comparison.pairs(one, other))
            sheet.row(List.of(
                    pair.label(),
                    pair.currency().getCurrencyCode(),
                    pair.sum(pair.now()).amount(),
                    pair.sum(pair.before()).amount(),
                    pair.difference().amount()));
        return sheet.bytes();
    }

    static String heading(GroupBy by) {
        return switch (by) {
            case CATEGORY -> "Category";
            case MERCHANT -> "Shop or note";
            case TAG -> "Tag";
            case MONTH -> "Month";
            case DAY -> "Day";
            case WEEK -> "Week";
        };
    }

    private static String days(Breakdown breakdown) {
        var days = breakdown.search().period();
        return days.start() + " to " + days.end();
    }

    /** Texts, and numbers as {@link BigDecimal} or {@link Long}. */
    void row(List<?> cells) {
        try {
            printer.printRecord(cells.stream().map(this::cell).toList());
        } catch (IOException trouble) {
            throw new UncheckedIOException("writing a table failed", trouble);
        }
    }

    private String cell(Object value) {
        return switch (value) {
            case BigDecimal amount -> amount.toPlainString().replace('.', mark);
            case Long count -> count.toString();
            default -> harmless(value.toString());
        };
    }

    static String harmless(String text) {
        return FORMULA.matcher(text).matches() ? "'" + text : text;
    }

    private byte[] bytes() {
        return text.toString().getBytes(StandardCharsets.UTF_8);
    }
}
