package kharcha.skills;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Which nodes of a dialog a conversation can come to at all.
 *
 * <h2>How a dialog runs</h2>
 *
 * As IBM's "dialog-overview" says: nodes that lie side by side are asked in their order, and the first whose condition holds
 * is processed. Its conditioned responses are asked on the spot, in the same way. What the user says next is asked of its
 * children, unless it jumped elsewhere. A jump onto a body processes its target without asking; a jump onto a condition asks the
 * target, then those that come after it. At the end of a branch it starts again with the nodes without a parent.
 *
 * <p>So a node is out of reach when, on every way there is, it is never asked or its condition cannot hold: because it is false,
 * or because whenever it held an earlier one of those asked would hold too. Where that cannot be told, a node counts as
 * reached: better to miss a dead node than to call a living one dead. Of a dead branch only the top is told.
 */
final class Reach {
    private final Dialog dialog;
    private final Findings findings;
    private final Map<String, Condition> conditions = new HashMap<>();
    private final Set<String> processed = new HashSet<>();
    private final Set<String> asked = new HashSet<>();
    private final Map<String, Node> shadows = new HashMap<>();
    private final Map<String, List<Node>> flows = new HashMap<>();
    private final Map<String, Queue> queues = new HashMap<>();
    private final Deque<Runnable> waiting = new ArrayDeque<>();

    /**
     * @param shadows for each node the nearest before it that would always hold first; below zero: none
     * @param places by id
     */
    private record Queue(List<Node> nodes, int[] shadows, Map<String, Integer> places) {}

    Reach(Dialog dialog, Findings findings) {
        this.dialog = dialog;
        this.findings = findings;
        for (Node node : dialog.nodes()) conditions.put(node.id(), Condition.of(node.conditions()));
    }

    void check() {
        ask(flow(Dialog.ROOT), 0);
        while (!waiting.isEmpty()) waiting.pop().run();
        for (Node node : dialog.nodes()) {
            if (processed.contains(node.id()) || !isTop(node)) continue;
            List<Node> branch = dialog.below(node);
            // Who jumps right into a branch needs its top for nothing but to hold it together.
            if (branch.stream().anyMatch(each -> processed.contains(each.id()))) continue;
            int below = branch.size() - 1;
            String also = below == 0
                    ? ""
                    : below == 1 ? ", nor can the node below it" : ", nor can the " + below + " nodes below it";
            node.at(findings).found(Rule.REACHABLE, "can never be reached: " + reason(node) + also);
        }
        circles();
    }

    private boolean isTop(Node node) {
        return dialog.node(node.parent())
                .map(parent -> processed.contains(parent.id()))
                .orElse(true);
    }

    private String reason(Node node) {
        Node shadow = shadows.get(node.id());
        if (node.isOff()) return "it is disabled";
        if (condition(node).isNever()) return "its condition is false, and nothing jumps to it";
        if (shadow != null)
            return Findings.quoted(shadow.id()) + " comes before it, whose condition "
                    + Findings.quoted(shadow.conditions()) + " holds whenever its own does";
        Node parent = dialog.node(node.parent()).orElse(null);
        if (parent == null) return "there is no way to it";
        if (parent.jumps()) return "its parent " + Findings.quoted(parent.id()) + " jumps elsewhere";
        return "no way leads from its parent " + Findings.quoted(parent.id()) + " to it";
    }

    private Condition condition(Node node) {
        return conditions.getOrDefault(node.id(), Condition.of(""));
    }

    /** What is asked when the user has spoken; a folder without a condition is as if its nodes stood in its place. */
    private List<Node> flow(String parent) {
        List<Node> known = flows.get(parent);
        if (known != null) return known;
        List<Node> flow = new ArrayList<>();
        for (Node node : dialog.children(parent)) {
            if (node.is("response_condition") || node.is("slot") || node.is("event_handler")) continue;
            if (node.is("folder") && node.conditions().isBlank()) {
                if (!node.parent().equals(node.id()) && processed.add(node.id())) flow.addAll(flow(node.id()));
                else flow.addAll(within(node));
            } else flow.add(node);
        }
        flows.put(parent, flow);
        return flow;
    }

    /** A folder seen before: its nodes, without going into folders of its own again. */
    private List<Node> within(Node folder) {
        return dialog.children(folder.id()).stream()
                .filter(node -> !node.is("folder") && !node.is("slot") && !node.is("event_handler"))
                .toList();
    }

    private void ask(List<Node> nodes, int from) {
        if (from >= nodes.size()) return;
        Queue queue = queued(nodes);
        if (!asked.add(queue.nodes().get(from).id() + "\n" + nodes.size())) return;
        for (int i = from; i < nodes.size(); i++) {
            Node node = nodes.get(i);
            if (node.isOff() || processed.contains(node.id()) || condition(node).isNever()) continue;
            int shadow = queue.shadows()[i];
            if (shadow < from) waiting.push(() -> process(node));
            else shadows.putIfAbsent(node.id(), nodes.get(shadow));
        }
    }

    private Queue queued(List<Node> nodes) {
        return queues.computeIfAbsent(nodes.getFirst().id() + "\n" + nodes.size(), _ -> queue(nodes));
    }

    private Queue queue(List<Node> nodes) {
        Shadows shadows = new Shadows();
        int[] nearest = new int[nodes.size()];
        Map<String, Integer> places = new HashMap<>();
        for (int i = 0; i < nearest.length; i++) {
            Node node = nodes.get(i);
            places.put(node.id(), i);
            nearest[i] = shadows.nearest(condition(node));
            // What lies in a folder is asked only if one of it holds; the folder itself shadows nothing.
            if (!node.isOff() && !node.is("folder")) shadows.add(i, condition(node));
        }
        return new Queue(nodes, nearest, places);
    }

    private void process(Node node) {
        if (!processed.add(node.id())) return;
        List<Node> responses = dialog.children(node.id(), "response_condition");
        if (!responses.isEmpty()) ask(responses, 0);
        dialog.children(node.id(), "slot").forEach(slot -> waiting.push(() -> process(slot)));
        handlers(node);
        if (node.jumps()) jump(node);
        boolean response = node.is("response_condition");
        // Where none of its responses holds, a node waits for the user all the same.
        boolean answered = responses.stream().anyMatch(each -> condition(each).isAlways());
        if (!node.jumps() && !response && !answered) ask(flow(node.id()), 0);
        if (!node.jumps() && response) ask(flow(node.parent()), 0);
    }

    /** Of those for one event the first whose condition holds is processed. */
    private void handlers(Node node) {
        Map<String, List<Node>> byEvent = new HashMap<>();
        for (Node handler : dialog.children(node.id(), "event_handler"))
            byEvent.computeIfAbsent(handler.text("event_name"), _ -> new ArrayList<>())
                    .add(handler);
        byEvent.values().forEach(handlers -> ask(handlers, 0));
    }

    private void jump(Node from) {
        Node target = dialog.node(from.target()).orElse(null);
        if (target == null) return;
        if (from.selector().equals("body")) {
            waiting.push(() -> process(target));
            return;
        }
        List<Node> list = target.is("response_condition")
                ? dialog.children(target.parent(), "response_condition")
                : flow(target.parent());
        int place = list.isEmpty() ? -1 : queued(list).places().getOrDefault(target.id(), -1);
        if (place >= 0) ask(list, place);
        else waiting.push(() -> process(target));
        // What waits for the user goes on below the target; IBM's words leave open whether the target is asked itself.
        if (!from.selector().equals("condition")) ask(flow(target.id()), 0);
    }

    /** Jumps that need nothing to hold, one after the other, back to where they began: the user is never asked. */
    private void circles() {
        Set<String> followed = new HashSet<>();
        for (Node start : dialog.nodes()) {
            Set<String> way = new LinkedHashSet<>();
            Node node = start;
            while (node != null && goesOn(node) && followed.add(node.id()) && way.add(node.id()))
                node = dialog.node(node.target()).orElse(null);
            if (node == null || !way.contains(node.id())) continue;
            String turn = node.id();
            List<String> circle = way.stream().dropWhile(id -> !id.equals(turn)).toList();
            node.at(findings)
                    .field("next_step")
                    .found(
                            Rule.JUMP_CIRCLE,
                            "comes back to itself without ever asking the user: " + String.join(" → ", circle));
        }
    }

    private boolean goesOn(Node node) {
        if (!node.jumps() || !dialog.children(node.id(), "response_condition").isEmpty()) return false;
        Node target = dialog.node(node.target()).orElse(null);
        if (target == null || target.is("frame")) return false;
        return node.selector().equals("body")
                || (node.selector().equals("condition") && condition(target).isAlways());
    }
}
