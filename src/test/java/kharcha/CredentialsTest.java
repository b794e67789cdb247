package kharcha;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Another password and another address: what they need, what they end and who is told. */
class CredentialsTest {
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
    void an_address_that_has_an_account_cannot_be_taken_and_is_not_given_away() {
        door.member(ANN);
        Doorway.Browser eve = door.member("eve@example.org");

        HttpResponse<String> taken = eve.post("/settings/security/email", Map.of("email", ANN));
        HttpResponse<String> free = eve.post("/settings/security/email", Map.of("email", "eve@new.example"));

        assertThat(taken.body().replace(ANN, "X")).isEqualTo(free.body().replace("eve@new.example", "X"));
        assertThat(door.lastLink(ANN)).isEqualTo("/login");
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

    private static String code(String link) {
        return link.substring(link.indexOf('=') + 1);
    }
}
