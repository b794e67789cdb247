package kharcha.files;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.StringReader;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import kharcha.account.Identity;
import kharcha.account.Preferences;
import kharcha.account.User;
import kharcha.conversation.Phrases;
import kharcha.ledger.Categories;
import kharcha.ledger.CategoryId;
import kharcha.ledger.DateRange;
import kharcha.ledger.Direction;
import kharcha.ledger.Draft;
import kharcha.money.Money;
import kharcha.report.Extract;
import kharcha.report.Figure;
import kharcha.report.FileFormat;
import kharcha.report.Filter;
import kharcha.report.HomeReports;
import kharcha.report.Query.GroupBy;
import kharcha.storage.MadeUpRates;
import kharcha.storage.TestDatabase;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.dhatim.fastexcel.reader.Sheet;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Every file of a generated book in mixed currencies, read back: its figures are those of the reports, to the last digit. */
class FileFiguresTest {
    private static final Currency EURO = Currency.getInstance("EUR");
    private static final DateRange OCTOBER = DateRange.of(LocalDate.of(2026, 10, 1), LocalDate.of(2026, 10, 31));
    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-11-22T12:00:00Z"), ZoneOffset.UTC);
    private static final List<String> CURRENCIES = List.of("EUR", "EUR", "EUR", "JPY", "INR", "BHD");
    private static final List<String> CATEGORIES =
            List.of("groceries", "coffee", "rent", "transport", "gifts", "income:salary", "income:other");
    private static final List<String> NOTES =
            List.of("tea", "चाय और समोसे", "a;b,\"c\"", "=1+1", "pâtisserie", "fine flour, office", "日本 😀", "");

    private static TestDatabase database;
    private static final Map<String, User> PEOPLE = new TreeMap<>();

    @BeforeAll
    static void fill() {
        database = TestDatabase.fresh();
        MadeUpRates.load(database, MadeUpRates.of(new Random(7), LocalDate.of(2026, 8, 25), 70, List.of("JPY", "BHD")));
        for (String locale : List.of("en-IE", "de-DE", "es-ES", "fr-FR", "hi-IN", "hi-Latn-IN"))
            PEOPLE.put(locale, person(locale));
    }

    @AfterAll
    static void close() {
        database.close();
    }

    private static User person(String locale) {
        User user = database.users()
                .findOrCreate(
                        new Identity("test", locale),
                        new Preferences(Locale.forLanguageTag(locale), ZoneOffset.UTC, Currency.getInstance("EUR")));
        Random random = new Random(locale.hashCode());
        List<Draft> drafts = new ArrayList<>();
        for (int i = 0; i < 700; i++) drafts.add(draft(random));
        database.books().atomically(user.id(), desk -> desk.entries().add(user.id(), drafts));
        return user;
    }

    private static Draft draft(Random random) {
        Currency currency = Currency.getInstance(CURRENCIES.get(random.nextInt(CURRENCIES.size())));
        CategoryId category = new CategoryId(CATEGORIES.get(random.nextInt(CATEGORIES.size())));
        boolean refund = !category.isIncome() && random.nextInt(12) == 0;
        return new Draft(
                LocalDate.of(2026, 9, 1).plusDays(random.nextInt(80)),
                new Money(BigDecimal.valueOf(1 + random.nextInt(900_000), Money.decimals(currency)), currency),
                category.isIncome() || refund ? Direction.IN : Direction.OUT,
                category,
                NOTES.get(random.nextInt(NOTES.size())),
                random.nextInt(5) == 0 ? Set.of("trip") : Set.of(),
                random.nextBoolean() ? "card" : null);
    }

    private static byte[] file(User user, FileFormat format, DateRange period, Filter filter) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        new FileMaker(database.books(), URI.create("https://kharcha.example"), CLOCK)
                .write(user.id(), new Extract(format, period, filter), bytes);
        return bytes.toByteArray();
    }

    private static List<Figure> figures(User user, DateRange period, Filter filter) {
        return database.books()
                .atomically(
                        user.id(),
                        desk -> Stream.of(Filter.Side.values())
                                .flatMap(
                                        side -> desk
                                                .reports()
                                                .figures(user.id(), filter.withSide(side), period, GroupBy.CATEGORY)
                                                .stream())
                                .toList());
    }

    private static List<Figure> atHome(User user, DateRange period, Filter filter) {
        return database.books()
                .atomically(
                        user.id(),
                        desk -> Stream.of(Filter.Side.values())
                                .flatMap(side -> new HomeReports(desk.reports(), EURO)
                                        .figures(user.id(), filter.withSide(side), period, GroupBy.CATEGORY).stream())
                                .toList());
    }

    /** Sums by category and currency, as the rows of a file have them: out less in, or in less out for income. */
    private static Map<String, BigDecimal> sums(List<Figure> figures) {
        Map<String, BigDecimal> sums = new TreeMap<>();
        figures.forEach(figure -> add(
                sums,
                figure.key(),
                figure.sum().currency().getCurrencyCode(),
                figure.sum().amount()));
        return sums;
    }

    /** The same in the home currency, of what was paid in another and has a rate. */
    private static Map<String, BigDecimal> converted(List<Figure> figures) {
        Map<String, BigDecimal> sums = new TreeMap<>();
        for (Figure figure : figures) {
            Figure.Home home = Objects.requireNonNull(figure.home());
            String currency = figure.sum().currency().getCurrencyCode();
            if (!currency.equals("EUR") && home.missingCount() < figure.count())
                add(sums, figure.key(), currency, home.sum().amount());
        }
        return sums;
    }

    private static void add(Map<String, BigDecimal> sums, String category, String currency, BigDecimal amount) {
        sums.merge(
                category + " " + currency,
                amount.stripTrailingZeros(),
                (one, other) -> one.add(other).stripTrailingZeros());
    }

    private static void add(
            Map<String, BigDecimal> sums, String category, String currency, BigDecimal amount, boolean in) {
        boolean counts = new CategoryId(category).isIncome() == in;
        add(sums, category, currency, counts ? amount : amount.negate());
    }

    static Stream<Arguments> asked() {
        return PEOPLE.keySet().stream()
                .flatMap(locale -> Stream.of(
                        Arguments.of(locale, OCTOBER, Filter.NONE),
                        Arguments.of(
                                locale,
                                DateRange.ALL,
                                Filter.NONE.withCategories(
                                        Set.of(new CategoryId("coffee"), new CategoryId("income:other"))))));
    }

    private static User user(String locale) {
        return PEOPLE.getOrDefault(locale, PEOPLE.values().iterator().next());
    }

    /** The English name in a CSV, and its id. */
    private static String id(String name) {
        return Categories.standard().all().stream()
                .filter(category -> category.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no category is called " + name))
                .id()
                .value();
    }

    @ParameterizedTest
    @MethodSource("asked")
    void a_csv(String locale, DateRange period, Filter filter) throws IOException {
        String text =
                new String(file(user(locale), FileFormat.CSV, period, filter), StandardCharsets.UTF_8).substring(1);
        char mark = text.substring(0, 3).charAt(2);
        Map<String, BigDecimal> sums = new TreeMap<>();
        Map<String, BigDecimal> home = new TreeMap<>();
        for (CSVRecord row : CSVFormat.RFC4180
                .builder()
                .setDelimiter(mark)
                .setHeader()
                .setSkipHeaderRecord(true)
                .get()
                .parse(new StringReader(text))) {
            String category = id(row.get("Category"));
            BigDecimal amount = new BigDecimal(row.get("Amount").replace(',', '.'));
            add(
                    sums,
                    category,
                    row.get("Currency"),
                    amount,
                    row.get("Direction").equals("in"));
            if (row.get("Home amount").isEmpty()) continue;
            BigDecimal rate = new BigDecimal(row.get("Rate").replace(',', '.'));
            BigDecimal converted = new BigDecimal(row.get("Home amount").replace(',', '.'));
            add(
                    home,
                    category,
                    row.get("Currency"),
                    converted,
                    row.get("Direction").equals("in"));
            assertThat(converted).isEqualByComparingTo(amount.multiply(rate).setScale(2, RoundingMode.HALF_UP));
            assertThat(LocalDate.parse(row.get("Rate day"))).isBeforeOrEqualTo(LocalDate.parse(row.get("Day")));
        }

        List<Figure> figures = figures(user(locale), period, filter);
        assertThat(sums).isEqualTo(sums(figures)).isNotEmpty();
        assertThat(home).isEqualTo(converted(figures)).isNotEmpty();
    }

    @ParameterizedTest
    @MethodSource("asked")
    void a_json(String locale, DateRange period, Filter filter) throws IOException {
        JsonNode file = new ObjectMapper().readTree(file(user(locale), FileFormat.JSON, period, filter));
        Map<String, BigDecimal> sums = new TreeMap<>();
        Map<String, BigDecimal> home = new TreeMap<>();
        for (JsonNode entry : file.path("entries")) {
            if (entry.hasNonNull("home"))
                add(
                        home,
                        entry.path("category").asText(),
                        entry.path("currency").asText(),
                        new BigDecimal(entry.at("/home/amount").asText()),
                        entry.path("direction").asText().equals("in"));
            add(
                    sums,
                    entry.path("category").asText(),
                    entry.path("currency").asText(),
                    new BigDecimal(entry.path("amount").asText()),
                    entry.path("direction").asText().equals("in"));
        }

        assertThat(home)
                .isEqualTo(converted(figures(user(locale), period, filter)))
                .isNotEmpty();
        assertThat(sums).isEqualTo(sums(figures(user(locale), period, filter))).isNotEmpty();
    }

    @ParameterizedTest
    @MethodSource("asked")
    void a_workbook_in_its_entries_and_in_its_totals(String locale, DateRange period, Filter filter)
            throws IOException {
        User user = user(locale);
        Phrases words = Phrases.ofPapers(user.preferences(), Categories.standard());
        Map<String, String> ids = new TreeMap<>();
        CATEGORIES.forEach(each -> ids.put(words.capital(words.category(new CategoryId(each))), each));
        Map<String, BigDecimal> rows = new TreeMap<>();
        Map<String, BigDecimal> totals = new TreeMap<>();
        Map<String, BigDecimal> home = new TreeMap<>();
        Map<String, BigDecimal> homeTotals = new TreeMap<>();
        Map<String, Long> counts = new TreeMap<>();
        try (ReadableWorkbook workbook =
                new ReadableWorkbook(new ByteArrayInputStream(file(user, FileFormat.XLSX, period, filter)))) {
            List<Sheet> sheets = workbook.getSheets().toList();
            for (Row row : rest(sheets.get(0))) {
                if (row.getCellCount() > 9 && row.getCellAsNumber(9).isPresent())
                    add(
                            home,
                            ids.getOrDefault(row.getCellText(2), "?"),
                            row.getCellText(4),
                            row.getCellAsNumber(9).orElseThrow(),
                            row.getCellText(5).equals(words.heading("direction.in")));
                add(
                        rows,
                        ids.getOrDefault(row.getCellText(2), "?"),
                        row.getCellText(4),
                        row.getCellAsNumber(3).orElseThrow(),
                        row.getCellText(5).equals(words.heading("direction.in")));
            }
            for (Row row : rest(sheets.get(1))) {
                String category = ids.getOrDefault(row.getCellText(0), "?");
                add(totals, category, row.getCellText(2), row.getCellAsNumber(3).orElseThrow());
                if (row.getCellCount() > 5 && !row.getCellText(2).equals("EUR"))
                    row.getCellAsNumber(5).ifPresent(sum -> add(homeTotals, category, row.getCellText(2), sum));
                counts.put(
                        category + " " + row.getCellText(2),
                        row.getCellAsNumber(4).orElseThrow().longValueExact());
            }
            Row first = rest(sheets.get(0)).getFirst();
            assertThat(first.getCellAsDate(0).orElseThrow().toLocalDate())
                    .as("days are days")
                    .isAfter(LocalDate.of(2026, 8, 31));
        }
        List<Figure> figures = figures(user, period, filter);
        assertThat(rows).isEqualTo(sums(figures)).isNotEmpty();
        assertThat(totals).isEqualTo(sums(figures));
        assertThat(home).isEqualTo(converted(figures)).isNotEmpty();
        assertThat(home).containsAllEntriesOf(homeTotals);
        figures.forEach(figure -> assertThat(counts)
                .containsEntry(figure.key() + " " + figure.sum().currency(), figure.count()));
    }

    private static List<Row> rest(Sheet sheet) throws IOException {
        List<Row> rows = sheet.read();
        return rows.subList(1, rows.size());
    }

    private static String text(byte[] pdf) throws IOException {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            PDFTextStripper stripper = new PDFTextStripper();
            stripper.setSortByPosition(true);
            return stripper.getText(document).replaceAll("[\\u00a0\\u202f ]+", " ");
        }
    }

    private static String plain(String text) {
        return text.replaceAll("[\\u00a0\\u202f ]+", " ");
    }

    @ParameterizedTest
    @MethodSource("asked")
    void a_pdf_has_each_figure_in_the_line_of_its_category(String locale, DateRange period, Filter filter)
            throws IOException {
        User user = user(locale);
        Phrases words = Phrases.ofPapers(user.preferences(), Categories.standard());
        List<String> lines =
                text(file(user, FileFormat.PDF, period, filter)).lines().toList();

        for (Figure figure : atHome(user, period, filter)) {
            String name = plain(words.capital(words.category(new CategoryId(figure.key()))));
            String amount = plain(words.amount(figure.sum()));
            assertThat(lines)
                    .as(figure.toString())
                    .anyMatch(line -> line.startsWith(name + " " + figure.count() + " " + amount));
        }
    }

    @Test
    void a_pdf_tells_its_title_and_language_and_says_where_the_book_is() throws IOException {
        byte[] pdf = file(user("hi-IN"), FileFormat.PDF, OCTOBER, Filter.NONE);
        try (PDDocument document = Loader.loadPDF(pdf)) {
            assertThat(document.getDocumentInformation().getTitle()).startsWith("अक्टूबर 2026: ");
            assertThat(document.getDocumentCatalog().getLanguage()).isEqualTo("hi");
            assertThat(document.getDocumentCatalog().getViewerPreferences().displayDocTitle())
                    .isTrue();
            assertThat(document.getPage(0).getAnnotations()).hasSize(1);
        }
        assertThat(text(pdf)).contains("https://kharcha.example/dashboard").contains("पेज 1 / ");
    }

    /** In the order in which they are typed, however they are drawn. */
    @Test
    void what_was_typed_is_read_back_from_a_pdf() throws IOException {
        String text = text(file(user("hi-IN"), FileFormat.PDF, OCTOBER, Filter.NONE));
        assertThat(text)
                .contains("चाय और समोसे")
                .contains("fine flour, office")
                .contains("pâtisserie")
                .contains("=1+1")
                .contains("\ufffd\ufffd \ufffd");
    }

    @Test
    void a_workbook_writes_amounts_as_their_currency_and_reader_do() {
        assertThat(Workbooks.format(Money.of("1", "EUR"), Locale.GERMANY)).isEqualTo("#,##0.00 \"€\"");
        assertThat(Workbooks.format(Money.of("1", "EUR"), Locale.UK)).isEqualTo("\"€\" #,##0.00");
        assertThat(Workbooks.format(Money.of("1", "JPY"), Locale.GERMANY)).isEqualTo("#,##0 \"¥\"");
        assertThat(Workbooks.format(Money.of("1", "BHD"), Locale.GERMANY)).isEqualTo("#,##0.000 \"BHD\"");
    }
}
