package kharcha;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.MACSigner;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.PlainJWT;
import com.nimbusds.jwt.SignedJWT;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.security.KeyPairGenerator;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import kharcha.account.Identity;
import kharcha.conversation.Answer;
import kharcha.conversation.Reply;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What the pre-message webhook of an assistant sends, gets, and is refused. */
class WatsonPreMessageTest {
    private static final String SECRET =
            "a secret of the tests that is long enough for every algorithm of HMAC that there is";
    private static final String OLD = "the secret before it which is as long as it";
    private static final String WEB = "another one for the assistants with a web chat";
    private static final String RETURN = "X-Watson-Assistant-Webhook-Return";
    private static final String SLACK = """
        {"event":{"name":"message_received"},"options":{},"payload":{
          "input":{"message_type":"text","text":"coffee 3.50"},"user_id":"T1U1",
          "context":{"global":{"system":{"user_id":"T1U1","turn_count":2,"timezone":"Europe/Berlin"},"session_id":"s1"},
            "integrations":{"channel":{"name":"Slack","private":{"user":{"id":"U1"}}},"slack":{"team_id":"T1","channel_id":"D1"}}}}}
        """;

    private final Running service = new Running(settings());

    @AfterEach
    void stop() {
        service.close();
    }

    private static String[] settings() {
        return new String[] {"WATSON_JWT_SECRET=" + SECRET + "," + OLD, "WATSON_WEB_JWT_SECRET=" + WEB};
    }

    private static String token(String secret, JWTClaimsSet claims, JWSAlgorithm algorithm) {
        try {
            SignedJWT token = new SignedJWT(new JWSHeader(algorithm), claims);
            token.sign(new MACSigner(secret.getBytes(StandardCharsets.UTF_8)));
            return token.serialize();
        } catch (JOSEException e) {
            throw new AssertionError(e);
        }
    }

    private static JWTClaimsSet.Builder claims() {
        return new JWTClaimsSet.Builder().claim("aud", "anything");
    }

    private static String token(String secret) {
        return token(secret, claims().build(), JWSAlgorithm.HS256);
    }

    private HttpResponse<String> send(String authorization, String body) {
        return service.send(service.json("/watson/pre-message", body).header("Authorization", authorization));
    }

    private HttpResponse<String> send(String body) {
        return send(token(SECRET), body);
    }

    @Test
    void our_answer_takes_the_place_of_watsons() {
        HttpResponse<String> response = send(SLACK);

        assertThat(response.statusCode()).isEqualTo(200);
        assertThat(response.headers().firstValue(RETURN)).isPresent();
        JsonNode answer = Running.body(response);
        assertThat(answer.fieldNames()).toIterable().containsExactly("output");
        JsonNode generic = answer.path("output").path("generic");
        assertThat(generic.path(0).path("response_type").asText()).isEqualTo("text");
        assertThat(generic.path(0).path("text").asText()).contains("3.50");
        assertThat(generic.path(generic.size() - 1).path("response_type").asText())
                .isEqualTo("option");
    }

    @Test
    void it_is_the_same_person_as_at_the_other_doors() {
        send(SLACK);

        assertThat(service.entries(service.watsonUser("Slack:T1", "U1"))).hasSize(1);
        assertThat(service.heard.getFirst().channel()).isEqualTo("watson:Slack");
        assertThat(service.heard.getFirst().user().preferences().zone()).hasToString("Europe/Berlin");
    }

    @Test
    void a_client_without_a_channel_is_known_by_its_user_and_a_mere_session_is_nobody() {
        String client = """
            {"payload":{"input":{"text":"tea 2"},"user_id":"u-7f3a","context":{"global":{"session_id":"%s"}}}}\
            """;

        send(client.formatted("s1"));
        HttpResponse<String> nobody = send(client.formatted("u-7f3a"));

        assertThat(service.entries(service.watsonUser("unknown", "u-7f3a"))).hasSize(1);
        assertThat(nobody.headers().firstValue(RETURN)).isPresent();
        assertThat(nobody.body()).contains("cannot tell who is writing");
    }

    @Test
    void behind_a_web_chat_what_it_says_of_itself_leads_to_no_messengers_book() {
        send(SLACK);
        send(token(WEB), SLACK);

        assertThat(service.entries(service.watsonUser("Slack:T1", "U1"))).hasSize(1);
        assertThat(service.entries(
                        service.books.find(new Identity("watson-web", "U1")).orElseThrow()))
                .hasSize(1);
    }

    @Test
    void a_message_that_its_client_numbered_is_booked_once() {
        String numbered = SLACK.replace(
                "\"integrations\":",
                "\"skills\":{\"actions skill\":{\"skill_variables\":{\"message_id\":\"m1\"}}},\"integrations\":");

        String first = send(numbered).body();

        assertThat(send(numbered).body()).isEqualTo(first);
        assertThat(service.entries(service.watsonUser("Slack:T1", "U1"))).hasSize(1);
    }

    static Stream<String> notForUs() {
        return Stream.of(
                SLACK.replace("coffee 3.50", ""),
                SLACK.replace("coffee 3.50", " \\n"),
                SLACK.replace("\"text\":\"coffee 3.50\"", "\"attachments\":[{\"url\":\"https://a.example/b.png\"}]"),
                SLACK.replace("\"coffee 3.50\"", "\"see\",\"attachments\":[{\"url\":\"https://a.example/b.png\"}]"),
                SLACK.replace("\"message_type\":\"text\"", "\"message_type\":\"search\""),
                SLACK.replace("\"turn_count\":2", "\"turn_count\":2,\"skip_user_input\":true"),
                SLACK.replace(
                        "\"integrations\":",
                        "\"skills\":{\"main"
                                + " skill\":{\"user_defined\":{\"kharcha_label_only\":true}}},\"integrations\":"),
                SLACK.replace(
                        "\"integrations\":",
                        "\"skills\":{\"actions"
                                + " skill\":{\"skill_variables\":{\"kharcha_label_only\":true}}},\"integrations\":"));
    }

    @ParameterizedTest
    @MethodSource("notForUs")
    void what_is_not_for_us_goes_on_to_watson_unchanged(String body) {
        HttpResponse<String> response = send(body);

        assertThat(response.statusCode()).isEqualTo(200);
        assertThat(response.headers().firstValue(RETURN)).isEmpty();
        assertThat(Running.body(response).path("payload"))
                .isEqualTo(Running.parsed(body).path("payload"));
        assertThat(Running.body(response).size()).isEqualTo(1);
        assertThat(service.heard).isEmpty();
    }

    @Test
    void the_telephone_is_told_words_only_and_slack_no_choice_that_it_cannot_carry() {
        Reply reply = new Reply(
                true,
                List.of(
                        new Reply.Text("March"),
                        new Reply.Picture("c1", "March", "All on tea"),
                        new Reply.Choices(
                                "Next",
                                List.of(new Reply.Choice("long", "x".repeat(80)), new Reply.Choice("short", "undo")))));
        String[] settings = {"PUBLIC_URL=https://kharcha.example", "WATSON_JWT_SECRET=" + SECRET};
        try (Running fixed = new Running(_ -> _ -> new Answer(null, reply, null), settings)) {
            String phone = fixed.send(fixed.json("/watson/pre-message", SLACK.replace("\"Slack\"", "\"Phone\""))
                            .header("Authorization", token(SECRET)))
                    .body();
            String slack = fixed.send(fixed.json("/watson/pre-message", SLACK).header("Authorization", token(SECRET)))
                    .body();

            assertThat(Running.parsed(phone).findValuesAsText("response_type")).containsExactly("text");
            assertThat(Running.parsed(slack).findValuesAsText("response_type"))
                    .containsExactly("text", "image", "option");
            assertThat(Running.parsed(slack).findValuesAsText("label")).containsExactly("short");
        }
    }

    @Test
    void the_token_stands_there_as_it_is_and_may_say_when_it_counts() {
        Instant now = Running.NOW;
        assertThat(send(token(OLD), SLACK).statusCode()).isEqualTo(200);
        assertThat(send(
                                token(
                                        SECRET,
                                        claims().issueTime(Date.from(now))
                                                .expirationTime(Date.from(now.plusSeconds(60)))
                                                .build(),
                                        JWSAlgorithm.HS256),
                                SLACK)
                        .statusCode())
                .isEqualTo(200);

        refused(token(
                SECRET,
                claims().expirationTime(Date.from(now.minusSeconds(120))).build(),
                JWSAlgorithm.HS256));
        refused(token(
                SECRET, claims().notBeforeTime(Date.from(now.plusSeconds(120))).build(), JWSAlgorithm.HS256));
        refused(token(
                SECRET,
                claims().issueTime(Date.from(now.plus(Duration.ofDays(1)))).build(),
                JWSAlgorithm.HS256));
        refused("Bearer " + token(SECRET));
    }

    @Test
    void a_wrong_signature_another_algorithm_or_none_is_a_401() throws Exception {
        refused("");
        refused("a.b.c");
        refused(token("a secret of somebody else, long enough too"));
        refused(token(SECRET, claims().build(), JWSAlgorithm.HS384));
        refused(token(SECRET, claims().build(), JWSAlgorithm.HS512));
        refused(new PlainJWT(claims().build()).serialize());
        KeyPairGenerator keys = KeyPairGenerator.getInstance("RSA");
        keys.initialize(2048);
        SignedJWT rsa = new SignedJWT(new JWSHeader(JWSAlgorithm.RS256), claims().build());
        rsa.sign(new RSASSASigner(keys.generateKeyPair().getPrivate()));
        refused(rsa.serialize());
        String good = token(SECRET);
        refused(good.substring(0, good.lastIndexOf('.') + 1));
        refused(good + "x".repeat(4000));
    }

    private void refused(String authorization) {
        HttpResponse<String> response = send(authorization, SLACK.replace("coffee 3.50", "not to be booked 9"));
        assertThat(response.statusCode()).as(authorization).isEqualTo(401);
        assertThat(Running.body(response).path("error").path("code").asText()).isEqualTo("wrong_secret");
        assertThat(service.heard).noneMatch(message -> message.text().startsWith("not"));
    }

    @Test
    void many_wrong_tokens_of_one_address_are_a_429() {
        List<Integer> statuses = IntStream.range(0, 61)
                .mapToObj(_ -> send("a.b.c", SLACK).statusCode())
                .toList();

        assertThat(statuses).startsWith(401).endsWith(429);
        assertThat(send(SLACK).statusCode()).isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(strings = {"{", "[]", "{}", "{\"payload\":[]}", "{\"payload\":{},\"payload\":{}}"})
    void what_watson_never_sends_is_a_400(String body) {
        assertThat(send(body).statusCode()).isEqualTo(400);
    }

    @Test
    void odd_parts_of_a_message_count_as_not_there() {
        assertThat(send("{\"payload\":{\"input\":{\"text\":7},\"context\":[]}}")
                        .headers()
                        .firstValue(RETURN))
                .isEmpty();
        assertThat(send("{\"payload\":{\"input\":{\"text\":\"tea 2\"},\"context\":[]}}")
                        .body())
                .contains("cannot tell who is writing");
    }

    @Test
    void a_whole_sessions_context_is_taken_and_more_is_a_413() {
        String context = SLACK.replace("\"turn_count\":2", "\"turn_count\":2,\"x\":\"%s\"");

        assertThat(send(context.formatted("x".repeat(130_000))).statusCode()).isEqualTo(200);
        assertThat(send(context.formatted("x".repeat(200_000))).statusCode()).isEqualTo(413);
    }

    @Test
    void without_a_secret_the_address_is_503_and_the_other_doors_secret_is_none() {
        try (Running unset = new Running()) {
            assertThat(unset.send(unset.json("/watson/pre-message", SLACK).header("Authorization", token(SECRET)))
                            .statusCode())
                    .isEqualTo(503);
        }
        refused(Running.SECRET);
        refused(SECRET);
    }
}
