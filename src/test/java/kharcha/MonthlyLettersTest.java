package kharcha;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.math.BigDecimal;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import kharcha.account.EmailAddress;
import kharcha.account.Letter;
import kharcha.account.Postbag;
import kharcha.account.Preferences;
import kharcha.account.UserId;
import kharcha.files.MonthlyLetters;
import kharcha.ledger.CategoryId;
import kharcha.ledger.Direction;
import kharcha.ledger.Draft;
import kharcha.money.Money;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** The report of each month by mail: asked for once, sent once a month, ended by one press. It is 18 March 2026, noon in UTC. */
class MonthlyLettersTest {
    private static final String ANN = "ann@example.org";

    @RegisterExtension
    final Doorway door = new Doorway();

    private Doorway.Browser ann;
    private UserId id;

    @BeforeEach
    void register() {
        ann = door.member(ANN);
        id = door.inside
                .accounts()
                .atomically(register -> register.credentials().find(new EmailAddress(ANN)))
                .orElseThrow()
                .user();
        door.letters();
    }

    private MonthlyLetters letters() {
        return new MonthlyLetters(
                door.inside.accounts(), door.inside.books(), URI.create("https://kharcha.example"), door.clock);
    }

    private void live(String locale, String zone, @Nullable Integer firstMonthDay) {
        prefer(new Preferences(
                Locale.forLanguageTag(locale),
                ZoneId.of(zone),
                Currency.getInstance("EUR"),
                null,
                null,
                firstMonthDay,
                null,
                null,
                null,
                null,
                now().reportsFrom()));
    }

    private Preferences now() {
        return door.inside.books().atomically(id, desk -> desk.preferences().read(id));
    }

    private void prefer(Preferences preferences) {
        door.inside.books().atomically(id, desk -> {
            desk.preferences().write(id, preferences);
            return true;
        });
    }

    private void book(String amount, String day) {
        Draft draft = new Draft(
                LocalDate.parse(day),
                new Money(new BigDecimal(amount), Currency.getInstance("EUR")),
                Direction.OUT,
                new CategoryId("coffee"),
                "espresso",
                Set.of(),
                null);
        door.inside.books().atomically(id, desk -> desk.entries().add(id, List.of(draft)));
    }

    private void until(String instant) {
        door.later(Duration.between(door.clock.instant(), Instant.parse(instant)));
    }

    /** What is in the outbox, taken out of it. */
    private List<Letter> arrived() {
        List<Letter> arrived = new ArrayList<>();
        while (door.database.database().postbag().next(door.clock.instant(), arrived::add) == Postbag.Round.SENT) {}
        return arrived;
    }

    @Test
    void it_comes_on_the_morning_of_the_first_in_the_readers_zone_and_once() {
        live("en-IE", "Europe/Berlin", null);
        book("20", "2026-02-10");
        book("12.50", "2026-03-10");
        assertThat(ann.say("mail me the monthly report").body()).contains("a…@example.org");

        assertThat(letters().send()).as("nothing is over yet").isZero();
        // Clocks went forward on the 29th: seven in Berlin is five in UTC.
        until("2026-04-01T04:59:59Z");
        assertThat(letters().send()).isZero();
        until("2026-04-01T05:00:00Z");
        assertThat(letters().send()).isEqualTo(1);
        assertThat(letters().send()).isZero();
        until("2026-04-30T20:00:00Z");
        assertThat(letters().send()).isZero();

        assertThat(arrived()).singleElement().satisfies(letter -> {
            assertThat(letter.to().value()).isEqualTo(ANN);
            assertThat(letter.subject()).contains("March 2026").doesNotContain("12.50");
            assertThat(letter.paragraphs().getFirst())
                    .contains("March 2026: €12.50 spent, 38% less than February 2026");
            assertThat(letter.link()).isEqualTo("https://kharcha.example/dashboard");
            assertThat(letter.ending()).startsWith("https://kharcha.example/mail/end?code=");
            Letter.Enclosure enclosure = Objects.requireNonNull(letter.enclosure());
            assertThat(enclosure.fileName()).isEqualTo("kharcha-2026-03-01-to-2026-03-31.pdf");
            assertThat(text(enclosure.bytes()))
                    .contains("March 2026: €12.50 spent, 38% less")
                    .contains("espresso");
        });
    }

    private static String text(byte[] pdf) throws IOException {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            return new PDFTextStripper().getText(document);
        }
    }

    @Test
    void nobody_gets_one_who_has_not_asked() {
        book("12.50", "2026-03-10");
        until("2026-04-05T12:00:00Z");
        assertThat(letters().send()).isZero();
        assertThat(arrived()).isEmpty();
    }

    @Test
    void months_in_which_no_server_ran_come_later_each_once() {
        ann.say("mail me the monthly report");
        book("1", "2026-02-10");
        book("2", "2026-03-10");
        book("3", "2026-04-10");
        book("4", "2026-06-10");
        until("2026-07-02T12:00:00Z");

        assertThat(letters().send()).isEqualTo(3);
        assertThat(letters().send()).isZero();

        assertThat(arrived())
                .extracting(Letter::subject)
                .satisfiesExactly(
                        one -> assertThat(one).contains("March"),
                        two -> assertThat(two).contains("April"),
                        three -> assertThat(three).contains("June"));
    }

    @Test
    void two_servers_at_once_send_one() throws Exception {
        ann.say("mail me the monthly report");
        book("2", "2026-03-10");
        until("2026-04-02T12:00:00Z");
        try (ExecutorService servers = Executors.newFixedThreadPool(4)) {
            Callable<Integer> server = letters()::send;
            int sent = 0;
            for (Future<Integer> each : servers.invokeAll(List.of(server, server, server, server))) sent += each.get();
            assertThat(sent).isEqualTo(1);
        }
        assertThat(arrived()).hasSize(1);
    }

    @Test
    void a_month_of_ones_own_ends_on_its_own_day() {
        live("de-DE", "Asia/Kolkata", 25);
        ann.say("mail me the monthly report");
        book("5", "2026-03-24");
        book("7", "2026-03-25");
        until("2026-03-25T01:29:59Z");
        assertThat(letters().send()).isZero();
        until("2026-03-25T01:30:00Z");
        assertThat(letters().send()).isEqualTo(1);

        assertThat(arrived()).singleElement().satisfies(letter -> {
            assertThat(letter.language()).isEqualTo("de");
            assertThat(letter.paragraphs().getFirst()).contains("5,00").doesNotContain("12,00");
        });
        live("de-DE", "Asia/Kolkata", 1);
        until("2026-04-01T12:00:00Z");
        assertThat(letters().send()).as("the month that began in March").isEqualTo(1);
    }

    @Test
    void what_was_asked_for_is_taken_back_like_anything_else() {
        ann.say("mail me the monthly report");
        assertThat(now().reportsFrom()).isEqualTo(LocalDate.of(2026, 3, 18));
        assertThat(ann.say("Mail me the monthly report").body()).contains("already");
        ann.say("undo");
        assertThat(now().reportsFrom()).isNull();
        ann.say("redo");
        assertThat(now().reportsFrom()).isNotNull();
        ann.say("stop the report mails");
        assertThat(now().reportsFrom()).isNull();
    }

    @Test
    void the_settings_have_a_box_for_it() {
        String page = ann.get("/settings").body();
        assertThat(page).contains("Mail me the report of each month").contains("a…@example.org");
        Map<String, String> form = Map.of(
                "locale", now().locale().toLanguageTag(),
                "currency", "EUR",
                "zone", now().zone().getId(),
                "weekday", "1",
                "monthday", "1",
                "reports", "mailed");
        assertThat(ann.post("/settings", form).statusCode()).isEqualTo(303);
        assertThat(now().reportsFrom()).isEqualTo(LocalDate.of(2026, 3, 18));
        door.later(Duration.ofDays(3));
        ann.post("/settings", form);
        assertThat(now().reportsFrom()).as("asked once").isEqualTo(LocalDate.of(2026, 3, 18));
        Map<String, String> without = new java.util.HashMap<>(form);
        without.remove("reports");
        ann.post("/settings", without);
        assertThat(now().reportsFrom()).isNull();
    }

    private String ending() {
        ann.say("mail me the monthly report");
        book("2", "2026-03-10");
        until("2026-04-02T12:00:00Z");
        letters().send();
        String ending = arrived().getFirst().ending();
        if (ending == null) throw new AssertionError("the letter has no end");
        return ending.substring("https://kharcha.example".length());
    }

    @Test
    void its_link_asks_and_one_press_ends_it_without_a_log_in() {
        String path = ending();
        Doorway.Browser mailbox = door.browser();

        HttpResponse<String> asked = mailbox.get(path);
        assertThat(asked.statusCode()).isEqualTo(200);
        assertThat(asked.body()).contains("End these mails");
        assertThat(asked.headers().firstValue("Cache-Control")).contains("no-store");
        assertThat(now().reportsFrom()).as("a mail scanner opens every link").isNotNull();

        String code = path.substring(path.indexOf('=') + 1);
        assertThat(mailbox.post("/mail/end", Map.of("code", code)).body()).contains("No more monthly reports");
        assertThat(now().reportsFrom()).isNull();
        assertThat(mailbox.post("/mail/end", Map.of("code", code)).statusCode()).isEqualTo(200);
        book("3", "2026-04-10");
        until("2026-05-02T12:00:00Z");
        assertThat(letters().send()).isZero();
    }

    /** As RFC 8058 has it: no cookie, no page of ours, the code in the address. */
    @Test
    void a_mail_programs_own_button_ends_it_at_once() throws IOException, InterruptedException {
        String path = ending();
        try (HttpClient program = HttpClient.newHttpClient()) {
            HttpResponse<String> answer = program.send(
                    HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + door.server.port() + path))
                            .header("Content-Type", "application/x-www-form-urlencoded")
                            .header("Origin", "https://mail.example")
                            .POST(HttpRequest.BodyPublishers.ofString("List-Unsubscribe=One-Click"))
                            .build(),
                    HttpResponse.BodyHandlers.ofString());
            assertThat(answer.statusCode()).isEqualTo(200);
        }
        assertThat(now().reportsFrom()).isNull();
    }

    @Test
    void a_code_that_was_never_in_a_letter_ends_nothing() {
        ending();
        Doorway.Browser mailbox = door.browser();
        String wrong = "0123456789012345678901234567890123456789012";
        assertThat(mailbox.get("/mail/end?code=" + wrong).statusCode()).isEqualTo(404);
        assertThat(mailbox.post("/mail/end", Map.of("code", wrong)).statusCode())
                .isEqualTo(404);
        assertThat(now().reportsFrom()).isNotNull();
    }

    @Test
    void the_database_knows_no_code() throws Exception {
        String code = ending().substring("/mail/end?code=".length());
        assertThat(door.everything()).doesNotContain(code);
    }

    @Test
    void who_leaves_gets_none() {
        ann.say("mail me the monthly report");
        book("2", "2026-03-10");
        ann.post("/settings/delete", Map.of("word", "DELETE"));
        arrived();
        until("2026-04-02T12:00:00Z");
        assertThat(letters().send()).isZero();
    }

    @Test
    void a_guest_is_told_how_to_get_an_address() {
        Doorway.Browser guest = door.browser();
        assertThat(guest.say("mail me the monthly report").body()).contains("confirmed e-mail address");
    }
}
