package kharcha;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.MACSigner;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.PlainJWT;
import com.nimbusds.jwt.SignedJWT;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.KeyFactory;
import java.security.interfaces.RSAPublicKey;
import java.security.spec.X509EncodedKeySpec;
import java.time.Duration;
import java.util.Base64;
import java.util.Date;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import kharcha.account.Identity;
import kharcha.account.User;
import kharcha.signin.ChatKey;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Whom Watson's calls speak for: a messenger's user is believed, a web page only with a token of ours. */
class WatsonTrustTest {
    private static final String WEB = "the secret of the web chat";
    private static final String KEY = ChatKey.fresh();

    @TempDir
    Path letters;

    private Doorway door;

    @BeforeEach
    void open() {
        door = new Doorway(
                letters,
                "WATSON_WEBHOOK_SECRET=" + Running.SECRET + ", the one before",
                "WATSON_WEB_SECRET=" + WEB,
                "CHAT_JWT_KEY=" + KEY);
    }

    @AfterEach
    void close() {
        door.close();
    }

    private HttpResponse<String> say(
            String secret, @Nullable String token, String channel, @Nullable String user, String text) {
        Doorway.Browser watson = door.browser();
        HttpRequest.Builder request = watson.request("/watson/dialog")
                .header("Authorization", "Bearer " + secret)
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString("{\"text\":\"%s\",\"channel\":\"%s\",\"channel_user\":%s}"
                        .formatted(text, channel, user == null ? "null" : "\"" + user + "\"")));
        if (token != null) request.header("X-User-JWT", token);
        return watson.send(request);
    }

    private static String jwt(Doorway.Browser browser) {
        return browser.send(browser.request("/chat/jwt").header("Sec-Fetch-Site", "same-origin"))
                .body();
    }

    private User of(Doorway.Browser browser) {
        browser.say("tea 2");
        return door.inside
                .accounts()
                .atomically(register -> register.identities()
                        .find(new Identity(
                                "watson-member",
                                claims(jwt(browser)).path("sub").asText()))
                        .map(id -> new User(id, Running.GERMAN))
                        .orElseThrow());
    }

    private static JsonNode claims(String token) {
        return Running.parsed(new String(Base64.getUrlDecoder().decode(token.split("\\.")[1]), StandardCharsets.UTF_8));
    }

    private int entries(User user) {
        return door.inside
                .books()
                .atomically(user.id(), desk -> desk.entries().latest(user.id(), 100))
                .size();
    }

    @Test
    void a_messengers_user_is_believed_by_the_new_secret_and_by_the_old_one() {
        say(Running.SECRET, null, "Slack", "U1", "coffee 3.50");
        say("the one before", null, "Slack", "U1", "tea 2");

        assertThat(entries(door.database
                        .users()
                        .find(new Identity("watson:Slack", "U1"))
                        .orElseThrow()))
                .isEqualTo(2);
        assertThat(say("the one", null, "Slack", "U1", "tea 2").statusCode()).isEqualTo(401);
    }

    @Test
    void a_web_page_that_calls_itself_slack_reaches_no_slack_users_book() {
        say(Running.SECRET, null, "Slack", "U1", "coffee 3.50");
        User slack =
                door.database.users().find(new Identity("watson:Slack", "U1")).orElseThrow();

        assertThat(say(WEB, null, "Slack", "U1", "tea 2").statusCode()).isEqualTo(200);
        assertThat(entries(slack)).isEqualTo(1);
        assertThat(entries(door.database
                        .users()
                        .find(new Identity("watson-web", "U1"))
                        .orElseThrow()))
                .isEqualTo(1);
    }

    @Test
    void a_token_of_ours_opens_the_book_of_who_is_logged_in_whatever_else_is_said() {
        Doorway.Browser ann = door.member("ann@example.org");
        User book = of(ann);

        HttpResponse<String> answer = say(WEB, jwt(ann), "Slack", "U1", "coffee 3.50");

        assertThat(Running.body(answer).path("ok").asBoolean()).isTrue();
        assertThat(entries(book)).isEqualTo(2);
        assertThat(door.database.users().find(new Identity("watson-web", "U1"))).isEmpty();
    }

    @Test
    void a_token_names_nobody_ends_soon_and_is_not_for_other_sites() {
        Doorway.Browser ann = door.member("ann@example.org");
        HttpResponse<String> response = ann.send(ann.request("/chat/jwt"));
        JsonNode claims = claims(response.body());

        assertThat(claims.path("sub").asText())
                .isEqualTo(claims(jwt(ann)).path("sub").asText())
                .matches("[\\w-]{43}");
        assertThat(claims.path("exp").asLong() - claims.path("iat").asLong()).isEqualTo(300);
        assertThat(response.headers().firstValue("Cache-Control")).contains("no-store");
        assertThat(response.headers().firstValue("Access-Control-Allow-Origin")).isEmpty();
        assertThat(ann.send(ann.request("/chat/jwt").header("Sec-Fetch-Site", "cross-site"))
                        .statusCode())
                .isEqualTo(303);
        assertThat(door.browser()
                        .send(door.browser().request("/chat/jwt").header("Sec-Fetch-Dest", "empty"))
                        .statusCode())
                .as("a script of who is not logged in")
                .isEqualTo(401);
    }

    @Test
    void the_public_key_is_there_to_be_copied() throws Exception {
        String pem = door.browser().get("/chat/jwt/key").body();

        String inside = pem.replaceAll("-----[A-Z ]+-----|\\s", "");
        assertThat(KeyFactory.getInstance("RSA")
                        .generatePublic(
                                new X509EncodedKeySpec(Base64.getDecoder().decode(inside))))
                .isEqualTo(ChatKey.of(KEY).open());
        assertThat(pem).startsWith("-----BEGIN PUBLIC KEY-----\n").doesNotContain("PRIVATE");
    }

    @Test
    void a_token_that_is_over_or_of_an_unlinked_chat_is_told_so_and_books_nothing() {
        Doorway.Browser ann = door.member("ann@example.org");
        User book = of(ann);
        String unlinked = jwt(ann);
        ann.post(
                "/settings/security/chats/unlink",
                Map.of(
                        "kind",
                        "watson-member",
                        "key",
                        claims(unlinked).path("sub").asText()));
        assertThat(say(WEB, unlinked, "Web chat", "a", "coffee 3.50").body()).contains("log in again");
        String old = jwt(ann);
        door.later(Duration.ofMinutes(7));

        HttpResponse<String> answer = say(WEB, old, "Web chat", "a", "coffee 3.50");

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(Running.body(answer).path("ok").asBoolean()).isFalse();
        assertThat(answer.body()).contains("log in again");
        assertThat(entries(book)).isEqualTo(1);
        assertThat(door.database.users().find(new Identity("watson-web", "a"))).isEmpty();
    }

    @Test
    void what_is_no_token_of_ours_is_a_401() throws Exception {
        String sub = claims(jwt(door.member("ann@example.org"))).path("sub").asText();
        RSAPublicKey open = ChatKey.of(KEY).open();
        UnaryOperator<JWTClaimsSet.Builder> plain = claims -> claims;

        refused(signed(ChatKey.fresh(), claims(sub, plain)));
        refused(new PlainJWT(claims(sub, plain)).serialize());
        SignedJWT confused = new SignedJWT(new JWSHeader(JWSAlgorithm.HS256), claims(sub, plain));
        confused.sign(new MACSigner(open.getEncoded()));
        refused(confused.serialize());
        SignedJWT pem = new SignedJWT(new JWSHeader(JWSAlgorithm.HS256), claims(sub, plain));
        pem.sign(new MACSigner(ChatKey.of(KEY).openPem().getBytes(StandardCharsets.US_ASCII)));
        refused(pem.serialize());
        refused(signed(KEY, claims(sub, claims -> claims.audience("https://elsewhere.example"))));
        refused(signed(KEY, claims(sub, claims -> claims.expirationTime(null))));
        refused(signed(KEY, claims(sub, claims -> claims.notBeforeTime(in(Duration.ofHours(1))))));
        refused(signed(KEY, claims(sub, claims -> claims.subject(null))));
        String good = signed(KEY, claims(sub, plain));
        refused(good.substring(0, good.length() - 6) + "AAAAAA");
        assertThat(Running.body(say(WEB, good, "Web chat", "a", "coffee 3.50"))
                        .path("ok")
                        .asBoolean())
                .as("the one that is right")
                .isTrue();
    }

    private void refused(String token) {
        HttpResponse<String> answer = say(WEB, token, "Web chat", "a", "coffee 3.50");
        assertThat(answer.statusCode()).as(token).isEqualTo(401);
        assertThat(answer.body()).contains("wrong_user_token").doesNotContain(token);
    }

    private Date in(Duration duration) {
        return Date.from(door.clock.instant().plus(duration));
    }

    private JWTClaimsSet claims(String sub, UnaryOperator<JWTClaimsSet.Builder> change) {
        return change.apply(new JWTClaimsSet.Builder()
                        .subject(sub)
                        .audience(door.settings.publicUrl().toString())
                        .expirationTime(in(Duration.ofMinutes(5))))
                .build();
    }

    private static String signed(String key, JWTClaimsSet claims) throws Exception {
        String inside = key.replaceAll("-----[A-Z ]+-----|\\s", "");
        SignedJWT token = new SignedJWT(new JWSHeader(JWSAlgorithm.RS256), claims);
        token.sign(new RSASSASigner(KeyFactory.getInstance("RSA")
                .generatePrivate(new java.security.spec.PKCS8EncodedKeySpec(
                        Base64.getDecoder().decode(inside)))));
        return token.serialize();
    }

    @Test
    void an_expression_that_watson_did_not_evaluate_is_no_token() {
        for (String nothing : new String[] {"", "null", "$integrations.chat.private.jwt"})
            assertThat(say(WEB, nothing, "Web chat", "a", "tea 2").statusCode()).isEqualTo(200);
        assertThat(door.database.users().find(new Identity("watson-web", "a"))).isPresent();
    }

    @Test
    void a_guest_of_a_web_chat_can_become_nobody_and_link_nothing() {
        Doorway.Browser ann = door.member("ann@example.org");
        Matcher code = Pattern.compile("link ([A-Z2-9]{4}-[A-Z2-9]{4})<")
                .matcher(ann.post("/settings/security/chats/code", Map.of()).body());
        assertThat(code.find()).isTrue();

        assertThat(say(WEB, null, "Web chat", "a", "link " + code.group(1)).body())
                .contains("/login")
                .doesNotContain("\"yes\"");
        assertThat(say(WEB, null, "Web chat", "a", "yes").body()).doesNotContain("leads to your account");
        assertThat(say(WEB, null, "Web chat", "a", "dashboard").body())
                .contains("/dashboard")
                .doesNotContain("/signin");
    }

    @Test
    void without_a_user_or_with_too_many_new_ones_there_is_a_sentence() {
        assertThat(say(WEB, null, "Web chat", null, "tea 2").body()).contains("cannot tell who is writing");
        try (Doorway strict =
                new Doorway(letters, "WATSON_WEB_SECRET=" + WEB, "GUESTS_PER_HOUR=1", "CHAT_JWT_KEY=" + KEY)) {
            Doorway usual = door;
            door = strict;
            assertThat(Running.body(say(WEB, null, "Web chat", "a", "tea 2"))
                            .path("ok")
                            .asBoolean())
                    .isTrue();
            assertThat(say(WEB, null, "Web chat", "b", "tea 2").body()).contains("too many new guests");
            assertThat(Running.body(say(WEB, null, "Web chat", "a", "tea 3"))
                            .path("ok")
                            .asBoolean())
                    .isTrue();
            door = usual;
        }
    }
}
