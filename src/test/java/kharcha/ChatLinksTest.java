package kharcha;

import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.MACSigner;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import kharcha.account.Identity;
import kharcha.account.User;
import kharcha.signin.ChatLinks;
import kharcha.web.Refusal;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** How a chat and an account find each other, in both directions. */
class ChatLinksTest {
    private static final String ANN = "ann@example.org";
    private static final Identity CHAT = new Identity("watson:slack", "T1:U1");
    private static final Identity OTHER = new Identity("watson:slack", "T1:U2");
    private static final String SIGNING = "a signing secret of the tests of links";
    private static final String LETTERS = "ABCDEFGHJKLMNPQRSTUVWXYZ";

    @TempDir
    Path letters;

    private Doorway door;

    @BeforeEach
    void open() {
        door = new Doorway(letters, "WATSON_JWT_SECRET=" + SIGNING);
    }

    @AfterEach
    void close() {
        door.close();
    }

    private ChatLinks links() {
        return door.inside.signIn().chats();
    }

    private User chatter() {
        return door.database.users().findOrCreate(CHAT, Running.GERMAN);
    }

    private static String code(Doorway.Browser browser) {
        Matcher code = Pattern.compile("link ([A-Z2-9]{4}-[A-Z2-9]{4})<")
                .matcher(browser.post("/settings/security/chats/code", Map.of()).body());
        assertThat(code.find()).isTrue();
        return code.group(1);
    }

    /** Says it in a chat of Watson's; the answer as it goes over the wire. */
    private String type(Identity chat, String text) {
        return said("{\"text\":\"%s\",\"channel\":\"slack\",\"channel_user\":\"%s\"}".formatted(text, chat.key()));
    }

    private String said(String body) {
        return posted("/watson/dialog", "Bearer " + Running.SECRET, body);
    }

    private String posted(String path, String authorization, String body) {
        Doorway.Browser watson = door.browser();
        return watson.send(watson.request(path)
                        .header("Authorization", authorization)
                        .header("Content-Type", "application/json")
                        .POST(HttpRequest.BodyPublishers.ofString(body)))
                .body();
    }

    private void link(Identity chat, String code) {
        type(chat, "link " + code);
        assertThat(type(chat, "yes"))
                .containsAnyOf("Dieser Chat führt jetzt zu deinem Konto.", "This chat leads to your account now.");
    }

    private static String path(String link) {
        return link.substring(link.indexOf("/signin"));
    }

    private static Map<String, String> form(String link) {
        return Map.of("code", link.substring(link.indexOf('=') + 1));
    }

    @Test
    void a_code_typed_in_a_chat_leads_that_chat_to_the_account() {
        Doorway.Browser ann = door.member(ANN);
        User before = chatter();

        assertThat(type(CHAT, "link " + code(ann).toLowerCase(Locale.ROOT)))
                .contains("Diesen Chat mit dem Konto von a…@example.org verbinden?")
                .contains("\"text\":\"yes\"");
        assertThat(chatter().id()).as("before the yes").isEqualTo(before.id());
        assertThat(type(CHAT, "yes")).contains("Dieser Chat führt jetzt zu deinem Konto.");

        assertThat(chatter().id()).isNotEqualTo(before.id());
        assertThat(ann.get("/settings/security").body()).contains("slack").contains("T1:U1");
        assertThat(door.lastLetter(ANN)).contains("A chat was linked to your account.");
    }

    @Test
    void whoever_writes_german_is_asked_and_told_in_german() {
        String code = code(door.member(ANN));
        String body = "{\"text\":\"%s\",\"channel\":\"slack\",\"channel_user\":\"U7\",\"locale\":\"de-DE\"}";

        assertThat(said(body.formatted("link ABCD-EFGH"))).contains("Diesen Code gibt es nicht");
        assertThat(said(body.formatted("link " + code)))
                .contains("Diesen Chat mit dem Konto von a…@example.org verbinden?");
        assertThat(said(body.formatted("ja"))).contains("Dieser Chat führt jetzt zu deinem Konto.");
        assertThat(said("{\"text\":\"5 tee\",\"channel\":\"slack\",\"locale\":\"de-DE\"}"))
                .contains("Ich weiß nicht, wer hier schreibt");
    }

    @Test
    void such_a_code_works_once_and_for_ten_minutes() {
        Doorway.Browser ann = door.member(ANN);
        String used = code(ann);
        link(CHAT, used);
        assertThat(type(OTHER, "link " + used))
                .contains("This code is not known")
                .doesNotContain("\"text\":\"yes\"");

        String old = code(ann);
        door.later(Duration.ofMinutes(10));
        assertThat(type(OTHER, "link " + old)).contains("This code is not known");
    }

    @Test
    void a_yes_that_comes_too_late_links_nothing() {
        String code = code(door.member(ANN));
        User before = chatter();
        type(CHAT, "link " + code);
        door.later(Duration.ofMinutes(10));

        assertThat(type(CHAT, "yes")).contains("Diesen Code gibt es nicht");
        assertThat(chatter().id()).isEqualTo(before.id());
    }

    @Test
    void a_no_or_another_message_links_nothing() {
        String code = code(door.member(ANN));
        User before = chatter();
        type(CHAT, "link " + code);
        assertThat(type(CHAT, "no")).contains("Nichts wurde geändert");
        type(CHAT, "link " + code);
        type(CHAT, "tea 2");

        assertThat(type(CHAT, "yes")).contains("wartete gerade nichts");
        assertThat(chatter().id()).isEqualTo(before.id());
    }

    /** Who reads the code in what a chat said can do nothing with it in a chat of their own. */
    @Test
    void a_code_is_of_the_first_chat_that_types_it() {
        String code = code(door.member(ANN));
        type(CHAT, "link " + code);

        assertThat(type(OTHER, "link " + code)).contains("This code is not known");
        assertThat(type(OTHER, "yes")).contains("This code is not known");
        assertThat(type(CHAT, "yes")).contains("This chat leads to your account now.");
    }

    @Test
    void it_says_whether_the_book_comes_along_and_when_there_is_nothing_to_link() {
        Doorway.Browser ann = door.member(ANN);
        type(CHAT, "tea 2");
        assertThat(type(CHAT, "link " + code(ann))).contains("What was booked here moves there");
        type(CHAT, "yes");
        assertThat(type(CHAT, "link " + code(ann))).contains("This chat leads to your account already.");

        assertThat(type(CHAT, "link " + code(door.member("eve@example.org"))))
                .contains("the account of e…@example.org?")
                .doesNotContain("What was booked here moves there");
    }

    @Test
    void codes_are_not_to_be_guessed_in_one_chat_nor_in_many() {
        int inOne = 0;
        while (type(CHAT, "link AAAA-AAA" + LETTERS.charAt(inOne)).contains("not known") && inOne < 20) inOne++;
        assertThat(inOne).isLessThanOrEqualTo(10);

        int inMany = 0;
        while (asks(new Identity("watson:slack", "U" + inMany / 5), "BBBBBBBB") && inMany < 400) inMany++;
        assertThat(inMany).isBetween(200, 300);
        String right = code(door.member(ANN));
        assertThat(asks(OTHER, right)).as("even the right one waits").isFalse();
        door.later(Duration.ofMinutes(1));
        assertThat(asks(OTHER, right)).isTrue();
    }

    private boolean asks(Identity chat, String code) {
        try {
            links().ask(chat, code);
            return true;
        } catch (Refusal e) {
            assertThat(e.status()).isEqualTo(429);
            return false;
        }
    }

    @Test
    void an_unlinked_chat_has_a_book_of_its_own_again() {
        Doorway.Browser ann = door.member(ANN);
        link(CHAT, code(ann));
        User linked = chatter();

        ann.post("/settings/security/chats/unlink", Map.of("kind", CHAT.kind(), "key", CHAT.key()));

        assertThat(chatter().id()).isNotEqualTo(linked.id());
        assertThat(door.lastLetter(ANN)).contains("A chat was unlinked");
    }

    @Test
    void a_code_is_taken_at_every_door_of_watsons_and_by_one_chat_only() throws JOSEException {
        Doorway.Browser ann = door.member(ANN);
        String code = code(ann);

        assertThat(step("link", "\"code\":\"" + code + "\"")).contains("the account of a…@example.org?");
        assertThat(before("U9", "link " + code)).contains("This code is not known");
        assertThat(before("U1", "yes")).contains("This chat leads to your account now.");
        assertThat(ann.get("/settings/security").body()).contains("U1");
        assertThat(step("say", "\"text\":\"unlink this chat\"")).contains("This chat has left your account");
        assertThat(step("link", "\"code\":\"" + code + "\"")).contains("This code is not known");
    }

    private String step(String operation, String fields) {
        return posted(
                "/watson/extension/" + operation,
                "Bearer " + Running.SECRET,
                "{" + fields + ",\"channel\":\"Slack\",\"channel_team\":\"T1\",\"channel_user\":\"U1\"}");
    }

    private String before(String user, String text) throws JOSEException {
        SignedJWT token = new SignedJWT(new JWSHeader(JWSAlgorithm.HS256), new JWTClaimsSet.Builder().build());
        token.sign(new MACSigner(SIGNING.getBytes(StandardCharsets.UTF_8)));
        return posted("/watson/pre-message", token.serialize(), """
            {"payload":{"input":{"text":"%s"},"context":{"integrations":
              {"channel":{"name":"Slack","private":{"user":{"id":"%s"}}},"slack":{"team_id":"T1","channel_id":"D1"}}}}}
            """.formatted(text, user));
    }

    @Test
    void a_chat_is_unlinked_by_saying_so_in_it() {
        Doorway.Browser ann = door.member(ANN);
        chatter();
        assertThat(type(CHAT, "unlink this chat")).contains("gehört zu keinem Konto");
        link(CHAT, code(ann));
        User linked = chatter();

        assertThat(type(CHAT, "unlink this chat")).contains("This chat has left your account");

        assertThat(chatter().id()).isNotEqualTo(linked.id());
        assertThat(ann.get("/settings/security").body()).doesNotContain("T1:U1");
        assertThat(door.lastLetter(ANN)).contains("A chat was unlinked");
        assertThat(type(CHAT, "unlink this chat")).contains("gehört zu keinem Konto");
    }

    @Test
    void nobody_unlinks_anothers_chat_and_nothing_that_is_no_chat() {
        Doorway.Browser ann = door.member(ANN);
        link(CHAT, code(ann));
        User linked = chatter();
        Doorway.Browser eve = door.member("eve@example.org");

        eve.post("/settings/security/chats/unlink", Map.of("kind", CHAT.kind(), "key", CHAT.key()));
        ann.post("/settings/security/chats/unlink", Map.of("kind", "email", "key", ANN));

        assertThat(chatter().id()).isEqualTo(linked.id());
        assertThat(door.browser().logIn(ANN, Doorway.PASSWORD).statusCode()).isEqualTo(303);
    }

    @Test
    void where_others_read_along_no_link_is_told_that_logs_in() {
        assertThat(dashboard("Slack", "C4K3KTTRD")).doesNotContain("/signin").contains("in a direct message");
        assertThat(dashboard("Slack", "G4K3KTTRD")).doesNotContain("/signin");
        assertThat(dashboard("slack", "D4K3KTTRD")).contains("/signin?code=");
        assertThat(dashboard("Whatsapp", "")).contains("/signin?code=");
    }

    private String dashboard(String channel, String room) {
        return said("{\"text\":\"dashboard\",\"channel\":\"%s\",\"channel_room\":\"%s\",\"channel_user\":\"U1\"}"
                .formatted(channel, room));
    }

    @Test
    void a_link_from_a_chat_asks_before_it_logs_in_and_works_once() {
        String link = links().signInLink(chatter().id());
        Doorway.Browser browser = door.browser();
        for (int i = 0; i < 2; i++) assertThat(browser.get(path(link)).body()).contains("Log in here?");
        assertThat(browser.isIn()).isFalse();

        HttpResponse<String> in = browser.post("/signin", form(link));

        assertThat(in.headers().firstValue("Location")).contains("/dashboard");
        assertThat(browser.isIn()).isTrue();
        assertThat(door.browser().get(path(link)).statusCode()).isEqualTo(410);
        assertThat(door.browser().post("/signin", form(link)).statusCode()).isEqualTo(410);
    }

    @Test
    void a_link_from_a_chat_is_dead_after_ten_minutes_or_when_a_newer_one_was_made() {
        String replaced = links().signInLink(chatter().id());
        String old = links().signInLink(chatter().id());
        assertThat(door.browser().get(path(replaced)).statusCode()).isEqualTo(410);
        door.later(Duration.ofMinutes(10));
        assertThat(door.browser().post("/signin", form(old)).statusCode()).isEqualTo(410);
    }

    @Test
    void somebody_from_a_chat_adds_an_address_and_a_password() {
        Doorway.Browser browser = door.browser();
        browser.post("/signin", form(links().signInLink(chatter().id())));

        browser.post("/settings/security/email", Map.of("email", ANN));
        String link = door.lastLink(ANN);
        browser.post("/confirm-email", form(link));
        browser.post("/settings/security/password", Map.of("new-password", Doorway.PASSWORD));

        Doorway.Browser elsewhere = door.browser();
        assertThat(elsewhere.logIn(ANN, Doorway.PASSWORD).statusCode()).isEqualTo(303);
        elsewhere.say("tea 2");
        assertThat(browser.said()).isEqualTo(1);
    }

    @Test
    void a_link_from_a_chat_is_no_proof_for_an_account_that_has_others() {
        Doorway.Browser ann = door.member(ANN);
        link(CHAT, code(ann));
        Doorway.Browser browser = door.browser();
        browser.post("/signin", form(links().signInLink(chatter().id())));

        assertThat(browser.isIn()).isTrue();
        assertThat(browser.post("/settings/security/email", Map.of("email", "eve@example.org"))
                        .statusCode())
                .isEqualTo(401);
    }

    @Test
    void a_passkey_that_was_begun_and_never_added_locks_nobody_from_a_chat_out() {
        Doorway.Browser browser = door.browser();
        browser.post("/signin", form(links().signInLink(chatter().id())));
        assertThat(browser.json("/settings/security/passkeys/question", "{}").statusCode())
                .isEqualTo(200);

        assertThat(door.inside
                        .accounts()
                        .<Boolean>atomically(register ->
                                register.credentials().find(chatter().id()).isPresent()))
                .as("an account without a proof")
                .isFalse();

        Doorway.Browser later = door.browser();
        later.post("/signin", form(links().signInLink(chatter().id())));

        assertThat(later.post("/settings/security/email", Map.of("email", ANN)).statusCode())
                .isEqualTo(200);
    }
}
