package kharcha.files;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringReader;
import java.util.List;
import java.util.Locale;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What somebody typed stays a text, in its own cell, whichever way a spreadsheet looks at it. */
class SpreadsheetTest {
    private static String row(Locale locale, String... cells) {
        StringBuilder text = new StringBuilder();
        new Spreadsheet(text, locale).row(List.of(cells));
        return text.substring(1);
    }

    /** The full-width signs are read as the plain ones by spreadsheets of Japanese and Chinese users. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "=1+1",
                "+1",
                "-1",
                "@SUM(A1)",
                "＝1+1",
                "＋1",
                "－1",
                "＠SUM(A1)",
                "\t=1",
                "\r=1",
                "\n=1",
                "\t1",
                " =1",
                "\u00a0=1",
                "\u200b=1",
                "\ufeff＝1"
            })
    void a_cell_begins_no_formula(String evil) throws IOException {
        CSVRecord read = CSVFormat.RFC4180
                .parse(new StringReader(row(Locale.UK, "tea", evil)))
                .getRecords()
                .getFirst();

        assertThat(read.get(1)).isEqualTo("'" + evil);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "tea", "2 = 1+1", "a@b", "– dash", "'quoted", "1-2"})
    void any_other_cell_is_what_was_typed(String text) throws IOException {
        CSVRecord read = CSVFormat.RFC4180
                .parse(new StringReader(row(Locale.UK, "tea", text)))
                .getRecords()
                .getFirst();

        assertThat(read.get(1)).isEqualTo(text);
    }

    @Test
    void a_cell_with_the_files_own_separator_is_one_cell() {
        assertThat(row(Locale.GERMANY, "Milch;=1+1", "a,b")).isEqualTo("\"Milch;=1+1\";a,b\r\n");
        assertThat(row(Locale.UK, "milk,=1+1", "a;b")).isEqualTo("\"milk,=1+1\",a;b\r\n");
        assertThat(row(Locale.GERMANY, "a\"b", "c\nd")).isEqualTo("\"a\"\"b\";\"c\nd\"\r\n");
    }
}
