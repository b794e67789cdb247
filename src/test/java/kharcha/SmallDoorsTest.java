package kharcha;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.InputStream;
import java.net.http.HttpResponse;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.imageio.ImageIO;
import kharcha.account.User;
import kharcha.conversation.Bookkeeping;
import kharcha.ledger.Draft;
import kharcha.web.Token;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** What a phone shares, what it installs, and what somebody takes along. */
class SmallDoorsTest {
    @RegisterExtension
    final Doorway door = new Doorway();

    private Doorway.Browser guest;

    @BeforeEach
    void open() {
        guest = door.browser();
    }

    private static String key(HttpResponse<String> page) {
        Matcher key = Pattern.compile("name=\"key\" value=\"([^\"]+)\"").matcher(page.body());
        assertThat(key.find()).isTrue();
        return key.group(1);
    }

    @Test
    void what_is_shared_is_booked_by_a_press_and_never_by_opening_it() {
        HttpResponse<String> page = guest.get("/share?title=Receipt&text=tea%202");
        assertThat(page.body()).contains("Receipt tea 2");
        assertThat(guest.said()).isZero();
        assertThat(guest.cookies).isEmpty();

        Map<String, String> form = Map.of("text", "tea 2", "key", key(page));
        HttpResponse<String> said = guest.post("/share", form);
        guest.post("/share", form);

        assertThat(said.body()).contains("role=\"status\"").contains("2.00");
        assertThat(guest.said()).isEqualTo(1);
    }

    @Test
    void what_is_shared_is_text_whatever_it_looks_like() {
        assertThat(guest.get("/share?text=%3C/textarea%3E%3Cscript%3Ealert(1)%3C/script%3E")
                        .body())
                .doesNotContain("<script>alert");
    }

    @Test
    void a_phone_finds_what_it_needs_to_install_it() throws IOException {
        assertThat(guest.get("/").body()).contains("rel=\"manifest\" href=\"/manifest.webmanifest\"");
        HttpResponse<String> response = guest.get("/manifest.webmanifest");
        assertThat(response.headers().firstValue("Content-Type").orElse("")).startsWith("application/manifest+json");
        JsonNode manifest = Running.body(response);
        assertThat(manifest.path("name").asText()).isEqualTo("Kharcha");
        assertThat(manifest.path("display").asText()).isEqualTo("standalone");
        assertThat(guest.get(manifest.path("start_url").asText()).statusCode()).isEqualTo(200);
        assertThat(manifest.at("/share_target/action").asText()).isEqualTo("/share");
        assertThat(manifest.at("/share_target/params/text").asText()).isEqualTo("text");
        int maskable = 0;
        for (JsonNode icon : manifest.path("icons")) {
            assertThat(guest.get(icon.path("src").asText()).statusCode()).isEqualTo(200);
            if (!icon.path("type").asText().equals("image/png")) continue;
            BufferedImage image = image(icon.path("src").asText().replaceFirst("\\?.*", ""));
            assertThat(icon.path("sizes").asText()).isEqualTo(image.getWidth() + "x" + image.getHeight());
            boolean full = icon.path("purpose").asText().equals("maskable");
            if (full) maskable++;
            assertThat(image.getRGB(1, 1) >>> 24).as(icon.toString()).isEqualTo(full ? 255 : 0);
            // Left of the letter the bubble shows: it has the accent's colour.
            int bubble = full ? image.getWidth() * 29 / 100 : image.getWidth() * 15 / 100;
            assertThat(image.getRGB(bubble, image.getHeight() * 45 / 100) & 0xffffff)
                    .isEqualTo(0x0b6157);
        }
        assertThat(maskable).isEqualTo(2);
    }

    private static BufferedImage image(String path) throws IOException {
        try (InputStream in = SmallDoorsTest.class.getResourceAsStream("/static" + path)) {
            return ImageIO.read(in);
        }
    }

    @Test
    void an_export_holds_everything_but_no_secret() throws Exception {
        Doorway.Browser ann = door.member("ann@example.org");
        for (int i = 1; i <= 3; i++) ann.say("tea " + i);
        ann.post("/settings/tokens", Map.of("name", "script"));
        long deleted = 2;
        ann.post("/entries/" + deleted + "/delete", Map.of());

        HttpResponse<String> response = ann.get("/settings/export/kharcha.json");

        assertThat(response.headers().firstValue("Content-Disposition"))
                .contains("attachment; filename=\"kharcha-2026-03-18.json\"");
        JsonNode all = Running.body(response);
        assertThat(all.path("entries")).hasSize(2);
        assertThat(all.at("/entries/0/amount").asText()).isEqualTo("3.00");
        assertThat(all.path("journal")).hasSize(4);
        assertThat(all.at("/journal/3/changes/0/after").isNull()).isTrue();
        assertThat(all.path("turns")).hasSize(4);
        assertThat(all.at("/turns/0/text").asText()).isEqualTo("tea 1");
        assertThat(all.at("/account/email").asText()).isEqualTo("ann@example.org");
        assertThat(all.at("/account/has_password").asBoolean()).isTrue();
        assertThat(all.at("/tokens/0/name").asText()).isEqualTo("script");
        assertThat(all.path("sessions")).hasSize(1);
        assertThat(all.path("user").path("time_zone").asText()).isNotBlank();
        String text = response.body();
        assertThat(text).doesNotContain("argon2");
        Matcher hash =
                Pattern.compile("(?m)^kharcha\\.tokens \\(([A-Za-z0-9_-]{43}),").matcher(door.everything());
        assertThat(hash.find()).isTrue();
        assertThat(text).doesNotContain(hash.group(1));
    }

    @Test
    void a_table_of_entries_begins_no_formula() {
        guest.say("tea 2");
        User user = door.inside
                .users()
                .find(Token.of(guest.cookies.getOrDefault("kharcha", ""))
                        .orElseThrow()
                        .identity("guest"))
                .orElseThrow();
        Draft evil = RunningBook.draft("3", "other", "=SUM(A1)", RunningBook.TODAY);
        new Bookkeeping(door.inside.books(), door.clock).record(user, "form", evil);

        HttpResponse<String> csv = guest.get("/settings/export/entries.csv");

        assertThat(csv.headers().firstValue("Content-Type").orElse("")).startsWith("text/csv");
        assertThat(csv.body())
                .startsWith("\ufeffId,Day,Amount,Currency,Direction,Category,Note,Tags,Paid by,"
                        + "Home amount,Home currency,Rate,Rate day,Rate source\r\n");
        assertThat(csv.body().lines()).hasSize(3);
        assertThat(csv.body()).contains(",2026-03-18,2.00,");
        assertThat(csv.body()).contains(",'=SUM(A1),").doesNotContain(",=SUM");
    }

    @Test
    void a_page_and_its_files_show_ones_own_book_only() {
        Doorway.Browser other = door.browser();
        guest.say("tea 2");
        other.say("coffee 3");
        assertThat(other.get("/settings/export").body()).contains("/settings/export/kharcha.json");
        assertThat(other.get("/settings/export/kharcha.json").body()).doesNotContain("tea");
        assertThat(other.get("/settings/export/entries.csv").body()).doesNotContain("tea");
    }
}
