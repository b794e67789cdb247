package kharcha;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import kharcha.account.Identity;
import kharcha.account.User;
import kharcha.signin.ChatLinks;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** How a chat and an account find each other, in both directions. */
class ChatLinksTest {
    private static final String ANN = "ann@example.org";
    private static final Identity CHAT = new Identity("watson:slack", "T1:U1");

    @TempDir
    Path letters;

    private Doorway door;

    @BeforeEach
    void open() {
        door = new Doorway(letters);
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

        assertThat(links().link(CHAT, code(ann).toLowerCase(java.util.Locale.ROOT)))
                .isEqualTo(ChatLinks.Linking.LINKED);

        assertThat(chatter().id()).isNotEqualTo(before.id());
        assertThat(ann.get("/settings/security").body()).contains("slack").contains("T1:U1");
        assertThat(door.lastLetter(ANN)).contains("A chat was linked to your account.");
    }

    @Test
    void such_a_code_works_once_and_for_ten_minutes() {
        Doorway.Browser ann = door.member(ANN);
        String used = code(ann);
        links().link(CHAT, used);
        assertThat(links().link(new Identity("watson:slack", "T1:U2"), used)).isEqualTo(ChatLinks.Linking.UNKNOWN_CODE);

        String old = code(ann);
        door.later(Duration.ofMinutes(10));
        assertThat(links().link(new Identity("watson:slack", "T1:U2"), old)).isEqualTo(ChatLinks.Linking.UNKNOWN_CODE);
    }

    @Test
    void an_unlinked_chat_has_a_book_of_its_own_again() {
        Doorway.Browser ann = door.member(ANN);
        links().link(CHAT, code(ann));
        User linked = chatter();

        ann.post("/settings/security/chats/unlink", Map.of("kind", CHAT.kind(), "key", CHAT.key()));

        assertThat(chatter().id()).isNotEqualTo(linked.id());
        assertThat(door.lastLetter(ANN)).contains("A chat was unlinked");
    }

    @Test
    void nobody_unlinks_anothers_chat_and_nothing_that_is_no_chat() {
        Doorway.Browser ann = door.member(ANN);
        links().link(CHAT, code(ann));
        User linked = chatter();
        Doorway.Browser eve = door.member("eve@example.org");

        eve.post("/settings/security/chats/unlink", Map.of("kind", CHAT.kind(), "key", CHAT.key()));
        ann.post("/settings/security/chats/unlink", Map.of("kind", "email", "key", ANN));

        assertThat(chatter().id()).isEqualTo(linked.id());
        assertThat(door.browser().logIn(ANN, Doorway.PASSWORD).statusCode()).isEqualTo(303);
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
        links().link(CHAT, code(ann));
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

        Doorway.Browser later = door.browser();
        later.post("/signin", form(links().signInLink(chatter().id())));

        assertThat(later.post("/settings/security/email", Map.of("email", ANN)).statusCode())
                .isEqualTo(200);
    }
}
