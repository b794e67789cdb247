package kharcha;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest;
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
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Registering, logging in and out, and what a session may and may not: over the wire, on PostgreSQL, with letters read. */
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

    @Test
    void a_forgotten_password_is_asked_for_alike_with_and_without_an_account() {
        door.member(ANN);
        Doorway.Browser stranger = door.browser();

        String known = stranger.post("/reset", Map.of("email", ANN)).body();
        String unknown =
                stranger.post("/reset", Map.of("email", "eve@example.org")).body();

        assertThat(known.replace(ANN, "X")).isEqualTo(unknown.replace("eve@example.org", "X"));
        assertThat(door.lastLetter("eve@example.org")).contains("There is no account with this address");
        assertThat(door.lastLink(ANN)).startsWith("/reset?code=");
    }

    @Test
    void logging_in_says_and_does_the_same_for_a_wrong_password_and_an_unknown_address() {
        door.member(ANN);
        Doorway.Browser stranger = door.browser();
        long before = door.hashes();

        HttpResponse<String> wrong = stranger.logIn(ANN, "not the password");
        long forKnown = door.hashes() - before;
        HttpResponse<String> unknown = stranger.logIn("eve@example.org", "not the password");
        long forUnknown = door.hashes() - before - forKnown;

        assertThat(wrong.statusCode()).isEqualTo(unknown.statusCode()).isEqualTo(422);
        assertThat(wrong.body().replace(ANN, "X")).isEqualTo(unknown.body().replace("eve@example.org", "X"));
        assertThat(forKnown).isEqualTo(forUnknown).isEqualTo(1);
    }

    @Test
    void a_wrong_password_loses_nothing_that_was_typed_but_the_password() {
        HttpResponse<String> refused =
                door.browser().post("/login", Map.of("email", ANN, "password", "my secret", "next", "/entries?q=tea"));

        assertThat(refused.body())
                .contains("value=\"" + ANN + "\"")
                .contains("value=\"/entries?q=tea\"")
                .contains("role=\"alert\"")
                .doesNotContain("my secret");
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
    void every_log_in_makes_a_new_key_and_ends_the_session_before_it() {
        Doorway.Browser browser = door.member(ANN);
        String first = browser.session();

        browser.logIn(ANN, Doorway.PASSWORD);

        assertThat(browser.session()).isNotEqualTo(first);
        Doorway.Browser thief = door.browser();
        thief.cookies.put("kharcha-session", first);
        assertThat(thief.isIn()).isFalse();
    }

    @Test
    void a_key_that_somebody_chose_for_the_browser_is_never_taken_over() {
        Doorway.Browser browser = door.member(ANN);
        browser.post("/logout", Map.of());
        String planted = "A".repeat(43);
        browser.cookies.put("kharcha-session", planted);

        browser.logIn(ANN, Doorway.PASSWORD);

        assertThat(browser.session()).isNotEqualTo(planted);
    }

    @Test
    void the_key_changes_while_a_session_is_used_and_the_old_one_dies() {
        Doorway.Browser browser = door.member(ANN);
        String first = browser.session();
        door.later(Duration.ofHours(25));
        Doorway.Browser sameMoment = door.browser();
        sameMoment.cookies.put("kharcha-session", first);

        assertThat(browser.isIn()).isTrue();

        assertThat(browser.session()).isNotEqualTo(first);
        assertThat(sameMoment.isIn()).as("a request that was under way").isTrue();
        assertThat(sameMoment.session()).as("one change is enough").isEqualTo(first);
        door.later(Duration.ofMinutes(2));
        assertThat(sameMoment.isIn()).isFalse();
        assertThat(browser.isIn()).isTrue();
    }

    @Test
    void an_unused_session_ends_after_thirty_days_and_any_after_half_a_year() {
        Doorway.Browser idle = door.member(ANN);
        Doorway.Browser busy = door.browser();
        busy.logIn(ANN, Doorway.PASSWORD);

        for (int day = 0; day < 31; day += 10) {
            door.later(Duration.ofDays(10));
            assertThat(busy.isIn()).isTrue();
        }
        assertThat(idle.isIn()).isFalse();
        for (int day = 40; day < 170; day += 10) {
            door.later(Duration.ofDays(10));
            assertThat(busy.isIn()).isTrue();
        }
        door.later(Duration.ofDays(10));
        assertThat(busy.isIn()).isFalse();
    }

    @Test
    void the_database_knows_no_key_no_code_and_no_password() throws Exception {
        Doorway.Browser browser = door.member(ANN);
        browser.post("/reset", Map.of("email", ANN));
        String reset = code(door.lastLink(ANN));

        String everything = door.everything();

        assertThat(everything)
                .contains(ANN, "$argon2id$v=19$m=19456,t=2,p=1$")
                .doesNotContain(browser.session(), reset, Doorway.PASSWORD);
    }

    @Test
    void a_letter_is_gone_from_the_database_once_it_is_sent() throws Exception {
        door.browser().post("/register", Map.of("email", ANN));
        assertThat(door.everything()).contains("/confirm?code=");

        door.letters();

        assertThat(door.everything()).doesNotContain("/confirm?code=");
    }

    @Test
    void sessions_are_listed_and_ended_one_by_one_and_all_at_once() {
        Doorway.Browser here = door.member(ANN);
        Doorway.Browser there = door.browser();
        there.logIn(ANN, Doorway.PASSWORD);
        Doorway.Browser third = door.browser();
        third.logIn(ANN, Doorway.PASSWORD);
        String page = here.get("/settings/security").body();
        assertThat(page.split("Firefox on Linux</strong>", -1)).hasSize(4);

        here.post("/settings/security/sessions/end", Map.of("session", firstSession(page)));
        assertThat(List.of(there.isIn(), third.isIn())).containsOnlyOnce(true);
        assertThat(here.isIn()).isTrue();

        here.post("/settings/security/sessions/end-others", Map.of());
        assertThat(there.isIn() || third.isIn()).isFalse();
        assertThat(here.isIn()).isTrue();
    }

    @Test
    void nobody_ends_anothers_session() {
        Doorway.Browser ann = door.member(ANN);
        Doorway.Browser annAtWork = door.browser();
        annAtWork.logIn(ANN, Doorway.PASSWORD);
        String id = firstSession(ann.get("/settings/security").body());
        Doorway.Browser eve = door.member("eve@example.org");

        eve.post("/settings/security/sessions/end", Map.of("session", id));

        assertThat(ann.isIn() && annAtWork.isIn()).isTrue();
    }

    @Test
    void logging_out_everywhere_ends_this_session_too() {
        Doorway.Browser here = door.member(ANN);
        Doorway.Browser there = door.browser();
        there.logIn(ANN, Doorway.PASSWORD);

        here.post("/logout", Map.of("everywhere", "yes"));

        assertThat(here.session()).isNull();
        assertThat(there.isIn()).isFalse();
    }

    @Test
    void a_reset_changes_the_password_ends_every_session_and_is_told() {
        Doorway.Browser thief = door.member(ANN);
        Doorway.Browser ann = door.browser();
        ann.post("/reset", Map.of("email", ANN));
        String link = door.lastLink(ANN);
        assertThat(ann.get(link).body()).contains("Choose a new password");

        HttpResponse<String> changed =
                ann.post("/reset/password", Map.of("code", code(link), "password", OTHER_PASSWORD));

        assertThat(changed.statusCode()).isEqualTo(303);
        assertThat(thief.isIn()).isFalse();
        assertThat(ann.isIn()).as("a link in a mail logs nobody in").isFalse();
        assertThat(ann.logIn(ANN, Doorway.PASSWORD).statusCode()).isEqualTo(422);
        assertThat(ann.logIn(ANN, OTHER_PASSWORD).statusCode()).isEqualTo(303);
        assertThat(door.letters()).anyMatch(letter -> letter.contains("Your password was changed by a link"));
        assertThat(ann.post("/reset/password", Map.of("code", code(link), "password", Doorway.PASSWORD))
                        .statusCode())
                .isEqualTo(410);
    }

    @Test
    void a_new_password_needs_the_old_one_and_ends_the_other_sessions() {
        Doorway.Browser here = door.member(ANN);
        Doorway.Browser there = door.browser();
        there.logIn(ANN, Doorway.PASSWORD);

        HttpResponse<String> wrong = here.post(
                "/settings/security/password",
                Map.of("current-password", "guessed wrong", "new-password", OTHER_PASSWORD));
        assertThat(wrong.statusCode()).isEqualTo(422);
        HttpResponse<String> right = here.post(
                "/settings/security/password",
                Map.of("current-password", Doorway.PASSWORD, "new-password", OTHER_PASSWORD));

        assertThat(right.statusCode()).isEqualTo(303);
        assertThat(here.isIn()).isTrue();
        assertThat(there.isIn()).isFalse();
        assertThat(door.lastLetter(ANN)).contains("Your password was changed.");
    }

    @Test
    void another_address_counts_once_it_is_confirmed_and_the_old_one_is_told() {
        Doorway.Browser ann = door.member(ANN);
        ann.post("/settings/security/email", Map.of("email", "ann@new.example"));
        assertThat(door.lastLetter(ANN)).contains("Another e-mail address for your account was asked for.");
        String link = door.lastLink("ann@new.example");
        assertThat(door.browser().get(link).body()).contains("ann@new.example");
        assertThat(door.browser().logIn("ann@new.example", Doorway.PASSWORD).statusCode())
                .isEqualTo(422);

        ann.post("/confirm-email", Map.of("code", code(link)));

        assertThat(door.browser().logIn("ann@new.example", Doorway.PASSWORD).statusCode())
                .isEqualTo(303);
        assertThat(door.browser().logIn(ANN, Doorway.PASSWORD).statusCode()).isEqualTo(422);
        assertThat(door.lastLetter(ANN)).contains("The e-mail address of your Kharcha account was changed.");
    }

    @Test
    void nobody_puts_anothers_address_on_an_account_by_having_the_link_pressed() {
        Doorway.Browser eve = door.member("eve@example.org");
        eve.post("/settings/security/email", Map.of("email", ANN));
        String link = door.lastLink(ANN);
        Doorway.Browser ann = door.browser();

        HttpResponse<String> pressed = ann.post("/confirm-email", Map.of("code", code(link)));

        assertThat(pressed.headers().firstValue("Location"))
                .contains("/login?next=%2Fconfirm-email%3Fcode%3D" + code(link));
        Doorway.Browser bob = door.member("bob@example.org");
        assertThat(bob.post("/confirm-email", Map.of("code", code(link))).statusCode())
                .isEqualTo(410);
        ann.post("/reset", Map.of("email", ANN));
        assertThat(door.lastLetter(ANN)).contains("There is no account with this address");
        assertThat(eve.post("/confirm-email", Map.of("code", code(link))).statusCode())
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
    void an_address_that_has_an_account_cannot_be_taken_and_is_not_given_away() {
        door.member(ANN);
        Doorway.Browser eve = door.member("eve@example.org");

        HttpResponse<String> taken = eve.post("/settings/security/email", Map.of("email", ANN));
        HttpResponse<String> free = eve.post("/settings/security/email", Map.of("email", "eve@new.example"));

        assertThat(taken.body().replace(ANN, "X")).isEqualTo(free.body().replace("eve@new.example", "X"));
        assertThat(door.lastLink(ANN)).isEqualTo("/login");
    }

    @Test
    void a_new_device_is_worth_a_letter_and_a_known_one_is_not() {
        Doorway.Browser ann = door.member(ANN);
        ann.post("/logout", Map.of());
        ann.logIn(ANN, Doorway.PASSWORD);
        assertThat(door.letters()).noneMatch(letter -> letter.contains("A new device"));

        door.later(Duration.ofMinutes(1));
        door.browser().logIn(ANN, Doorway.PASSWORD);

        assertThat(door.lastLetter(ANN)).contains("A new device logged in").contains("Firefox on Linux");
    }

    @Test
    void what_could_lock_somebody_out_asks_for_a_proof_that_is_ten_minutes_old_at_most() {
        Doorway.Browser ann = door.member(ANN);
        door.later(Duration.ofMinutes(11));

        HttpResponse<String> refused = ann.post("/settings/security/email", Map.of("email", "ann@new.example"));
        assertThat(refused.statusCode()).isEqualTo(401);
        assertThat(refused.body())
                .contains("href=\"/login/confirm?next=/login/done\"")
                .contains("name=\"email\" value=\"ann@new.example\"");
        HttpResponse<String> led = ann.get("/settings/security/totp");
        assertThat(led.headers().firstValue("Location")).contains("/login/confirm?next=%2Fsettings%2Fsecurity%2Ftotp");

        assertThat(ann.post("/login/confirm", Map.of("password", "guessed wrong"))
                        .statusCode())
                .isEqualTo(422);
        String before = ann.session();
        ann.post("/login/confirm", Map.of("password", Doorway.PASSWORD));
        assertThat(ann.session()).isNotEqualTo(before);
        Doorway.Browser thief = door.browser();
        thief.cookies.put("kharcha-session", before);
        assertThat(thief.isIn()).as("the key from before the proof").isFalse();
        assertThat(ann.post("/settings/security/email", Map.of("email", "ann@new.example"))
                        .statusCode())
                .isEqualTo(200);
    }

    @ParameterizedTest
    @CsvSource({
        "/entries?q=tea, /entries?q=tea",
        "https://evil.example/, /dashboard",
        "//evil.example/, /dashboard",
        "/\\evil.example, /dashboard",
        "/%09/evil.example, /%09/evil.example",
        "javascript:alert(1), /dashboard",
        "evil.example, /dashboard"
    })
    void logging_in_leads_on_to_our_own_pages_only(String wanted, String led) {
        door.member(ANN);

        HttpResponse<String> in =
                door.browser().post("/login", Map.of("email", ANN, "password", Doorway.PASSWORD, "next", wanted));

        assertThat(in.headers().firstValue("Location")).contains(led);
    }

    @Test
    void guessing_one_account_is_bounded_over_all_replicas() {
        door.member(ANN);
        Doorway.Browser eve = door.browser();
        try (HttpServer other = door.replica()) {
            for (int i = 0; i < 10; i++) {
                eve.port = i % 2 == 0 ? door.server.port() : other.port();
                assertThat(eve.logIn(ANN, "guess number " + i).statusCode()).isEqualTo(422);
            }
            for (int port : List.of(door.server.port(), other.port())) {
                eve.port = port;
                HttpResponse<String> refused = eve.logIn(ANN, Doorway.PASSWORD);
                assertThat(refused.statusCode()).isEqualTo(429);
                assertThat(refused.body()).contains("Wait some minutes").contains("value=\"" + ANN + "\"");
            }
            door.later(Duration.ofMinutes(2));
            assertThat(eve.logIn(ANN, Doorway.PASSWORD).statusCode()).isEqualTo(303);
        }
    }

    @Test
    void one_network_address_cannot_try_everything() {
        Doorway.Browser eve = door.browser();
        Map<String, String> guess = Map.of("step", "A".repeat(43), "code", "123456");
        int tries = 0;
        while (eve.post("/login/second", guess).statusCode() == 422 && tries < 200) tries++;

        assertThat(tries).isEqualTo(100);
        assertThat(eve.logIn(ANN, Doorway.PASSWORD).statusCode()).isEqualTo(429);
    }

    @Test
    void nobody_fills_a_mailbox_of_somebody_else() {
        Doorway.Browser eve = door.browser();
        for (int i = 0; i < 8; i++) eve.post(i % 2 == 0 ? "/register" : "/reset", Map.of("email", ANN));

        assertThat(door.letters()).hasSize(5);
    }

    @Test
    void a_form_of_another_site_is_never_taken() {
        Doorway.Browser ann = door.member(ANN);
        for (String path : List.of("/login", "/logout", "/register", "/reset", "/settings/security/password")) {
            HttpResponse<String> refused = ann.send(ann.request(path)
                    .header("Origin", "https://evil.example")
                    .header("Content-Type", "application/x-www-form-urlencoded")
                    .POST(java.net.http.HttpRequest.BodyPublishers.ofString("email=eve%40example.org")));
            assertThat(refused.statusCode()).as(path).isEqualTo(403);
        }
        assertThat(ann.isIn()).isTrue();
    }

    /** A letter is mostly read on the page of a mail provider. */
    @Test
    void who_follows_a_link_from_another_site_is_still_logged_in() {
        Doorway.Browser ann = door.member(ANN);

        assertThat(fromElsewhere(ann, "cross-site", "navigate", "document")).isEqualTo(200);
        assertThat(fromElsewhere(ann, "same-site", "navigate", "document")).isEqualTo(200);
        assertThat(fromElsewhere(door.browser(), "cross-site", "navigate", "document"))
                .isEqualTo(303);
    }

    @Test
    void what_another_site_loads_or_frames_or_sends_is_not_who_is_logged_in() {
        Doorway.Browser ann = door.member(ANN);

        assertThat(fromElsewhere(ann, "cross-site", "navigate", "iframe")).isEqualTo(303);
        assertThat(fromElsewhere(ann, "cross-site", "no-cors", "image")).isEqualTo(303);
        assertThat(fromElsewhere(ann, "cross-site", "cors", "empty")).isEqualTo(303);
        assertThat(ann.send(elsewhere(
                                        ann,
                                        "/settings/security/sessions/end-others",
                                        "cross-site",
                                        "navigate",
                                        "document")
                                .POST(HttpRequest.BodyPublishers.noBody()))
                        .statusCode())
                .isEqualTo(403);
    }

    private static int fromElsewhere(Doorway.Browser browser, String site, String mode, String destination) {
        return browser.send(elsewhere(browser, "/settings/security", site, mode, destination)
                        .GET())
                .statusCode();
    }

    private static HttpRequest.Builder elsewhere(
            Doorway.Browser browser, String path, String site, String mode, String destination) {
        return browser.request(path)
                .header("Sec-Fetch-Site", site)
                .header("Sec-Fetch-Mode", mode)
                .header("Sec-Fetch-Dest", destination);
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

    @Test
    void over_https_the_cookie_is_bound_to_this_very_host() {
        try (Doorway secure = new Doorway(letters, "PUBLIC_URL=https://kharcha.example", "MAIL=smtp://127.0.0.1:1")) {
            HttpResponse<String> page = secure.browser().post("/login", Map.of("email", ANN, "password", "x"));
            assertThat(page.headers().allValues("Set-Cookie"))
                    .singleElement()
                    .asString()
                    .startsWith("__Host-kharcha-device=")
                    .contains("; Path=/;", "; Secure", "; HttpOnly", "SameSite=Lax");
        }
    }

    private static String firstSession(String page) {
        int at = page.indexOf("name=\"session\" value=\"") + 22;
        return page.substring(at, page.indexOf('"', at));
    }

    private static String code(String link) {
        return link.substring(link.indexOf('=') + 1);
    }
}
