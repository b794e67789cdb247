package kharcha.report;

import java.util.List;

/**
 * What a period came to.
 *
 * @param spent by category, as {@link Reports#figures} gives it
 * @param earned in the income categories, one figure a currency
 * @param others what was spent in each of the periods that it is compared with, one figure a currency
 */
public record Overview(List<Figure> spent, List<Figure> earned, List<List<Figure>> others) {
    public Overview {
        spent = List.copyOf(spent);
        earned = List.copyOf(earned);
        others = List.copyOf(others);
    }
}
