package kharcha;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import kharcha.account.UserId;
import kharcha.ledger.Draft;
import kharcha.web.Token;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Files that a chat hands out: who has the link may fetch them, for a day. */
class FilesTest {
    @RegisterExtension
    final Doorway door = new Doorway();

    private final HttpClient stranger = HttpClient.newHttpClient();

    @AfterEach
    void close() {
        stranger.close();
    }

    /** The path of the file that somebody was given. */
    private String asked(Doorway.Browser browser, String text) {
        JsonNode items = Running.body(browser.say(text)).at("/output/generic");
        Matcher link = Pattern.compile("/files/[A-Za-z0-9-]{43}\\.[a-z]+").matcher(items.toString());
        assertThat(link.find()).as(items.toString()).isTrue();
        return link.group();
    }

    /** Without a cookie, as a messenger's own browser asks. */
    private HttpResponse<byte[]> fetch(String method, String path) throws IOException, InterruptedException {
        return stranger.send(
                HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + door.server.port() + path))
                        .method(method, HttpRequest.BodyPublishers.noBody())
                        .timeout(Duration.ofSeconds(60))
                        .build(),
                HttpResponse.BodyHandlers.ofByteArray());
    }

    private HttpResponse<byte[]> fetch(String path) throws IOException, InterruptedException {
        return fetch("GET", path);
    }

    @ParameterizedTest
    @CsvSource({
        "csv, text/csv;charset=utf-8",
        "xlsx, application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
        "pdf, application/pdf",
        "json, application/json"
    })
    void a_file_is_fetched_without_a_cookie_and_kept_by_nobody(String ending, String type)
            throws IOException, InterruptedException {
        Doorway.Browser guest = door.browser();
        guest.say("coffee 3.50");
        String path = asked(guest, "export everything as " + ending);

        HttpResponse<byte[]> file = fetch(path);
        HttpResponse<byte[]> head = fetch("HEAD", path);

        assertThat(path).endsWith("." + ending);
        for (HttpResponse<byte[]> each : List.of(file, head)) {
            assertThat(each.statusCode()).isEqualTo(200);
            assertThat(each.headers().firstValue("Content-Type").orElseThrow().replace(" ", ""))
                    .isEqualToIgnoringCase(type);
            assertThat(each.headers().firstValue("Content-Disposition"))
                    .contains("attachment; filename=\"kharcha" + "." + ending + "\"");
            assertThat(each.headers().firstValue("Cache-Control")).contains("no-store");
            assertThat(each.headers().firstValue("X-Content-Type-Options")).contains("nosniff");
            assertThat(each.headers().firstValue("Referrer-Policy")).contains("no-referrer");
            assertThat(each.headers().firstValue("Content-Security-Policy").orElseThrow())
                    .contains("sandbox");
            assertThat(each.headers().firstValue("Set-Cookie")).isEmpty();
        }
        assertThat(file.body()).isNotEmpty();
        assertThat(head.body()).isEmpty();
        assertThat(head.headers().firstValue("Content-Length")).isEmpty();
    }

    @Test
    void it_is_made_when_it_is_fetched() throws IOException, InterruptedException {
        Doorway.Browser guest = door.browser();
        guest.say("coffee 3.50");
        String path = asked(guest, "export everything as csv");
        guest.say("bread 2.25");

        assertThat(new String(fetch(path).body(), StandardCharsets.UTF_8))
                .contains("2.25")
                .contains("3.50");
    }

    @Test
    void after_a_day_the_link_leads_nowhere_and_says_so() throws IOException, InterruptedException {
        Doorway.Browser guest = door.browser();
        guest.say("coffee 3.50");
        String path = asked(guest, "export everything as csv");

        door.later(Duration.ofHours(24).minusSeconds(1));
        assertThat(fetch(path).statusCode()).isEqualTo(200);
        door.later(Duration.ofSeconds(1));
        HttpResponse<byte[]> gone = fetch(path);

        assertThat(gone.statusCode()).isEqualTo(404);
        assertThat(new String(gone.body(), StandardCharsets.UTF_8))
                .contains("work for one day")
                .doesNotContain("coffee");
        assertThat(gone.headers().firstValue("Content-Disposition")).isEmpty();
        assertThat(door.database.database().retention().forgetFiles(door.clock.instant()))
                .isEqualTo(1);
    }

    @Test
    void a_browser_is_told_on_a_page() {
        assertThat(door.browser()
                        .get("/files/0123456789012345678901234567890123456789012.pdf")
                        .body())
                .contains("<h1>This link does not work any more</h1>")
                .contains("ask for the file in the chat once more");
    }

    @Test
    void its_owner_ends_it_before_that_and_nobody_else_does() throws IOException, InterruptedException {
        Doorway.Browser ann = door.browser();
        ann.say("coffee 3.50");
        String path = asked(ann, "export everything as csv");
        Matcher hash = Pattern.compile("name=\"hash\" value=\"([^\"]+)\"")
                .matcher(ann.get("/settings/export").body());
        assertThat(hash.find()).isTrue();
        assertThat(path).doesNotContain(hash.group(1));
        Doorway.Browser ben = door.browser();
        ben.say("tea 2");

        ben.post("/settings/export/end", Map.of("hash", hash.group(1)));
        assertThat(fetch(path).statusCode()).isEqualTo(200);
        assertThat(ben.get("/settings/export").body()).doesNotContain("Links to files");
        ann.post("/settings/export/end", Map.of("hash", hash.group(1)));

        assertThat(fetch(path).statusCode()).isEqualTo(404);
        assertThat(ann.get("/settings/export").body()).doesNotContain("Links to files");
    }

    @Test
    void a_file_holds_its_owners_entries_only() throws IOException, InterruptedException {
        Doorway.Browser ann = door.browser();
        ann.say("coffee 3.50");
        Doorway.Browser ben = door.browser();
        ben.say("tea 2.25");

        String file = new String(fetch(asked(ben, "export everything as json")).body(), StandardCharsets.UTF_8);

        assertThat(file).contains("2.25").doesNotContain("3.50");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/files/0123456789012345678901234567890123456789012.csv",
                "/files/a.csv",
                "/files/a.exe",
                "/files/a",
                "/files/..csv"
            })
    void what_never_was_a_link_looks_like_one_that_is_over(String path) throws IOException, InterruptedException {
        assertThat(fetch(path).statusCode()).isIn(400, 404);
    }

    @Test
    void with_another_ending_it_is_another_file() throws IOException, InterruptedException {
        Doorway.Browser guest = door.browser();
        guest.say("coffee 3.50");
        String path = asked(guest, "export everything as csv");

        assertThat(fetch(path.replace(".csv", ".json")).statusCode()).isEqualTo(404);
    }

    @Test
    void who_leaves_takes_the_links_along() throws IOException, InterruptedException {
        Doorway.Browser ann = door.member("ann@example.org");
        ann.say("coffee 3.50");
        String path = asked(ann, "export everything as csv");
        assertThat(ann.post("/settings/delete", Map.of("word", "DELETE")).statusCode())
                .isEqualTo(303);

        assertThat(fetch(path).statusCode()).isEqualTo(404);
        ann.post("/settings/delete/take-back", Map.of());
        assertThat(fetch(path).statusCode()).isEqualTo(200);
    }

    private void book(Doorway.Browser guest, String note) {
        UserId user = door.inside
                .users()
                .find(Token.of(guest.cookies.getOrDefault("kharcha", ""))
                        .orElseThrow()
                        .identity("guest"))
                .orElseThrow()
                .id();
        Draft draft = RunningBook.draft("3", "other", note, LocalDate.of(2026, 3, 19));
        door.inside.books().atomically(user, desk -> desk.entries().add(user, List.of(draft)));
    }

    @Test
    void what_was_typed_is_a_text_in_every_file() throws IOException, InterruptedException {
        Doorway.Browser guest = door.browser();
        guest.say("tea 2");
        book(guest, "=HYPERLINK(1)");
        String csv = new String(fetch(asked(guest, "export everything as csv")).body(), StandardCharsets.UTF_8);
        byte[] xlsx = fetch(asked(guest, "export everything as xlsx")).body();
        byte[] pdf = fetch(asked(guest, "export everything as pdf")).body();

        assertThat(csv).contains("'=HYPERLINK(1)");
        try (ReadableWorkbook workbook = new ReadableWorkbook(new ByteArrayInputStream(xlsx))) {
            List<Row> rows = workbook.getFirstSheet().read();
            Cell note = rows.get(1).getCell(1);
            assertThat(note.getType()).isEqualTo(CellType.STRING);
            assertThat(note.getValue()).isEqualTo("=HYPERLINK(1)");
        }
        try (PDDocument document = Loader.loadPDF(pdf)) {
            assertThat(new PDFTextStripper().getText(document)).contains("=HYPERLINK(1)");
        }
    }

    @Test
    void a_page_has_the_same_workbook_and_the_report_as_a_pdf() {
        Doorway.Browser guest = door.browser();
        guest.say("coffee 3.50");

        assertThat(guest.get("/settings/export/entries.xlsx").body()).startsWith("PK");
        HttpResponse<String> report = guest.get("/reports/report.pdf?from=2026-03-01&to=2026-03-31");
        assertThat(report.body()).startsWith("%PDF");
        assertThat(report.headers().firstValue("Content-Disposition"))
                .contains("attachment; filename=\"kharcha-2026-03-01-to-2026-03-31.pdf\"");
    }

    @Test
    void an_empty_book_makes_no_link() {
        Doorway.Browser guest = door.browser();

        assertThat(guest.say("export everything as csv").body())
                .contains("there is no file")
                .doesNotContain("/files/");
    }
}
