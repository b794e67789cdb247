package kharcha;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import kharcha.account.Accounts;
import kharcha.account.EmailAddress;
import kharcha.account.Identity;
import kharcha.account.Passkey;
import kharcha.account.UserId;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** After a reset: what opens the account besides the new password is shown, told and can be removed. */
class OtherWaysTest {
    private static final String ANN = "ann@example.org";
    private static final String OTHER_PASSWORD = "glacier pepper stamp quilt";
    private static final String WAYS = "/settings/security/ways";
    private static final Identity CHAT = new Identity("watson:slack", "T1:U1");

    @TempDir
    Path letters;

    private Doorway door;
    private Doorway.Browser ann;

    @BeforeEach
    void open() {
        door = new Doorway(letters);
        ann = door.member(ANN);
    }

    @AfterEach
    void close() {
        door.close();
    }

    private Accounts accounts() {
        return door.database.database().accounts();
    }

    private UserId user() {
        return accounts()
                .atomically(register -> register.credentials()
                        .find(new EmailAddress(ANN))
                        .orElseThrow()
                        .user());
    }

    /** As an intruder may have left them: two passkeys, a chat and a token. */
    private String leaveWaysIn() {
        UserId user = user();
        accounts().atomically(register -> {
            for (String name : new String[] {"Ann's phone", "Somebody's key"})
                register.credentials()
                        .add(
                                user,
                                new Passkey("c" + name.length(), new byte[] {1}, 0, name, door.clock.instant(), null));
            register.identities().redirect(CHAT, user);
            return true;
        });
        Matcher token = Pattern.compile("class=\"key\">([A-Za-z0-9_-]{43})<")
                .matcher(ann.post("/settings/tokens", Map.of("name", "Backup")).body());
        assertThat(token.find()).isTrue();
        return token.group(1);
    }

    private HttpResponse<String> reset(Doorway.Browser browser) {
        browser.post("/reset", Map.of("email", ANN));
        String link = door.lastLink(ANN);
        return browser.post(
                "/reset/password", Map.of("code", link.substring(link.indexOf('=') + 1), "password", OTHER_PASSWORD));
    }

    private static String location(HttpResponse<String> response) {
        return response.headers().firstValue("Location").orElse("");
    }

    private int opens(String token) {
        return door.browser()
                .send(door.browser()
                        .request("/api/me")
                        .header("Authorization", "Bearer " + token)
                        .GET())
                .statusCode();
    }

    @Test
    void after_a_reset_the_way_in_leads_over_what_else_opens_the_account() {
        leaveWaysIn();
        Doorway.Browser browser = door.browser();

        String led = location(reset(browser));
        assertThat(browser.get(led).body())
                .contains("Your password is changed.")
                .contains("value=\"" + WAYS + "\"");
        HttpResponse<String> in =
                browser.post("/login", Map.of("email", ANN, "password", OTHER_PASSWORD, "next", WAYS));

        assertThat(location(in)).isEqualTo(WAYS);
        assertThat(browser.get(WAYS).body()).contains("Ann's phone", "Somebody's key", "T1:U1", "Backup");
    }

    @Test
    void the_letter_says_what_still_opens_the_account_and_leads_there() {
        leaveWaysIn();

        reset(door.browser());

        assertThat(door.lastLetter(ANN)).contains("Your account also opens with 2 passkeys, 1 chat and 1 token.");
        assertThat(door.lastLink(ANN)).isEqualTo(WAYS);
    }

    @Test
    void where_nothing_else_opens_it_the_letter_and_the_page_say_that() {
        Doorway.Browser browser = door.browser();
        reset(browser);
        assertThat(door.lastLetter(ANN)).contains("Nothing else opens your account.");

        browser.logIn(ANN, OTHER_PASSWORD);

        assertThat(browser.get(WAYS).body())
                .contains("Nothing else opens your account.")
                .doesNotContain("Remove all");
    }

    @Test
    void all_other_ways_are_removed_at_once_and_that_is_told() {
        String token = leaveWaysIn();
        assertThat(opens(token)).isEqualTo(200);
        Doorway.Browser browser = door.browser();
        reset(browser);
        browser.logIn(ANN, OTHER_PASSWORD);

        assertThat(location(browser.post(WAYS + "/remove", Map.of()))).isEqualTo(WAYS);

        assertThat(browser.get(WAYS).body()).contains("Nothing else opens your account.");
        assertThat(opens(token)).isEqualTo(401);
        assertThat(door.database.users().findOrCreate(CHAT, Running.GERMAN).id())
                .isNotEqualTo(user());
        assertThat(door.lastLetter(ANN)).contains("All passkeys, chats and tokens were removed");
        assertThat(browser.isIn()).isTrue();
    }

    @Test
    void each_is_removed_by_itself_and_the_page_comes_back() {
        String token = leaveWaysIn();
        String page = ann.get(WAYS).body();
        Matcher hash = Pattern.compile("name=\"hash\" value=\"([^\"]+)\"").matcher(page);
        assertThat(hash.find()).isTrue();

        String back = location(ann.post("/settings/tokens/revoke", Map.of("hash", hash.group(1), "next", WAYS)));
        ann.post("/settings/security/passkeys/remove", Map.of("credential", "c11", "next", WAYS));
        ann.post("/settings/security/chats/unlink", Map.of("kind", CHAT.kind(), "key", CHAT.key(), "next", WAYS));

        assertThat(back).isEqualTo(WAYS);
        assertThat(opens(token)).isEqualTo(401);
        assertThat(ann.get(WAYS).body()).contains("Somebody's key").doesNotContain("Ann's phone", "T1:U1", "Backup");
    }

    @Test
    void another_account_loses_nothing() {
        String token = leaveWaysIn();

        door.member("eve@example.org").post(WAYS + "/remove", Map.of());

        assertThat(opens(token)).isEqualTo(200);
        assertThat(ann.get(WAYS).body()).contains("Ann's phone", "T1:U1", "Backup");
    }
}
