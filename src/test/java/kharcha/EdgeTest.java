package kharcha;

import static org.assertj.core.api.Assertions.assertThat;

import io.javalin.router.Endpoint;
import io.javalin.security.Roles;
import io.javalin.security.RouteRole;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import javax.imageio.ImageIO;
import kharcha.account.Identity;
import kharcha.account.Preferences;
import kharcha.account.User;
import kharcha.money.Money;
import kharcha.report.Chart;
import kharcha.web.Role;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What holds for every address: who may use it, what a browser is told, what other sites may do. */
class EdgeTest {
    private static final String SHOP = "https://shop.example";

    private final Running service = new Running("WIDGET_ORIGINS=" + SHOP + ", https://blog.example:8443");

    @AfterEach
    void stop() {
        service.close();
    }

    @Test
    void every_route_says_who_may_use_it() {
        var routes = service.server.javalin().unsafe.internalRouter.allHttpHandlers().stream()
                .map(parsed -> parsed.endpoint)
                .filter(endpoint -> endpoint.method.isHttpMethod())
                .toList();

        assertThat(routes)
                .hasSizeGreaterThan(10)
                .allSatisfy(endpoint -> assertThat(roles(endpoint))
                        .as(endpoint.path)
                        .singleElement()
                        .isInstanceOf(Role.class));
    }

    @Test
    void whatever_changes_something_is_open_to_nobody_in_particular_nowhere() {
        var open = service.server.javalin().unsafe.internalRouter.allHttpHandlers().stream()
                .map(parsed -> parsed.endpoint)
                .filter(endpoint -> List.of("POST", "PUT", "PATCH", "DELETE").contains(endpoint.method.name()))
                .filter(endpoint -> roles(endpoint).contains(Role.ANYONE));

        assertThat(open).isEmpty();
    }

    private static Set<RouteRole> roles(Endpoint endpoint) {
        Roles roles = endpoint.metadata(Roles.class);
        return roles == null ? Set.of() : roles.getRoles();
    }

    @ParameterizedTest
    @ValueSource(strings = {"/", "/privacy", "/recover", "/widget.js", "/health/live", "/nowhere", "/api/chat/history"})
    void every_answer_carries_the_strict_headers(String path) {
        var headers = service.send(service.to(path)).headers();

        String policy = headers.firstValue("Content-Security-Policy").orElseThrow();
        assertThat(policy)
                .contains("default-src 'none'", "script-src 'self'", "style-src 'self'", "frame-ancestors 'none'")
                .contains("base-uri 'none'", "form-action 'self'")
                .doesNotContain("unsafe", "*");
        assertThat(headers.firstValue("X-Content-Type-Options")).contains("nosniff");
        assertThat(headers.firstValue("Referrer-Policy")).contains("same-origin");
        assertThat(headers.firstValue("Permissions-Policy")).isPresent();
        assertThat(headers.firstValue("Request-Id")).isPresent();
        assertThat(headers.firstValue("Server")).isEmpty();
    }

    @Test
    void only_over_https_browsers_are_told_to_stay_with_it() {
        assertThat(service.send(service.to("/")).headers().firstValue("Strict-Transport-Security"))
                .isEmpty();
        try (Running secure = new Running("PUBLIC_URL=https://kharcha.test")) {
            assertThat(secure.send(secure.to("/")).headers().firstValue("Strict-Transport-Security"))
                    .isPresent();
        }
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
                service.chat("m2", "tea 2"),
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

        HttpResponse<String> first = service.send(service.chat("m2", "tea 2")
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
        assertThat(history.body()).contains("tea 2", "milk 1").doesNotContain("coffee");
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

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/../kharcha/Main.class",
                "/%2e%2e/simplelogger.properties",
                "/static/widget.js",
                "/.hidden",
                "/a//b.js"
            })
    void nothing_but_the_files_meant_for_it_is_served(String path) {
        assertThat(service.send(service.to(path)).statusCode()).isIn(400, 404);
    }

    @Test
    void a_chart_is_seen_without_a_cookie_in_both_forms_and_themes() throws IOException {
        String id = chart();

        HttpResponse<byte[]> png =
                service.send(service.to("/charts/" + id + ".png"), HttpResponse.BodyHandlers.ofByteArray());
        HttpResponse<byte[]> dark =
                service.send(service.to("/charts/" + id + ".png?theme=dark"), HttpResponse.BodyHandlers.ofByteArray());
        HttpResponse<String> svg = service.send(service.to("/charts/" + id + ".svg"));

        assertThat(png.statusCode()).isEqualTo(200);
        assertThat(png.headers().firstValue("Content-Type")).contains("image/png");
        assertThat(png.headers().firstValue("Cache-Control").orElseThrow()).startsWith("private");
        assertThat(png.headers().firstValue("Cross-Origin-Resource-Policy")).contains("cross-origin");
        assertThat(ImageIO.read(new ByteArrayInputStream(png.body()))).isNotNull();
        assertThat(dark.body()).isNotEqualTo(png.body());
        assertThat(svg.headers().firstValue("Content-Type")).contains("image/svg+xml");
        assertThat(svg.headers().firstValue("Content-Security-Policy").orElseThrow())
                .contains("sandbox");
        assertThat(svg.body()).contains("<svg");
    }

    @Test
    void head_tells_of_a_chart_what_get_does() {
        String id = chart();
        HttpResponse<byte[]> get =
                service.send(service.to("/charts/" + id + ".png"), HttpResponse.BodyHandlers.ofByteArray());

        HttpResponse<String> head =
                service.send(service.to("/charts/" + id + ".png").HEAD());

        assertThat(head.statusCode()).isEqualTo(200);
        assertThat(head.body()).isEmpty();
        assertThat(head.headers().firstValue("Content-Type")).contains("image/png");
        assertThat(head.headers().firstValue("Content-Length")).contains(String.valueOf(get.body().length));
        assertThat(head.headers().firstValue("ETag")).isEqualTo(get.headers().firstValue("ETag"));
        assertThat(service.send(service.to("/charts/" + id + ".png").header("If-None-Match", "*"))
                        .statusCode())
                .isEqualTo(304);
    }

    @Test
    void an_expired_chart_is_a_404_with_a_picture_that_says_so_although_it_was_just_looked_at() throws IOException {
        String id = chart();
        service.send(service.to("/charts/" + id + ".png"));
        service.later(Duration.ofDays(2));

        HttpResponse<byte[]> gone =
                service.send(service.to("/charts/" + id + ".png"), HttpResponse.BodyHandlers.ofByteArray());

        assertThat(gone.statusCode()).isEqualTo(404);
        assertThat(gone.headers().firstValue("Content-Type")).contains("image/png");
        assertThat(gone.headers().firstValue("Cache-Control")).contains("no-store");
        assertThat(ImageIO.read(new ByteArrayInputStream(gone.body()))).isNotNull();
        assertThat(service.send(service.to("/charts/neverwas.svg?theme=dark")).body())
                .contains("<svg");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/charts/a.gif", "/charts/a", "/charts/..png", "/charts/a%2Fb.png"})
    void what_cannot_be_a_charts_link_is_a_404_or_400(String path) {
        assertThat(service.send(service.to(path)).statusCode()).isIn(400, 404);
    }

    @Test
    void health_says_whether_it_lives_and_whether_it_can_work() {
        assertThat(service.send(service.to("/health/live")).statusCode()).isEqualTo(200);
        assertThat(Running.body(service.send(service.to("/health/ready")))
                        .path("database")
                        .asBoolean())
                .isTrue();
    }

    @Test
    void metrics_are_for_this_machine_and_name_no_charts() {
        String id = chart();
        service.send(service.to("/charts/" + id + ".png"));

        HttpResponse<String> here = service.send(service.to("/metrics"));

        assertThat(here.statusCode()).isEqualTo(200);
        assertThat(here.body())
                .contains("kharcha_http_requests_seconds_count", "route=\"/charts/{file}\"")
                .doesNotContain(id);
    }

    @Test
    void behind_a_proxy_metrics_take_a_token() {
        try (Running guarded = new Running("METRICS_TOKEN=a token of the tests")) {
            assertThat(guarded.send(proxied(guarded)).statusCode()).isEqualTo(401);
            assertThat(guarded.send(proxied(guarded).header("Authorization", "Bearer a token of the tests"))
                            .statusCode())
                    .isEqualTo(200);
        }
        assertThat(service.send(proxied(service)).statusCode()).isEqualTo(401);
    }

    @Test
    void an_unexpected_failure_says_nothing_of_its_cause() {
        try (Running broken = new Running(inner -> message -> {
            throw new IllegalStateException("a secret in an exception");
        })) {
            for (HttpRequest.Builder request : Stream.of(
                            broken.chat("m1", "coffee 3.50"),
                            broken.watson("{\"text\":\"a\",\"channel\":\"t\",\"channel_user\":\"u\"}"))
                    .toList()) {
                HttpResponse<String> response = broken.send(request);
                assertThat(response.statusCode()).isEqualTo(500);
                assertThat(Running.body(response).path("error").path("code").asText())
                        .isEqualTo("failure");
                assertThat(response.body()).doesNotContain("secret", "xception");
            }
        }
    }

    @Test
    void a_known_address_used_in_the_wrong_way_is_a_405() {
        assertThat(service.send(service.to("/api/chat").DELETE()).statusCode()).isEqualTo(405);
    }

    private static HttpRequest.Builder proxied(Running running) {
        return running.to("/metrics").header("X-Forwarded-For", "203.0.113.7");
    }

    private HttpRequest.Builder preflight(String origin) {
        return service.to("/api/chat")
                .method("OPTIONS", HttpRequest.BodyPublishers.noBody())
                .header("Origin", origin)
                .header("Access-Control-Request-Method", "POST")
                .header("Access-Control-Request-Headers", "authorization,content-type");
    }

    /** A chart that lives for a day. */
    private String chart() {
        User user = service.books.findOrCreate(
                new Identity("test", "1"),
                new Preferences(Locale.UK, java.time.ZoneOffset.UTC, java.util.Currency.getInstance("GBP")));
        Money whole = Money.of("20", "GBP");
        Chart donut = new Chart.Donut(
                "March: £20 spent",
                "All of it on food",
                Locale.UK,
                List.of(new Chart.Slice("Food", whole, null)),
                whole);
        return service.books.atomically(
                user.id(), desk -> desk.charts().keep(user.id(), donut, Running.NOW.plus(Duration.ofDays(1))));
    }
}
