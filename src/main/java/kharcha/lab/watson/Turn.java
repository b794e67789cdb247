package kharcha.lab.watson;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.NullNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * One turn of a dialog: the first node whose condition holds does what it says (sets variables, calls the webhook, answers, jumps on).
 * Each turn begins at the top: nodes that wait for the next message are not among what our skill uses.
 */
final class Turn {
    /** A dialog that jumps more often goes in a circle. */
    private static final int MOST_STEPS = 50;

    private final LabSkill skill;
    private final Names names;
    private final Callout callout;
    private final Answering answering;
    private int steps;

    Turn(LabSkill skill, Names names, Callout callout) {
        this.skill = skill;
        this.names = names;
        this.callout = callout;
        this.answering = new Answering(names);
    }

    ArrayNode generic() {
        walk(skill.roots());
        return answering.generic();
    }

    private void walk(List<JsonNode> nodes) {
        first(nodes).ifPresent(this::visit);
    }

    private Optional<JsonNode> first(List<JsonNode> nodes) {
        return nodes.stream()
                .filter(node -> holds(LabSkill.text(node, "conditions")))
                .findFirst();
    }

    /** A condition that cannot be worked out does not hold. */
    private boolean holds(String condition) {
        try {
            return !condition.isEmpty() && Expression.isTrue(Expression.value(condition, names));
        } catch (IllegalArgumentException e) {
            names.complain(condition + ": " + e.getMessage());
            return false;
        }
    }

    private void visit(JsonNode node) {
        if (++steps > MOST_STEPS) throw new Complaint(500, "The dialog jumps in a circle.");
        set(node);
        for (JsonNode action : node.path("actions"))
            if (LabSkill.text(action, "type").equals("webhook")) call(action);
        boolean conditioned = node.at("/metadata/_customization/mcr").asBoolean();
        JsonNode said = conditioned ? response(node) : node;
        if (said == null) return;
        if (conditioned) set(said);
        answering.say(said.path("output"));
        goOn(said);
    }

    /** The first of its conditioned responses that holds; null: none does. */
    private @Nullable JsonNode response(JsonNode node) {
        return first(skill.children(node).stream()
                        .filter(child -> LabSkill.text(child, "type").equals("response_condition"))
                        .toList())
                .orElse(null);
    }

    private void set(JsonNode node) {
        // All at once, as in Watson: none sees what another sets.
        ObjectNode values = Wire.NODES.objectNode();
        node.path("context").properties().forEach(each -> values.set(each.getKey(), names.filled(each.getValue())));
        values.properties().forEach(each -> names.set(each.getKey(), each.getValue()));
    }

    private void call(JsonNode action) {
        ObjectNode parameters = Wire.NODES.objectNode();
        action.path("parameters")
                .properties()
                .forEach(each -> parameters.set(each.getKey(), names.filled(each.getValue())));
        Callout.Outcome outcome = callout.call(parameters, headers());
        String variable = LabSkill.text(action, "result_variable");
        names.set(variable, outcome.result().orElse(NullNode.instance));
        if (outcome.result().isEmpty()) names.failed(variable, outcome.error());
    }

    /** Those of the skill but the authorization, which is a placeholder in the file. */
    private Map<String, String> headers() {
        Map<String, String> headers = new HashMap<>();
        for (JsonNode header : skill.json().at("/webhooks/0/headers")) {
            String name = LabSkill.text(header, "name");
            JsonNode value = names.filled(header.path("value"));
            if (!name.equalsIgnoreCase("Authorization") && !value.isNull()) headers.put(name, value.asText());
        }
        return headers;
    }

    private void goOn(JsonNode node) {
        JsonNode step = node.path("next_step");
        switch (LabSkill.text(step, "behavior")) {
            case "skip_user_input" -> walk(skill.children(node));
            case "jump_to" -> {
                JsonNode target = skill.node(LabSkill.text(step, "dialog_node"));
                if (target == null) throw new Complaint(500, "A dialog node jumps to one that is not there.");
                switch (LabSkill.text(step, "selector")) {
                    case "body" -> visit(target);
                    case "condition" -> walk(skill.from(target));
                    default -> names.complain("a jump that waits for the user is not done here");
                }
            }
            default -> {
                // The turn is over.
            }
        }
    }
}
