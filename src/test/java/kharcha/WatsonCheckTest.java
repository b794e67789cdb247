package kharcha;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.javalin.Javalin;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import kharcha.lab.watson.LabWatson;
import kharcha.lab.watson.Mood;
import kharcha.lab.watson.Play;
import kharcha.ops.watson.Examination;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What {@code kharcha watson check} finds, of a running service and a Watson to test with. */
class WatsonCheckTest {
    private static final String BEARER = "w8-Fq2.messengers-only";
    private static final String WEB = "pL3/8tk.with-a-web-chat";
    private static final String SIGNING = "signs-each-message-0123456789-abcdef";

    private final Running service =
            new Running("WATSON_WEBHOOK_SECRET=" + BEARER, "WATSON_WEB_SECRET=" + WEB, "WATSON_JWT_SECRET=" + SIGNING);
    private final LabWatson watson = new LabWatson(Play.plain());
    private final Map<String, String> environment = new HashMap<>(watson.settings());
    private String out = "";

    WatsonCheckTest() {
        set("PUBLIC_URL", "http://localhost:" + service.server.port());
        set("WATSON_WEBHOOK_SECRET", BEARER);
        set("WATSON_WEB_SECRET", WEB);
        set("WATSON_JWT_SECRET", SIGNING);
    }

    @AfterEach
    void stop() {
        service.close();
        watson.close();
    }

    private void set(String name, String value) {
        environment.put("KHARCHA_" + name, value);
    }

    @Test
    void where_all_is_well_but_for_the_address_of_a_test_that_is_all_there_is_to_mend() {
        assertThat(check()).isEqualTo(1);

        assertThat(faults()).singleElement().asString().contains("public address", "is not https");
        assertThat(out)
                .contains("mend: KHARCHA_PUBLIC_URL, and then in the console Dialog › Options › Webhooks › URL")
                .contains("ok      KHARCHA_WATSON_WEBHOOK_SECRET: has 22 bytes")
                .contains("ok      this service from outside: answers at http://localhost:")
                .contains("ok      /watson/dialog: answers to KHARCHA_WATSON_WEBHOOK_SECRET")
                .contains("ok      /watson/extension/say: answers to KHARCHA_WATSON_WEB_SECRET")
                .contains("ok      /watson/pre-message: answers to KHARCHA_WATSON_JWT_SECRET")
                .contains("ok      a wrong secret: is refused")
                .contains("ok      the environment: \"draft\" (draft) of assistant lab-assistant")
                .contains("ok      Watson's answer: to \"coffee 3.50\" is add_expense")
                .endsWith("1 fault.\n");
    }

    @Test
    void it_opens_no_book_and_shows_no_secret() {
        check();

        assertThat(service.heard).isEmpty();
        assertThat(watson.heard())
                .singleElement()
                .satisfies(message -> assertThat(message.toString()).contains("kharcha_label_only\":true"));
        assertThat(out).doesNotContain(BEARER, WEB, SIGNING, LabWatson.API_KEY);
    }

    @Test
    void without_an_assistant_to_ask_only_what_watson_needs_to_call_is_looked_at() {
        watson.settings().keySet().forEach(environment::remove);

        assertThat(check()).isEqualTo(1);
        assertThat(faults()).hasSize(1);
        assertThat(out).contains("skipped the assistant: KHARCHA_WATSON_URL is not set");
        assertThat(watson.heard()).isEmpty();
    }

    @Test
    void no_secrets_at_all() {
        for (String name : List.of("WEBHOOK_SECRET", "WEB_SECRET", "JWT_SECRET"))
            environment.remove("KHARCHA_WATSON_" + name);

        assertThat(faultsOfACheck()).anyMatch(line -> line.contains("KHARCHA_WATSON_WEBHOOK_SECRET: is not set"));
        assertThat(out).contains("skipped KHARCHA_WATSON_JWT_SECRET: is not set");
    }

    @ParameterizedTest
    @CsvSource({
        "REPLACE_WITH_KHARCHA_WATSON_WEBHOOK_SECRET, is a sample",
        "changeme-changeme-changeme, is a sample",
        "short-0123456, has 13 bytes; 16 are the least",
        "aaaaaaaaaaaaaaaaaaaaaaaaaaaaaa, is easily guessed"
    })
    void a_secret_that_is_none(String value, String words) {
        set("WATSON_WEBHOOK_SECRET", value);

        assertThat(faultsOfACheck())
                .anyMatch(line -> line.contains("KHARCHA_WATSON_WEBHOOK_SECRET: " + words))
                .anyMatch(line -> line.contains("/watson/dialog: does not take KHARCHA_WATSON_WEBHOOK_SECRET"));
        assertThat(out)
                .contains("Headers › Authorization")
                .contains("Extensions › Kharcha › Authentication › Bearer token")
                .doesNotContain(value);
    }

    @Test
    void another_signing_secret_than_the_service_has() {
        set("WATSON_JWT_SECRET", "somebody-elses-0123456789-0123456789");

        assertThat(faultsOfACheck())
                .anyMatch(line -> line.contains("/watson/pre-message: does not take KHARCHA_WATSON_JWT_SECRET"));
        assertThat(out).contains("Pre-message webhook › Secret");
    }

    @Test
    void the_old_secret_and_the_new_one_are_both_tried_while_one_replaces_the_other() {
        set("WATSON_WEBHOOK_SECRET", "the-next-one-0123456789," + BEARER);

        assertThat(faultsOfACheck())
                .filteredOn(line -> line.contains("does not take KHARCHA_WATSON_WEBHOOK_SECRET"))
                .hasSize(2);
        assertThat(out).contains("ok      /watson/dialog: answers to KHARCHA_WATSON_WEBHOOK_SECRET");
    }

    @ParameterizedTest
    @CsvSource({
        "http://kharcha.example, is not https",
        "https://127.0.0.1:1, leads to an address of this machine or network only",
        "https://10.11.12.13:1, leads to an address of this machine or network only",
        "https://nobody.invalid, has a host that nobody knows"
    })
    void an_address_that_watson_cannot_come_to(String address, String words) {
        Examination examination = new Examination(URI.create(address), List.of(), null, Clock.systemUTC());

        assertThat(examination.aboutTheAddress())
                .singleElement()
                .satisfies(finding -> assertThat(finding.words()).contains(words));
    }

    @Test
    void nobody_at_the_address() {
        service.close();

        assertThat(faultsOfACheck())
                .anyMatch(line -> line.contains("nobody answers at http://localhost:") && line.contains("refused"));
        assertThat(out).contains("mend: start Kharcha").doesNotContain("/watson/dialog: ");
    }

    @Test
    void a_host_that_nobody_knows() {
        set("PUBLIC_URL", "http://nobody.invalid");

        assertThat(faultsOfACheck())
                .anyMatch(line -> line.contains("nobody answers at http://nobody.invalid")
                        && line.contains("there is no such host"));
    }

    @Test
    void no_encryption_where_https_is_said() {
        set("PUBLIC_URL", "https://localhost:" + service.server.port());

        assertThat(faultsOfACheck()).anyMatch(line -> line.contains("the encrypted connection fails"));
    }

    @Test
    void another_service_at_the_address() {
        Javalin other = Javalin.create(config -> {
                    config.startup.showJavalinBanner = false;
                    config.routes.get("/health/live", context -> context.redirect("https://elsewhere.example/"));
                })
                .start(0);
        set("PUBLIC_URL", "http://localhost:" + other.port());

        assertThat(faultsOfACheck())
                .anyMatch(line -> line.contains("answers with status 302, and not as Kharcha does"));
        other.stop();
    }

    @Test
    void a_service_that_lets_everybody_in() {
        Javalin open = Javalin.create(config -> {
                    config.startup.showJavalinBanner = false;
                    config.routes.get(
                            "/health/live",
                            context -> context.contentType("application/json").result("{}"));
                    config.routes.post(
                            "/watson/<path>",
                            context -> context.contentType("application/json").result("{}"));
                })
                .start(0);
        set("PUBLIC_URL", "http://localhost:" + open.port());

        assertThat(faultsOfACheck()).anyMatch(line -> line.contains("a wrong secret: is not refused"));
        open.stop();
    }

    @Test
    void a_service_without_secrets() {
        try (Running closed = new Running("WATSON_WEBHOOK_SECRET=")) {
            set("PUBLIC_URL", "http://localhost:" + closed.server.port());

            assertThat(faultsOfACheck()).anyMatch(line -> line.contains("/watson/dialog: is closed"));
        }
    }

    @ParameterizedTest
    @CsvSource({
        "WATSON_API_KEY, another-key, IBM does not take the API key, Manage › Credentials › API key",
        "WATSON_ASSISTANT_ID, another, Watson knows no such instance, Assistant IDs and API details",
        "WATSON_ENVIRONMENT_ID, another, Watson knows no such instance, Assistant IDs and API details",
        "WATSON_URL, http://127.0.0.1:1/instances/x, Watson cannot be reached, Manage › Credentials › URL",
        "WATSON_IAM_URL, http://127.0.0.1:1, Watson cannot be reached, KHARCHA_WATSON_IAM_URL"
    })
    void what_is_wrong_with_the_assistant(String name, String value, String words, String mend) {
        set(name, value);

        assertThat(faultsOfACheck()).anyMatch(line -> line.contains("the environment: " + words));
        assertThat(out).contains(mend).doesNotContain("another-key");
    }

    @ParameterizedTest
    @CsvSource({
        "BROKEN, Watson failed",
        "BUSY, Watson is asked too often",
        "GARBLED, Watson cannot be reached",
    })
    void what_is_wrong_with_watsons_answer(Mood mood, String words) {
        watson.be(mood);

        assertThat(faultsOfACheck()).anyMatch(line -> line.contains("Watson's answer: " + words));
    }

    @Test
    void an_assistant_with_another_skill() {
        try (LabWatson other = new LabWatson(pizzeria())) {
            environment.putAll(other.settings());

            assertThat(faultsOfACheck())
                    .anyMatch(line -> line.contains("Watson's answer: names the intent \"pizza\", which is none of"));
            assertThat(out).contains("./kharcha skills push");
        }
    }

    /** That one has another dialog skill. */
    private static Play pizzeria() {
        try {
            Play plain = Play.plain();
            JsonNode skill = new ObjectMapper().readTree("""
                {"intents":[{"intent":"pizza","examples":[{"text":"coffee 3.50"}]}],"dialog_nodes":[]}\
                """);
            return new Play(0, plain.delay(), 0, 0, skill, null, null);
        } catch (JsonProcessingException e) {
            throw new AssertionError(e);
        }
    }

    private List<String> faultsOfACheck() {
        assertThat(check()).isEqualTo(1);
        return faults();
    }

    private List<String> faults() {
        return out.lines().filter(line -> line.startsWith("fault ")).toList();
    }

    private int check() {
        ByteArrayOutputStream told = new ByteArrayOutputStream();
        PrintStream to = new PrintStream(told, true, StandardCharsets.UTF_8);
        int status = Main.run(List.of("watson", "check"), new Main.Shell(environment, to, to));
        out = told.toString(StandardCharsets.UTF_8);
        return status;
    }
}
