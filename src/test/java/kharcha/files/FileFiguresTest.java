package kharcha.files;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
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
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
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

    @ParameterizedTest
    @MethodSource("asked")
    void a_csv(String locale, DateRange period, Filter filter) throws IOException {
        String text = new String(file(user(locale), FileFormat.CSV, period, filter), StandardCharsets.UTF_8);
        List<ReadBack.Line> lines = ReadBack.csv(text, Categories.standard());

        for (ReadBack.Line line : lines) {
            if (line.home() == null) continue;
            BigDecimal rate = Objects.requireNonNull(line.rate());
            assertThat(line.home())
                    .isEqualByComparingTo(line.amount().multiply(rate).setScale(2, RoundingMode.HALF_UP));
            assertThat(line.rateDay()).isLessThanOrEqualTo(line.day());
        }
        assertFigures(lines, figures(user(locale), period, filter));
    }

    @ParameterizedTest
    @MethodSource("asked")
    void a_json(String locale, DateRange period, Filter filter) throws IOException {
        assertFigures(
                ReadBack.json(file(user(locale), FileFormat.JSON, period, filter)),
                figures(user(locale), period, filter));
    }

    @ParameterizedTest
    @MethodSource("asked")
    void a_workbook_in_its_entries_and_in_its_totals(String locale, DateRange period, Filter filter)
            throws IOException {
        User user = user(locale);
        Phrases words = Phrases.ofPapers(user.preferences(), Categories.standard());
        byte[] file = file(user, FileFormat.XLSX, period, filter);
        List<Figure> figures = figures(user, period, filter);
        Map<String, BigDecimal> totals = new TreeMap<>();
        Map<String, BigDecimal> homeTotals = new TreeMap<>();
        Map<String, Long> counts = new TreeMap<>();
        for (ReadBack.Total total : ReadBack.totals(file, words, Categories.standard())) {
            add(totals, total.category(), total.currency(), total.sum());
            if (total.home() != null && !total.currency().equals("EUR"))
                add(homeTotals, total.category(), total.currency(), total.home());
            counts.put(total.category() + " " + total.currency(), total.count());
        }

        assertFigures(ReadBack.xlsx(file, words, Categories.standard()), figures);
        assertThat(totals).isEqualTo(sums(figures));
        assertThat(converted(figures)).containsAllEntriesOf(homeTotals);
        figures.forEach(figure -> assertThat(counts)
                .containsEntry(figure.key() + " " + figure.sum().currency(), figure.count()));
    }

    private static void assertFigures(List<ReadBack.Line> lines, List<Figure> figures) {
        Map<String, BigDecimal> sums = new TreeMap<>();
        Map<String, BigDecimal> home = new TreeMap<>();
        for (ReadBack.Line line : lines) {
            add(sums, line.category(), line.currency(), line.amount(), line.in());
            if (line.home() != null) add(home, line.category(), line.currency(), line.home(), line.in());
        }
        assertThat(sums).isEqualTo(sums(figures)).isNotEmpty();
        assertThat(home).isEqualTo(converted(figures)).isNotEmpty();
    }

    private static String text(byte[] pdf) throws IOException {
        return String.join("\n", ReadBack.pdf(pdf));
    }

    @ParameterizedTest
    @MethodSource("asked")
    void a_pdf_has_each_figure_in_the_line_of_its_category(String locale, DateRange period, Filter filter)
            throws IOException {
        User user = user(locale);
        Phrases words = Phrases.ofPapers(user.preferences(), Categories.standard());
        List<String> lines = ReadBack.pdf(file(user, FileFormat.PDF, period, filter));

        for (Figure figure : atHome(user, period, filter)) {
            String name = ReadBack.plain(words.capital(words.category(new CategoryId(figure.key()))));
            String amount = ReadBack.plain(words.amount(figure.sum()));
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
