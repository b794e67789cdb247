package kharcha;

import static kharcha.RunningBook.TODAY;
import static kharcha.RunningBook.draft;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.GZIPOutputStream;
import kharcha.RunningBook.Person;
import kharcha.account.Appearance;
import kharcha.account.Preferences;
import kharcha.ledger.Direction;
import kharcha.ledger.Draft;
import kharcha.money.Money;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The pages of a book over HTTP, from the form to the row in PostgreSQL. */
class BookPagesTest {
    @RegisterExtension
    static final RunningBook running = new RunningBook();

    /** Three months with refunds, income, two currencies, tags, and notes that differ in case only. */
    private static Person somebody() {
        Person person = running.person("en-IE");
        LocalDate first = TODAY.withDayOfMonth(1);
        List<Draft> drafts = new ArrayList<>(List.of(
                draft("900", "rent", "flat", first),
                draft("12.50", "eating out", "Subway", TODAY.minusDays(1)),
                draft("7.25", "eating out", "subway", TODAY),
                draft("3.10", "coffee", "Subway corner", TODAY),
                draft("20", "groceries", "", TODAY.minusDays(3)),
                draft("54.30", "groceries", "market", TODAY.minusDays(2)).withTags(Set.of("weekly", "party")),
                draft("15", "groceries", "market", TODAY).withDirection(Direction.IN),
                draft("2400", "income:salary", "salary", first),
                draft("900", "rent", "flat", first.minusMonths(1)),
                draft("80", "shopping", "lamp", first.minusMonths(1).plusDays(20)),
                draft("870", "rent", "flat", first.minusMonths(2))));
        drafts.add(new Draft(
                TODAY,
                Money.of("1500", "JPY"),
                Direction.OUT,
                new kharcha.ledger.CategoryId("eating out"),
                "ramen",
                Set.of("party"),
                "card"));
        drafts.forEach(draft -> running.book(person, draft));
        return person;
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/dashboard",
                "/reports",
                "/reports?by=month&from=2026-01-10&to=2026-03-18",
                "/reports?by=merchant&from=2026-01-01&to=2026-03-31",
                "/reports?by=tag",
                "/reports?by=day&from=2026-03-01&to=2026-03-31",
                "/reports?by=category&side=income&from=2026-01-01&to=2026-12-31",
                "/reports?by=category&compare=before",
                "/reports?by=weekday&from=2026-01-10&to=2026-03-18",
                "/reports?by=paid_by&from=2026-01-01&to=2026-03-31",
                "/reports?by=channel&from=2026-01-01&to=2026-03-31",
                "/reports?by=channel&compare=year&from=2026-03-01&to=2026-03-31",
                "/reports?by=merchant&compare=days&from2=2026-01-01&to2=2026-02-28"
            })
    void every_figure_leads_to_the_entries_that_add_up_to_it(String path) {
        Person person = somebody();
        String page = plain(running.get(person, path));
        Matcher figure = Pattern.compile("<td class=\"number\"><a href=\"([^\"]*)\">([^<]*)</a>")
                .matcher(page);

        int figures = 0;
        while (figure.find()) {
            String entries = figure.group(1).replace("&amp;", "&");
            List<String> amounts = List.of(figure.group(2).split(" \\+ ", -1));
            for (String amount : amounts)
                assertThat(sum(person, entries, amount.replaceAll("[0-9.,-]", "")))
                        .as(path + " → " + entries)
                        .isEqualByComparingTo(number(amount));
            figures++;
        }
        assertThat(figures).isPositive();
    }

    /** What the rows of that page come to in that currency: refunds against expenses, or income as it is. */
    private static BigDecimal sum(Person person, String address, String currency) {
        String page = plain(running.get(person, address));
        boolean income = address.contains("side=income");
        BigDecimal sum = BigDecimal.ZERO;
        Matcher row =
                Pattern.compile("<span class=\"amount[^>]*>([^<]*)</span>").matcher(page);
        while (row.find()) {
            if (!row.group(1).replaceAll("[0-9.,+-]", "").equals(currency)) continue;
            boolean in = row.group(1).startsWith("+");
            sum = in == income ? sum.add(number(row.group(1))) : sum.subtract(number(row.group(1)));
        }
        return sum;
    }

    /** The page with its amounts as bare text, where they are marked so that they can be hidden. */
    static String plain(HttpResponse<String> page) {
        return page.body()
                .replaceAll("<span class=\"money\">([^<]*)</span>", "$1")
                .replaceAll("<span class=\"veil\">[^<]*</span>", "");
    }

    private static BigDecimal number(String amount) {
        return new BigDecimal(amount.replaceAll("[^0-9.-]", ""));
    }

    @Test
    void the_totals_above_the_entries_are_those_of_the_filter() {
        Person person = somebody();

        String page = running.get(person, "/entries?from=2026-03-01&to=2026-03-31&category=groceries")
                .body();

        assertThat(page).contains("€59.30 spent · 3 entries").doesNotContain("came in");
        assertThat(running.get(person, "/entries").body()).contains("hx-get=\"/entries/totals\"");
        assertThat(running.get(person, "/entries/totals").body()).contains("€2,400.00 came in · 1 entry");
    }

    @ParameterizedTest
    @CsvSource({
        "q=sub, 3",
        "q=SUBWAY corner, 1",
        "merchant=SUBWAY, 2",
        "unnamed=1, 1",
        "tag=party, 2",
        "untagged=1&from=2026-03-18&to=2026-03-18, 3",
        "min=100, 5",
        "min=50&max=100, 2",
        "currency=JPY, 1",
        "paid=card, 1",
        "channel=dashboard, 12",
        "channel=web, 0",
        "side=income, 1",
        "side=spending&category=rent&to=2026-02-28, 2",
        "category=rent&category=shopping, 4"
    })
    void each_filter_finds_its_own(String query, int count) {
        Person person = somebody();

        String page = running.get(person, "/entries?" + query.replace(" ", "+")).body();

        assertThat(count(page, "class=\"row\"")).isEqualTo(count);
        assertThat(page).contains("Clear all");
    }

    private static long count(String page, String part) {
        return Pattern.compile(Pattern.quote(part)).matcher(page).results().count();
    }

    @Test
    void reading_on_shows_every_entry_once() {
        Person person = running.person("en-IE");
        for (int i = 0; i < 120; i++) running.book(person, draft("1", "coffee", "cup " + i, TODAY.minusDays(i % 3)));
        for (String filter : List.of("", "?q=cup")) {
            List<String> seen = new ArrayList<>();
            String next = "/entries" + filter;
            while (!next.isEmpty()) {
                String page = running.get(person, next).body();
                Pattern.compile("<li class=\"row\" id=\"(entry-[0-9]+)\"")
                        .matcher(page)
                        .results()
                        .forEach(row -> seen.add(row.group(1)));
                Matcher older = Pattern.compile("href=\"([^\"]*after=[^\"]*)\"").matcher(page);
                next = older.find() ? older.group(1).replace("&amp;", "&") : "";
            }
            assertThat(seen).hasSize(120).doesNotHaveDuplicates();
        }
    }

    @ParameterizedTest
    @CsvSource({"en-IE, ','", "de-DE, ';'"})
    void a_file_opens_right_in_a_spreadsheet_and_holds_no_formula(String locale, String separator) throws IOException {
        Person person = running.person(locale);
        running.book(person, draft("1234.50", "coffee", "=HYPERLINK(\"evil\")", TODAY));
        running.book(person, draft("2", "coffee", "two; or, three", TODAY));

        HttpResponse<byte[]> file = running.send(
                running.to(person, "/reports/report.csv?by=merchant"), HttpResponse.BodyHandlers.ofByteArray());

        String decimals = separator.equals(";") ? "1234,50" : "1234.50";
        assertThat(new String(file.body(), StandardCharsets.UTF_8))
                .startsWith("\ufeffShop or note" + separator + "Currency")
                .contains("\r\n\"'=HYPERLINK(\"\"evil\"\")\"" + separator + "EUR" + separator + decimals + separator
                        + "1")
                .contains("\r\n\"two; or, three\"" + separator);
        assertThat(file.headers().firstValue("Content-Disposition"))
                .contains("attachment; filename=\"kharcha-merchant-2026-03-01-to-2026-03-31.csv\"");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/dashboard", "/entries", "/reports", "/reports?by=month&compare=before", "/entries/1"})
    void a_page_holds_to_the_policy_and_stays_under_a_hundred_kilobytes(String path) throws IOException {
        Person person = somebody();

        HttpResponse<String> page = running.get(person, path);

        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.headers().firstValue("Cache-Control")).contains("no-store");
        assertThat(page.body())
                .doesNotContainPattern("<script(?![^>]* src=)[^>]*>")
                .doesNotContain("<style", " style=\"")
                .doesNotContainPattern(" on[a-z]+=\"")
                .doesNotContainPattern("<[a-z]+[^>]*(src|href)=\"https?:");
        assertThat(count(page.body(), "aria-current=\"page\"")).isOne();
        int bytes = packed(page.body());
        Set<String> files = new TreeSet<>(Pattern.compile("(?:src|href)=\"(/[a-z.]+(?:css|js)[^\"]*)\"")
                .matcher(page.body())
                .results()
                .map(file -> file.group(1))
                .toList());
        assertThat(files).hasSizeGreaterThan(4);
        for (String file : files) bytes += packed(running.get(person, file).body());
        assertThat(bytes).as("without pictures and the font").isLessThan(60_000);
    }

    private static int packed(String text) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(bytes)) {
            gzip.write(text.getBytes(StandardCharsets.UTF_8));
        }
        return bytes.size();
    }

    @Test
    void pictures_are_for_the_owner_and_painted_in_both_themes() {
        Person person = somebody();
        String path = "/reports/picture.svg?by=category&from=2026-03-01&to=2026-03-31";

        HttpResponse<String> light = running.get(person, path + "&theme=light");
        HttpResponse<String> dark = running.get(person, path + "&theme=dark");

        assertThat(light.headers().firstValue("Content-Type")).contains("image/svg+xml");
        assertThat(light.body()).contains("<svg").isNotEqualTo(dark.body());
        assertThat(running.get(running.person("en-IE"), path).statusCode()).isEqualTo(404);
        Person stranger = new Person(person.user(), "kharcha=" + "a".repeat(43));
        assertThat(running.get(stranger, path).statusCode()).isEqualTo(303);
    }

    @Test
    void days_and_cash_flow_are_drawn_beside_their_figures() {
        Person person = somebody();
        String page = plain(running.get(person, "/reports?by=day&from=2026-03-01&to=2026-03-31"));

        assertThat(page)
                .contains("Income and spending by month, in EUR")
                .contains("/reports/picture.svg?by=day&amp;")
                .contains("/reports/picture.svg?by=cash-flow&amp;");
        for (String path : List.of("by=day&from=2026-03-01&to=2026-03-31", "by=cash-flow")) {
            HttpResponse<String> picture = running.get(person, "/reports/picture.svg?" + path);
            assertThat(picture.statusCode()).isEqualTo(200);
            assertThat(picture.body()).contains("<svg");
        }
        assertThat(running.get(running.person("en-IE"), "/reports").body()).doesNotContain("Income and spending");
    }

    @Test
    void a_page_looks_as_its_reader_has_chosen() {
        Person person = somebody();
        Preferences before = person.user().preferences();
        running.database.books().atomically(person.user().id(), desk -> {
            desk.preferences()
                    .write(
                            person.user().id(),
                            new Preferences(
                                    before.locale(),
                                    before.zone(),
                                    before.homeCurrency(),
                                    null,
                                    null,
                                    null,
                                    Appearance.DARK,
                                    true,
                                    null,
                                    null,
                                    null));
            return person;
        });

        String page = running.get(person, "/dashboard").body();

        assertThat(page)
                .contains("data-theme=\"dark\"", "theme=dark\"")
                .doesNotContain("prefers-color-scheme: dark)\" srcset");
    }

    @Test
    void an_empty_book_teaches_what_to_say() {
        Person person = running.person("en-IE");

        for (String path : List.of("/dashboard", "/entries"))
            assertThat(count(running.get(person, path).body(), "data-say=")).isEqualTo(3);
        assertThat(running.get(person, "/reports").body()).contains("nothing in this period");
    }
}
