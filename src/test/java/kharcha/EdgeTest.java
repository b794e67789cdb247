package kharcha;

import static org.assertj.core.api.Assertions.assertThat;

import io.javalin.router.Endpoint;
import io.javalin.security.Roles;
import io.javalin.security.RouteRole;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import kharcha.web.Role;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What holds for every address: who may use it, what a browser is told, what other sites may do. */
class EdgeTest {
    private final Running service = new Running();

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
    void health_says_whether_it_lives_and_whether_it_can_work() {
        assertThat(service.send(service.to("/health/live")).statusCode()).isEqualTo(200);
        assertThat(Running.body(service.send(service.to("/health/ready")))
                        .path("database")
                        .asBoolean())
                .isTrue();
    }

    @Test
    void metrics_are_for_this_machine_and_name_no_charts() {
        String id = service.chart();
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
}
