package kharcha.conversation;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import kharcha.report.Chart;

/**
 * The report of some days as it is printed and sent: every figure and every word in its reader's language, not laid out yet.
 *
 * @param title a whole sentence with its figure: "October 2026: €1,842.10 spent, 12% less than September 2026"
 * @param period what it is about, alone
 * @param figures the few that everybody looks at first
 * @param donut shares by category, as the rows of {@code categories} name them; empty when there is none to draw
 * @param months the months up to then, side by side
 * @param tables the rest, in the order in which it is read
 * @param made when it was made, in words
 */
public record Statement(
        Locale locale,
        String title,
        String period,
        List<Lead> figures,
        Optional<Chart.Donut> donut,
        Optional<Chart> months,
        Table categories,
        List<Table> tables,
        String made,
        Phrases phrases) {
    private static final int BRIEF = 5;

    public Statement {
        figures = List.copyOf(figures);
        tables = List.copyOf(tables);
    }

    /** A figure that stands by itself, one line a currency. */
    public record Lead(String name, List<String> amounts) {
        public Lead {
            amounts = List.copyOf(amounts);
        }
    }

    /** @param rows each with a cell a column */
    public record Table(String title, List<Column> columns, List<Row> rows, String after) {
        public Table {
            columns = List.copyOf(columns);
            rows = List.copyOf(rows);
        }
    }

    /** @param wide what it has of the width, beside the others */
    public record Column(String name, int wide, boolean number) {}

    /** @param slice of the donut to which it belongs; empty: to none */
    public record Row(List<String> cells, boolean total, Optional<Chart.Slice> slice) {
        public Row {
            cells = List.copyOf(cells);
        }

        Row(List<String> cells) {
            this(cells, false, Optional.empty());
        }
    }

    /** Whether nothing was booked in these days. */
    public boolean isEmpty() {
        return categories.rows().isEmpty() && tables.isEmpty();
    }

    /** Of the letter that brings it. */
    public String subject() {
        return phrases.say("mail.reports.subject", "period", period);
    }

    /** What that letter begins with, before a link to the book. */
    public String opening() {
        return String.join("\n\n", title, phrases.say("mail.reports.enclosed"), phrases.say("mail.reports.book"));
    }

    /** The figures of that letter, a line each: the ones that everybody looks at, and the largest categories. */
    public String brief() {
        Stream<String> leads =
                figures.stream().map(lead -> phrases.join(lead.name(), String.join(" + ", lead.amounts())));
        Stream<String> largest = categories.rows().stream()
                .filter(row -> !row.total())
                .limit(BRIEF)
                .map(row -> phrases.join(
                        row.cells().get(0), row.cells().get(2), row.cells().get(3)));
        return Stream.concat(leads, largest).collect(Collectors.joining("\n"));
    }

    /** How it says by what such letters end; the link follows. */
    public String ending() {
        return phrases.say("mail.reports.stop");
    }

    /** "Page 2 of 5". */
    public String page(int page, int pages) {
        return phrases.say("statement.page", "page", page, "pages", pages);
    }

    /** What stands over the months. */
    public String overMonths() {
        return phrases.say("statement.months");
    }

    /** The tag of the language of its words. */
    public String language() {
        return phrases.language();
    }
}
