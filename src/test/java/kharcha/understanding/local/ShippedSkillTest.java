package kharcha.understanding.local;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.ibm.cloud.sdk.core.util.GsonSingleton;
import com.ibm.watson.assistant.v1.model.Workspace;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.StreamSupport;
import kharcha.understanding.IntentAssembler;
import org.junit.jupiter.api.Test;

/** The shipped skill is held to what Watson Assistant documents of a dialog skill, and to what Kharcha promises. */
class ShippedSkillTest {
    private static final Path FILE = Path.of("assistant-skills/kharcha-dialog.json");
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Set<String> LABELS = IntentAssembler.LABELS;

    private final JsonNode root = read();
    private final List<JsonNode> nodes = list(root.path("dialog_nodes"));

    @Test
    void theIntentsAreTheFixedOnesWithManyExamplesEach() {
        Skill skill = Skill.read(FILE);
        assertThat(skill.intents()).extracting(Skill.Intent::name).containsExactlyInAnyOrderElementsOf(LABELS);
        assertThat(skill.intents())
                .allSatisfy(intent ->
                        assertThat(intent.examples()).as(intent.name()).hasSizeGreaterThanOrEqualTo(25));
        assertThat(skill.counterexamples()).hasSizeGreaterThan(150);
    }

    @Test
    void noTextIsTaughtTwice() {
        Skill skill = Skill.read(FILE);
        List<String> texts = new ArrayList<>(skill.counterexamples());
        skill.intents().forEach(intent -> texts.addAll(intent.examples()));
        assertThat(texts.stream().map(t -> t.toLowerCase(Locale.ROOT))).doesNotHaveDuplicates();
    }

    @Test
    void thereAreTheCategoriesAndWatsonsOwnSumsNumbersAndDays() {
        Skill skill = Skill.read(FILE);
        assertThat(skill.entities())
                .extracting(Skill.Entity::name)
                .containsExactly("category", "sys-currency", "sys-number", "sys-date");
        assertThat(skill.synonyms("category"))
                .hasSize(25)
                .allSatisfy((category, words) -> assertThat(words).as(category).hasSizeGreaterThanOrEqualTo(4));
    }

    @Test
    void ibmsOwnModelOfAWorkspaceReadsIt() throws IOException {
        Workspace workspace = GsonSingleton.getGson().fromJson(Files.readString(FILE), Workspace.class);
        assertThat(workspace.getIntents()).hasSize(LABELS.size());
        assertThat(workspace.getDialogNodes()).hasSameSizeAs(nodes);
        assertThat(workspace.getCounterexamples()).hasSizeGreaterThan(150);
        assertThat(workspace.getWebhooks())
                .singleElement()
                .satisfies(w -> assertThat(w.name()).isEqualTo("main_webhook"));
    }

    @Test
    void minifiedItHoldsNoLineBreakOrTabAnywhere() throws IOException {
        assertThat(JSON.writeValueAsString(root))
                .doesNotContain("\\n", "\\r", "\\t")
                .doesNotContainPattern("\\p{Cntrl}");
    }

    @Test
    void namesTextsAndConditionsKeepWatsonsLimits() {
        assertThat(root.path("name").asText()).hasSizeBetween(1, 64);
        assertThat(root.path("description").asText()).hasSizeBetween(1, 128);
        for (JsonNode intent : root.path("intents"))
            assertThat(intent.path("description").asText())
                    .as(intent.path("intent").asText())
                    .hasSizeBetween(1, 128);
        for (JsonNode node : nodes) {
            assertThat(node.path("conditions").asText()).as(id(node)).hasSizeLessThan(2048);
            assertThat(node.path("title").asText()).as(id(node)).matches("[\\w .-]{0,64}");
            assertThat(node.path("description").asText()).as(id(node)).hasSizeLessThanOrEqualTo(128);
            assertThat(node.path("output").path("generic").size()).as(id(node)).isLessThanOrEqualTo(5);
            for (JsonNode item : node.path("output").path("generic"))
                assertThat(item.path("response_type").asText()).isIn("text", "image", "option");
        }
    }

    @Test
    void nodesHaveTheirOwnIdsAndFormOneChainUnderEachParent() {
        assertThat(nodes).extracting(ShippedSkillTest::id).doesNotHaveDuplicates();
        Set<String> ids = new HashSet<>(nodes.stream().map(ShippedSkillTest::id).toList());
        Set<String> parents =
                new TreeSet<>(nodes.stream().map(n -> n.path("parent").asText()).toList());
        for (String parent : parents) {
            if (!parent.isEmpty()) assertThat(ids).contains(parent);
            List<JsonNode> children = children(parent);
            List<String> chain = chain(children);
            assertThat(chain)
                    .as("children of '%s'", parent)
                    .containsExactlyInAnyOrderElementsOf(
                            children.stream().map(ShippedSkillTest::id).toList());
        }
        for (JsonNode node : nodes)
            if (node.has("next_step"))
                assertThat(ids)
                        .contains(node.path("next_step").path("dialog_node").asText());
    }

    @Test
    void everyIntentHasANodeAndAnythingElseComesLast() {
        List<String> top = chain(children(""));
        assertThat(top)
                .startsWith("label_only", "welcome")
                .endsWith("anything_else")
                .containsAll(LABELS);
        for (String label : LABELS)
            assertThat(node(label).path("conditions").asText()).isEqualTo("#" + label);
        assertThat(node("anything_else").path("conditions").asText()).isEqualTo("anything_else");
    }

    @Test
    void everyNodeThatListensSendsTheMessageToTheWebhook() {
        Set<String> results = new HashSet<>();
        for (JsonNode node : children("")) {
            if (node.path("conditions").asText().equals("false") || id(node).equals("label_only")) continue;
            JsonNode action = node.path("actions").path(0);
            assertThat(action.path("type").asText()).as(id(node)).isEqualTo("webhook");
            assertThat(action.path("name").asText()).isEqualTo("main_webhook");
            assertThat(results.add(action.path("result_variable").asText()))
                    .as("own variable of " + id(node))
                    .isTrue();
            List<String> sent = new ArrayList<>();
            action.path("parameters").fieldNames().forEachRemaining(sent::add);
            assertThat(sent)
                    .containsExactlyInAnyOrder(
                            ("text command intents entities channel channel_team channel_room channel_user"
                                            + " message_id timezone locale")
                                    .split(" "));
            if (LABELS.contains(id(node)))
                assertThat(action.at("/parameters/command").asText()).isEqualTo(id(node));
        }
        assertThat(results).hasSize(LABELS.size() + 2);
    }

    @Test
    void anAnswerIsShownAndAnErrorIsSaidBeforeAnythingElseIs() {
        for (JsonNode node : children("")) {
            if (!node.has("actions")) continue;
            List<String> conditions = chain(children(id(node))).stream()
                    .map(child -> node(child).path("conditions").asText())
                    .toList();
            String result = node.at("/actions/0/result_variable").asText();
            assertThat(conditions).containsExactly("$" + result, "output.webhook_error", "anything_else");
        }
        assertThat(children("answer"))
                .anySatisfy(
                        shown -> assertThat(shown.findValuesAsText("source")).contains("<? $answer.chart_url ?>"));
        assertThat(node(chain(children("answer")).getLast()).path("conditions").asText())
                .isEqualTo("true");
    }

    @Test
    void theWebhookHasPlaceholdersForSecretAndAddress() {
        JsonNode webhook = root.path("webhooks").path(0);
        assertThat(webhook.path("url").asText()).startsWith("https://").contains(".example/");
        assertThat(webhook.at("/headers/0/value").asText()).startsWith("Bearer REPLACE_");
        assertThat(webhook.at("/headers/1/name").asText()).isEqualTo("X-User-JWT");
    }

    @Test
    void noLineOfTheExamIsTaught() throws IOException {
        Set<String> lines = ExamLines.all(ShippedSkillTest::plain);
        assertThat(lines).isNotEmpty();
        Skill skill = Skill.read(FILE);
        List<String> texts = new ArrayList<>(skill.counterexamples());
        skill.intents().forEach(intent -> texts.addAll(intent.examples()));
        assertThat(texts).noneMatch(text -> lines.contains(plain(text)));
    }

    private static String plain(String text) {
        return text.strip().toLowerCase(Locale.ROOT);
    }

    private List<JsonNode> children(String parent) {
        return nodes.stream()
                .filter(n -> n.path("parent").asText().equals(parent))
                .toList();
    }

    /** The ids in order; stops where the chain breaks or turns back. */
    private static List<String> chain(List<JsonNode> children) {
        List<String> chain = new ArrayList<>();
        String previous = "";
        while (chain.size() <= children.size()) {
            String last = previous;
            List<JsonNode> next = children.stream()
                    .filter(n -> n.path("previous_sibling").asText().equals(last))
                    .toList();
            if (next.size() != 1) break;
            previous = id(next.getFirst());
            chain.add(previous);
        }
        return chain;
    }

    private JsonNode node(String id) {
        return nodes.stream().filter(n -> id(n).equals(id)).findFirst().orElseThrow();
    }

    private static String id(JsonNode node) {
        return node.path("dialog_node").asText();
    }

    private static List<JsonNode> list(JsonNode array) {
        return StreamSupport.stream(array.spliterator(), false).toList();
    }

    private static JsonNode read() {
        try {
            return JSON.readTree(FILE.toFile());
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }
}
