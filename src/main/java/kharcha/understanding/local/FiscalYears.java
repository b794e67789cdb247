package kharcha.understanding.local;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.time.MonthDay;
import java.util.Properties;
import org.jspecify.annotations.Nullable;

/**
 * Years that money is counted by: "FY 25-26", "this financial year", "the last tax year". Where they begin is a matter of the
 * country, in fiscal.properties; a year with one number is called by the year it ends in. A country that is not in the file has
 * none, so that nothing is guessed.
 */
final class FiscalYears {
    private static final Properties STARTS = read();

    private final Tokens tokens;
    private final DateParts parts;
    private final Days days;
    private final String country;

    FiscalYears(DateParts parts, String country) {
        this.tokens = parts.tokens;
        this.parts = parts;
        this.days = parts.days;
        this.country = country;
    }

    private static Properties read() {
        Properties starts = new Properties();
        try (InputStream file = FiscalYears.class.getResourceAsStream("fiscal.properties")) {
            if (file == null) throw new IllegalStateException("fiscal.properties is not on the class path");
            starts.load(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return starts;
    }

    @Nullable
    When read(int i) {
        if (days.taste() == Taste.SPEC) return null;
        int at = tokens.skip(i, Kind.THE);
        Sense rel = tokens.at(at, Kind.REL);
        if (rel != null) at += rel.length();
        Sense tax = tokens.at(at, Kind.TAX_YEAR);
        Sense year = tax == null ? tokens.at(at, Kind.FISCAL_YEAR) : tax;
        MonthDay start = year == null ? null : start(tax != null);
        if (year == null || start == null) return null;
        int to = at + year.length();
        int offset = rel == null ? 0 : (int) rel.value();
        if (rel != null) return year(i, to, running(start) + offset, start);
        When numbered = numbered(i, to, start);
        return numbered == null ? year(i, to, running(start), start) : numbered;
    }

    private @Nullable MonthDay start(boolean tax) {
        String start = tax ? STARTS.getProperty(country + ".tax") : null;
        if (start == null) start = STARTS.getProperty(country);
        return start == null ? null : MonthDay.parse("--" + start);
    }

    /** "25-26", "2025/26", "26". */
    private @Nullable When numbered(int from, int i, MonthDay start) {
        Integer first = number(i);
        if (first == null) return null;
        boolean both = parts.isJoint(i + 1) && number(i + 2) != null;
        boolean calendar = start.equals(MonthDay.of(1, 1));
        return year(from, both ? i + 3 : i + 1, both || calendar ? first : first - 1, start);
    }

    private @Nullable Integer number(int i) {
        if (!tokens.is(i, Tokens.DIGITS)) return null;
        String digits = tokens.word(i);
        if (digits.length() == 2) return days.century(Integer.parseInt(digits));
        return digits.length() == 4 && days.isYear(Integer.parseInt(digits)) ? Integer.valueOf(digits) : null;
    }

    /** The year in which the one that runs today began. */
    private int running(MonthDay start) {
        LocalDate today = days.today();
        return today.isBefore(start.atYear(today.getYear())) ? today.getYear() - 1 : today.getYear();
    }

    private static When year(int from, int to, int year, MonthDay start) {
        return When.period(from, to, start.atYear(year), start.atYear(year + 1).minusDays(1));
    }
}
