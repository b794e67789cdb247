package kharcha.understanding.local;

import java.util.List;
import java.util.Locale;
import kharcha.understanding.FoundNumber;

/**
 * Finds every number of a text, in digits or words, money or not. A number that is part of a word ("H2", "29km", "1st") is
 * none. Percentages are found as their number.
 */
public final class NumberFinder {
    public List<FoundNumber> find(String text, Locale locale) {
        return new Reading(text, locale).numbers();
    }
}
