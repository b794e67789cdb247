package kharcha.skills;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Files that are large, deep or odd on purpose. What would compare each node with every other, or read a text again from each of
 * its signs, would not come back from these within an hour.
 */
class HostileFilesTest {
    private static final int MANY = 25_000;

    @TempDir
    Path folder;

    @Test
    void manyNodesInARow() throws IOException {
        ObjectNode skill = skill(i -> node(i).put("conditions", "#hello && @thing:v" + i));
        ArrayNode nodes = (ArrayNode) skill.path("dialog_nodes");
        IntStream.range(1, MANY).forEach(i -> ((ObjectNode) nodes.get(i)).put("previous_sibling", "n" + (i - 1)));
        ((ObjectNode) nodes.get(MANY - 1)).put("conditions", "#hello && @thing:v3 && $late");

        assertThat(lines(skill, Rule.REACHABLE))
                .singleElement()
                .asString()
                .startsWith("node n" + (MANY - 1) + ": can never be reached: \"n3\" comes before it");
    }

    @Test
    void aRowThatIsOneGreatCircle() throws IOException {
        ObjectNode skill = skill(i -> node(i).put("previous_sibling", "n" + (i + MANY - 1) % MANY));

        assertThat(lines(skill, Rule.SIBLING))
                .singleElement()
                .asString()
                .contains("none of the nodes without a parent");
    }

    @Test
    void nodesBelowNodesWithoutAnEnd() throws IOException {
        ObjectNode skill = skill(i -> i == 0 ? node(i) : node(i).put("parent", "n" + (i - 1)));

        assertThat(lines(skill, Rule.DEPTH))
                .hasSize(MANY - 2000)
                .first()
                .asString()
                .contains("lies 2001 deep");
    }

    @Test
    void jumpsFromEachNodeToTheNextAndBackFromTheLast() throws IOException {
        ObjectNode skill = skill(i -> {
            ObjectNode node = node(i).put("conditions", "@thing:v" + i);
            if (i > 0) node.put("previous_sibling", "n" + (i - 1));
            node.putObject("next_step")
                    .put("behavior", "jump_to")
                    .put("selector", "body")
                    .put("dialog_node", "n" + (i + 1) % MANY);
            return node;
        });

        assertThat(lines(skill, Rule.JUMP_CIRCLE)).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"<? ", "@thing:(", "#hello ", "((", "' ", "$a:(x", "\\\\$"})
    void aTextOfMillionsOfBeginnings(String beginning) throws IOException {
        String text = beginning.repeat(2_000_000 / beginning.length());
        ObjectNode skill = skill(i -> node(i).put("conditions", i == 1 ? text : "@thing:v" + i));
        ((ObjectNode) skill.path("dialog_nodes").get(2)).putObject("context").put("a", text);
        ObjectNode output = ((ObjectNode) skill.path("dialog_nodes").get(3)).putObject("output");
        output.putObject("text").putArray("values").add(text);

        assertThat(check(Paper.JSON.writeValueAsBytes(skill)).faults())
                .isNotEmpty()
                .allSatisfy(finding -> assertThat(finding.line()).hasSizeLessThan(500));
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTF-16LE", "UTF-16BE", "UTF-16", "UTF-32", "ISO-8859-1"})
    void otherEncodingsAreRefusedInWords(String encoding) throws IOException {
        byte[] bytes = "{\"name\":\"Größe\",\"dialog_nodes\":[]}".getBytes(Charset.forName(encoding));

        assertThat(check(bytes).findings())
                .singleElement()
                .satisfies(finding -> assertThat(finding.rule()).isIn(Rule.UTF_8, Rule.JSON));
    }

    @ParameterizedTest
    @ValueSource(strings = {"pizza.dialog.json", "tickets.actions.json", "tickets.openapi.json"})
    void aFileLaidOutWithWindowsLineEndsIsRightAndAFileWithAMarkBeforeItIsNot(String resource) throws IOException {
        String laidOut = Broken.copyOf(resource).root().toPrettyString().replaceAll("\\R", "\r\n");

        assertThat(check(laidOut.getBytes(StandardCharsets.UTF_8)).findings()).isEmpty();
        assertThat(check(("\uFEFF" + laidOut).getBytes(StandardCharsets.UTF_8)).findings())
                .extracting(Finding::rule)
                .containsExactly(Rule.UTF_8);
    }

    private static ObjectNode skill(IntFunction<ObjectNode> node) {
        ObjectNode skill = Paper.JSON.createObjectNode().put("name", "Large").put("language", "en");
        ObjectNode intent = skill.putArray("intents").addObject().put("intent", "hello");
        intent.putArray("examples").addObject().put("text", "hi");
        ObjectNode entity = skill.putArray("entities").addObject().put("entity", "thing");
        ArrayNode values = entity.putArray("values");
        ArrayNode nodes = skill.putArray("dialog_nodes");
        for (int i = 0; i < MANY; i++) {
            values.addObject().put("type", "synonyms").put("value", "v" + i);
            nodes.add(node.apply(i));
        }
        return skill;
    }

    private static ObjectNode node(int number) {
        return Paper.JSON.createObjectNode().put("dialog_node", "n" + number).put("conditions", "#hello");
    }

    private List<String> lines(ObjectNode skill, Rule rule) throws IOException {
        return check(Paper.JSON.writeValueAsBytes(skill)).findings().stream()
                .filter(finding -> finding.rule() == rule)
                .map(Finding::line)
                .toList();
    }

    private Check check(byte[] bytes) throws IOException {
        return Check.of(List.of(Files.write(folder.resolve("file.json"), bytes)))
                .getFirst();
    }
}
