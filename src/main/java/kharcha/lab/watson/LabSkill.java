package kharcha.lab.watson;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A dialog skill, ready to be talked to: its nodes in their order, and its labels. */
final class LabSkill {
    private static final String ROOT = "";

    private final JsonNode json;
    private final Labels labels;
    private final Map<String, JsonNode> nodes = new HashMap<>();
    private final Map<String, List<JsonNode>> children = new HashMap<>();

    /** @throws IllegalArgumentException in words if its nodes are no tree */
    LabSkill(JsonNode json) {
        this.json = json;
        this.labels = new Labels(json);
        Map<String, JsonNode> follower = new HashMap<>();
        for (JsonNode node : json.path("dialog_nodes")) {
            String place = text(node, "parent") + "\n" + text(node, "previous_sibling");
            if (nodes.put(text(node, "dialog_node"), node) != null)
                throw new IllegalArgumentException("There are two dialog nodes " + text(node, "dialog_node") + ".");
            if (follower.put(place, node) != null)
                throw new IllegalArgumentException("Two dialog nodes stand in one place: " + place.replace('\n', '/'));
        }
        nodes.values().forEach(node -> children.putIfAbsent(text(node, "parent"), new ArrayList<>()));
        children.forEach((parent, ordered) -> {
            JsonNode next = follower.get(parent + "\n");
            while (next != null) {
                ordered.add(next);
                next = follower.get(parent + "\n" + text(next, "dialog_node"));
            }
        });
        int placed = children.values().stream().mapToInt(List::size).sum();
        if (placed < nodes.size())
            throw new IllegalArgumentException("Some dialog nodes follow one that is not there.");
    }

    JsonNode json() {
        return json;
    }

    Labels labels() {
        return labels;
    }

    List<JsonNode> roots() {
        return children.getOrDefault(ROOT, List.of());
    }

    List<JsonNode> children(JsonNode node) {
        return children.getOrDefault(text(node, "dialog_node"), List.of());
    }

    @Nullable
    JsonNode node(String id) {
        return nodes.get(id);
    }

    /** That node, and those beside it that come after. */
    List<JsonNode> from(JsonNode node) {
        List<JsonNode> siblings = children.getOrDefault(text(node, "parent"), List.of());
        return siblings.subList(siblings.indexOf(node), siblings.size());
    }

    static String text(JsonNode node, String field) {
        return node.path(field).asText("");
    }
}
