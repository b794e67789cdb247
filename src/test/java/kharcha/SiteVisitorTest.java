package kharcha;

import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.MACSigner;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.PlainJWT;
import com.nimbusds.jwt.SignedJWT;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Date;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import kharcha.account.Identity;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A site hands in whom it knows: the same person and the same book on every device, as long as the site says so. */
class SiteVisitorTest {
    private static final String SHOP = "https://shop.example";
    private static final String BANK = "https://bank.example";
    private static final String KEY = "a-key-of-the-shop-that-is-long-enough-for-hs256";
    private static final String OLD = "the-key-that-the-shop-had-before-it-long-enough";
    private static final String OTHER = "a-key-of-the-bank-that-is-long-enough-for-hs256";

    @TempDir
    Path letters;

    private Doorway door;

    @BeforeEach
    void open() {
        door = new Doorway(
                letters,
                "SITE_KEYS=" + SHOP + "=" + KEY + " " + SHOP + "=" + OLD + ", " + BANK + "=" + OTHER,
                "WIDGET_ORIGINS=https://blog.example");
    }

    @AfterEach
    void close() {
        door.close();
    }

    private String token(String key, @Nullable String sub, Duration alive) {
        JWTClaimsSet.Builder claims = new JWTClaimsSet.Builder().subject(sub);
        if (!alive.isZero())
            claims.expirationTime(Date.from(door.clock.instant().plus(alive)));
        try {
            SignedJWT token = new SignedJWT(new JWSHeader(JWSAlgorithm.HS256), claims.build());
            token.sign(new MACSigner(key.getBytes(StandardCharsets.UTF_8)));
            return token.serialize();
        } catch (com.nimbusds.jose.JOSEException e) {
            throw new AssertionError(e);
        }
    }

    private HttpResponse<String> hand(String origin, String token) {
        return post(origin, "/api/visitor", "", "{\"token\":\"" + token + "\",\"locale\":\"en-GB\"}");
    }

    private HttpResponse<String> post(String origin, String path, String bearer, String body) {
        Doorway.Browser browser = door.browser();
        HttpRequest.Builder request = browser.request(path)
                .header("Origin", origin)
                .header("Sec-Fetch-Site", "cross-site")
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(body));
        if (!bearer.isEmpty()) request.header("Authorization", "Bearer " + bearer);
        return browser.send(request);
    }

    /** On a device of theirs. */
    private String bearer(String origin, String key, String sub) {
        HttpResponse<String> response = hand(origin, token(key, sub, Duration.ofMinutes(5)));
        assertThat(response.statusCode()).isEqualTo(200);
        assertThat(response.headers().firstValue("Access-Control-Allow-Origin")).contains(origin);
        return Running.body(response).path("visitor_token").asText();
    }

    private HttpResponse<String> say(String bearer, String text) {
        return post(
                SHOP, "/api/chat", bearer, "{\"message_id\":\"" + text.hashCode() + "\",\"text\":\"" + text + "\"}");
    }

    private int said(String bearer) {
        Doorway.Browser browser = door.browser();
        return Running.body(browser.send(browser.request("/api/chat/history")
                        .header("Origin", SHOP)
                        .header("Authorization", "Bearer " + bearer)))
                .path("turns")
                .size();
    }

    @Test
    void the_same_visitor_has_the_same_book_on_every_device_and_another_one_another() {
        String phone = bearer(SHOP, KEY, "ann");
        String desk = bearer(SHOP, OLD, "ann");
        String ben = bearer(SHOP, KEY, "ben");

        HttpResponse<String> answer = say(phone, "coffee 3.50");

        assertThat(answer.body()).contains("3.50").doesNotContain("guest_token", "recovery_offer");
        assertThat(said(desk)).isEqualTo(1);
        assertThat(said(ben)).isZero();
        assertThat(desk).isNotEqualTo(phone);
    }

    @Test
    void a_site_vouches_for_its_own_visitors_only() {
        say(bearer(SHOP, KEY, "ann"), "coffee 3.50");

        assertThat(said(bearer(BANK, OTHER, "ann"))).isZero();
        assertThat(hand(BANK, token(KEY, "ann", Duration.ofMinutes(5))).statusCode())
                .isEqualTo(401);
        assertThat(hand("https://blog.example", token(KEY, "ann", Duration.ofMinutes(5)))
                        .statusCode())
                .as("a site without a key")
                .isEqualTo(403);
        assertThat(hand("https://evil.example", token(KEY, "ann", Duration.ofMinutes(5)))
                        .statusCode())
                .isEqualTo(403);
    }

    @Test
    void a_token_that_is_unsigned_or_over_or_alive_for_long_or_of_nobody_is_a_401() {
        Duration soon = Duration.ofMinutes(5);
        refused(new PlainJWT(new JWTClaimsSet.Builder()
                        .subject("ann")
                        .expirationTime(Date.from(door.clock.instant().plus(soon)))
                        .build())
                .serialize());
        refused(token(OTHER, "ann", soon));
        refused(token(KEY, "ann", Duration.ZERO));
        refused(token(KEY, "ann", Duration.ofMinutes(-2)));
        refused(token(KEY, "ann", Duration.ofMinutes(11)));
        refused(token(KEY, null, soon));
        refused(token(KEY, "", soon));
        refused(token(KEY, " ", soon));
        refused(token(KEY, "a".repeat(201), soon));
        refused(token(KEY, "a\u0000", soon));
        refused("nothing");
        assertThat(post(SHOP, "/api/visitor", "", "{").statusCode()).isEqualTo(400);
        assertThat(post(SHOP, "/api/visitor", "", "{\"token\":\"" + "a".repeat(7000) + "\"}")
                        .statusCode())
                .isEqualTo(413);
    }

    private void refused(String token) {
        HttpResponse<String> response = hand(SHOP, token);
        assertThat(response.statusCode()).as(token).isEqualTo(401);
        assertThat(response.body()).contains("wrong_visitor");
    }

    @Test
    void what_the_widget_was_given_ends_and_never_becomes_a_guest() {
        String ann = bearer(SHOP, KEY, "ann");
        say(ann, "coffee 3.50");
        door.later(Duration.ofHours(12));

        HttpResponse<String> over = say(ann, "tea 2");
        assertThat(over.statusCode()).isEqualTo(401);
        assertThat(over.body()).contains("visitor_over").doesNotContain("guest_token");
        assertThat(say("visitor.nothing", "tea 2").statusCode()).isEqualTo(401);
        assertThat(said(bearer(SHOP, KEY, "ann"))).isEqualTo(1);
    }

    @Test
    void it_opens_the_chat_and_no_page() {
        String ann = bearer(SHOP, KEY, "ann");
        say(ann, "coffee 3.50");
        Doorway.Browser browser = door.browser();

        for (String path : new String[] {"/entries", "/settings/export/kharcha.json", "/settings/delete"})
            assertThat(browser.send(browser.request(path).header("Authorization", "Bearer " + ann))
                            .statusCode())
                    .as(path)
                    .isEqualTo(303);
        assertThat(post(SHOP, "/api/recovery-link", ann, "{}").statusCode()).isEqualTo(401);
    }

    @Test
    void the_chat_is_linked_to_an_account_by_a_code_and_unlinked_on_the_security_page() {
        Doorway.Browser account = door.member("ann@example.org");
        String ann = bearer(SHOP, KEY, "ann");
        Matcher code = Pattern.compile("link ([A-Z2-9]{4}-[A-Z2-9]{4})<")
                .matcher(account.post("/settings/security/chats/code", Map.of()).body());
        assertThat(code.find()).isTrue();

        assertThat(say(ann, "link " + code.group(1)).body()).contains("the account of a…@example.org?");
        assertThat(say(ann, "yes").body()).contains("leads to your account now");
        say(ann, "coffee 3.50");
        assertThat(account.said()).isEqualTo(1);

        Identity chat = new Identity("site:" + SHOP, "ann");
        assertThat(account.get("/settings/security").body()).contains(SHOP);
        account.post("/settings/security/chats/unlink", Map.of("kind", chat.kind(), "key", chat.key()));
        say(ann, "tea 2");
        assertThat(account.said()).isEqualTo(1);
    }
}
