package kharcha;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import kharcha.account.EmailAddress;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Registering, and what becomes of a book when it gets an account: over the wire, on PostgreSQL, with letters read. */
class AccountTest {
    private static final String ANN = "ann@example.org";
    private static final String OTHER_PASSWORD = "glacier pepper stamp quilt";

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

    @Test
    void a_guest_registers_and_keeps_the_book() {
        Doorway.Browser browser = door.browser();
        browser.say("coffee 3.50");

        HttpResponse<String> asked = browser.post("/register", Map.of("email", "Ann@Example.org"));

        assertThat(asked.statusCode()).isEqualTo(200);
        assertThat(asked.body()).contains(letters.toAbsolutePath().toString());
        String link = door.lastLink(ANN);
        assertThat(link).startsWith("/confirm?code=");
        assertThat(browser.get(link).body())
                .contains("With a password", "With a passkey")
                .contains(ANN);
        HttpResponse<String> done = browser.post("/confirm", Map.of("code", code(link), "password", Doorway.PASSWORD));
        assertThat(done.statusCode()).isEqualTo(303);
        assertThat(done.headers().firstValue("Location")).contains("/dashboard");
        assertThat(browser.isIn()).isTrue();
        assertThat(browser.said()).isEqualTo(1);

        Doorway.Browser elsewhere = door.browser();
        elsewhere.logIn(ANN, Doorway.PASSWORD);
        assertThat(elsewhere.said()).isEqualTo(1);
    }

    @Test
    void once_registered_the_book_opens_by_logging_in_only() {
        Doorway.Browser browser = door.browser();
        browser.say("coffee 3.50");
        String guest = browser.cookies.get("kharcha");
        browser.post("/register", Map.of("email", ANN));
        browser.post("/confirm", Map.of("code", code(door.lastLink(ANN)), "password", Doorway.PASSWORD));

        browser.post("/logout", Map.of());

        assertThat(browser.isIn()).isFalse();
        assertThat(browser.cookies).containsEntry("kharcha", guest);
        assertThat(browser.said()).isZero();
    }

    @Test
    void opening_the_link_changes_nothing_however_often() {
        door.browser().post("/register", Map.of("email", ANN));
        String link = door.lastLink(ANN);

        for (int i = 0; i < 3; i++)
            assertThat(door.browser().get(link).statusCode()).isEqualTo(200);

        assertThat(door.browser().logIn(ANN, Doorway.PASSWORD).statusCode()).isEqualTo(422);
    }

    @Test
    void a_passkey_that_was_begun_and_never_made_opens_no_account() {
        Doorway.Browser browser = door.browser();
        browser.post("/register", Map.of("email", ANN));
        String link = code(door.lastLink(ANN));
        String asked = browser.json("/confirm/passkey/question", "{\"code\":\"" + link + "\"}")
                .body();
        String ticket = asked.replaceAll(".*\"ticket\":\"([^\"]+)\".*", "$1");
        assertThat(asked).contains(ANN);

        HttpResponse<String> refused = browser.json(
                "/confirm/passkey", "{\"code\":\"%s\",\"ticket\":\"%s\",\"answer\":\"{}\"}".formatted(link, ticket));

        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(door.database
                        .database()
                        .accounts()
                        .<Boolean>atomically(register -> register.credentials()
                                .find(new EmailAddress(ANN))
                                .isPresent()))
                .isFalse();
        assertThat(browser.post("/confirm", Map.of("code", link, "password", Doorway.PASSWORD))
                        .statusCode())
                .as("the link works on")
                .isEqualTo(303);
        assertThat(browser.json("/confirm/passkey/question", "{\"code\":\"" + link + "\"}")
                        .statusCode())
                .isEqualTo(410);
    }

    @Test
    void a_link_works_once_and_for_an_hour() {
        Doorway.Browser browser = door.member(ANN);
        String used = door.lastLink(ANN);
        browser.post("/register", Map.of("email", "ben@example.org"));
        String old = door.lastLink("ben@example.org");
        door.later(Duration.ofHours(1));

        for (String link : List.of(used, old)) {
            assertThat(browser.get(link).statusCode()).as(link).isEqualTo(410);
            assertThat(browser.post("/confirm", Map.of("code", code(link), "password", OTHER_PASSWORD))
                            .statusCode())
                    .isEqualTo(410);
        }
    }

    @Test
    void a_known_address_is_answered_like_an_unknown_one_and_told_by_mail() {
        door.member(ANN);
        Doorway.Browser stranger = door.browser();

        String known = stranger.post("/register", Map.of("email", ANN)).body();
        String unknown =
                stranger.post("/register", Map.of("email", "eve@example.org")).body();

        assertThat(known.replace(ANN, "X")).isEqualTo(unknown.replace("eve@example.org", "X"));
        assertThat(door.lastLetter(ANN)).contains("You have a Kharcha account already");
        assertThat(door.lastLink(ANN)).isEqualTo("/login");
    }

    @ParameterizedTest
    @ValueSource(strings = {"short", "password123", "kharcha2026", "ann@example.org", "aaaaaaaaaaaa"})
    void a_password_that_is_easy_to_guess_is_refused_beside_the_field(String weak) {
        Doorway.Browser browser = door.browser();
        browser.post("/register", Map.of("email", ANN));
        String code = code(door.lastLink(ANN));

        HttpResponse<String> refused = browser.post("/confirm", Map.of("code", code, "password", weak));

        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(refused.body()).contains("id=\"password-error\"");
        assertThat(browser.post("/confirm", Map.of("code", code, "password", Doorway.PASSWORD))
                        .statusCode())
                .isEqualTo(303);
    }

    @Test
    void a_deletion_that_a_guest_asked_for_does_not_reach_the_account_that_the_book_became() {
        Doorway.Browser eve = door.browser();
        eve.say("coffee 3.50");
        assertThat(eve.post("/settings/delete", Map.of("word", "DELETE")).statusCode())
                .isEqualTo(303);
        eve.post("/register", Map.of("email", ANN));
        Doorway.Browser ann = door.browser();
        ann.post("/confirm", Map.of("code", code(door.lastLink(ANN)), "password", Doorway.PASSWORD));

        door.later(Duration.ofDays(31));

        assertThat(door.inside.signIn().leaving().erase()).isZero();
        assertThat(ann.logIn(ANN, Doorway.PASSWORD).statusCode()).isEqualTo(303);
    }

    @Test
    void a_book_that_went_elsewhere_becomes_nobodys_account() {
        door.member("eve@example.org");
        Doorway.Browser eve = door.browser();
        eve.say("coffee 3.50");
        eve.post("/register", Map.of("email", ANN));
        eve.logIn("eve@example.org", Doorway.PASSWORD);
        eve.post("/bring", Map.of("bring", "yes"));
        Doorway.Browser ann = door.browser();

        ann.post("/confirm", Map.of("code", code(door.lastLink(ANN)), "password", Doorway.PASSWORD));

        assertThat(ann.isIn()).isTrue();
        assertThat(ann.said()).isZero();
    }

    @Test
    void the_chat_opens_the_book_of_whoever_is_logged_in() {
        Doorway.Browser ann = door.member(ANN);
        ann.say("tea 2");

        assertThat(ann.said()).isEqualTo(1);
        assertThat(ann.cookies).doesNotContainKey("kharcha");
        ann.post("/logout", Map.of());
        assertThat(ann.said()).isZero();
    }

    @Test
    void an_account_has_no_recovery_link_that_would_open_it_without_logging_in() {
        Doorway.Browser ann = door.member(ANN);

        HttpResponse<String> link = ann.json("/api/recovery-link", "{}");

        assertThat(link.statusCode()).isEqualTo(401);
        for (int i = 1; i < 5; i++) ann.say("tea " + i);
        assertThat(ann.say("tea 5").body()).contains("5.00").doesNotContain("recovery");
    }

    @Test
    void a_recovery_link_that_a_guest_had_opens_nothing_once_there_is_an_account() {
        Doorway.Browser ann = door.browser();
        ann.say("coffee 3.50");
        String link = ann.json("/api/recovery-link", "{}").body();
        String token = link.replaceAll(".*#([A-Za-z0-9_-]{43}).*", "$1");
        ann.post("/register", Map.of("email", ANN));
        ann.post("/confirm", Map.of("code", code(door.lastLink(ANN)), "password", Doorway.PASSWORD));

        assertThat(door.browser()
                        .json("/recover", "{\"token\":\"" + token + "\"}")
                        .statusCode())
                .isEqualTo(404);
    }

    private static String code(String link) {
        return link.substring(link.indexOf('=') + 1);
    }
}
