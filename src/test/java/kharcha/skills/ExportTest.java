package kharcha.skills;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.databind.JsonNode;
import com.ibm.cloud.sdk.core.util.GsonSingleton;
import com.ibm.watson.assistant.v1.model.Workspace;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import kharcha.understanding.LabelOnly;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * The files for a deployment. The actions skill and the extension among the shipped ones are written by it as well:
 * {@code -Dkharcha.rewrite=true} writes them anew, to be reviewed as a diff.
 */
class ExportTest {
    private static final URI SHIPPED = URI.create("https://kharcha.example");
    private static final URI ADDRESS = URI.create("https://money.example.org");

    @TempDir
    Path folder;

    @Test
    void theyAreMinifiedLeadToTheDeploymentAndHoldNoSecret() throws IOException {
        List<Path> written = Export.write(folder.resolve("new/folder"), ADDRESS);
        assertThat(written)
                .extracting(path -> path.getFileName().toString())
                .contains(
                        "kharcha-dialog.json",
                        "kharcha-dialog-de.json",
                        "kharcha-actions.json",
                        "kharcha-openapi.json");
        for (Path file : written) {
            String text = Files.readString(file);
            assertThat(text)
                    .as(file.toString())
                    .doesNotContainPattern("\\p{Cntrl}")
                    .doesNotContain("kharcha.example");
            if (!file.endsWith("kharcha-actions.json")) assertThat(text).contains(ADDRESS.toString());
            if (file.toString().contains("dialog"))
                assertThat(text).contains("Bearer REPLACE_WITH_KHARCHA_WATSON_WEBHOOK_SECRET");
        }
        assertThat(Check.of(written)).allSatisfy(check -> {
            assertThat(check.findings()).isEmpty();
            assertThat(check.about()).doesNotContain("laid out");
        });
    }

    @Test
    void nullsThatEmptyVariablesStayAndIbmsModelReadsWhatIsWritten() throws IOException {
        Export.write(folder, ADDRESS);
        String text = Files.readString(folder.resolve("kharcha-dialog.json"));
        assertThat(text).contains("\"message_id\":null");
        Workspace workspace = GsonSingleton.getGson().fromJson(text, Workspace.class);
        assertThat(workspace.getDialogNodes()).hasSizeGreaterThan(100);
        assertThat(workspace.getWebhooks().getFirst().url()).isEqualTo(ADDRESS + "/watson/dialog");
    }

    @ParameterizedTest
    @ValueSource(strings = {"kharcha-actions.json", "kharcha-openapi.json"})
    void theShippedOnesAreWhatIsWritten(String name) throws IOException {
        JsonNode written = Objects.requireNonNull(Export.files(SHIPPED).get(name));
        Path shipped = Path.of("assistant-skills", name);
        DefaultPrettyPrinter printer = new DefaultPrettyPrinter();
        printer.indentArraysWith(DefaultIndenter.SYSTEM_LINEFEED_INSTANCE);
        String text = Paper.JSON.writer(printer).writeValueAsString(written) + "\n";
        if (Boolean.getBoolean("kharcha.rewrite")) Files.writeString(shipped, text);
        assertThat(Files.readString(shipped)).isEqualTo(text);
    }

    @Test
    void anActionAsksForAmountCategoryAndDayAndShowsTextAndPicture() {
        JsonNode actions = Objects.requireNonNull(Export.files(ADDRESS).get("kharcha-actions.json"));
        Broken skill = Broken.copyOf(actions);
        JsonNode book = skill.find("/workspace/actions/book");
        assertThat(book.path("steps").findValuesAsText("step"))
                .containsExactly(
                        "step_label_only",
                        "step_amount",
                        "step_category",
                        "step_day",
                        "step_call",
                        "step_failed",
                        "step_shown",
                        "step_picture");
        assertThat(skill.find("/workspace/actions/book/steps/step_call/resolver/callout/request_mapping/body")
                        .findValuesAsText("parameter"))
                .contains("amount", "category", "day", "channel_user");
        assertThat(skill.find("/workspace/actions/book/steps/step_picture/output/generic/0/response_type")
                        .asText())
                .isEqualTo("image");
        assertThat(skill.find("/workspace/actions/anything_else/steps").findValuesAsText("path"))
                .contains("/watson/extension/say");
    }

    /** Otherwise what Kharcha asks Watson would come back to Kharcha, to be asked again. */
    @Test
    void whatBearsTheMarkIsAnsweredBeforeAnythingIsCalled() {
        Export.files(ADDRESS).forEach((name, file) -> {
            if (name.contains("dialog")) {
                Node first = new Dialog(file).children(Dialog.ROOT).getFirst();
                assertThat(first.conditions()).as(name).isEqualTo("$" + LabelOnly.MARK);
                assertThat(first.json().path("output")).isEmpty();
                assertThat(first.json().has("actions") || first.json().has("next_step"))
                        .isFalse();
            }
        });
        for (JsonNode action : Objects.requireNonNull(Export.files(ADDRESS).get("kharcha-actions.json"))
                .at("/workspace/actions")) {
            JsonNode first = action.path("steps").path(0);
            if (action.findValues("callout").isEmpty()) continue;
            assertThat(first.path("condition").findValuesAsText("skill_variable"))
                    .as(action.path("action").asText())
                    .containsExactly(LabelOnly.MARK);
            assertThat(first.path("resolver").path("type").asText()).isEqualTo("end_action");
        }
    }
}
