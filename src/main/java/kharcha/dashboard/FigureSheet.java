package kharcha.dashboard;

import java.nio.charset.StandardCharsets;
import java.util.List;
import kharcha.files.Spreadsheet;
import kharcha.report.Query.GroupBy;

/** The figures of a page as a table for a spreadsheet. */
final class FigureSheet {
    private FigureSheet() {}

    static byte[] of(Breakdown breakdown) {
        StringBuilder text = new StringBuilder();
        Spreadsheet sheet =
                new Spreadsheet(text, breakdown.reader().preferences().locale());
        sheet.row(List.of(heading(breakdown.by()), "Currency", "Amount", "Entries"));
        breakdown
                .figures()
                .forEach(figure -> sheet.row(List.of(
                        breakdown.label(figure.key()),
                        figure.sum().currency().getCurrencyCode(),
                        figure.sum().amount(),
                        figure.count())));
        return text.toString().getBytes(StandardCharsets.UTF_8);
    }

    static byte[] of(Breakdown one, Breakdown other) {
        StringBuilder text = new StringBuilder();
        Spreadsheet sheet = new Spreadsheet(text, one.reader().preferences().locale());
        sheet.row(List.of(heading(one.by()), "Currency", days(one), days(other), "Difference"));
        for (Comparison.Pair pair : Comparison.pairs(one, other))
            sheet.row(List.of(
                    pair.label(),
                    pair.currency().getCurrencyCode(),
                    pair.sum(pair.now()).amount(),
                    pair.sum(pair.before()).amount(),
                    pair.difference().amount()));
        return text.toString().getBytes(StandardCharsets.UTF_8);
    }

    static String heading(GroupBy by) {
        return switch (by) {
            case CATEGORY -> "Category";
            case MERCHANT -> "Shop or note";
            case TAG -> "Tag";
            case MONTH -> "Month";
            case DAY -> "Day";
            case WEEK -> "Week";
            case WEEKDAY -> "Weekday";
            case PAID_BY -> "Paid by";
            case CHANNEL -> "Booked in";
        };
    }

    private static String days(Breakdown breakdown) {
        var days = breakdown.search().period();
        return days.start() + " to " + days.end();
    }
}
