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

/** What a session may and may not, how long it lives and who ends it. */
class SessionsTest {
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
