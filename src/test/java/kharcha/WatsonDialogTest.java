package kharcha;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.stream.IntStream;
import kharcha.conversation.Answer;
import kharcha.conversation.Message;
import kharcha.conversation.Reply;
import kharcha.understanding.Findings;
import kharcha.understanding.Label;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What our Watson skill sends and gets, over the wire; the bodies under resources/watson have the shape that IBM documents. */
class WatsonDialogTest {
    private final Running service = new Running();

    @AfterEach
    void stop() {
        service.close();
    }

    @Test
    void a_booking_is_said_in_words_with_buttons_and_no_chart() {
        JsonNode answer = Running.body(service.send(service.watson(recorded("slack-add-expense.json"))));

        assertThat(answer.path("ok").asBoolean()).isTrue();
        assertThat(answer.path("text").asText()).contains("12.50");
        assertThat(answer.get("chart_url").isNull()).isTrue();
        assertThat(answer.get("chart_alt").isNull()).isTrue();
        assertThat(answer.path("options").path(0).path("label").asText()).isNotEmpty();
        assertThat(answer.path("options").path(0).path("text").asText()).isNotEmpty();
        assertThat(answer.path("generic").path(0).path("response_type").asText())
                .isEqualTo("text");
        JsonNode last = answer.path("generic").path(answer.path("generic").size() - 1);
        assertThat(last.path("response_type").asText()).isEqualTo("option");
        assertThat(last.path("options")
                        .path(0)
                        .path("value")
                        .path("input")
                        .path("text")
                        .asText())
                .isNotEmpty();
    }

    @Test
    void who_speaks_is_the_user_of_a_team_of_a_channel() {
        service.send(service.watson(recorded("slack-add-expense.json")));

        assertThat(service.entries(service.watsonUser("Slack:T02F3KE542J", "U2147483697")))
                .hasSize(1);
        assertThat(service.heard.getFirst().channel()).isEqualTo("watson:Slack");
    }

    @Test
    void intents_and_the_nodes_command_are_votes() {
        service.send(service.watson(recorded("slack-add-expense.json")));
        service.send(
                service.watson(
                        "{\"text\":\"tea"
                            + " 2\",\"channel\":\"test\",\"channel_user\":\"u1\",\"command\":\"add_expense\",\"intents\":[{\"intent\":\"report\",\"confidence\":0.4}]}"));

        assertThat(service.heard.get(0).votes())
                .containsExactly(new Label("add_expense", 0.98), new Label("report", 0.21));
        assertThat(service.heard.get(1).votes()).containsExactly(new Label("add_expense", 1), new Label("report", 0.4));
    }

    @Test
    void entities_fill_what_our_own_reading_does_not_find() {
        service.send(service.watson(recorded("webchat-entities.json")));

        var findings = service.heard.getFirst().findings();
        assertThat(findings.amounts()).singleElement().satisfies(amount -> {
            assertThat(amount.value()).isEqualByComparingTo("20");
            assertThat(amount.currency()).hasToString("GBP");
        });
        assertThat(findings.dates())
                .singleElement()
                .satisfies(date -> assertThat(date.range().start()).hasToString("2026-03-13"));
        assertThat(findings.numbers()).isEmpty();
        assertThat(service.entries(service.heard.getFirst().user()))
                .singleElement()
                .satisfies(entry -> {
                    assertThat(entry.draft().amount()).hasToString("Money[amount=20.00, currency=GBP]");
                    assertThat(entry.draft().day()).hasToString("2026-03-13");
                });
    }

    @Test
    void entities_in_the_older_form_are_read_too_and_odd_ones_passed_over() {
        service.send(service.watson(recorded("older-entities.json")));

        var findings = service.heard.getFirst().findings();
        assertThat(findings.amounts())
                .singleElement()
                .satisfies(amount -> assertThat(amount.currency()).hasToString("USD"));
        assertThat(findings.dates()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\"value\":\"1e999999999\"",
                "\"value\":\"1e-999999999\"",
                "\"interpretation\":{\"unit\":\"EUR\",\"numeric_value\":1e999999999}",
                "\"metadata\":{\"unit\":\"EUR\",\"numeric_value\":1e2147483647}"
            })
    void a_number_that_would_take_minutes_to_write_out_counts_as_not_there(String detail) {
        String entity = "{\"entity\":\"%s\",\"location\":[0,4]," + detail + "}";
        service.send(
                service.watson("{\"text\":\"lots of tea\",\"channel\":\"test\",\"channel_user\":\"u1\",\"entities\":["
                        + entity.formatted("sys-number") + "," + entity.formatted("sys-currency") + "]}"));

        assertThat(service.heard.getFirst().findings()).isEqualTo(Findings.NONE);
    }

    @ParameterizedTest
    @ValueSource(strings = {"-999999999-01-01", "-4800-01-01", "0012-03-01", "1899-12-31"})
    void a_day_that_the_books_have_nowhere_else_counts_as_not_there(String day) {
        service.send(
                service.watson("{\"text\":\"tea back then\",\"channel\":\"test\",\"channel_user\":\"u1\",\"entities\":["
                        + "{\"entity\":\"sys-date\",\"location\":[4,13],\"value\":\"" + day + "\"}]}"));

        assertThat(service.heard.getFirst().findings()).isEqualTo(Findings.NONE);
    }

    @Test
    void a_list_of_prices_as_long_as_watson_takes_one_comes_through_with_all_that_watson_says_of_it() {
        StringBuilder text = new StringBuilder();
        List<String> entities = new ArrayList<>();
        while (text.length() < 2035) {
            int at = text.length();
            text.append("12 eur tea, ");
            entities.add(("{\"entity\":\"sys-number\",\"location\":[%d,%d],\"value\":\"12\",\"confidence\":1.0,"
                            + "\"interpretation\":{\"subtype\":\"integer\",\"numeric_value\":12}}")
                    .formatted(at, at + 2));
            entities.add(("{\"entity\":\"sys-currency\",\"location\":[%d,%d],\"value\":\"12\",\"confidence\":1.0,"
                            + "\"interpretation\":{\"unit\":\"EUR\",\"numeric_value\":12}}")
                    .formatted(at, at + 6));
        }

        HttpResponse<String> answer = service.send(
                service.watson("{\"text\":\"%s\",\"channel\":\"test\",\"channel_user\":\"u1\",\"entities\":%s}"
                        .formatted(text, entities)));

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(service.heard.getFirst().findings().amounts()).hasSize(170);
    }

    @Test
    void a_repeated_message_is_booked_once_and_answered_the_same() {
        String first =
                service.send(service.watson(Running.said("coffee 3.50", "m1"))).body();

        for (int i = 0; i < 4; i++)
            assertThat(service.send(service.watson(Running.said("coffee 3.50", "m1")))
                            .body())
                    .isEqualTo(first);
        assertThat(service.entries(service.watsonUser("test", "u1"))).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"\"message_id\":\"\",", "\"message_id\":null,", ""})
    void without_a_message_id_the_same_text_is_booked_again_and_said_to_be_the_second(String id) {
        String body = "{" + id + "\"text\":\"coffee 3.50\",\"channel\":\"test\",\"channel_user\":\"u1\"}";

        service.send(service.watson(body));
        JsonNode second = Running.body(service.send(service.watson(body)));

        assertThat(service.heard).allSatisfy(message -> assertThat(message.id()).isNull());
        assertThat(service.entries(service.watsonUser("test", "u1"))).hasSize(2);
        assertThat(second.path("text").asText()).containsIgnoringCase("second");
    }

    @Test
    void a_closed_database_is_a_sentence_and_the_service_comes_back_by_itself() {
        service.send(service.watson(Running.said("coffee 3.50", "m1")));
        service.books.away(true);
        HttpResponse<String> away = service.send(service.watson(Running.said("tea 2", "m2")));
        service.books.away(false);
        JsonNode back = Running.body(service.send(service.watson(Running.said("tea 2", "m2"))));

        assertThat(away.statusCode()).isEqualTo(200);
        assertThat(Running.body(away).path("ok").asBoolean()).isFalse();
        assertThat(Running.body(away).path("text").asText()).contains("Sorry");
        assertThat(back.path("ok").asBoolean()).isTrue();
    }

    @Test
    void what_a_user_typed_is_no_markup_in_the_web_chat() {
        try (Running echoing = new Running(_ -> WatsonDialogTest::echoed)) {
            JsonNode answer = Running.body(echoing.send(echoing.watson(recorded("webchat-markup.json"))));

            String text = answer.path("text").asText();
            assertThat(text).contains("&#60;img", "&#91;cheap&#93;&#40;https").doesNotContain("<img", "](");
            assertThat(answer.path("generic").path(0).path("text").asText()).isEqualTo(text);
            assertThat(answer.path("options").path(0).path("label").asText()).doesNotContain("<img", "](");
        }
    }

    @Test
    void on_other_channels_what_a_user_typed_reads_as_typed_and_is_still_no_link() {
        try (Running echoing = new Running(_ -> WatsonDialogTest::echoed)) {
            JsonNode answer =
                    Running.body(echoing.send(echoing.watson(Running.said("[a](http://x) <b>2</b> & milk", "m1"))));

            assertThat(answer.path("text").asText())
                    .contains("& milk")
                    .doesNotContain("](", "<b>", "</b>")
                    .matches(
                            text -> text.replace("\u2060", "").contains("[a](http://x) <b>2</b>"),
                            "shows what was typed");
        }
    }

    /** Whatever was typed, as the note of a booking. */
    private static Answer echoed(Message message) {
        Reply.Choices choices = new Reply.Choices("", List.of(new Reply.Choice(message.text(), "undo #1")));
        return new Answer(null, new Reply(true, List.of(new Reply.Text("Booked · " + message.text()), choices)), null);
    }

    @Test
    void a_long_reply_is_cut_to_what_watson_can_carry() {
        Reply.Choices choices = new Reply.Choices(
                "Which?",
                IntStream.range(0, 40)
                        .mapToObj(i -> new Reply.Choice("Label " + "x".repeat(100), "what is said by " + i))
                        .toList());
        List<Reply.Block> blocks = List.of(
                new Reply.Text("ein langer Satz über Äpfel\n".repeat(1000)),
                new Reply.Picture("chart", "Title", "आ".repeat(5000)),
                new Reply.Text("more"),
                new Reply.Picture("chart2", "Title", "alt"),
                choices,
                new Reply.Text("end"));
        try (Running verbose = new Running(_ -> _ -> new Answer(null, new Reply(true, blocks), null))) {
            HttpResponse<String> response = verbose.send(verbose.watson(Running.said("list", "m1")));
            JsonNode answer = Running.body(response);

            assertThat(response.body().getBytes(StandardCharsets.UTF_8)).hasSizeLessThan(10_000);
            assertThat(answer.path("text").asText()).endsWith("Äpfel…");
            assertThat(answer.path("generic").size()).isLessThanOrEqualTo(5);
            assertThat(answer.path("options").size()).isBetween(3, 20);
            assertThat(answer.path("chart_url").asText()).isEqualTo("http://localhost:8080/charts/chart.png");
            assertThat(answer.path("generic")
                            .path(answer.path("generic").size() - 1)
                            .path("response_type")
                            .asText())
                    .isEqualTo("option");
        }
    }

    /** Who lies where nobody comes by https sends no picture; on this machine, for trying out, its address is told. */
    @ParameterizedTest
    @CsvSource({
        "https://kharcha.example, 1, https://kharcha.example/charts/chart.png",
        "http://kharcha.example, 0, ",
        "http://192.0.2.7:8080, 0, ",
        "http://localhost:8080, 0, http://localhost:8080/charts/chart.png"
    })
    void pictures_are_shown_by_https_only(String publicUrl, int pictures, @Nullable String chartUrl) {
        List<Reply.Block> blocks = List.of(new Reply.Text("All of it"), new Reply.Picture("chart", "Title", "alt"));
        try (Running painting =
                new Running(_ -> _ -> new Answer(null, new Reply(true, blocks), null), "PUBLIC_URL=" + publicUrl)) {
            JsonNode answer = Running.body(painting.send(painting.watson(Running.said("report", "m1"))));

            assertThat(answer.path("generic").findValuesAsText("response_type"))
                    .containsExactlyElementsOf(pictures == 0 ? List.of("text") : List.of("text", "image"));
            assertThat(answer.path("chart_url").textValue()).isEqualTo(chartUrl);
            assertThat(answer.path("chart_alt").isNull()).isEqualTo(chartUrl == null);
            assertThat(answer.path("text").asText()).isEqualTo("All of it");
        }
    }

    @Test
    void a_turn_that_takes_too_long_is_answered_in_time() {
        CountDownLatch never = new CountDownLatch(1);
        try (Running slow = new Running(inner -> message -> {
            await(never);
            return inner.apply(message);
        })) {
            HttpResponse<String> response =
                    slow.send(slow.watson(Running.said("coffee 3.50", "m1")).timeout(java.time.Duration.ofSeconds(10)));

            assertThat(response.statusCode()).isEqualTo(200);
            assertThat(Running.body(response).path("ok").asBoolean()).isFalse();
            assertThat(Running.body(response).path("text").asText()).contains("too long");
            never.countDown();
        }
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }

    private static String recorded(String name) {
        try (InputStream in = WatsonDialogTest.class.getResourceAsStream("/watson/" + name)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
