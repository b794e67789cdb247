package kharcha.skills;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Frames and their slots. A slot asks only while its variable is empty: whoever comes a second time with the variable still set is
 * asked nothing, and the old value is used again. So the variable must be set to null on the way into the frame, in it, or after it.
 */
final class SlotRules {
    private static final Pattern VARIABLE = Pattern.compile("\\$[\\p{L}_][\\p{L}\\p{N}_.-]*");
    private static final Set<String> EMPTY = Set.of("null", "<? null ?>", "<?null?>");

    private final Dialog dialog;
    private final Findings findings;

    SlotRules(Dialog dialog, Findings findings) {
        this.dialog = dialog;
        this.findings = findings;
    }

    void check() {
        for (Node node : dialog.nodes()) {
            if (node.is("frame")) frame(node);
            if (!node.is("slot") && !node.text("variable").isEmpty())
                node.at(findings)
                        .field("variable")
                        .found(Rule.SLOT, "only slots have one, not a node of type " + node.type());
        }
    }

    private void frame(Node frame) {
        List<Node> slots = dialog.children(frame.id(), "slot");
        if (slots.isEmpty()) frame.at(findings).found(Rule.SLOT, "a frame has at least one slot");
        Set<Node> near = near(frame);
        Set<String> variables = new HashSet<>();
        for (Node slot : slots) {
            String variable = slot.text("variable");
            Spot at = slot.at(findings).field("variable");
            if (!VARIABLE.matcher(variable).matches()) {
                at.found(
                        Rule.SLOT,
                        variable.isEmpty() ? "is missing" : "is " + Findings.quoted(variable) + ", not like $name");
                continue;
            }
            if (!variables.add(variable)) at.found(Rule.SLOT, "another slot of the frame has " + variable + " as well");
            // Of something kept in an object, the object is what is set.
            String name = variable.substring(1).replaceFirst("\\..*", "");
            filled(slot, name);
            if (near.stream().noneMatch(node -> empties(node, name)))
                at.found(
                        Rule.SLOT_RESET,
                        variable + " is never set to null on the way into the frame, in it or after it");
        }
    }

    private void filled(Node slot, String name) {
        List<Node> handlers = dialog.children(slot.id(), "event_handler");
        List<Node> inputs = handlers.stream()
                .filter(node -> node.text("event_name").equals("input"))
                .toList();
        if (inputs.isEmpty())
            slot.at(findings).found(Rule.SLOT, "has no handler for the event input: nothing fills it");
        for (Node input : inputs)
            if (!input.json().path("context").has(name))
                input.at(findings)
                        .field("context")
                        .found(Rule.SLOT, "does not set " + name + ", which the slot waits for");
    }

    private static boolean empties(Node node, String name) {
        JsonNode value = node.json().path("context").path(name);
        String text = value.asText("").strip();
        return value.isNull()
                || EMPTY.contains(text)
                || node.json().path("context").toString().contains("context.remove('" + name + "')");
    }

    /** The frame, what lies above and below it, what leads to it by jumps, and what jumps from it lead to. */
    private Set<Node> near(Node frame) {
        Set<Node> near = new LinkedHashSet<>(dialog.below(frame));
        Deque<Node> ahead = new ArrayDeque<>(near);
        while (!ahead.isEmpty()) {
            Node from = ahead.pop();
            Node target = from.jumps() ? dialog.node(from.target()).orElse(null) : null;
            if (target == null || near.contains(target)) continue;
            for (Node next : dialog.below(target)) if (near.add(next)) ahead.push(next);
        }
        Set<String> ways = new HashSet<>(Set.of(frame.id()));
        Deque<Node> back = new ArrayDeque<>(List.of(frame));
        while (!back.isEmpty()) {
            Node to = back.pop();
            near.add(to);
            Stream.concat(dialog.jumpers(to.id()).stream(), dialog.node(to.parent()).stream())
                    .filter(from -> ways.add(from.id()))
                    .forEach(back::push);
        }
        return near;
    }
}
