package kharcha.files;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import kharcha.money.MoneyFormat;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.apache.commons.csv.QuoteMode;

/**
 * A table as a file that opens right in the reader's spreadsheet: with a byte order mark, so that it is read as UTF-8; with
 * semicolons where the comma separates decimals; numbers as bare numbers. What somebody typed is never a formula: a cell that
 * would begin one begins with an apostrophe (OWASP, CSV Injection).
 */
public final class Spreadsheet {
    private static final String BYTE_ORDER_MARK = "\ufeff";
    /** With the full-width signs, which some spreadsheets read as the plain ones; after what is not seen, or at once. */
    private static final Pattern FORMULA =
            Pattern.compile("[\\s\\p{Zs}\\p{Cf}]*[=+\\-@＝＋－＠].*|[\t\r\n].*", Pattern.DOTALL);

    private final CSVPrinter printer;
    private final char mark;

    /** Written as it comes. */
    public Spreadsheet(Appendable text, Locale locale) {
        mark = MoneyFormat.decimalMark(locale);
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

    /** Texts, and numbers as {@link BigDecimal} or {@link Long}. */
    public void row(List<?> cells) {
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

    private static String harmless(String text) {
        return FORMULA.matcher(text).matches() ? "'" + text : text;
    }
}
