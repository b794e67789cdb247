package kharcha.skills;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Each limit is kept by as much as is allowed, and broken by one more. */
class LimitsTest {
    @TempDir
    Path folder;

    private final Broken skill = Broken.copyOf("pizza.dialog.json");

    @Test
    void theLengthsOfTexts() {
        limit("/name", 64, "name");
        limit("/description", 128, "description");
        limit("/intents/hours/examples/1/text", 1024, "intent hours, examples[1].text");
        limit("/counterexamples/0/text", 1024, "counterexamples[0].text");
        limit("/entities/size/values/large/synonyms/0", 64, "entity size, value large, synonyms[0]");
        limit("/entities/size/values/inches/patterns/0", 512, "entity size, value inches, patterns[0]");
        limit(
                "/dialog_nodes/hello/output/generic/4/options/0/label",
                2047,
                "node hello, output.generic[4].options[0].label");
        limit(
                "/dialog_nodes/hello/output/generic/4/options/0/value/input/text",
                2047,
                "node hello, output.generic[4].options[0].value.input.text");
    }

    @Test
    void theLengthsOfNamesAndConditions() {
        skill.at("/intents/hours/intent", quoted("i", 128))
                .at("/dialog_nodes/hours/conditions", quoted("#" + "i".repeat(128), 1));
        assertThat(faults()).isEmpty();
        skill.at("/intents/" + "i".repeat(128) + "/intent", quoted("i", 129));
        assertThat(faults()).anyMatch(line -> line.contains("has 129 characters; 128 are the most [length]"));
        skill.at("/entities/sys-number/entity", quoted("e", 64));
        assertThat(faults()).noneMatch(line -> line.startsWith("entity e"));
        skill.at("/entities/" + "e".repeat(64) + "/entity", quoted("e", 65));
        assertThat(faults()).anyMatch(line -> line.contains("has 65 characters; 64 are the most [length]"));
        skill.at("/dialog_nodes/today/conditions", quoted("$d == 't'" + " ".repeat(2038), 1));
        assertThat(faults()).noneMatch(line -> line.startsWith("node today"));
        skill.at("/dialog_nodes/today/conditions", quoted("$d == 't'" + " ".repeat(2039), 1));
        assertThat(faults())
                .anyMatch(line -> line.startsWith("node today, conditions: has 2048 characters; 2047 are the most"));
    }

    @Test
    void theNumbersOfResponsesOptionsAndPatterns() {
        ArrayNode options = (ArrayNode) skill.find("/dialog_nodes/hello/output/generic/4/options");
        while (options.size() < 20) options.add(options.get(0).deepCopy());
        assertThat(faults()).isEmpty();
        options.add(options.get(0).deepCopy());
        assertThat(faults())
                .singleElement()
                .asString()
                .contains("output.generic[4].options: has 21 elements; 20 are the most");
    }

    @Test
    void ownDataOfAResponseHasFiveThousandBytes() {
        String around = "{\"x\":\"\"}";
        skill.at(
                "/dialog_nodes/hello/output/generic/3/user_defined",
                "{\"x\":\"" + "é".repeat((5000 - around.length()) / 2) + "\"}");
        assertThat(faults()).isEmpty();
        skill.at("/dialog_nodes/hello/output/generic/3/user_defined", "{\"x\":\"" + "é".repeat(2500) + "\"}");
        assertThat(faults()).singleElement().asString().contains("bytes; 5000 are the most");
    }

    @Test
    void theNumbersOfIntentsEntitiesAndExamples() {
        assertThat(counted("intents", "{\"intent\":\"i%d\",\"examples\":[{\"text\":\"say %d\"}]}", 2000 - 2))
                .isEmpty();
        assertThat(counted("intents", "{\"intent\":\"j%d\",\"examples\":[{\"text\":\"talk %d\"}]}", 1))
                .containsExactly("intents: has 2001 elements; 2000 are the most [count]");
        assertThat(counted("entities", "{\"entity\":\"e%d\",\"values\":[]}", 1000 - 2))
                .hasSize(1);
        assertThat(counted("entities", "{\"entity\":\"f%d\",\"values\":[]}", 1))
                .contains("entities: has 1001 elements; 1000 are the most [count]");
    }

    @Test
    void theNumbersOfExamplesValuesAndSynonyms() {
        ArrayNode examples = (ArrayNode) skill.find("/intents/hours/examples");
        IntStream.range(0, 24_990).forEach(i -> examples.addObject().put("text", "at " + i + " o'clock"));
        assertThat(faults()).isEmpty();
        examples.addObject().put("text", "one more");
        assertThat(faults()).containsExactly("intents[].examples: has 25001 elements; 25000 are the most [count]");
        ObjectNode value = (ObjectNode) skill.find("/entities/size/values/large");
        ArrayNode synonyms = value.putArray("synonyms");
        IntStream.range(0, 100_001).forEach(i -> synonyms.add("s" + i));
        assertThat(faults()).contains("entities[].values[].synonyms: has 100001 elements; 100000 are the most [count]");
    }

    @Test
    void nodesLieTwoThousandDeep() {
        ArrayNode nodes = (ArrayNode) skill.find("/dialog_nodes");
        for (int i = 0; i < 2000; i++)
            nodes.addObject()
                    .put("dialog_node", "d" + i)
                    .put("parent", i == 0 ? "rest" : "d" + (i - 1))
                    .put("conditions", "$a");
        assertThat(faults()).containsExactly("node d1999, parent: lies 2001 deep; 2000 are the most [depth]");
    }

    @Test
    void theSmallPlansAreNamed() {
        counted("intents", "{\"intent\":\"i%d\",\"examples\":[{\"text\":\"say %d\"}]}", 99);
        assertThat(skill.findings(folder))
                .anyMatch(finding ->
                        finding.rule() == Rule.PLAN_LIMIT && finding.field().equals("intents"));
    }

    private List<String> counted(String list, String element, int more) {
        ArrayNode nodes = (ArrayNode) skill.find("/" + list);
        for (int i = 0; i < more; i++) skill.at("/" + list + "/-", element.replace("%d", String.valueOf(i)));
        assertThat(nodes).isNotEmpty();
        return faults();
    }

    private void limit(String pointer, int most, String where) {
        skill.at(pointer, quoted("a", most));
        assertThat(faults()).noneMatch(line -> line.startsWith(where));
        skill.at(pointer, quoted("a", most + 1));
        assertThat(faults())
                .contains(where + ": has " + (most + 1) + " characters; " + most + " are the most [length]");
    }

    private List<String> faults() {
        return skill.findings(folder).stream()
                .filter(finding -> !finding.rule().isAdvice())
                .map(Finding::line)
                .toList();
    }

    private static String quoted(String text, int times) {
        return "\"" + text.repeat(times).replace("'", "\\u0027") + "\"";
    }
}
