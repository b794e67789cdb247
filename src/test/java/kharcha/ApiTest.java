package kharcha;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What a program can do with a personal token: over the wire, on PostgreSQL. */
class ApiTest {
    private static final String ANN = "ann@example.org";

    @RegisterExtension
    final Doorway door = new Doorway();

    private Doorway.Browser ann;
    private String token;

    @BeforeEach
    void open() {
        ann = door.member(ANN);
        token = token(ann);
    }

    private static String token(Doorway.Browser browser) {
        HttpResponse<String> made = browser.post("/settings/tokens", Map.of("name", "script"));
        assertThat(made.statusCode()).isEqualTo(200);
        Matcher shown = Pattern.compile("class=\"key\">([A-Za-z0-9_-]{43})<").matcher(made.body());
        assertThat(shown.find()).isTrue();
        return shown.group(1);
    }

    private HttpResponse<String> say(String text, String... headers) {
        HttpRequest.Builder request = program("/api/say").header("Content-Type", "text/plain; charset=utf-8");
        if (headers.length > 0) request.headers(headers);
        return send(request.POST(HttpRequest.BodyPublishers.ofString(text)));
    }

    private HttpRequest.Builder program(String path) {
        return HttpRequest.newBuilder(java.net.URI.create("http://127.0.0.1:" + door.server.port() + path))
                .timeout(Duration.ofSeconds(20))
                .header("Authorization", "Bearer " + token);
    }

    private HttpResponse<String> get(String path) {
        return send(program(path).GET());
    }

    private HttpResponse<String> send(HttpRequest.Builder request) {
        return door.browser().send(request);
    }

    private JsonNode json(String path) {
        HttpResponse<String> response = get(path);
        assertThat(response.statusCode()).as(response.body()).isEqualTo(200);
        return Running.body(response);
    }

    @Test
    void what_a_script_says_is_booked_and_answered_in_one_line() {
        HttpResponse<String> said = say("coffee 3.50");

        assertThat(said.statusCode()).isEqualTo(200);
        assertThat(said.headers().firstValue("Content-Type")).contains("text/plain;charset=utf-8");
        assertThat(said.body().lines()).hasSize(1);
        assertThat(said.body()).contains("3.50");
        assertThat(json("/api/entries").at("/entries/0/amount").asText()).isEqualTo("3.50");
        assertThat(ann.said()).isEqualTo(1);
    }

    @Test
    void json_in_and_the_message_shape_out() {
        HttpResponse<String> said = send(program("/api/say")
                .header("Content-Type", "application/json")
                .header("Accept", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString("{\"text\":\"tea 2\"}")));

        assertThat(Running.body(said).at("/output/generic/0/response_type").asText())
                .isEqualTo("text");
    }

    @ParameterizedTest
    @ValueSource(strings = {"Idempotency-Key", "X-Message-Id"})
    void a_message_with_a_key_is_booked_once_however_often_it_is_sent(String header) {
        String first = say("tea 2", header, "a-1").body();
        door.later(Duration.ofHours(1));
        String again = say("tea 2", header, "a-1").body();

        assertThat(again).isEqualTo(first);
        assertThat(json("/api/entries").path("entries")).hasSize(1);
        say("tea 2", header, "a-2");
        assertThat(json("/api/entries").path("entries")).hasSize(2);
    }

    @Test
    void without_a_key_the_same_words_within_two_minutes_are_remarked_upon() {
        assertThat(say("tea 2").body()).doesNotContain("second time");
        assertThat(say("tea 2").body()).contains("second time today");
        door.later(Duration.ofMinutes(3));
        assertThat(say("tea 2").body()).doesNotContain("time today");
    }

    @Test
    void what_cannot_be_a_message_is_refused_with_problem_details() {
        assertProblem(say(" "), 400, "empty_text");
        assertProblem(say("x".repeat(16_001)), 413, "too_large");
        assertProblem(say("tea 2", "Idempotency-Key", "two words"), 400, "invalid_message_id");
        assertProblem(
                send(program("/api/say")
                        .header("Content-Type", "application/xml")
                        .POST(HttpRequest.BodyPublishers.ofString("<tea/>"))),
                415,
                "unsupported_type");
        assertProblem(
                send(program("/api/say")
                        .header("Content-Type", "application/json")
                        .POST(HttpRequest.BodyPublishers.ofString("{\"text\":7}"))),
                400,
                "invalid_type");
    }

    private static void assertProblem(HttpResponse<String> response, int status, String code) {
        assertThat(response.statusCode()).as(response.body()).isEqualTo(status);
        assertThat(response.headers().firstValue("Content-Type")).contains("application/problem+json");
        JsonNode problem = Running.body(response);
        assertThat(problem.path("type").asText()).isEqualTo("about:blank");
        assertThat(problem.path("title").asText()).isNotBlank();
        assertThat(problem.path("status").asInt()).isEqualTo(status);
        assertThat(problem.path("detail").asText()).isNotBlank();
        assertThat(problem.path("code").asText()).isEqualTo(code);
    }

    @Test
    void errors_under_api_are_problem_details_apart_from_the_chat() {
        assertProblem(get("/api/nothing"), 404, "not_found");
        assertProblem(get("/api/entries/77"), 404, "not_found");
        HttpResponse<String> chat = ann.json("/api/chat", "{}");
        assertThat(chat.statusCode()).isEqualTo(400);
        assertThat(Running.body(chat).at("/error/code").asText()).isEqualTo("missing_field");
    }

    @Test
    void only_a_token_that_stands_opens_the_book() {
        assertThat(get("/api/me").statusCode()).isEqualTo(200);
        assertThat(ann.get("/settings/tokens").body()).contains("script").doesNotContain(token);

        String hash = hash(ann);
        Doorway.Browser ben = door.member("ben@example.org");
        ben.post("/settings/tokens/revoke", Map.of("hash", hash));
        assertThat(get("/api/me").statusCode()).isEqualTo(200);

        ann.post("/settings/tokens/revoke", Map.of("hash", hash));
        HttpResponse<String> refused = get("/api/me");
        assertProblem(refused, 401, "wrong_token");
        assertThat(refused.headers().firstValue("WWW-Authenticate")).contains("Bearer");
        assertProblem(ann.get("/api/me"), 401, "wrong_token");
    }

    private static String hash(Doorway.Browser browser) {
        Matcher hash = Pattern.compile("name=\"hash\" value=\"([^\"]+)\"")
                .matcher(browser.get("/settings/tokens").body());
        assertThat(hash.find()).isTrue();
        return hash.group(1);
    }

    @Test
    void a_token_says_when_it_was_last_used() {
        assertThat(ann.get("/settings/tokens").body()).contains("last used never");
        get("/api/me");
        assertThat(ann.get("/settings/tokens").body()).doesNotContain("last used never");
    }

    @Test
    void only_the_hash_of_a_token_is_kept_and_its_making_is_told_by_mail() throws Exception {
        assertThat(door.everything()).contains("script").doesNotContain(token);
        assertThat(door.lastLetter(ANN)).contains("A personal token was made").doesNotContain(token);
    }

    @Test
    void guessing_tokens_is_counted() {
        token = "x".repeat(43);
        List<Integer> answers = new ArrayList<>();
        for (int i = 0; i < 70; i++) answers.add(get("/api/me").statusCode());
        assertThat(answers.getFirst()).isEqualTo(401);
        assertThat(answers.getLast()).isEqualTo(429);
    }

    @Test
    void a_guest_can_make_no_token_and_a_member_needs_a_fresh_proof() {
        Doorway.Browser guest = door.browser();
        guest.say("tea 2");
        assertThat(guest.post("/settings/tokens", Map.of("name", "script")).statusCode())
                .isEqualTo(401);
        door.later(Duration.ofMinutes(11));
        assertThat(ann.post("/settings/tokens", Map.of("name", "script")).statusCode())
                .isEqualTo(401);
        assertThat(ann.get("/settings/tokens").body()).contains("/login/confirm?next=/settings/tokens");
    }

    @Test
    void all_entries_are_read_page_by_page_each_once_the_newest_first() {
        for (int i = 1; i <= 7; i++) say("tea " + i, "X-Message-Id", "m" + i);

        List<String> amounts = new ArrayList<>();
        String path = "/api/entries?limit=3&q=";
        int pages = 0;
        while (path != null) {
            HttpResponse<String> response = get(path);
            JsonNode page = Running.body(response);
            page.path("entries")
                    .forEach(entry -> amounts.add(entry.path("amount").asText()));
            path = page.path("next").isNull() ? null : page.path("next").asText();
            assertThat(response.headers().firstValue("Link").isPresent()).isEqualTo(path != null);
            pages++;
        }

        assertThat(pages).isEqualTo(3);
        assertThat(amounts).containsExactly("7.00", "6.00", "5.00", "4.00", "3.00", "2.00", "1.00");
    }

    @Test
    void entries_are_filtered_as_on_their_page() {
        say("tea 2", "X-Message-Id", "1");
        say("tea 20", "X-Message-Id", "2");

        assertThat(json("/api/entries?min=10").path("entries")).hasSize(1);
        assertThat(json("/api/entries?to=2026-03-17").path("entries")).isEmpty();
        assertThat(json("/api/entries?channel=api").path("entries")).hasSize(2);
        assertThat(json("/api/entries?side=income").path("entries")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "/api/entries?from=yesterday",
        "/api/entries?from=2026-03-18&to=2026-03-17",
        "/api/entries?side=both",
        "/api/entries?category=nonsense",
        "/api/entries?min=1e9",
        "/api/entries?currency=EURO",
        "/api/entries?after=somewhere",
        "/api/entries?after=2026-02-30_1",
        "/api/entries?limit=501",
        "/api/report?by=moon",
        "/api/report?compare=days&from2=2026-01-01",
        "/api/report?to=2026-03-01&compare=before"
    })
    void what_cannot_be_read_is_refused_instead_of_left_out(String path) {
        assertProblem(get(path), 400, "invalid_parameter");
    }

    @Test
    void an_entry_tells_its_story_also_after_it_was_deleted() {
        say("tea 2");
        long id = json("/api/entries").at("/entries/0/id").asLong();
        ann.post("/entries/" + id + "/delete", Map.of());

        JsonNode story = json("/api/entries/" + id);

        assertThat(story.path("entry").isNull()).isTrue();
        assertThat(story.path("journal")).hasSize(2);
        assertThat(story.at("/journal/0/after").isNull()).isTrue();
        assertThat(story.at("/journal/1/after/amount").asText()).isEqualTo("2.00");
        assertThat(story.at("/journal/1/text").asText()).isEqualTo("tea 2");
        assertThat(story.at("/journal/1/channel").asText()).isEqualTo("api");
    }

    @Test
    void a_report_adds_up_what_the_entries_say_and_stands_beside_the_period_before() {
        say("tea 2", "X-Message-Id", "1");
        say("tea 3", "X-Message-Id", "2");

        JsonNode report = json("/api/report?by=month&compare=before");

        assertThat(report.at("/period/from").asText()).isEqualTo("2026-03-01");
        assertThat(report.at("/period/total/0/amount").asText()).isEqualTo("5.00");
        assertThat(report.at("/period/count").asInt()).isEqualTo(2);
        assertThat(report.at("/compared/to").asText()).isEqualTo("2026-02-18");
        assertThat(report.at("/compared/total")).isEmpty();
        assertThat(report.at("/groups/0/key").asText()).isEqualTo("2026-03");
        assertThat(report.at("/groups/0/sum/amount").asText()).isEqualTo("5.00");
        assertThat(report.at("/groups/0/before").isNull()).isTrue();
    }

    @Test
    void another_users_book_stays_shut() {
        say("tea 2");
        token = token(door.member("ben@example.org"));
        assertThat(json("/api/entries").path("entries")).isEmpty();
        assertThat(get("/api/entries/1").statusCode()).isEqualTo(404);
    }
}
