package kharcha.files;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import kharcha.account.User;
import kharcha.api.EntryShape;
import kharcha.ledger.Categories;
import kharcha.ledger.Category;
import kharcha.ledger.DateRange;
import kharcha.ledger.Entry;
import kharcha.report.Filter;
import org.jspecify.annotations.Nullable;

/** Entries as a table, the newest day first. Its headings are English in every language: programs read it as well as people. */
public record EntryTable(Portions portions) {
    private static final List<String> HEADINGS = List.of(
            "Id",
            "Day",
            "Amount",
            "Currency",
            "Direction",
            "Category",
            "Note",
            "Tags",
            "Paid by",
            "Home amount",
            "Home currency",
            "Rate",
            "Rate day",
            "Rate source");

    public void write(User user, Categories categories, Filter filter, DateRange period, OutputStream out)
            throws IOException {
        Writer text = new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8));
        Spreadsheet sheet = new Spreadsheet(text, user.preferences().locale());
        sheet.row(HEADINGS);
        @Nullable Entry last = null;
        List<Entry> entries = portions.after(user.id(), categories, filter, period, last);
        while (!entries.isEmpty()) {
            for (Entry entry : entries) sheet.row(cells(entry, categories));
            last = entries.getLast();
            entries = portions.after(user.id(), categories, filter, period, last);
        }
        text.flush();
    }

    private static List<?> cells(Entry entry, Categories categories) {
        EntryShape shape = EntryShape.of(entry, categories);
        EntryShape.Home home = shape.home();
        return List.of(
                shape.id(),
                shape.day(),
                entry.draft().amount().amount(),
                shape.currency(),
                shape.direction(),
                categories.find(entry.draft().category()).map(Category::name).orElse(shape.category()),
                shape.note(),
                String.join(" ", shape.tags()),
                shape.paidBy() == null ? "" : shape.paidBy(),
                entry.converted() == null ? "" : entry.converted().home().amount(),
                home == null ? "" : home.currency(),
                entry.converted() == null ? "" : entry.converted().rate().stripTrailingZeros(),
                home == null ? "" : home.day(),
                home == null ? "" : home.source());
    }
}
