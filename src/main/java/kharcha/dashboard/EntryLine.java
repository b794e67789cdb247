package kharcha.dashboard;

import java.util.List;

/**
 * An entry as a row shows it.
 *
 * @param day as an address writes it: 2026-11-22
 * @param amount with a plus when it came in
 * @param home what a foreign amount is in the home currency, and by which rate; may be empty
 * @param details category and payment, what the row has not said otherwise
 */
public record EntryLine(
        long id,
        String day,
        String dayWords,
        String amount,
        String home,
        boolean income,
        String icon,
        String hue,
        String note,
        String details,
        List<String> tags) {}
