package kharcha.skills;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/** The actions of a skill: their chain, what starts them, and what they name. */
final class ActionRules {
    private static final List<String> SYSTEM = List.of("welcome", "anything_else", "fallback");

    private final Words words;
    private final Findings findings;
    private final Map<String, JsonNode> actions = new LinkedHashMap<>();
    private final Set<String> variables = new HashSet<>();
    private final Set<String> used = new HashSet<>();

    ActionRules(JsonNode workspace, Words words, Findings findings) {
        this.words = words;
        this.findings = findings;
        for (JsonNode action : workspace.path("actions")) {
            String id = action.path("action").asText("");
            if (!id.isEmpty()) actions.putIfAbsent(id, action);
        }
        for (JsonNode variable : workspace.path("variables"))
            variables.add(variable.path("variable").asText(""));
    }

    void check() {
        for (String system : SYSTEM)
            if (!actions.containsKey(system))
                findings.add(Rule.SYSTEM_ACTION, "", "workspace.actions", "the action " + system + " is missing");
        Chain chain = new Chain("action", "next_action", Rule.ACTION_CHAIN, Rule.UNKNOWN_ACTION);
        chain.check(actions, id -> new Spot("action " + id, "", findings));
        actions.forEach((id, action) -> {
            Spot at = new Spot("action " + id, "", findings);
            started(id, action, at);
            new StepRules(action, actions.keySet(), variables, words).check(at);
        });
        for (String intent : words.intents())
            if (!used.contains(intent))
                findings.add(Rule.UNUSED_INTENT, "intent " + intent, "", "no action is started by it");
    }

    private void started(String id, JsonNode action, Spot at) {
        List<String> intents = named(action.path("condition"), "intent").toList();
        for (String intent : intents) {
            used.add(intent);
            if (!words.intents().contains(intent))
                at.field("condition").found(Rule.UNKNOWN_INTENT, "there is no intent " + Findings.quoted(intent));
        }
        String wanted = id.equals("welcome") || id.equals("anything_else") ? id : "";
        if (!wanted.isEmpty()
                && !action.path("condition").path("expression").asText("").equals(wanted))
            at.field("condition").found(Rule.SYSTEM_ACTION, "the expression of this action is " + wanted);
    }

    /** All texts that stand under that name in the value, however deep. */
    static Stream<String> named(JsonNode value, String name) {
        return value.findValues(name).stream().filter(JsonNode::isTextual).map(JsonNode::textValue);
    }
}
