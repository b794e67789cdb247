package kharcha.understanding.local;

import java.time.LocalDate;
import java.util.Currency;
import java.util.List;
import java.util.Locale;
import kharcha.ledger.Calendar;
import kharcha.understanding.FoundAmount;
import kharcha.understanding.FoundDate;
import kharcha.understanding.FoundImpossible;
import kharcha.understanding.FoundNumber;
import kharcha.understanding.FoundTime;

/**
 * Finds all there is to find in a text in one reading of it: the three finders' work for the price of one. No two spans of a
 * result overlap: what is a time is no sum, what is a sum is no day, and numbers are those that are none of these.
 */
public final class Spans {
    /**
     * What a text holds, each list in the text's order.
     *
     * @param numbers bare numbers: not those of sums, days and times
     * @param impossible days that no calendar has
     */
    public record Found(
            List<FoundNumber> numbers,
            List<FoundAmount> amounts,
            List<FoundDate> dates,
            List<FoundTime> times,
            List<FoundImpossible> impossible) {
        public Found {
            numbers = List.copyOf(numbers);
            amounts = List.copyOf(amounts);
            dates = List.copyOf(dates);
            times = List.copyOf(times);
            impossible = List.copyOf(impossible);
        }
    }

    /** @param home the writer's own currency: "$" is their own dollar, "kr" their own krona. */
    public Found find(String text, Locale locale, LocalDate today, Currency home) {
        return new Reading(text, locale).everything(today, Calendar.USUAL, home);
    }
}
