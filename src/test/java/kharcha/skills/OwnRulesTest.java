package kharcha.skills;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.nio.file.Path;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Our own files and the service know the same things by the same names; a file that is not ours need not. */
class OwnRulesTest {
    private static final URI ADDRESS = URI.create("https://kharcha.example");

    @TempDir
    Path folder;

    @Test
    void whatKharchaCanDoHasAnIntentAndEachIntentIsSomethingThatItCanDo() {
        Broken skill = ours("kharcha-dialog.json")
                .at("/intents/redo/intent", "'dance'")
                .at("/dialog_nodes/redo/conditions", "'#dance'");
        assertThat(skill.findings(folder))
                .extracting(Finding::line)
                .contains(
                        "intents: Kharcha can do redo, but there is no such intent [label-without-intent]",
                        "intent dance: Kharcha can do nothing of that name [intent-without-handler]",
                        "node redo, actions[0].parameters.command: is \"redo\", not the intent dance [command]");
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "/dialog_nodes/undo/actions | [] | INTENT_WITHOUT_NODE | intent undo",
                "/dialog_nodes/undo/actions/0/parameters/command | 'undone' | COMMAND | node undo,"
                        + " actions[0].parameters.command",
                "/dialog_nodes/undo/actions/0/parameters/command | 'redo' | COMMAND | node undo,"
                        + " actions[0].parameters.command",
                "/dialog_nodes/undo/actions/0/parameters/channel_user | | SENT | node undo,"
                        + " actions[0].parameters.channel_user",
            })
    void aNodeOfOursSendsItsOwnIntentAndWhatTheWebhookReads(String pointer, String json, String rule, String where) {
        assertThat(ours("kharcha-dialog.json")
                        .at(pointer, json == null ? "" : json)
                        .findings(folder))
                .anySatisfy(finding -> {
                    assertThat(finding.rule()).isEqualTo(Rule.valueOf(rule));
                    assertThat(finding.line()).startsWith(where + ": ");
                });
    }

    @Test
    void ourActionsCallWhatKharchaAnswersAllOfItAndNothingElse() {
        String callout = "/workspace/actions/undo/steps/step_call/resolver/callout/path";
        assertThat(ours("kharcha-actions.json")
                        .at(callout, "'/watson/extension/undone'")
                        .findings(folder))
                .extracting(Finding::line)
                .containsExactlyInAnyOrder(
                        "workspace.actions: a step calls \"POST /watson/extension/undone\", which Kharcha does not"
                                + " answer [own-operations]",
                        "workspace.actions: no step calls POST /watson/extension/undo [own-operations]");
    }

    @Test
    void ourExtensionDescribesWhatKharchaAnswersAllOfItAndNothingElse() {
        assertThat(ours("kharcha-openapi.json")
                        .at("/paths/~1watson~1extension~1undo", "")
                        .findings(folder))
                .extracting(Finding::line)
                .containsExactly("paths: POST /watson/extension/undo is missing [own-operations]");
    }

    @Test
    void aSkillOfOthersNeedsNoneOfIt() {
        assertThat(Broken.copyOf("pizza.dialog.json").findings(folder)).isEmpty();
    }

    private static Broken ours(String name) {
        return Broken.copyOf(Objects.requireNonNull(Export.files(ADDRESS).get(name)));
    }
}
