package kharcha.rates;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Iterator;
import java.util.Locale;
import java.util.regex.Pattern;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/** A column a currency and a row a day; what a day lacks is "N/A". Days are written 2026-11-20, or 20 November 2026 in the daily file. */
final class RateCsv {
    private static final CSVFormat FORMAT = CSVFormat.RFC4180
            .builder()
            .setIgnoreSurroundingSpaces(true)
            .setIgnoreEmptyLines(true)
            .get();
    private static final Pattern ISO = Pattern.compile("\\d{4}-\\d{2}-\\d{2}");
    private static final DateTimeFormatter SPELT = DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.ENGLISH);

    private RateCsv() {}

    static void read(String text, DaysRead days) throws CannotRead {
        try (CSVParser rows = FORMAT.parse(new StringReader(text.startsWith("\ufeff") ? text.substring(1) : text))) {
            Iterator<CSVRecord> row = rows.iterator();
            if (!row.hasNext()) throw new CannotRead("it is empty");
            CSVRecord heads = row.next();
            if (!heads.get(0).equals("Date"))
                throw new CannotRead("it is neither XML nor CSV of rates: its first word is not \"Date\"");
            while (row.hasNext()) day(heads, row.next(), days);
        } catch (IOException | UncheckedIOException | IllegalStateException e) {
            throw new CannotRead("its CSV is damaged or cut off", e);
        }
    }

    private static void day(CSVRecord heads, CSVRecord row, DaysRead days) throws CannotRead {
        LocalDate day = day(row.get(0));
        if (row.size() != heads.size())
            throw new CannotRead("the row of " + day + " has " + row.size() + " columns instead of " + heads.size());
        for (int i = 1; i < row.size(); i++) {
            String currency = heads.get(i);
            String value = row.get(i);
            // Rows end with a comma, and some currencies have come or gone.
            if (!currency.isEmpty() && !value.isEmpty() && !value.equals("N/A")) days.add(day, currency, value);
        }
    }

    private static LocalDate day(String text) throws CannotRead {
        try {
            return ISO.matcher(text).matches() ? LocalDate.parse(text) : LocalDate.parse(text, SPELT);
        } catch (DateTimeException e) {
            throw new CannotRead("\"" + DaysRead.shortened(text) + "\" is no day", e);
        }
    }
}
