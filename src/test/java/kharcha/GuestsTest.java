package kharcha;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import kharcha.account.Preferences;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Who chats without an account: known by a cookie, limited, and brought back by a link. */
class GuestsTest {
    private final Running service = new Running();

    @AfterEach
    void stop() {
        service.close();
    }

    @Test
    void a_guest_is_known_again_by_the_cookie_and_finds_the_history() {
        String cookie = Running.cookie(service.send(service.chat("m1", "coffee 3.50")));
        service.send(service.chat("m2", "tea 2").header("Cookie", cookie));

        HttpResponse<String> history =
                service.send(service.to("/api/chat/history").header("Cookie", cookie));

        JsonNode turns = Running.body(history).path("turns");
        assertThat(turns).hasSize(2);
        assertThat(turns.path(0).path("message_id").asText()).isEqualTo("m1");
        assertThat(turns.path(1).path("text").asText()).isEqualTo("tea 2");
        assertThat(turns.path(1).path("at").asText()).isEqualTo("2026-03-18T12:00:00Z");
        assertThat(turns.path(1)
                        .path("output")
                        .path("generic")
                        .path(0)
                        .path("text")
                        .asText())
                .contains("2.00");
        assertThat(history.headers().firstValue("Cache-Control")).contains("no-store");
    }

    @Test
    void before_the_first_message_nothing_is_kept_in_the_browser_or_here() {
        HttpResponse<String> page = service.send(service.to("/"));
        HttpResponse<String> history = service.send(service.to("/api/chat/history"));
        HttpResponse<String> refused =
                service.send(service.json("/api/chat", "{\"message_id\":\"m1\",\"text\":\" \"}"));

        assertThat(Stream.of(page, history, refused))
                .allSatisfy(response ->
                        assertThat(response.headers().firstValue("Set-Cookie")).isEmpty());
        assertThat(Running.body(history).path("turns")).isEmpty();
        assertThat(service.books.users()).isZero();
    }

    @Test
    void a_cookie_that_we_did_not_make_is_replaced_and_not_taken_over() {
        String ours = Running.cookie(service.send(service.chat("m1", "coffee 3.50")));
        String foreign = ours.substring(0, ours.length() - 3) + "abc";

        HttpResponse<String> response = service.send(service.chat("m2", "tea 2").header("Cookie", foreign));

        assertThat(Running.cookie(response)).isNotEqualTo(foreign).isNotEqualTo(ours);
    }

    @Test
    void over_http_the_cookie_is_hidden_from_scripts_and_from_other_sites() {
        String header = service.send(service.chat("m1", "coffee 3.50"))
                .headers()
                .firstValue("Set-Cookie")
                .orElseThrow();

        assertThat(header).matches("kharcha=[A-Za-z0-9_-]{43}; Path=/; Max-Age=34560000; HttpOnly; SameSite=Lax");
    }

    @Test
    void over_https_the_cookie_is_bound_to_this_very_host() {
        try (Running secure = new Running("PUBLIC_URL=https://kharcha.test")) {
            String header = secure.send(secure.chat("m1", "coffee 3.50"))
                    .headers()
                    .firstValue("Set-Cookie")
                    .orElseThrow();

            assertThat(header).startsWith("__Host-kharcha=").endsWith("; HttpOnly; SameSite=Lax; Secure");
        }
    }

    @Test
    void a_guest_who_stays_away_is_still_known_by_the_cookie_that_each_message_renews() {
        HttpResponse<String> first = service.send(service.chat("m1", "coffee 3.50"));
        service.later(Duration.ofDays(300));

        HttpResponse<String> second = service.send(service.chat("m2", "tea 2").header("Cookie", Running.cookie(first)));

        assertThat(Running.cookie(second)).isEqualTo(Running.cookie(first));
    }

    @ParameterizedTest
    @CsvSource({
        "en-GB, Europe/Berlin, en-GB, Europe/Berlin, GBP",
        "de, Europe/Zurich, de, Europe/Zurich, CHF",
        "hi-IN, , hi-IN, Z, INR",
        "en, UTC, en, UTC, EUR",
        "en_US, Nowhere/Land, en-US, Z, USD",
        "not a locale!, Asia/Tokyo, en, Asia/Tokyo, JPY",
        "ja-JP-u-ca-japanese, Asia/Tokyo, ja-JP-u-ca-japanese, Asia/Tokyo, JPY"
    })
    void a_new_guest_has_the_settings_that_the_browser_speaks_for(
            String locale, String zone, String language, String where, String currency) {
        service.send(service.json(
                "/api/chat",
                "{\"message_id\":\"m1\",\"text\":\"coffee 3.50\",\"locale\":\"" + locale + "\",\"timezone\":"
                        + (zone == null ? "null" : "\"" + zone + "\"") + "}"));

        Preferences preferences = service.heard.getFirst().user().preferences();
        assertThat(preferences.locale().toLanguageTag()).isEqualTo(language);
        assertThat(preferences.zone().getId()).isEqualTo(where);
        assertThat(preferences.homeCurrency().getCurrencyCode()).isEqualTo(currency);
    }

    @Test
    void too_many_new_guests_from_one_address_are_429() {
        try (Running strict = new Running("GUESTS_PER_HOUR=2")) {
            String cookie = Running.cookie(strict.send(strict.chat("m1", "coffee 3.50")));
            strict.send(strict.chat("m1", "coffee 3.50"));

            HttpResponse<String> third = strict.send(strict.chat("m1", "coffee 3.50"));

            assertThat(third.statusCode()).isEqualTo(429);
            assertThat(third.headers().firstValue("Retry-After")).isPresent();
            assertThat(strict.send(strict.chat("m2", "tea 2").header("Cookie", cookie))
                            .statusCode())
                    .isEqualTo(200);
        }
    }

    @Test
    void behind_a_trusted_proxy_each_guest_counts_by_the_own_address() {
        try (Running strict = new Running("GUESTS_PER_HOUR=1", "TRUSTED_PROXIES=127.0.0.1, 10.0.0.0/8")) {
            assertThat(statusFrom(strict, "203.0.113.7")).isEqualTo(200);
            assertThat(statusFrom(strict, "203.0.113.8, 10.1.2.3")).isEqualTo(200);
            assertThat(statusFrom(strict, "203.0.113.7")).isEqualTo(429);
            // What stands before the last hop that is not ours, anybody could have written.
            assertThat(statusFrom(strict, "198.51.100.1, 203.0.113.7")).isEqualTo(429);
        }
    }

    @Test
    void what_a_trusted_proxy_heard_from_somebody_without_an_address_counts_as_its_own() {
        try (Running strict = new Running("GUESTS_PER_HOUR=1", "TRUSTED_PROXIES=127.0.0.1")) {
            assertThat(statusFrom(strict, "[2001:db8::1]:443")).isEqualTo(200);
            assertThat(statusFrom(strict, "2001:DB8:0::1")).isEqualTo(429);
            assertThat(statusFrom(strict, "203.0.113.7, unknown")).isEqualTo(200);
            assertThat(statusFrom(strict, "localhost")).isEqualTo(429);
        }
    }

    @Test
    void a_network_of_version_six_counts_as_one_address() {
        try (Running strict = new Running("GUESTS_PER_HOUR=1", "TRUSTED_PROXIES=127.0.0.1")) {
            assertThat(statusFrom(strict, "2001:db8:1:2::1")).isEqualTo(200);
            assertThat(statusFrom(strict, "2001:db8:1:2:ffff::9")).isEqualTo(429);
            assertThat(statusFrom(strict, "2001:db8:1:3::1")).isEqualTo(200);
        }
    }

    @Test
    void what_a_stranger_says_of_its_address_counts_for_nothing() {
        for (String proxies : List.of("", "10.0.0.0/8"))
            try (Running strict = new Running("GUESTS_PER_HOUR=1", "TRUSTED_PROXIES=" + proxies)) {
                assertThat(statusFrom(strict, "203.0.113.7")).isEqualTo(200);
                assertThat(statusFrom(strict, "203.0.113.8")).isEqualTo(429);
            }
    }

    private static int statusFrom(Running service, String hops) {
        return service.send(service.chat("m1", "coffee 3.50").header("X-Forwarded-For", hops))
                .statusCode();
    }

    @Test
    void too_many_messages_of_one_guest_are_429() {
        try (Running strict = new Running("MESSAGES_PER_MINUTE=2")) {
            String cookie = Running.cookie(strict.send(strict.chat("m1", "coffee 3.50")));
            strict.send(strict.chat("m2", "tea 2").header("Cookie", cookie));

            assertThat(strict.send(strict.chat("m3", "tea 3").header("Cookie", cookie))
                            .statusCode())
                    .isEqualTo(429);
        }
    }

    @Test
    void a_recovery_link_opens_the_same_book_in_another_browser() {
        String cookie = Running.cookie(service.send(service.chat("m1", "coffee 3.50")));
        HttpResponse<String> link =
                service.send(service.json("/api/recovery-link", "{}").header("Cookie", cookie));
        String url = Running.body(link).path("url").asText();
        assertThat(url).matches("http://localhost:8080/recover#[A-Za-z0-9_-]{43}");

        HttpResponse<String> recovered =
                service.send(service.json("/recover", "{\"token\":\"" + url.substring(url.indexOf('#') + 1) + "\"}"));

        assertThat(recovered.statusCode()).isEqualTo(200);
        String other = Running.cookie(recovered);
        assertThat(other).isNotEqualTo(cookie);
        assertThat(service.send(service.to("/api/chat/history").header("Cookie", other))
                        .body())
                .contains("coffee 3.50");
        assertThat(service.send(service.to("/api/chat/history").header("Cookie", cookie))
                        .body())
                .contains("coffee 3.50");
    }

    @Test
    void an_unknown_recovery_link_opens_nothing() {
        HttpResponse<String> response =
                service.send(service.json("/recover", "{\"token\":\"" + "a".repeat(43) + "\"}"));

        assertThat(response.statusCode()).isEqualTo(404);
        assertThat(response.headers().firstValue("Set-Cookie")).isEmpty();
        assertThat(service.send(service.json("/api/recovery-link", "{}")).statusCode())
                .isEqualTo(401);
    }

    @Test
    void after_the_fifth_entry_a_recovery_link_is_offered_once() {
        String cookie = Running.cookie(service.send(service.chat("m1", "coffee 3.50")));
        List<String> answers = Stream.of("m2", "m3", "m4", "m5", "m6", "m7")
                .map(id -> service.send(service.chat(id, "tea 2").header("Cookie", cookie))
                        .body())
                .toList();

        assertThat(answers.stream().filter(answer -> answer.contains("recovery_offer")))
                .hasSize(1);
        assertThat(answers.get(3)).contains("\"user_defined\":{\"type\":\"recovery_offer\"}");
    }
}
