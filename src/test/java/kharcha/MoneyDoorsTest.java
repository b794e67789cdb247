package kharcha;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import kharcha.account.EmailAddress;
import kharcha.account.Preferences;
import kharcha.account.UserId;
import kharcha.ledger.Draft;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What programs learn of habits, wallets, month ends, rates and trips: as the chat says it, over the wire, on PostgreSQL. */
class MoneyDoorsTest {
    private static final LocalDate TODAY = RunningBook.TODAY;
    private static int people;
    private static Doorway door;

    private Doorway.Browser ann;
    private UserId id;
    private String token;

    @BeforeAll
    static void open() {
        door = Doorway.understanding();
    }

    @AfterAll
    static void close() {
        door.close();
    }

    @BeforeEach
    void register() {
        String email = "ann-" + ++people + "@example.org";
        ann = door.member(email);
        id = door.inside
                .accounts()
                .atomically(register -> register.credentials().find(new EmailAddress(email)))
                .orElseThrow()
                .user();
        Matcher key = Pattern.compile("class=\"key\">([A-Za-z0-9_-]{43})<")
                .matcher(ann.post("/settings/tokens", Map.of("name", "program")).body());
        assertThat(key.find()).isTrue();
        token = key.group(1);
    }

    private void book(Draft... drafts) {
        door.inside.books().atomically(id, desk -> desk.entries().add(id, List.of(drafts)));
    }

    private static Draft draft(String amount, String category, String note, LocalDate day) {
        return RunningBook.draft(amount, category, note, day);
    }

    private HttpRequest.Builder program(String path) {
        return HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + door.server.port() + path))
                .timeout(Duration.ofSeconds(20))
                .header("Authorization", "Bearer " + token);
    }

    private JsonNode get(String path) {
        HttpResponse<String> answer = ann.send(program(path).GET());
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return Running.body(answer);
    }

    private HttpResponse<String> send(String method, String path, String body) {
        return ann.send(program(path)
                .header("Content-Type", "application/json")
                .method(method, HttpRequest.BodyPublishers.ofString(body)));
    }

    private String told(String text) {
        List<String> texts = new ArrayList<>();
        Running.body(ann.say(text))
                .at("/output/generic")
                .forEach(item -> texts.add(item.path("text").asText()));
        return String.join("\n", texts);
    }

    private static String amount(JsonNode sum) {
        return sum.path("amount").asText() + " " + sum.path("currency").asText();
    }

    /** Seven months of bread and rent on the 1st, and this month a feast and a new shop. */
    private void live() {
        for (int back = 1; back <= 7; back++) {
            LocalDate first = TODAY.withDayOfMonth(1).minusMonths(back);
            book(
                    draft("3", "groceries", "bread", first.plusDays(2)),
                    draft("4", "groceries", "bread", first.plusDays(5)),
                    draft("3", "groceries", "bread", first.plusDays(9)),
                    draft("4", "groceries", "bread", first.plusDays(12)),
                    draft("700", "rent", "rent", first));
        }
        book(
                draft("2000", "income:salary", "salary", TODAY.withDayOfMonth(1)),
                draft("700", "rent", "rent", TODAY.withDayOfMonth(1)),
                draft("80", "groceries", "bread", TODAY.minusDays(2)),
                draft("20", "hobbies", "yarn shop", TODAY.minusDays(1)));
    }

    @Test
    void habits_are_what_the_chat_tells() {
        live();

        JsonNode habits = get("/api/habits");

        assertThat(habits.path("from").asText()).isEqualTo("2026-03-01");
        assertThat(habits.path("to").asText()).isEqualTo("2026-03-18");
        assertThat(amount(habits.at("/spent/0"))).isEqualTo("800.00 EUR");
        assertThat(amount(habits.path("usual"))).isEqualTo("714.00 EUR");
        assertThat(amount(habits.at("/savings/0/saved"))).isEqualTo("1200.00 EUR");
        assertThat(habits.at("/most_frequent/0/count").asInt()).isEqualTo(1);
        assertThat(habits.path("first_seen"))
                .singleElement()
                .satisfies(place -> assertThat(place.path("name").asText()).isEqualTo("yarn shop"));
        assertThat(habits.path("unusual")).singleElement().satisfies(odd -> {
            assertThat(odd.at("/entry/note").asText()).isEqualTo("bread");
            assertThat(amount(odd.path("usual"))).isEqualTo("3.50 EUR");
            assertThat(odd.path("times").asInt()).isEqualTo(23);
            assertThat(odd.path("like_by").asText()).isEqualTo("merchant");
        });
        assertThat(told("anything unusual this month?")).contains("€80.00", "23x your usual for bread (€3.50)");
        assertThat(told("any new shops this month?")).contains("yarn shop");
        assertThat(told("my savings rate this month")).contains("60% saved");
        assertThat(get("/api/habits?category=groceries").path("savings")).isEmpty();
    }

    @Test
    void rates_trips_and_offers_are_told_and_taken_along() {
        told("1 euro was 91 rupees");
        told("in Tokyo till Sunday");
        door.inside.books().atomically(id, desk -> {
            desk.offers().write(id, desk.offers().read(id).with("Gym", true));
            return true;
        });

        JsonNode me = get("/api/me");
        JsonNode offers = get("/api/recurring").path("offers");
        JsonNode file = Running.body(ann.get("/settings/export/kharcha.json"));

        assertThat(me.at("/own_rates/0").toString())
                .isEqualTo("{\"of\":\"EUR\",\"in\":\"INR\",\"value\":\"91\",\"since\":\"2026-03-18\"}");
        assertThat(me.at("/trip/place").asText()).isEqualTo("Tokyo");
        assertThat(me.at("/trip/currency").asText()).isEqualTo("JPY");
        assertThat(me.at("/trip/until").asText()).isEqualTo("2026-03-22");
        assertThat(offers.toString()).isEqualTo("[{\"name\":\"gym\",\"refused\":true}]");
        assertThat(file.at("/user/own_rates")).isEqualTo(me.path("own_rates"));
        assertThat(file.at("/user/trip")).isEqualTo(me.path("trip"));
        assertThat(file.path("offers")).isEqualTo(offers);
        told("back home");
        assertThat(get("/api/me").path("trip").isNull()).isTrue();
    }

    /** It is 13:00 on Wednesday in Berlin, 21:00 in Tokyo. */
    @Test
    void pages_and_programs_go_by_the_clock_of_the_trip_as_soon_as_it_begins_and_ends() {
        door.inside.books().atomically(id, desk -> {
            Preferences now = desk.preferences().read(id);
            desk.preferences().write(id, now.withZone(ZoneId.of("Europe/Berlin")));
            return true;
        });
        door.later(Duration.ofHours(4));
        assertThat(get("/api/me").path("today").asText()).isEqualTo("2026-03-18");
        told("in Tokyo till Friday");
        assertThat(get("/api/me").path("today").asText()).isEqualTo("2026-03-19");
        assertThat(ann.get("/entries").body()).contains("value=\"2026-03-19\"");
        door.later(Duration.ofDays(2));
        assertThat(get("/api/me").at("/time_zone").asText()).isEqualTo("Europe/Berlin");
        assertThat(get("/api/me").path("today").asText()).isEqualTo("2026-03-20");
        door.later(Duration.ofDays(-2).minusHours(4));
    }

    @Test
    void a_month_end_is_the_same_in_chat_on_its_page_and_for_programs() {
        live();

        JsonNode end = get("/api/forecast");
        String page = ann.get("/forecast").body();

        assertThat(end.path("start").asText()).isEqualTo("2026-03-01");
        assertThat(end.path("end").asText()).isEqualTo("2026-03-31");
        assertThat(end.path("months").asInt()).isEqualTo(6);
        JsonNode all = end.at("/forecasts/0/all");
        assertThat(amount(all.path("so_far"))).isEqualTo("800.00 EUR");
        assertThat(new java.math.BigDecimal(all.at("/expected/amount").asText()))
                .isEqualByComparingTo(
                        number(all, "so_far").add(number(all, "due")).add(number(all, "usual")))
                .isBetween(number(all, "low"), number(all, "high"));
        String expected = "€" + all.at("/expected/amount").asText();
        assertThat(page).contains(expected, "€" + all.at("/low/amount").asText());
        assertThat(told("how will this month end?")).contains(expected);
        java.math.BigDecimal categories = java.math.BigDecimal.ZERO;
        for (JsonNode category : end.at("/forecasts/0/categories"))
            categories = categories.add(number(category.path("parts"), "so_far"));
        assertThat(categories).isEqualByComparingTo("800");
    }

    /** 24 February 2026 is a Tuesday. */
    @Test
    void weeks_and_months_are_ones_own_in_chat_on_pages_in_charts_and_for_programs() {
        door.inside.books().atomically(id, desk -> {
            Preferences now = desk.preferences().read(id);
            desk.preferences()
                    .write(
                            id,
                            new Preferences(
                                    now.locale(),
                                    now.zone(),
                                    now.homeCurrency(),
                                    null,
                                    DayOfWeek.SUNDAY,
                                    25,
                                    null,
                                    null,
                                    null,
                                    null,
                                    null));
            return true;
        });
        book(
                draft("1", "coffee", "", LocalDate.of(2026, 2, 24)),
                draft("2", "coffee", "", LocalDate.of(2026, 2, 25)),
                draft("4", "coffee", "", LocalDate.of(2026, 2, 28)),
                draft("8", "coffee", "", LocalDate.of(2026, 3, 1)),
                draft("16", "coffee", "", LocalDate.of(2026, 3, 18)));

        assertThat(groups("month")).containsExactly("2026-01 2026-01-25 1.00", "2026-02 2026-02-25 30.00");
        assertThat(groups("week"))
                .containsExactly(
                        "2026-02-22 2026-02-22 7.00", "2026-03-01 2026-03-01 8.00", "2026-03-15 2026-03-15 16.00");
        assertThat(told("spending by month since 1 february").lines())
                .contains("25 Jan – 24 Feb · €1.00", "25 Feb – 24 Mar · €30.00");
        assertThat(told("spending by week since 1 february").lines())
                .contains("22–28 Feb · €7.00", "1–7 Mar · €8.00", "15–21 Mar · €16.00");
        String page = ann.get("/reports?by=month&from=2026-02-01&to=2026-03-31").body();
        assertThat(page)
                .contains(
                        "25 Jan – 24 Feb",
                        "/entries?from=2026-02-01&amp;to=2026-02-24",
                        "/entries?from=2026-02-25&amp;to=2026-03-24");
        assertThat(ann.get("/reports?by=week&from=2026-02-01&to=2026-03-31").body())
                .contains("22–28 Feb", "/entries?from=2026-03-01&amp;to=2026-03-07");
        for (String chart : List.of("trend of coffee", "cash flow this year", "stacked months this year"))
            assertThat(drawn(chart)).as(chart).contains("25 Feb").contains("30.00");
    }

    private List<String> groups(String by) {
        List<String> groups = new ArrayList<>();
        get("/api/report?by=" + by + "&from=2026-02-01&to=2026-03-31")
                .path("groups")
                .forEach(group -> groups.add(group.path("key").asText() + " "
                        + group.path("from").asText() + " "
                        + group.at("/sum/amount").asText()));
        return groups;
    }

    /** What a chart tells those who do not see it. */
    private String drawn(String text) {
        StringBuilder alt = new StringBuilder();
        Running.body(ann.say(text))
                .at("/output/generic")
                .forEach(item -> alt.append(item.path("alt_text").asText()));
        return alt.toString();
    }

    private static java.math.BigDecimal number(JsonNode parts, String name) {
        return new java.math.BigDecimal(parts.path(name).path("amount").asText());
    }

    @Test
    void a_new_book_has_a_month_end_that_foretells_nothing() {
        assertThat(get("/api/forecast").path("months").asInt()).isZero();
        assertThat(ann.get("/forecast").statusCode()).isEqualTo(200);
    }

    @Test
    void a_program_states_balances_and_moves_money_and_the_chat_takes_it_back() {
        assertThat(send("PUT", "/api/wallets", "{\"wallet\":\"cash\",\"balance\":\"200.00\"}")
                        .statusCode())
                .isEqualTo(200);
        assertThat(send("PUT", "/api/wallets", "{\"wallet\":\"bank\",\"balance\":\"1000\",\"currency\":\"EUR\"}")
                        .statusCode())
                .isEqualTo(200);
        HttpResponse<String> moved =
                send("POST", "/api/wallets/transfers", "{\"from\":\"bank\",\"to\":\"cash\",\"amount\":\"50\"}");

        assertThat(moved.statusCode()).as(moved.body()).isEqualTo(200);
        assertThat(balances()).containsExactlyInAnyOrder("cash 250.00 EUR", "bank 950.00 EUR");
        assertThat(told("how much cash do I have?")).contains("€250.00");
        told("undo");
        assertThat(balances()).containsExactlyInAnyOrder("cash 200.00 EUR", "bank 1000.00 EUR");
    }

    private List<String> balances() {
        List<String> balances = new ArrayList<>();
        get("/api/wallets")
                .path("balances")
                .forEach(each -> balances.add(each.path("wallet").asText() + " " + amount(each.path("balance"))));
        return balances;
    }

    @Test
    void a_difference_is_booked_only_when_a_program_says_so() {
        send("PUT", "/api/wallets", "{\"wallet\":\"cash\",\"balance\":\"200\",\"day\":\"2026-03-10\"}");
        send("PUT", "/api/wallets", "{\"wallet\":\"cash\",\"balance\":\"180\"}");
        assertThat(get("/api/entries").path("entries")).isEmpty();
        send("PUT", "/api/wallets", "{\"wallet\":\"cash\",\"balance\":\"150\",\"book_difference\":true}");
        assertThat(get("/api/entries").path("entries")).singleElement().satisfies(entry -> {
            assertThat(amount(entry)).isEqualTo("30.00 EUR");
            assertThat(entry.path("direction").asText()).isEqualTo("out");
        });
        assertThat(balances()).containsExactly("cash 150.00 EUR");
    }

    @Test
    void what_no_wallet_can_hold_is_refused_by_its_name_and_changes_nothing() {
        assertRefused(send("PUT", "/api/wallets", "{\"wallet\":\"cash\",\"balance\":\"much\"}"), "balance");
        assertRefused(send("PUT", "/api/wallets", "{\"wallet\":\"cash\",\"balance\":\"1.234\"}"), "balance");
        assertRefused(
                send("PUT", "/api/wallets", "{\"wallet\":\"cash\",\"balance\":\"1\",\"day\":\"2027-01-01\"}"), "day");
        assertRefused(
                send("PUT", "/api/wallets", "{\"wallet\":\"cash\",\"balance\":\"1\",\"currency\":\"XYZ\"}"),
                "currency");
        assertRefused(
                send("POST", "/api/wallets/transfers", "{\"from\":\"cash\",\"to\":\"bank\",\"amount\":\"-5\"}"),
                "amount");
        assertThat(send("POST", "/api/wallets/transfers", "{\"amount\":\"5\"}").statusCode())
                .isEqualTo(400);
        assertThat(send("POST", "/api/wallets/transfers", "{\"from\":\"cash\",\"to\":\"cash\",\"amount\":\"5\"}")
                        .statusCode())
                .isEqualTo(400);
        assertThat(balances()).isEmpty();
    }

    private static void assertRefused(HttpResponse<String> answer, String field) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(400);
        assertThat(Running.body(answer).path("code").asText()).isEqualTo("invalid_" + field);
    }

    @Test
    void where_something_was_booked_outlives_its_deletion_and_the_undoing_of_that_elsewhere() {
        told("coffee 3");
        told("delete the coffee");
        HttpResponse<String> undone = ann.send(program("/api/say")
                .header("Content-Type", "text/plain; charset=utf-8")
                .POST(HttpRequest.BodyPublishers.ofString("undo")));
        assertThat(undone.body()).contains("Booked again");
        assertThat(get("/api/report?by=channel").path("groups"))
                .singleElement()
                .satisfies(group -> assertThat(group.path("key").asText()).isEqualTo("web"));
        assertThat(get("/api/entries?channel=web").path("entries")).hasSize(1);
    }

    @Test
    void nobody_reads_these_without_a_token() {
        for (String path : List.of("/api/habits", "/api/wallets", "/api/forecast"))
            assertThat(door.browser().get(path).statusCode()).as(path).isEqualTo(401);
    }
}
