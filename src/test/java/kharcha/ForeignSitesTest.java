package kharcha;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What pages of other sites may do: show the widget where they are listed, and else nothing. */
class ForeignSitesTest {
    private static final String SHOP = "https://shop.example";

    private final Running service = new Running("WIDGET_ORIGINS=" + SHOP + ", https://blog.example:8443");

    @AfterEach
    void stop() {
        service.close();
    }

    @ParameterizedTest
    @CsvSource({
        "https://evil.example, ",
        "https://evil.example, cross-site",
        "null, cross-site",
        ", cross-site",
        ", same-site",
        "http://localhost:8080.evil.example, ",
        "https://shop.example.evil.example, "
    })
    void a_foreign_page_can_neither_send_nor_read(String origin, String fetchSite) {
        String cookie = Running.cookie(service.send(service.chat("m1", "coffee 3.50")));

        for (HttpRequest.Builder request : List.of(
                service.chat("m2", "bread 2"),
                service.json("/api/recovery-link", "{}"),
                service.json("/recover", "{\"token\":\"" + "a".repeat(43) + "\"}"),
                service.to("/api/chat/history"))) {
            request.header("Cookie", cookie);
            if (origin != null) request.header("Origin", origin);
            if (fetchSite != null) request.header("Sec-Fetch-Site", fetchSite);
            HttpResponse<String> response = service.send(request);

            assertThat(response.statusCode()).isEqualTo(403);
            assertThat(response.headers().firstValue("Access-Control-Allow-Origin"))
                    .isEmpty();
        }
        assertThat(service.heard).hasSize(1);
    }

    @Test
    void our_own_pages_may_under_each_of_our_names() {
        for (String origin : List.of("http://localhost:8080", "http://127.0.0.1:" + service.server.port()))
            assertThat(service.send(service.chat("m1", "coffee 3.50").header("Origin", origin))
                            .statusCode())
                    .isEqualTo(200);
        assertThat(service.send(service.chat("m1", "coffee 3.50").header("Sec-Fetch-Site", "same-origin"))
                        .statusCode())
                .isEqualTo(200);
    }

    @Test
    void a_widget_on_a_listed_site_is_known_by_its_token_and_never_by_cookie() {
        String cookie = Running.cookie(service.send(service.chat("m1", "coffee 3.50")));

        HttpResponse<String> first = service.send(service.chat("m2", "bread 2")
                .header("Origin", SHOP)
                .header("Sec-Fetch-Site", "cross-site")
                .header("Cookie", cookie));
        String token = Running.body(first).path("guest_token").asText();
        HttpResponse<String> second = service.send(
                service.chat("m3", "milk 1").header("Origin", SHOP).header("Authorization", "Bearer " + token));
        HttpResponse<String> history = service.send(
                service.to("/api/chat/history").header("Origin", SHOP).header("Authorization", "Bearer " + token));

        assertThat(first.headers().firstValue("Access-Control-Allow-Origin")).contains(SHOP);
        assertThat(first.headers().allValues("Vary")).contains("Origin");
        assertThat(first.headers().firstValue("Access-Control-Allow-Credentials"))
                .isEmpty();
        assertThat(first.headers().firstValue("Set-Cookie")).isEmpty();
        assertThat(token).matches("[A-Za-z0-9_-]{43}");
        assertThat(Running.body(second).has("guest_token")).isFalse();
        assertThat(history.body()).contains("bread 2", "milk 1").doesNotContain("coffee");
    }

    @Test
    void before_it_sends_a_browser_asks_and_only_listed_sites_hear_yes() {
        HttpResponse<String> yes = service.send(preflight(SHOP));
        HttpResponse<String> no = service.send(preflight("https://evil.example"));

        assertThat(yes.statusCode()).isEqualTo(204);
        assertThat(yes.headers().firstValue("Access-Control-Allow-Origin")).contains(SHOP);
        assertThat(yes.headers().firstValue("Access-Control-Allow-Headers")).contains("authorization, content-type");
        assertThat(no.statusCode()).isEqualTo(403);
        assertThat(no.headers().firstValue("Access-Control-Allow-Origin")).isEmpty();
    }

    private HttpRequest.Builder preflight(String origin) {
        return service.to("/api/chat")
                .method("OPTIONS", HttpRequest.BodyPublishers.noBody())
                .header("Origin", origin)
                .header("Access-Control-Request-Method", "POST")
                .header("Access-Control-Request-Headers", "authorization,content-type");
    }

    @Test
    void without_a_list_no_foreign_site_may_show_the_widget() {
        try (Running closed = new Running()) {
            assertThat(closed.send(closed.chat("m1", "coffee 3.50").header("Origin", SHOP))
                            .statusCode())
                    .isEqualTo(403);
        }
    }

    @Test
    void the_widgets_script_loads_on_every_site_packed_and_only_once() throws IOException {
        HttpResponse<byte[]> script = service.send(
                service.to("/widget.js").header("Accept-Encoding", "gzip").header("Origin", "https://any.example"),
                HttpResponse.BodyHandlers.ofByteArray());
        String etag = script.headers().firstValue("ETag").orElseThrow();
        HttpResponse<String> again = service.send(
                service.to("/widget.js").header("Accept-Encoding", "gzip").header("If-None-Match", etag));

        assertThat(script.headers().firstValue("Access-Control-Allow-Origin")).contains("*");
        assertThat(script.headers().firstValue("Cross-Origin-Resource-Policy")).contains("cross-origin");
        assertThat(script.headers().firstValue("Content-Type").orElseThrow()).startsWith("text/javascript");
        assertThat(script.headers().firstValue("Cache-Control").orElseThrow()).contains("max-age");
        assertThat(script.headers().firstValue("Content-Encoding")).contains("gzip");
        assertThat(script.body()).hasSizeLessThan(10_000);
        byte[] unpacked = new GZIPInputStream(new ByteArrayInputStream(script.body())).readAllBytes();
        assertThat(new String(unpacked, java.nio.charset.StandardCharsets.UTF_8))
                .isEqualTo(service.send(service.to("/widget.js")).body());
        assertThat(again.statusCode()).isEqualTo(304);
        assertThat(again.body()).isEmpty();
    }
}
