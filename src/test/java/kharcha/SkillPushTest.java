package kharcha;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import kharcha.lab.watson.LabWatson;
import kharcha.lab.watson.Play;
import kharcha.skills.Push;
import kharcha.understanding.watson.Refused;
import kharcha.understanding.watson.SkillImport;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** The skills on their way into an assistant, on the wire. */
class SkillPushTest {
    private static final String SECRET = "the secret of a webhook and long enough";

    private final LabWatson watson = new LabWatson(Play.plain());
    private final Map<String, String> environment = new HashMap<>(watson.settings());
    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();

    SkillPushTest() {
        environment.put("KHARCHA_PUBLIC_URL", "https://money.example.org");
        environment.put("KHARCHA_WATSON_WEBHOOK_SECRET", SECRET);
    }

    @AfterEach
    void stop() {
        watson.close();
    }

    @Test
    void both_skills_arrive_as_they_are_written_nulls_among_them() {
        assertThat(push()).isZero();

        JsonNode imported = imported();
        assertThat(imported.path("assistant_skills").findValuesAsText("type")).startsWith("dialog");
        assertThat(imported.at("/assistant_state").toString())
                .isEqualTo("{\"action_disabled\":false,\"dialog_disabled\":false}");
        JsonNode dialog = imported.at("/assistant_skills/0");
        assertThat(dialog.path("language").asText()).isEqualTo("en");
        assertThat(dialog.at("/workspace/webhooks/0/url").asText())
                .isEqualTo("https://money.example.org/watson/dialog");
        List<JsonNode> emptied = dialog.path("workspace").findParents("message_id");
        assertThat(emptied).anyMatch(context -> context.path("message_id").isNull());
        assertThat(imported.at("/assistant_skills/1/type").asText()).isEqualTo("action");
        assertThat(imported.at("/assistant_skills/1/workspace/actions").size()).isGreaterThan(5);
    }

    @Test
    void its_progress_is_shown_and_the_secret_stays_out_unless_it_is_asked_for() {
        push();

        assertThat(text(out)).contains("draft of assistant lab-assistant", "... done.", "--with-secret");
        assertThat(imported().toString())
                .contains("Bearer REPLACE_WITH_KHARCHA")
                .doesNotContain(SECRET);
    }

    @Test
    void asked_for_the_secret_goes_along_and_is_never_shown() {
        assertThat(push("--with-secret")).isZero();

        assertThat(imported()
                        .at("/assistant_skills/0/workspace/webhooks/0/headers")
                        .findValuesAsText("value"))
                .contains("Bearer " + SECRET);
        assertThat(text(out) + text(err)).doesNotContain(SECRET, LabWatson.API_KEY);
    }

    @Test
    void another_language_goes_without_the_actions_which_are_english() {
        assertThat(push("--language", "de")).isZero();

        assertThat(imported().path("assistant_skills")).hasSize(1);
        assertThat(imported().at("/assistant_skills/0/language").asText()).isEqualTo("de");
        assertThat(imported().at("/assistant_state/action_disabled").asBoolean())
                .isTrue();
    }

    @Test
    void what_watson_refuses_is_told_with_its_reason() {
        String body = "{\"assistant_skills\":[{\"type\":\"dialog\"}],\"assistant_state\":{}}";
        assertThat(begin(body))
                .isInstanceOfSatisfying(
                        SkillImport.State.Failed.class,
                        failed -> assertThat(failed.reasons())
                                .singleElement()
                                .asString()
                                .contains("language"));
    }

    private SkillImport.State begin(String body) {
        try {
            SkillImport assistant = new SkillImport(
                    Objects.requireNonNull(Settings.read(environment).watson()));
            return new Push(assistant, Duration.ZERO).run(body, () -> {});
        } catch (Refused | Settings.Mistakes | InterruptedException e) {
            throw new AssertionError(e);
        }
    }

    @Test
    void a_wrong_key_is_said_without_it() {
        environment.put("KHARCHA_WATSON_API_KEY", "another-key");

        assertThat(push()).isEqualTo(1);
        assertThat(text(err)).startsWith("IBM does not take the API key: ").doesNotContain("another-key");
    }

    @Test
    void an_assistant_that_is_not_there_is_said_in_words() {
        environment.put("KHARCHA_WATSON_ASSISTANT_ID", "somebody-elses");

        assertThat(push()).isEqualTo(1);
        assertThat(text(err)).startsWith("Watson knows no such instance, assistant or environment");
    }

    @Test
    void a_watson_that_is_away_is_said_in_words() {
        watson.close();

        assertThat(push()).isEqualTo(1);
        assertThat(text(err)).startsWith("Watson cannot be reached: Connect ");
    }

    @Test
    void a_secret_is_not_sent_where_it_can_be_read_on_the_way() {
        environment.put("KHARCHA_PUBLIC_URL", "http://money.example.org");

        assertThat(push("--with-secret")).isEqualTo(1);
        assertThat(text(err)).contains("clear text", "KHARCHA_PUBLIC_URL").doesNotContain(SECRET);
        assertThat(watson.imported()).isNull();
    }

    @Test
    void without_what_it_needs_nothing_is_put_anywhere() {
        assertThat(push("--everything")).isEqualTo(2);
        assertThat(push("--language")).isEqualTo(2);
        assertThat(push("--language", "tlh")).isEqualTo(2);
        environment.remove("KHARCHA_WATSON_WEBHOOK_SECRET");
        assertThat(push("--with-secret")).isEqualTo(1);
        watson.settings().keySet().forEach(environment::remove);
        assertThat(push()).isEqualTo(1);

        assertThat(text(err)).contains("--everything", "tlh", "cannot be filled in", "KHARCHA_WATSON_URL");
        assertThat(watson.imported()).isNull();
    }

    private int push(String... arguments) {
        PrintStream to = new PrintStream(out, true, StandardCharsets.UTF_8);
        PrintStream complaints = new PrintStream(err, true, StandardCharsets.UTF_8);
        try {
            return SkillPush.run(List.of(arguments), new Main.Shell(environment, to, complaints), Duration.ZERO);
        } catch (Usage e) {
            complaints.println(e.getMessage());
            return 2;
        } catch (Settings.Mistakes | InterruptedException e) {
            throw new AssertionError(e);
        }
    }

    private JsonNode imported() {
        return Objects.requireNonNull(watson.imported());
    }

    private static String text(ByteArrayOutputStream bytes) {
        return bytes.toString(StandardCharsets.UTF_8);
    }
}
