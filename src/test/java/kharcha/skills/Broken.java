package kharcha.skills;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;

/** Takes a file that is right and changes one place of it. */
final class Broken {
    private final JsonNode root;

    private Broken(JsonNode root) {
        this.root = root;
    }

    static Broken copyOf(String resource) {
        try (InputStream in = Objects.requireNonNull(Broken.class.getResourceAsStream(resource), resource)) {
            return new Broken(Paper.JSON.readTree(in));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static Broken copyOf(JsonNode right) {
        return new Broken(right.deepCopy());
    }

    /**
     * @param pointer where: {@code /dialog_nodes/hello/title}, with things of a list by their name or their place; a place of
     *     {@code -} is after the last
     * @param json what then stands there; empty: nothing
     */
    Broken at(String pointer, String json) {
        int cut = pointer.lastIndexOf('/');
        JsonNode parent = find(pointer.substring(0, cut));
        String last = pointer.substring(cut + 1).replace("~1", "/");
        JsonNode value = json.isEmpty() ? Paper.JSON.missingNode() : parse(json);
        switch (parent) {
            case ObjectNode object when value.isMissingNode() -> object.remove(last);
            case ObjectNode object -> object.set(last, value);
            case ArrayNode list when last.equals("-") -> list.add(value);
            case ArrayNode list when value.isMissingNode() -> list.remove(place(list, last));
            case ArrayNode list -> list.set(place(list, last), value);
            default -> throw new IllegalArgumentException(pointer);
        }
        return this;
    }

    JsonNode find(String pointer) {
        JsonNode there = root;
        for (String name : List.of(pointer.split("/", -1)).subList(1, pointer.split("/", -1).length)) {
            String step = name.replace("~1", "/");
            there = there instanceof ArrayNode list ? list.path(place(list, step)) : there.path(step);
            if (there.isMissingNode()) throw new IllegalArgumentException("there is no " + pointer);
        }
        return there;
    }

    JsonNode root() {
        return root;
    }

    List<Finding> findings(Path folder) {
        return Check.of(List.of(file(folder, "broken.json"))).getFirst().findings();
    }

    Path file(Path folder, String name) {
        try {
            return Files.writeString(folder.resolve(name), root.toString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static int place(ArrayNode list, String name) {
        if (name.matches("[0-9]+")) return Integer.parseInt(name);
        for (int i = 0; i < list.size(); i++)
            for (String field : List.of("dialog_node", "intent", "entity", "value", "action", "step", "variable"))
                if (list.get(i).path(field).asText("").equals(name)) return i;
        throw new IllegalArgumentException("nothing is called " + name);
    }

    private static JsonNode parse(String json) {
        try {
            return Paper.JSON.readTree(json.replace('\'', '"'));
        } catch (IOException e) {
            throw new IllegalArgumentException(json, e);
        }
    }
}
