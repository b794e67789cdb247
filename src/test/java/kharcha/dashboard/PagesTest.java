package kharcha.dashboard;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import kharcha.HttpServer;
import kharcha.conversation.MemoryBooks;
import kharcha.web.Access;
import kharcha.web.Buckets;
import kharcha.web.Failures;
import kharcha.web.Proxies;
import kharcha.web.SecurityHeaders;
import kharcha.web.Sites;
import kharcha.web.StaticFiles;
import kharcha.web.WatsonSecrets;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The pages over HTTP. */
class PagesTest {
    private static final URI PUBLIC = URI.create("https://kharcha.example");

    private static HttpServer server;
    private final HttpClient client = HttpClient.newHttpClient();

    @BeforeAll
    static void start() {
        Access access = new Access(
                new Sites(PUBLIC, Set.of()),
                context -> Optional.empty(),
                context -> Optional.empty(),
                WatsonSecrets.NONE,
                null,
                new Buckets(60, Duration.ofMinutes(1)),
                java.time.Clock.systemUTC());
        server = new HttpServer(
                        "127.0.0.1",
                        0,
                        Proxies.NONE,
                        List.of(
                                new Failures(),
                                new SecurityHeaders(PUBLIC),
                                access,
                                new Dashboard(
                                        PUBLIC,
                                        new Retention(90, 30, 400, "__Host-kharcha"),
                                        new MemoryBooks(),
                                        Clock.systemUTC()),
                                new StaticFiles()))
                .start();
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    @ParameterizedTest
    @ValueSource(strings = {"/", "/privacy", "/embed", "/recover"})
    void pages_hold_to_the_strict_policy_that_they_are_sent_with(String path) throws Exception {
        HttpResponse<String> page = get(path, "text/html");

        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.headers().firstValue("Content-Type").orElse("")).startsWith("text/html");
        assertThat(page.headers().firstValue("Content-Security-Policy").orElse(""))
                .contains("default-src 'none'", "script-src 'self'", "style-src 'self'", "frame-ancestors 'none'")
                .doesNotContain("unsafe");
        assertThat(page.body())
                .doesNotContainPattern("<script(?![^>]* src=)[^>]*>")
                .doesNotContain("<style", " style=\"")
                .doesNotContainPattern(" on[a-z]+=\"")
                .doesNotContainPattern("<[a-z]+[^>]*(src|href)=\"https?:");
        assertThat(page.headers().firstValue("Set-Cookie")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"/", "/privacy", "/embed", "/recover"})
    void everything_that_a_page_names_is_there(String path) throws Exception {
        List<String> named = Pattern.compile("(?:src|href)=\"(/[^\"#]*)\"")
                .matcher(get(path, "text/html").body())
                .results()
                .map(match -> match.group(1))
                .toList();

        assertThat(named).hasSizeGreaterThan(5);
        for (String address : named)
            assertThat(get(address, "*/*").statusCode()).as(address).isIn(200, 303);
    }

    @Test
    void the_hash_on_the_help_page_is_that_of_the_file_that_is_served() throws Exception {
        byte[] served = client.send(request("/widget.js", "*/*"), HttpResponse.BodyHandlers.ofByteArray())
                .body();

        assertThat(get("/embed", "text/html").body())
                .contains("integrity=\"sha384-" + sha384(served))
                .contains(PUBLIC + "/widget.js");
    }

    @Test
    void the_privacy_page_says_the_numbers_that_the_service_works_by() throws Exception {
        assertThat(get("/privacy", "text/html").body())
                .contains(
                        "<td>90 days</td>",
                        "After 30 days",
                        "400 days after",
                        "__Host-kharcha",
                        "go to no other company")
                .doesNotContain("Watson");
    }

    @Test
    void a_person_gets_a_page_where_a_program_gets_json() throws Exception {
        HttpResponse<String> page = get("/nowhere", "text/html,application/xhtml+xml");
        assertThat(page.statusCode()).isEqualTo(404);
        assertThat(page.body()).contains("<h1>Nothing here</h1>", "tokens.css");

        HttpResponse<String> json = get("/nowhere", "application/json");
        assertThat(json.statusCode()).isEqualTo(404);
        assertThat(json.body()).startsWith("{\"error\":");
        assertThat(get("/api/nowhere", "text/html").body()).contains("\"code\":\"not_found\"");
    }

    private HttpResponse<String> get(String path, String accept) throws IOException, InterruptedException {
        return client.send(request(path, accept), HttpResponse.BodyHandlers.ofString());
    }

    private static HttpRequest request(String path, String accept) {
        return HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + server.port() + path))
                .header("Accept", accept)
                .build();
    }

    private static String sha384(byte[] bytes) throws NoSuchAlgorithmException {
        return Base64.getEncoder()
                .encodeToString(MessageDigest.getInstance("SHA-384").digest(bytes));
    }
}
