package kharcha.files;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.Locale;
import kharcha.conversation.Phrases;
import kharcha.ledger.CategoryId;
import kharcha.ledger.Direction;
import kharcha.ledger.Draft;
import kharcha.ledger.Entry;
import kharcha.money.Converted;
import kharcha.money.Money;
import kharcha.money.MoneyFormat;
import kharcha.report.Extract;
import kharcha.report.Figure;
import kharcha.report.Filter;
import kharcha.report.MergedReports;
import kharcha.report.Query;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.jspecify.annotations.Nullable;

/**
 * Entries as a workbook (Office Open XML): a sheet of entries and one of totals by category and currency, in the owner's
 * language. Days are days and amounts are numbers, digit by digit as they are in the book; what somebody typed is a text, which
 * no spreadsheet takes for a formula. No other file knows the library.
 */
record Workbooks(Portions portions) {
    /** A sheet has 1,048,576 rows at most. */
    static final int ROWS = 1_000_000;

    private static final String DAY = "yyyy-mm-dd";
    private static final List<String> COLUMNS = List.of(
            "day",
            "what",
            "category",
            "amount",
            "currency",
            "direction",
            "tags",
            "paid",
            "id",
            "home",
            "currency",
            "rate",
            "rate.day",
            "rate.source");
    private static final int[] WIDTHS = {12, 34, 20, 16, 10, 14, 18, 16, 8, 16, 10, 20, 12, 10};
    private static final List<String> TOTALS =
            List.of("category", "direction", "currency", "amount", "entries", "home", "currency");
    private static final int[] TOTAL_WIDTHS = {26, 14, 10, 18, 10, 18, 10};

    void write(Owner owner, Extract extract, OutputStream out) throws IOException {
        Phrases phrases = owner.phrases();
        try (Workbook workbook = new Workbook(out, "Kharcha", "1.0")) {
            entries(workbook, owner, extract, phrases);
            totals(workbook, owner, extract, phrases);
        }
    }

    private void entries(Workbook workbook, Owner owner, Extract extract, Phrases phrases) throws IOException {
        String name = phrases.heading("sheet.entries");
        Worksheet sheet = sheet(workbook, name, COLUMNS, WIDTHS, phrases);
        int row = 1;
        @Nullable Entry last = null;
        List<Entry> entries = portions.after(owner.id(), owner.categories(), extract.filter(), extract.period(), last);
        for (int sheets = 1; !entries.isEmpty(); ) {
            for (Entry entry : entries) {
                if (row > ROWS) {
                    sheet.finish();
                    sheet = sheet(workbook, name + " " + ++sheets, COLUMNS, WIDTHS, phrases);
                    row = 1;
                }
                write(sheet, row++, entry, phrases);
            }
            sheet.flush();
            last = entries.getLast();
            entries = portions.after(owner.id(), owner.categories(), extract.filter(), extract.period(), last);
        }
        sheet.finish();
    }

    private static Worksheet sheet(
            Workbook workbook, String name, List<String> columns, int[] widths, Phrases phrases) {
        Worksheet sheet = workbook.newWorksheet(name);
        sheet.freezePane(0, 1);
        for (int column = 0; column < columns.size(); column++) {
            sheet.width(column, widths[column]);
            sheet.inlineString(0, column, phrases.heading("column." + columns.get(column)));
            sheet.style(0, column).bold().fillColor("EEF2F7").set();
        }
        return sheet;
    }

    private static void write(Worksheet sheet, int row, Entry entry, Phrases phrases) {
        Draft draft = entry.draft();
        sheet.value(row, 0, draft.day());
        sheet.style(row, 0).format(DAY).set();
        text(sheet, row, 1, draft.note());
        sheet.inlineString(row, 2, phrases.capital(phrases.category(draft.category())));
        amount(sheet, row, 3, draft.amount(), phrases.locale());
        sheet.inlineString(row, 4, draft.amount().currency().getCurrencyCode());
        sheet.inlineString(row, 5, direction(phrases, draft.direction()));
        text(sheet, row, 6, String.join(" ", draft.tags()));
        text(sheet, row, 7, draft.paidBy() == null ? "" : phrases.way(draft.paidBy()));
        sheet.value(row, 8, entry.id().value());
        Converted converted = entry.converted();
        if (converted != null) write(sheet, row, converted, phrases);
    }

    private static void write(Worksheet sheet, int row, Converted converted, Phrases phrases) {
        amount(sheet, row, 9, converted.home(), phrases.locale());
        sheet.inlineString(row, 10, converted.home().currency().getCurrencyCode());
        sheet.value(row, 11, converted.rate().stripTrailingZeros());
        sheet.value(row, 12, converted.day());
        sheet.style(row, 12).format(DAY).set();
        sheet.inlineString(
                row,
                13,
                phrases.heading("rate.source." + converted.source().name().toLowerCase(Locale.ROOT)));
    }

    private static void text(Worksheet sheet, int row, int column, String text) {
        if (!text.isBlank()) sheet.inlineString(row, column, text.strip());
    }

    private static String direction(Phrases phrases, Direction direction) {
        return phrases.heading(direction == Direction.IN ? "direction.in" : "direction.out");
    }

    private static void amount(Worksheet sheet, int row, int column, Money money, Locale locale) {
        sheet.value(row, column, money.amount());
        sheet.style(row, column).format(format(money, locale)).set();
    }

    /** The currency's own decimals, and its sign on the side on which the reader writes it. */
    static String format(Money money, Locale locale) {
        int decimals = Money.decimals(money.currency());
        String number = decimals == 0 ? "#,##0" : "#,##0." + "0".repeat(decimals);
        String written = new MoneyFormat(locale).write(Money.zero(money.currency()));
        String sign = "\"" + written.replaceAll("[\\p{Nd}.,٫\\s\\p{Zs}\\p{Cf}\"]", "") + "\"";
        return Character.isDigit(written.charAt(0)) ? number + " " + sign : sign + " " + number;
    }

    /** From the same path as every other figure, not from the rows above. */
    private void totals(Workbook workbook, Owner owner, Extract extract, Phrases phrases) throws IOException {
        Worksheet sheet = sheet(workbook, phrases.heading("sheet.totals"), TOTALS, TOTAL_WIDTHS, phrases);
        int row = 1;
        for (Filter.Side side : Filter.Side.values())
            for (Figure figure : figures(owner, extract, side)) {
                String category = phrases.category(new CategoryId(figure.key()));
                Direction direction = side == Filter.Side.INCOME ? Direction.IN : Direction.OUT;
                sheet.inlineString(row, 0, phrases.capital(category));
                sheet.inlineString(row, 1, direction(phrases, direction));
                sheet.inlineString(row, 2, figure.sum().currency().getCurrencyCode());
                amount(sheet, row, 3, figure.sum(), phrases.locale());
                sheet.value(row, 4, figure.count());
                Figure.Home home = figure.home();
                if (home != null && home.missingCount() == 0) {
                    amount(sheet, row, 5, home.sum(), phrases.locale());
                    sheet.inlineString(row, 6, home.sum().currency().getCurrencyCode());
                }
                row++;
            }
        sheet.finish();
    }

    private List<Figure> figures(Owner owner, Extract extract, Filter.Side side) {
        Filter filter = extract.filter().withSide(side);
        return portions.read(
                owner.id(),
                desk -> new MergedReports(desk.reports(), owner.categories())
                        .figures(owner.id(), filter, extract.period(), Query.GroupBy.CATEGORY));
    }
}
