package kharcha;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Logging in: what it tells nobody, where it leads, and how guessing is bounded. */
class LoggingInTest {
    private static final String ANN = "ann@example.org";

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

    @Test
    void a_letter_is_gone_from_the_database_once_it_is_sent() throws Exception {
        door.browser().post("/register", Map.of("email", ANN));
        assertThat(door.everything()).contains("/confirm?code=");

        door.letters();

        assertThat(door.everything()).doesNotContain("/confirm?code=");
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
}
