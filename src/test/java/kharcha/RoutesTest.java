package kharcha;

import static org.assertj.core.api.Assertions.assertThat;

import io.javalin.router.Endpoint;
import io.javalin.security.Roles;
import io.javalin.security.RouteRole;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import kharcha.web.Role;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Walks the route table of the running service. Each route stands in the table below with who may use it, so that a new route
 * without a rule, or one that changes its role, fails the build; and each is asked as nobody, as a guest, as a member and as a
 * member who has proved it just now.
 */
class RoutesTest {
    /** Every route, by role: METHOD and path. */
    private static final Map<Role, List<String>> RULES = and(
            Map.of(
                    Role.LETTER,
                    List.of("GET /mail/end", "POST /mail/end"),
                    Role.WATSON_SIGNED,
                    List.of("POST /watson/pre-message")),
            Map.of(
                    Role.ANYONE,
                    List.of(
                            "GET /api/openapi.json",
                            "GET /manifest.webmanifest",
                            "GET /",
                            "GET /privacy",
                            "GET /embed",
                            "GET /recover",
                            "GET /chat/jwt/key",
                            "GET /health/live",
                            "GET /health/ready",
                            "GET /charts/{file}",
                            "HEAD /charts/{file}",
                            "GET /files/{file}",
                            "HEAD /files/{file}",
                            "OPTIONS /api/<path>",
                            "GET /<path>",
                            "HEAD /<path>"),
                    Role.GUEST,
                    List.of(
                            "POST /api/chat",
                            "POST /api/visitor",
                            "GET /api/chat/history",
                            "POST /api/recovery-link",
                            "POST /recover"),
                    Role.TOKEN,
                    List.of(
                            "GET /api/forecast",
                            "GET /api/habits",
                            "GET /api/budgets",
                            "PUT /api/budgets",
                            "DELETE /api/budgets",
                            "GET /api/wallets",
                            "PUT /api/wallets",
                            "POST /api/wallets/transfers",
                            "GET /api/categories",
                            "GET /api/recurring",
                            "GET /api/entries",
                            "GET /api/entries/{id}",
                            "GET /api/me",
                            "GET /api/report",
                            "POST /api/say"),
                    Role.SURE,
                    List.of("POST /settings/delete"),
                    Role.WATSON,
                    List.of(
                            "POST /watson/dialog",
                            "POST /watson/extension/say",
                            "POST /watson/extension/book",
                            "POST /watson/extension/undo",
                            "POST /watson/extension/report",
                            "POST /watson/extension/question",
                            "POST /watson/extension/budget",
                            "POST /watson/extension/link"),
                    Role.OPERATOR,
                    List.of("GET /metrics", "GET /watson/calls"),
                    Role.NEWCOMER,
                    List.of(
                            "GET /share",
                            "POST /share",
                            "GET /register",
                            "POST /register",
                            "GET /confirm",
                            "POST /confirm",
                            "POST /confirm/passkey/question",
                            "POST /confirm/passkey",
                            "GET /login",
                            "POST /login",
                            "POST /login/second",
                            "GET /login/done",
                            "POST /login/passkey/question",
                            "POST /login/passkey",
                            "POST /logout",
                            "GET /reset",
                            "POST /reset",
                            "POST /reset/password",
                            "GET /signin",
                            "POST /signin",
                            "GET /confirm-email",
                            "POST /confirm-email"),
                    Role.OWNER,
                    List.of(
                            "GET /forecast",
                            "GET /budgets",
                            "POST /budgets",
                            "POST /budgets/remove",
                            "POST /budgets/mail",
                            "GET /wallets",
                            "POST /wallets",
                            "POST /wallets/move",
                            "GET /wallets/one",
                            "POST /wallets/one",
                            "POST /wallets/one/archive",
                            "POST /wallets/one/transfer/remove",
                            "GET /recurring",
                            "POST /recurring",
                            "GET /recurring/new",
                            "GET /recurring/one",
                            "POST /recurring/one",
                            "POST /recurring/one/move",
                            "POST /recurring/found",
                            "POST /recurring/found/dismiss",
                            "POST /recurring/one/skip",
                            "POST /recurring/one/end",
                            "GET /categories",
                            "POST /categories",
                            "GET /categories/new",
                            "GET /categories/one",
                            "POST /categories/one",
                            "POST /categories/one/merge",
                            "POST /categories/one/words",
                            "POST /categories/one/words/forget",
                            "POST /categories/forget",
                            "POST /categories/separate",
                            "GET /settings",
                            "POST /settings",
                            "GET /settings/delete",
                            "POST /settings/delete/take-back",
                            "GET /settings/export",
                            "GET /settings/export/entries.csv",
                            "GET /settings/export/entries.xlsx",
                            "POST /settings/export/end",
                            "GET /settings/export/kharcha.json",
                            "GET /dashboard",
                            "GET /events",
                            "GET /entries",
                            "GET /entries/totals",
                            "POST /entries",
                            "POST /entries/undo",
                            "POST /entries/several",
                            "GET /entries/{id}",
                            "GET /entries/{id}/edit",
                            "GET /entries/{id}/row",
                            "POST /entries/{id}",
                            "POST /entries/{id}/delete",
                            "GET /reports",
                            "GET /reports/report.csv",
                            "GET /reports/report.pdf",
                            "GET /reports/picture.svg"),
                    Role.MEMBER,
                    List.of(
                            "GET /settings/tokens",
                            "POST /settings/tokens/revoke",
                            "GET /chat/jwt",
                            "GET /login/confirm",
                            "POST /login/confirm",
                            "POST /login/confirm/passkey",
                            "GET /bring",
                            "POST /bring",
                            "GET /settings/security"),
                    Role.FRESH,
                    List.of(
                            "POST /settings/tokens",
                            "POST /settings/security/sessions/end",
                            "POST /settings/security/sessions/end-others",
                            "POST /settings/security/password",
                            "POST /settings/security/email",
                            "GET /settings/security/totp",
                            "POST /settings/security/totp",
                            "POST /settings/security/totp/end",
                            "POST /settings/security/totp/codes",
                            "POST /settings/security/passkeys/question",
                            "POST /settings/security/passkeys",
                            "POST /settings/security/passkeys/rename",
                            "POST /settings/security/passkeys/remove",
                            "GET /settings/security/ways",
                            "POST /settings/security/ways/remove",
                            "POST /settings/security/chats/code",
                            "POST /settings/security/chats/unlink")));

    @TempDir
    static Path letters;

    private static Doorway door;
    private static Doorway.Browser guest;
    private static Doorway.Browser stale;
    private static Doorway.Browser fresh;

    @BeforeAll
    static void open() {
        door = new Doorway(letters);
        guest = door.browser();
        guest.say("tea 2");
        stale = door.member("ann@example.org");
        door.later(Duration.ofMinutes(11));
        fresh = door.member("ben@example.org");
    }

    @AfterAll
    static void close() {
        door.close();
    }

    /** Of the very table that requests are matched with. */
    private static List<Endpoint> routes() {
        return door.server.javalin().unsafe.internalRouter.allHttpHandlers().stream()
                .map(parsed -> parsed.endpoint)
                .filter(endpoint -> endpoint.method.isHttpMethod())
                .toList();
    }

    private static String name(Endpoint endpoint) {
        return endpoint.method.name() + " " + endpoint.path;
    }

    private static Set<RouteRole> roles(Endpoint endpoint) {
        Roles roles = endpoint.metadata(Roles.class);
        return roles == null ? Set.of() : roles.getRoles();
    }

    @Test
    void every_route_stands_in_the_table_with_its_role() {
        Map<String, Set<RouteRole>> real =
                routes().stream().collect(Collectors.toMap(RoutesTest::name, RoutesTest::roles, (one, _) -> one));
        Map<String, Set<RouteRole>> ruled = RULES.entrySet().stream()
                .flatMap(rule ->
                        rule.getValue().stream().map(route -> Map.entry(route, Set.<RouteRole>of(rule.getKey()))))
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));

        assertThat(real).containsExactlyInAnyOrderEntriesOf(ruled);
    }

    private static Map<Role, List<String>> and(Map<Role, List<String>> one, Map<Role, List<String>> other) {
        Map<Role, List<String>> both = new HashMap<>(one);
        both.putAll(other);
        return both;
    }

    static Stream<String> guarded() {
        return Stream.of(Role.OWNER, Role.MEMBER, Role.FRESH, Role.SURE)
                .flatMap(role -> RULES.getOrDefault(role, List.of()).stream());
    }

    private static Role role(String route) {
        return RULES.entrySet().stream()
                .filter(rule -> rule.getValue().contains(route))
                .map(Map.Entry::getKey)
                .findFirst()
                .orElseThrow();
    }

    private static HttpResponse<?> ask(Doorway.Browser browser, String route, boolean fromOwnPage) {
        String[] parts = route.split(" ", 2);
        String path = parts[1].replaceAll("[<{][^>}]+[>}]", "7");
        HttpRequest.Builder request = browser.request(path)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .method(parts[0], HttpRequest.BodyPublishers.ofString(""));
        if (fromOwnPage) request.header("Sec-Fetch-Site", "same-origin");
        return browser.begin(request);
    }

    /** Whether the route's own code was not reached. */
    private static boolean turnedAway(HttpResponse<?> response) {
        String led = response.headers().firstValue("Location").orElse("");
        return response.statusCode() == 401 || led.startsWith("/login?") || led.startsWith("/login/confirm?");
    }

    @ParameterizedTest
    @MethodSource("guarded")
    void nobody_is_led_to_the_log_in(String route) {
        assertThat(turnedAway(ask(door.browser(), route, true))).isTrue();
    }

    @ParameterizedTest
    @MethodSource("guarded")
    void a_guest_gets_no_further_than_the_own_book(String route) {
        assertThat(turnedAway(ask(guest, route, true)))
                .isEqualTo(role(route) != Role.OWNER && role(route) != Role.SURE);
    }

    @ParameterizedTest
    @MethodSource("guarded")
    void a_member_who_has_not_proved_it_lately_is_asked_for_that(String route) {
        assertThat(turnedAway(ask(stale, route, true)))
                .isEqualTo(role(route) == Role.FRESH || role(route) == Role.SURE);
    }

    @ParameterizedTest
    @MethodSource("guarded")
    void a_member_who_has_proved_it_is_let_in(String route) {
        assertThat(turnedAway(ask(fresh, route, true))).isFalse();
    }

    /** Neither a cookie nor a proof is a token. */
    @ParameterizedTest
    @MethodSource("programs")
    void no_browser_passes_for_a_program(String route) {
        assertThat(ask(fresh, route, true).statusCode()).isEqualTo(401);
    }

    static Stream<String> programs() {
        return RULES.getOrDefault(Role.TOKEN, List.of()).stream();
    }

    /** A cookie speaks on our own pages only, and saying nothing of where a form comes from is not enough. */
    @ParameterizedTest
    @MethodSource("changing")
    void no_form_from_elsewhere_changes_anything(String route) {
        assertThat(ask(fresh, route, false).statusCode()).isEqualTo(403);
    }

    static Stream<String> changing() {
        return Stream.concat(guarded(), RULES.getOrDefault(Role.NEWCOMER, List.of()).stream())
                .filter(route -> !route.startsWith("GET"));
    }

    @ParameterizedTest
    @MethodSource("personal")
    void nothing_personal_is_kept_in_a_cache(String route) {
        assertThat(ask(fresh, route, true).headers().firstValue("Cache-Control"))
                .contains("no-store");
    }

    static Stream<String> personal() {
        return Stream.concat(guarded(), RULES.getOrDefault(Role.NEWCOMER, List.of()).stream())
                .filter(route -> route.startsWith("GET"));
    }
}
