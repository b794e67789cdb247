package kharcha;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.math.BigDecimal;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.TextStyle;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Currency;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import kharcha.account.EmailAddress;
import kharcha.account.Letter;
import kharcha.account.Postbag;
import kharcha.account.Preferences;
import kharcha.account.UserId;
import kharcha.conversation.ConvertingRound;
import kharcha.conversation.Phrases;
import kharcha.files.MonthlyLetters;
import kharcha.files.ReadBack;
import kharcha.ledger.Calendar;
import kharcha.ledger.Categories;
import kharcha.ledger.CategoryId;
import kharcha.ledger.DateRange;
import kharcha.ledger.Entry;
import kharcha.money.Converted;
import kharcha.money.Money;
import kharcha.money.MoneyBag;
import kharcha.money.Rate;
import kharcha.money.RatesOfDay;
import kharcha.report.Figure;
import kharcha.report.Filter;
import kharcha.storage.MadeUpRates;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * One book, all ways out of it. After any sequence of booking, correction, deletion, undo, redo, merged categories and own rates,
 * said in the chat, typed on a page or sent by a program, in currencies with no, two and three decimals, with rates and without:
 * chat, pages, API, PDF, mail and files say the same to the last digit, and what stands behind every link adds up to what the
 * link says. What they are held against is an addition, entry by entry, that takes none of their paths.
 *
 * <p>A seed makes a sequence. What fails names its seed and all that was done until then.
 */
class SameEverywhereTest {
    private static final int TURNS = 36;
    private static final int BETWEEN = 9;
    private static final List<Currency> CURRENCIES = Stream.of("EUR", "JPY", "KWD", "INR", "USD")
            .map(Currency::getInstance)
            .toList();
    private static final List<String> THINGS = List.of(
            "coffee %s",
            "groceries %s at Aldi",
            "lunch %s at Subway",
            "taxi %s #trip",
            "rent %s by bank transfer",
            "cinema %s by card",
            "salary %s",
            "amazon refunded me %s",
            "espresso %s in cash #trip #work");
    private static final List<String> GROUPS =
            List.of("month", "week", "day", "merchant", "tag", "weekday", "paid_by", "channel");
    private static final Pattern FIGURE =
            Pattern.compile("<a (?:class=\"sum\" )?href=\"(/entries\\?[^\"]*)\"><span class=\"money\">([^<]*)</span>");
    private static final Pattern ROW = Pattern.compile("<li class=\"row\" id=\"entry-([0-9]+)\"");
    private static final Pattern OLDER = Pattern.compile("<p class=\"more\"><a class=\"quiet\" href=\"([^\"]*)\"");

    private static Doorway door;

    @BeforeAll
    static void open() {
        door = Doorway.understanding();
        MadeUpRates.load(door.database, rates(new Random(5)));
    }

    /** Of working days from 10 February on; of rupees none. */
    private static List<RatesOfDay> rates(Random random) {
        return LocalDate.of(2026, 2, 10)
                .datesUntil(LocalDate.of(2026, 6, 1))
                .filter(day -> day.getDayOfWeek().getValue() < 6)
                .map(day -> new RatesOfDay(
                        day,
                        Map.of(
                                "JPY", BigDecimal.valueOf(random.nextInt(15_000, 18_000), 2),
                                "USD", BigDecimal.valueOf(random.nextInt(10_000, 12_000), 4),
                                "KWD", BigDecimal.valueOf(random.nextInt(3_000, 4_000), 4))))
                .toList();
    }

    @AfterAll
    static void close() {
        door.close();
    }

    @ParameterizedTest
    @CsvSource({"1, EUR, 1", "2, JPY, 25", "3, KWD, 1", "16, USD, 15"})
    void chat_pages_api_papers_and_files_agree(long seed, String home, int monthDay) throws IOException {
        Person person = new Person(seed, home, monthDay);
        try {
            for (int turn = 1; turn <= TURNS; turn++) {
                person.act();
                if (turn % BETWEEN == 0) person.assertSame();
            }
            person.assertSameOnPaperAndInFiles();
            person.assertSameInTheMail();
        } catch (AssertionError | RuntimeException e) {
            throw new AssertionError("seed " + seed + " in " + home + ":\n  " + String.join("\n  ", person.done), e);
        }
    }

    /** Somebody with an account, a browser and a program. */
    private static final class Person {
        private final Random random;
        private final Doorway.Browser browser;
        private final String email;
        private final UserId id;
        private final String token;
        private final List<String> done = new ArrayList<>();
        private final Map<String, Set<Long>> links = new HashMap<>();
        private int messages;

        Person(long seed, String home, int monthDay) {
            this.random = new Random(seed);
            this.email = "somebody-" + seed + "@example.org";
            this.browser = door.member(email);
            this.id = door.inside
                    .accounts()
                    .atomically(register -> register.credentials().find(new EmailAddress(email)))
                    .orElseThrow()
                    .user();
            prefer(new Preferences(
                    Locale.forLanguageTag("en-IE"),
                    ZoneId.of("Europe/Berlin"),
                    Currency.getInstance(home),
                    null,
                    monthDay == 1 ? null : DayOfWeek.SUNDAY,
                    monthDay,
                    null,
                    null,
                    null,
                    null,
                    LocalDate.of(2026, 3, 18)));
            Matcher key = Pattern.compile("class=\"key\">([A-Za-z0-9_-]{43})<")
                    .matcher(browser.post("/settings/tokens", Map.of("name", "program"))
                            .body());
            assertThat(key.find()).isTrue();
            this.token = key.group(1);
        }

        private void prefer(Preferences preferences) {
            door.inside.books().atomically(id, desk -> {
                desk.preferences().write(id, preferences);
                return true;
            });
        }

        private Preferences preferences() {
            return door.inside.books().atomically(id, desk -> desk.preferences().read(id));
        }

        private Currency home() {
            return preferences().homeCurrency();
        }

        private LocalDate today() {
            return door.clock.instant().atZone(ZoneId.of("Europe/Berlin")).toLocalDate();
        }

        private List<Entry> entries() {
            Categories categories = categories();
            return door.inside.books().atomically(id, desk -> desk.entries().latest(id, 10_000)).stream()
                    .map(entry -> new Entry(
                            entry.id(),
                            entry.draft()
                                    .withCategory(categories.home(entry.draft().category())),
                            entry.converted()))
                    .toList();
        }

        private Categories categories() {
            return door.inside
                    .books()
                    .atomically(
                            id,
                            desk -> Categories.standard().with(desk.categories().read(id)));
        }

        private Phrases phrases() {
            return Phrases.ofPapers(preferences(), categories());
        }

        private <T> T one(List<T> of) {
            return of.get(random.nextInt(of.size()));
        }

        // What is done.

        void act() {
            List<Entry> entries = entries();
            switch (random.nextInt(20)) {
                case 0, 1, 2, 3, 4, 5, 6 -> say(expense());
                case 7 -> program(expense());
                case 8 -> say("no, " + amount());
                case 9 ->
                    say(one(List.of("that was yesterday", "make it groceries", "that was 3 march", "it was in yen")));
                case 10 ->
                    say(
                            entries.isEmpty()
                                    ? "undo"
                                    : "delete #" + one(entries).id().value());
                case 11, 12 -> say(one(List.of("undo", "undo", "undo the last two")));
                case 13, 14 -> say("redo");
                case 15 ->
                    say(one(List.of(
                            "merge coffee into eating out",
                            "undo",
                            "1 euro was 91 rupees",
                            "1 dollar is 0.91 euro",
                            "1 yen is 0.6 rupees",
                            "forget my rates for rupees")));
                case 16 -> onPage();
                case 17 -> correctOnPage(entries);
                case 18 -> deleteOnPage(entries);
                default -> {
                    door.later(Duration.ofDays(random.nextInt(3)));
                    done.add("(it is " + today() + ")");
                    say(one(List.of("my currency is EUR", "tokyo noodles " + amount(), expense())));
                }
            }
            new ConvertingRound(door.inside.books(), door.database.database().conversions()).run();
        }

        private String expense() {
            String day = one(List.of("", "", " yesterday", " on 2 march", " on 20 february", " on 31 january"));
            return one(THINGS).formatted(amount()) + day;
        }

        private String amount() {
            int number = 1 + random.nextInt(900);
            return switch (random.nextInt(7)) {
                case 0 -> number + " yen";
                case 1 -> number + "." + random.nextInt(10, 100) + " euros";
                case 2 -> "₹" + number + ".50";
                case 3 -> "KWD " + number + "." + random.nextInt(100, 1000);
                case 4 -> "$" + number;
                case 5 -> number + "." + random.nextInt(10, 100) + " eur";
                default -> String.valueOf(number);
            };
        }

        JsonNode say(String text) {
            done.add("> " + text);
            String body = new ObjectMapper()
                    .createObjectNode()
                    .put("message_id", "m" + ++messages)
                    .put("text", text)
                    .toString();
            HttpResponse<String> answer = browser.json("/api/chat", body);
            assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
            JsonNode items = Running.body(answer).at("/output/generic");
            done.add("< " + told(items).replace('\n', '|'));
            return items;
        }

        private static String told(JsonNode items) {
            List<String> texts = new ArrayList<>();
            items.forEach(item -> {
                if (item.path("response_type").asText().equals("text"))
                    texts.add(item.path("text").asText());
            });
            return String.join("\n", texts);
        }

        private void program(String text) {
            done.add("program: " + text);
            HttpRequest.Builder request = asProgram("/api/say").header("Content-Type", "text/plain; charset=utf-8");
            browser.send(request.POST(HttpRequest.BodyPublishers.ofString(text)));
        }

        private HttpRequest.Builder asProgram(String path) {
            return HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + door.server.port() + path))
                    .timeout(Duration.ofSeconds(20))
                    .header("Authorization", "Bearer " + token);
        }

        private Map<String, String> form(String key) {
            Currency currency = one(CURRENCIES);
            int decimals = Math.max(0, currency.getDefaultFractionDigits());
            Map<String, String> form = new TreeMap<>();
            form.put("key", key);
            form.put("day", today().minusDays(random.nextInt(40)).toString());
            form.put(
                    "amount",
                    BigDecimal.valueOf(random.nextInt(1, 90_000), decimals).toPlainString());
            form.put("currency", currency.getCurrencyCode());
            form.put("direction", random.nextInt(5) == 0 ? "in" : "out");
            form.put("category", one(List.of("coffee", "groceries", "income:other", "travel")));
            form.put("note", one(List.of("typed", "", "Aldi")));
            form.put("tags", one(List.of("", "trip")));
            form.put("paid", one(List.of("", "card", "Cash")));
            return form;
        }

        private void onPage() {
            Map<String, String> form = form("form-" + String.format(Locale.ROOT, "%016d", random.nextInt(1_000_000)));
            done.add("page: " + form);
            assertThat(browser.post("/entries", form).statusCode()).isEqualTo(303);
        }

        private void correctOnPage(List<Entry> entries) {
            if (entries.isEmpty()) return;
            String path = "/entries/" + one(entries).id().value();
            Matcher key = Pattern.compile("name=\"key\" value=\"([^\"]*)\"")
                    .matcher(browser.get(path + "/edit").body());
            assertThat(key.find()).isTrue();
            Map<String, String> form = form(key.group(1));
            done.add("page: " + path + " " + form);
            assertThat(browser.post(path, form).statusCode()).isEqualTo(303);
        }

        private void deleteOnPage(List<Entry> entries) {
            if (entries.isEmpty()) return;
            String path = "/entries/" + one(entries).id().value() + "/delete";
            done.add("page: " + path);
            assertThat(browser.post(path, Map.of()).statusCode()).isEqualTo(303);
        }

        // What is said of it.

        void assertSame() throws IOException {
            List<Entry> all = entries();
            links.clear();
            assertConverted(all);
            Calendar calendar = Calendar.of(preferences());
            DateRange month = calendar.month(today());
            DateRange quarter = calendar.months(today(), -2, 0);
            assertChat(all, calendar);
            assertPage("/dashboard", all);
            assertPage("/reports?" + days(month), all);
            assertSavings(all, month);
            for (int i = 0; i < 3; i++) assertPage("/reports?by=" + one(GROUPS) + "&" + days(quarter), all);
            assertPage("/reports?by=category&side=income&" + days(quarter), all);
            assertPage("/reports?by=category&compare=before&" + days(month), all);
            for (Filter.Side side : Filter.Side.values()) assertProgram(all, side, quarter);
        }

        private static String days(DateRange days) {
            return "from=" + days.start() + "&to=" + days.end();
        }

        /** Each entry's own rate is the one that this user would be told of that day. */
        private void assertConverted(List<Entry> all) {
            Currency home = home();
            for (Entry entry : all) {
                if (entry.draft().amount().currency().equals(home)) continue;
                Rate rate = door.inside
                        .books()
                        .atomically(
                                id,
                                desk -> desk.rates()
                                        .find(
                                                entry.draft().amount().currency(),
                                                home,
                                                entry.draft().day()))
                        .orElse(null);
                Converted converted = entry.converted(home).orElse(null);
                assertThat(converted == null ? null : converted.home())
                        .as(entry.toString())
                        .isEqualTo(
                                rate == null
                                        ? null
                                        : rate.convert(entry.draft().amount()).orElse(null));
            }
        }

        private static List<Entry> in(DateRange days, Filter.Side side, List<Entry> all) {
            return all.stream()
                    .filter(entry -> days.contains(entry.draft().day()) && Addition.isOn(side, entry))
                    .toList();
        }

        private void assertChat(List<Entry> all, Calendar calendar) {
            DateRange days = DateRange.of(calendar.monthStart(today()), today());
            Addition addition = new Addition(home());
            List<Entry> spent = in(days, Filter.Side.SPENDING, all);
            List<Entry> earned = in(days, Filter.Side.INCOME, all);
            Phrases phrases = phrases();
            if (!spent.isEmpty()) {
                assertThat(told(say("how much did I spend this month?")))
                        .startsWith(phrases.amount(addition.figures("", spent)) + " · ");
                assertCategories(told(say("report of this month")), spent);
                String weekdays = told(say("spending by weekday this month"));
                addition.by(SameEverywhereTest::weekday, spent).forEach((day, entries) -> {
                    for (Figure figure : addition.figures(day, entries))
                        assertThat(weekdays.lines())
                                .anyMatch(line -> line.equals(day + " · " + phrases.amount(figure)));
                });
            }
            if (!earned.isEmpty())
                assertThat(told(say("how much did I earn this month?")))
                        .startsWith(phrases.amount(addition.figures("", earned)) + " ");
        }

        private void assertCategories(String told, List<Entry> spent) {
            Addition addition = new Addition(home());
            Phrases phrases = phrases();
            addition.by(entry -> entry.draft().category().value(), spent).forEach((category, entries) -> {
                for (Figure figure : addition.figures(category, entries))
                    assertThat(told.lines())
                            .anyMatch(line -> (line + " ·")
                                    .startsWith(phrases.category(new CategoryId(category)) + " · "
                                            + phrases.amount(figure) + " ·"));
            });
        }

        /** What part of the month's income was kept, of what is known at home. */
        private void assertSavings(List<Entry> all, DateRange month) throws IOException {
            Addition addition = new Addition(home());
            Money earned = addition.sum(in(month, Filter.Side.INCOME, all)).in(home());
            Money left = earned.minus(
                    addition.sum(in(month, Filter.Side.SPENDING, all)).in(home()));
            if (!earned.isPositive() || !left.isPositive()) return;
            String saved = phrases().share(left, earned) + " saved";
            assertThat(told(say("my savings rate this month"))).contains(saved);
            assertThat(browser.get("/reports?" + days(month)).body()).contains(" came in · " + saved);
            assertThat(ReadBack.pdf(bytes("/reports/report.pdf?" + days(month))))
                    .anyMatch(line -> line.endsWith("Left · " + saved));
        }

        private void assertPage(String path, List<Entry> all) {
            HttpResponse<String> page = browser.get(path);
            assertThat(page.statusCode()).as(path).isEqualTo(200);
            Matcher figure = FIGURE.matcher(page.body());
            while (figure.find()) {
                String link = figure.group(1).replace("&amp;", "&");
                Set<Long> ids = links.computeIfAbsent(link, this::behind);
                List<Entry> rows = all.stream()
                        .filter(entry -> ids.contains(entry.id().value()))
                        .toList();
                assertThat(rows).as(link).hasSameSizeAs(ids);
                Matcher currency = Pattern.compile("[?&]currency=([A-Z]{3})").matcher(link);
                boolean asPaid = currency.find() && !currency.group(1).equals(home().getCurrencyCode());
                MoneyBag sum = asPaid ? Addition.paid(rows) : new Addition(home()).sum(rows);
                assertThat(sum)
                        .as(path + " → " + link)
                        .isEqualTo(Addition.read(
                                ReadBack.plain(figure.group(2)), preferences().locale(), CURRENCIES));
            }
        }

        /** The numbers of all entries that a link leads to. */
        private Set<Long> behind(String link) {
            Set<Long> ids = new TreeSet<>();
            String next = link;
            while (!next.isEmpty()) {
                HttpResponse<String> page = browser.get(next);
                assertThat(page.statusCode()).as(next).isEqualTo(200);
                Matcher row = ROW.matcher(page.body());
                while (row.find()) ids.add(Long.valueOf(row.group(1)));
                Matcher older = OLDER.matcher(page.body());
                next = older.find() ? older.group(1).replace("&amp;", "&") : "";
            }
            return ids;
        }

        private void assertProgram(List<Entry> all, Filter.Side side, DateRange days) {
            String query = "side=" + side.name().toLowerCase(Locale.ROOT) + "&" + days(days);
            List<Entry> wanted = in(days, side, all);
            Addition addition = new Addition(home());
            JsonNode report = json("/api/report?by=category&" + query);
            assertThat(bag(report.at("/period/total"))).isEqualTo(Addition.paid(wanted));
            assertThat(bag(List.of(report.at("/period/home"))).plus(bag(report.at("/period/without_rate"))))
                    .isEqualTo(addition.sum(wanted));
            assertThat(report.at("/period/count").asInt()).isEqualTo(wanted.size());
            addition.by(entry -> entry.draft().category().value(), wanted).forEach((category, entries) -> {
                List<JsonNode> groups = new ArrayList<>();
                report.path("groups").forEach(group -> {
                    if (group.path("key").asText().equals(category)) groups.add(group.path("sum"));
                });
                assertThat(bag(groups)).as(category).isEqualTo(Addition.paid(entries));
            });
            Set<Long> ids = new TreeSet<>();
            json("/api/entries?limit=500&" + query)
                    .path("entries")
                    .forEach(entry -> ids.add(entry.path("id").asLong()));
            assertThat(ids)
                    .isEqualTo(wanted.stream().map(entry -> entry.id().value()).collect(Collectors.toSet()));
        }

        private JsonNode json(String path) {
            HttpResponse<String> answer = browser.send(asProgram(path).GET());
            assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
            return Running.body(answer);
        }

        private static MoneyBag bag(Iterable<JsonNode> sums) {
            MoneyBag bag = MoneyBag.empty();
            for (JsonNode sum : sums)
                bag = bag.plus(Money.of(
                        sum.path("amount").asText(), sum.path("currency").asText()));
            return bag;
        }

        void assertSameOnPaperAndInFiles() throws IOException {
            List<Entry> all = entries();
            DateRange quarter = Calendar.of(preferences()).months(today(), -2, 0);
            DateRange until = DateRange.of(Objects.requireNonNull(quarter.start()), today());
            assertPaper(bytes("/reports/report.pdf?" + days(quarter)), until, all);
            assertLines(ReadBack.csv(text(bytes("/settings/export/entries.csv")), categories()), all);
            assertLines(ReadBack.json(bytes("/settings/export/kharcha.json")), asBooked());
            byte[] workbook = bytes("/settings/export/entries.xlsx");
            assertLines(ReadBack.xlsx(workbook, phrases(), categories()), all);
            assertTotals(ReadBack.totals(workbook, phrases(), categories()), all);
            DateRange year = DateRange.of(LocalDate.of(2026, 1, 1), LocalDate.of(2026, 12, 31));
            List<Entry> ofYear = Stream.of(Filter.Side.values())
                    .flatMap(side -> in(year, side, all).stream())
                    .toList();
            assertLines(ReadBack.json(asked("2026 as json")), ofYear);
            assertLines(ReadBack.csv(text(asked("2026 as csv")), categories()), ofYear);
            assertLines(ReadBack.xlsx(asked("2026 as excel"), phrases(), categories()), ofYear);
        }

        /** What was merged is told under the category in which it was booked. */
        private List<Entry> asBooked() {
            return door.inside.books().atomically(id, desk -> desk.entries().latest(id, 10_000));
        }

        private byte[] asked(String text) {
            Matcher link = Pattern.compile("/files/[A-Za-z0-9-]{43}\\.[a-z]+")
                    .matcher(say(text).toString());
            assertThat(link.find()).isTrue();
            return bytes(link.group());
        }

        private byte[] bytes(String path) {
            return browser.bytes(path);
        }

        private static String text(byte[] file) {
            return new String(file, StandardCharsets.UTF_8);
        }

        private void assertPaper(byte[] pdf, DateRange days, List<Entry> all) throws IOException {
            List<String> lines = ReadBack.pdf(pdf);
            Addition addition = new Addition(home());
            for (Filter.Side side : Filter.Side.values())
                addition.by(entry -> entry.draft().category().value(), in(days, side, all))
                        .forEach((category, entries) -> {
                            for (Figure figure : addition.figures(category, entries)) {
                                assertThat(lines).as(figure.toString()).anyMatch(line -> line.startsWith(row(figure)));
                                figure.paid().sums().stream()
                                        .filter(paid -> !paid.currency()
                                                .equals(figure.sum().currency()))
                                        .forEach(paid -> assertThat(lines)
                                                .as(figure.toString())
                                                .anyMatch(line -> line.contains(written(paid))));
                            }
                        });
        }

        /** A long figure goes on in the line below it. */
        private String row(Figure figure) {
            Phrases phrases = phrases();
            String name = phrases.capital(phrases.category(new CategoryId(figure.key())));
            return ReadBack.plain(name + " " + figure.count() + " ") + written(figure.sum());
        }

        private String written(Money money) {
            return ReadBack.plain(phrases().amount(money));
        }

        private void assertLines(List<ReadBack.Line> lines, List<Entry> all) {
            assertThat(lines.stream().map(SameEverywhereTest::plain).toList())
                    .containsExactlyInAnyOrderElementsOf(all.stream()
                            .map(entry -> plain(entry, entry.converted(home()).orElse(null)))
                            .toList());
        }

        private void assertTotals(List<ReadBack.Total> totals, List<Entry> all) {
            Addition addition = new Addition(home());
            Map<String, List<Entry>> groups = addition.by(
                    entry -> entry.draft().category().value() + " "
                            + entry.draft().amount().currency(),
                    all);
            assertThat(totals).hasSize(groups.size());
            for (ReadBack.Total total : totals) {
                List<Entry> entries = groups.getOrDefault(total.category() + " " + total.currency(), List.of());
                assertThat(total.count()).as(total.toString()).isEqualTo(entries.size());
                assertThat(total.sum())
                        .as(total.toString())
                        .isEqualByComparingTo(Addition.paid(entries)
                                .in(Currency.getInstance(total.currency()))
                                .amount());
                if (total.home() != null)
                    assertThat(total.home())
                            .as(total.toString())
                            .isEqualByComparingTo(
                                    addition.sum(entries).in(home()).amount());
            }
        }

        /** The letter about this month, once it is over. */
        void assertSameInTheMail() throws IOException {
            DateRange month = Calendar.of(preferences()).month(today());
            while (!today().isAfter(Objects.requireNonNull(month.end()))) door.later(Duration.ofDays(1));
            door.later(Duration.ofHours(12));
            door.letters();
            new MonthlyLetters(
                            door.inside.accounts(),
                            door.inside.books(),
                            URI.create("https://kharcha.example"),
                            door.clock)
                    .send();
            List<Entry> all = entries();
            List<Entry> spent = in(month, Filter.Side.SPENDING, all);
            if (spent.isEmpty()) return;
            Letter letter = arrived();
            assertPaper(Objects.requireNonNull(letter.enclosure()).bytes(), month, all);
            String text = String.join("\n", letter.paragraphs());
            Addition addition = new Addition(home());
            Phrases phrases = phrases();
            assertThat(text).contains(phrases.amount(addition.sum(spent), home()) + " spent");
            List<Entry> earned = in(month, Filter.Side.INCOME, all);
            if (!earned.isEmpty())
                for (var sum : addition.sum(earned).sums()) assertThat(text).contains(phrases.amount(sum));
        }

        private Letter arrived() {
            List<Letter> letters = new ArrayList<>();
            Postbag postbag = door.database.database().postbag();
            while (postbag.next(door.clock.instant(), letters::add) == Postbag.Round.SENT) {}
            return letters.stream()
                    .filter(letter -> letter.to().value().equals(email) && letter.enclosure() != null)
                    .reduce((_, last) -> last)
                    .orElseThrow(() -> new AssertionError("no letter"));
        }
    }

    private static String weekday(Entry entry) {
        return entry.draft().day().getDayOfWeek().getDisplayName(TextStyle.FULL, Locale.ENGLISH);
    }

    private static String plain(ReadBack.Line line) {
        return Arrays.asList(
                        line.id(),
                        line.day(),
                        line.category(),
                        line.currency(),
                        line.amount().stripTrailingZeros().toPlainString(),
                        line.in(),
                        line.home() == null
                                ? ""
                                : line.home().stripTrailingZeros().toPlainString())
                .toString();
    }

    private static String plain(Entry entry, @Nullable Converted converted) {
        return Arrays.asList(
                        entry.id().value(),
                        entry.draft().day(),
                        entry.draft().category().value(),
                        entry.draft().amount().currency(),
                        entry.draft().amount().amount().stripTrailingZeros().toPlainString(),
                        entry.draft().direction() == kharcha.ledger.Direction.IN,
                        converted == null
                                ? ""
                                : converted.home().amount().stripTrailingZeros().toPlainString())
                .toString();
    }
}
