package kharcha.skills;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** How the nodes of a dialog hang together: parents, siblings, and which kind of node stands where. */
final class TreeRules {
    private static final int DEEPEST = 2000;
    private static final Set<String> HANDLED_STEPS = Set.of("reprompt", "skip_slot", "skip_all_slots");

    private final Dialog dialog;
    private final Findings findings;
    private final Map<String, Integer> depths = new HashMap<>();

    TreeRules(Dialog dialog, Findings findings) {
        this.dialog = dialog;
        this.findings = findings;
    }

    void check() {
        for (Node node : dialog.nodes()) {
            parent(node);
            sibling(node);
            kind(node);
            nextStep(node);
        }
        Set<String> parents = new HashSet<>();
        dialog.nodes().forEach(node -> parents.add(node.parent()));
        parents.forEach(this::chain);
    }

    private void parent(Node node) {
        if (node.parent().isEmpty()) return;
        Spot at = node.at(findings).field("parent");
        if (dialog.node(node.parent()).isEmpty())
            at.found(Rule.PARENT, "there is no node " + Findings.quoted(node.parent()));
        int depth = depth(node);
        if (depth < 0) at.found(Rule.PARENT, "the node lies below itself");
        if (depth > DEEPEST) at.found(Rule.DEPTH, "lies " + depth + " deep; " + DEEPEST + " are the most");
    }

    /** How many nodes lie above it and with it; below zero when it lies below itself. Told of each node on the way, too. */
    private int depth(Node node) {
        Deque<Node> way = new ArrayDeque<>();
        Set<String> seen = new HashSet<>();
        Node above = node;
        while (above != null && !depths.containsKey(above.id()) && seen.add(above.id())) {
            way.push(above);
            above = dialog.node(above.parent()).orElse(null);
        }
        boolean circle = above != null && seen.contains(above.id());
        int depth = above == null ? 0 : circle ? -1 : depths.getOrDefault(above.id(), 0);
        for (Node each : way) {
            depth = depth < 0 ? -1 : depth + 1;
            depths.put(each.id(), depth);
        }
        return depths.getOrDefault(node.id(), 0);
    }

    private void sibling(Node node) {
        if (node.previous().isEmpty()) return;
        Spot at = node.at(findings).field("previous_sibling");
        Node previous = dialog.node(node.previous()).orElse(null);
        if (previous == null) at.found(Rule.SIBLING, "there is no node " + Findings.quoted(node.previous()));
        else if (!previous.parent().equals(node.parent()))
            at.found(Rule.SIBLING, Findings.quoted(previous.id()) + " has another parent");
    }

    /** Exactly one child comes first, none has two after it, and the chain does not turn back. */
    private void chain(String parent) {
        List<Node> siblings = dialog.children(parent);
        List<Node> first =
                siblings.stream().filter(node -> node.previous().isEmpty()).toList();
        String whose = parent.isEmpty() ? "the nodes without a parent" : "the children of " + Findings.quoted(parent);
        for (Node node : first.stream().skip(1).toList())
            node.at(findings)
                    .field("previous_sibling")
                    .found(
                            Rule.SIBLING,
                            "is missing, but of " + whose + " "
                                    + Findings.quoted(first.getFirst().id()) + " comes first already");
        if (first.isEmpty() && !siblings.isEmpty())
            siblings.getFirst()
                    .at(findings)
                    .field("previous_sibling")
                    .found(
                            Rule.SIBLING,
                            "none of " + whose + " comes first: their chain is a circle or begins elsewhere");
        Map<String, Node> after = new HashMap<>();
        for (Node node : siblings) {
            if (node.previous().isEmpty()) continue;
            Node other = after.putIfAbsent(node.previous(), node);
            if (other != null)
                node.at(findings)
                        .field("previous_sibling")
                        .found(
                                Rule.SIBLING,
                                Findings.quoted(other.id()) + " comes after " + Findings.quoted(node.previous())
                                        + " as well");
        }
        circles(siblings, after, first);
    }

    private void circles(List<Node> siblings, Map<String, Node> after, List<Node> first) {
        if (first.isEmpty()) return;
        Set<String> seen = new HashSet<>();
        for (Node node : siblings) {
            Set<String> chain = new LinkedHashSet<>();
            Node next = node;
            while (next != null && seen.add(next.id()) && chain.add(next.id())) next = after.get(next.id());
            if (next == null || !chain.contains(next.id())) continue;
            // Who is in the circle, not who only leads into it.
            String turn = next.id();
            chain.stream()
                    .dropWhile(id -> !id.equals(turn))
                    .flatMap(id -> dialog.node(id).stream())
                    .forEach(each -> each.at(findings)
                            .field("previous_sibling")
                            .found(Rule.SIBLING, "the node comes after itself"));
        }
    }

    private void kind(Node node) {
        String above = dialog.node(node.parent()).map(Node::type).orElse("");
        boolean right = switch (node.type()) {
            case "slot" -> above.equals("frame");
            case "event_handler" -> above.equals("slot") || above.equals("frame");
            case "response_condition" -> !node.parent().isEmpty();
            default -> !above.equals("slot") && !above.equals("event_handler");
        };
        Spot at = node.at(findings);
        if (!right)
            at.field("parent")
                    .found(
                            Rule.NODE_TYPE,
                            "a node of type " + node.type() + " does not stand "
                                    + (node.parent().isEmpty() ? "without a parent" : "in one of type " + above));
        if (node.is("event_handler") && node.text("event_name").isEmpty())
            at.field("event_name").found(Rule.MISSING, "is missing: a handler is for an event");
        if (!node.is("event_handler") && !node.text("event_name").isEmpty())
            at.field("event_name").found(Rule.NODE_TYPE, "only handlers have one, not a node of type " + node.type());
    }

    private void nextStep(Node node) {
        Spot at = node.at(findings).field(node.jumpField());
        if (HANDLED_STEPS.contains(node.behavior()) && !node.is("event_handler"))
            at.field("behavior")
                    .found(
                            Rule.NODE_TYPE,
                            node.behavior() + " is for the handlers of slots, not for a node of type " + node.type());
        if (!node.jumps()) return;
        if (node.target().isEmpty()) at.field("dialog_node").found(Rule.JUMP, "is missing: where does it jump?");
        else if (dialog.node(node.target()).isEmpty())
            at.field("dialog_node").found(Rule.JUMP, "there is no node " + Findings.quoted(node.target()));
        if (node.selector().isEmpty())
            at.field("selector").found(Rule.JUMP, "is missing: condition, user_input, client or body?");
    }
}
