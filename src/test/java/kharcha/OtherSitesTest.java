package kharcha;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What other sites send, load, frame and link to is not done in the name of whoever is logged in. */
class OtherSitesTest {
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
        assertThat(fromElsewhere(ann, "cross-site", "cors", "empty")).isEqualTo(401);
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
}
