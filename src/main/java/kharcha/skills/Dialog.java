package kharcha.skills;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** A dialog skill's nodes as a tree: by id, and the children of each in their order. */
final class Dialog {
    /** The parent of the nodes without one. */
    static final String ROOT = "";

    private final JsonNode skill;
    private final Map<String, Node> byId = new LinkedHashMap<>();
    private final Map<String, List<Node>> children = new HashMap<>();
    private final Map<String, List<Node>> jumpers = new HashMap<>();

    Dialog(JsonNode skill) {
        this.skill = skill;
        for (JsonNode json : skill.path("dialog_nodes")) {
            Node node = new Node(json);
            if (!node.id().isEmpty()) byId.putIfAbsent(node.id(), node);
        }
        Map<String, List<Node>> unordered = new LinkedHashMap<>();
        for (Node node : byId.values())
            unordered.computeIfAbsent(node.parent(), _ -> new ArrayList<>()).add(node);
        for (Node node : byId.values())
            if (node.jumps())
                jumpers.computeIfAbsent(node.target(), _ -> new ArrayList<>()).add(node);
        unordered.forEach((parent, nodes) -> children.put(parent, inOrder(nodes)));
    }

    JsonNode skill() {
        return skill;
    }

    List<Node> nodes() {
        return List.copyOf(byId.values());
    }

    Optional<Node> node(String id) {
        return Optional.ofNullable(byId.get(id));
    }

    List<Node> children(String parent) {
        return children.getOrDefault(parent, List.of());
    }

    List<Node> children(String parent, String type) {
        return children(parent).stream().filter(node -> node.is(type)).toList();
    }

    /** Who jumps to that node. */
    List<Node> jumpers(String target) {
        return jumpers.getOrDefault(target, List.of());
    }

    /** The node and all that lie below it. */
    List<Node> below(Node top) {
        List<Node> found = new ArrayList<>(List.of(top));
        Set<String> seen = new HashSet<>(Set.of(top.id()));
        for (int i = 0; i < found.size(); i++)
            for (Node child : children(found.get(i).id())) if (seen.add(child.id())) found.add(child);
        return found;
    }

    /** As their chain says; what is in no chain comes last, as it stands in the file. */
    private static List<Node> inOrder(List<Node> siblings) {
        Map<String, Node> after = new HashMap<>();
        Set<String> ids = new HashSet<>();
        for (Node node : siblings) {
            after.putIfAbsent(node.previous(), node);
            ids.add(node.id());
        }
        List<Node> order = new ArrayList<>();
        Set<String> seen = new HashSet<>();
        for (Node start : siblings) {
            if (ids.contains(start.previous())) continue;
            Node node = start;
            while (node != null && seen.add(node.id())) {
                order.add(node);
                node = after.get(node.id());
            }
        }
        siblings.stream().filter(node -> !seen.contains(node.id())).forEach(order::add);
        return order;
    }
}
