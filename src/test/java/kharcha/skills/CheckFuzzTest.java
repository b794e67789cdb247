package kharcha.skills;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever is done to a file, what is said of it are findings, never an exception. */
class CheckFuzzTest {
    private static final int TRIES = 1500;

    @TempDir
    Path folder;

    @ParameterizedTest
    @ValueSource(strings = {"pizza.dialog.json", "tickets.actions.json", "tickets.openapi.json"})
    void fieldsThatAreGoneOrOfAnotherTypeAreFindings(String resource) {
        Random random = new Random(7);
        int found = 0;
        for (int i = 0; i < TRIES; i++) {
            JsonNode root = Broken.copyOf(resource).root();
            int changes = 1 + random.nextInt(3);
            for (int change = 0; change < changes; change++) spoil(root, random);
            Broken broken = Broken.copyOf(root);
            Path file = broken.file(folder, "broken.json");
            assertThatCode(() -> Check.of(List.of(file))).as(root.toString()).doesNotThrowAnyException();
            if (!Check.of(List.of(file)).getFirst().findings().isEmpty()) found++;
        }
        assertThat(found).isGreaterThan(TRIES / 2);
    }

    @ParameterizedTest
    @ValueSource(strings = {"pizza.dialog.json", "tickets.actions.json", "tickets.openapi.json"})
    void filesThatAreCutOffOrGarbledAreFindings(String resource) throws IOException {
        Random random = new Random(8);
        byte[] right = Broken.copyOf(resource).root().toString().getBytes(StandardCharsets.UTF_8);
        for (int i = 0; i < TRIES / 3; i++) {
            byte[] garbled = Arrays.copyOf(right, 1 + random.nextInt(right.length));
            if (i % 2 == 0) garbled[random.nextInt(garbled.length)] = (byte) random.nextInt(256);
            Path file = Files.write(folder.resolve("garbled.json"), garbled);
            assertThatCode(() -> Check.of(List.of(file))).doesNotThrowAnyException();
        }
    }

    private static void spoil(JsonNode root, Random random) {
        List<JsonNode> containers = new ArrayList<>();
        collect(root, containers);
        JsonNode container = containers.get(random.nextInt(containers.size()));
        JsonNode value = value(random);
        if (container instanceof ObjectNode object) {
            List<String> names = new ArrayList<>();
            object.fieldNames().forEachRemaining(names::add);
            String name = names.get(random.nextInt(names.size()));
            if (random.nextInt(3) == 0) object.remove(name);
            else if (random.nextInt(6) == 0) object.set(name + "s", object.remove(name));
            else object.set(name, value);
        } else if (container instanceof ArrayNode list) {
            int place = random.nextInt(list.size());
            if (random.nextInt(3) == 0) list.remove(place);
            else if (random.nextInt(3) == 0) list.add(list.get(place).deepCopy());
            else list.set(place, value);
        }
    }

    private static void collect(JsonNode node, List<JsonNode> containers) {
        if (node.isContainerNode() && !node.isEmpty()) containers.add(node);
        node.forEach(child -> collect(child, containers));
    }

    private static JsonNode value(Random random) {
        return switch (random.nextInt(9)) {
            case 0 -> Paper.JSON.nullNode();
            case 1 -> Paper.JSON.valueToTree(random.nextInt());
            case 2 -> Paper.JSON.valueToTree(new BigDecimal("1e400"));
            case 3 -> Paper.JSON.valueToTree(random.nextBoolean());
            case 4 -> Paper.JSON.createArrayNode().add("x").add(1).addNull();
            case 5 -> Paper.JSON.createObjectNode().put("$ref", "#/a~2b").put("type", 1);
            case 6 -> Paper.JSON.valueToTree("<? ' @ #$ ((");
            case 7 -> Paper.JSON.valueToTree("hours");
            default -> Paper.JSON.valueToTree("");
        };
    }
}
