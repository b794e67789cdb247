package kharcha.skills;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The steps of one action: their chain, the variables they read, and those that are never come to. */
final class StepRules {
    private static final Set<String> ENDS =
            Set.of("end_action", "fallback", "connect_to_agent", "invoke_another_action_and_end");
    private static final Pattern READ = Pattern.compile("\\$\\{([\\p{L}\\p{N}_]+)");
    private static final Set<String> GIVEN = Set.of("system_integrations", "input", "context");

    private final JsonNode action;
    private final Set<String> actions;
    private final Set<String> sessionVariables;
    private final Words words;
    private final Set<String> variables = new HashSet<>();

    StepRules(JsonNode action, Set<String> actions, Set<String> sessionVariables, Words words) {
        this.action = action;
        this.actions = actions;
        this.sessionVariables = sessionVariables;
        this.words = words;
        for (JsonNode variable : action.path("variables"))
            variables.add(variable.path("variable").asText(""));
    }

    void check(Spot at) {
        Map<String, JsonNode> steps = new LinkedHashMap<>();
        for (JsonNode step : action.path("steps")) {
            String id = step.path("step").asText("");
            if (!id.isEmpty()) steps.putIfAbsent(id, step);
        }
        Chain chain = new Chain("step", "next_step", Rule.STEP_CHAIN, Rule.STEP_CHAIN);
        List<String> row = chain.check(steps, id -> at.named("step " + id));
        steps.forEach((id, step) -> step(step, at.named("step " + id)));
        String end = "";
        for (String id : row) {
            JsonNode step = steps.getOrDefault(id, Paper.JSON.missingNode());
            if (!end.isEmpty() && !isReplayed(id))
                at.named("step " + id)
                        .found(
                                Rule.REACHABLE,
                                "can never be reached: the step " + end + " before it always ends the action");
            String type = step.path("resolver").path("type").asText("");
            boolean unconditional = step.path("condition").isMissingNode()
                    || step.path("condition").isEmpty();
            if (end.isEmpty() && unconditional && ENDS.contains(type)) end = id;
        }
    }

    /** A resolver may name a step to go back to. */
    private boolean isReplayed(String id) {
        for (JsonNode step : action.path("steps")) {
            JsonNode resolver = step.path("resolver");
            if (!resolver.has("callout") && resolver.toString().contains("\"" + id + "\"")) return true;
        }
        return false;
    }

    private void step(JsonNode step, Spot at) {
        declared(step.path("variable"), at.field("variable"));
        declared(
                step.path("resolver").path("callout").path("result_variable"),
                at.field("resolver.callout.result_variable"));
        declared(
                step.path("resolver").path("invoke_action").path("result_variable"),
                at.field("resolver.invoke_action.result_variable"));
        for (String field : List.of("output", "context", "condition", "resolver", "handlers"))
            read(step.path(field), at.field(field));
        entity(step.path("question").path("entity"), at.field("question.entity"));
        JsonNode called = step.path("resolver").path("invoke_action").path("action");
        if (called.isTextual() && !actions.contains(called.textValue()))
            at.field("resolver.invoke_action.action")
                    .found(Rule.UNKNOWN_ACTION, "there is no action " + Findings.quoted(called.textValue()));
        handlers(step.path("handlers"), at);
    }

    private void declared(JsonNode variable, Spot at) {
        if (variable.isTextual() && !variables.contains(variable.textValue()))
            at.found(
                    Rule.UNKNOWN_VARIABLE,
                    Findings.quoted(variable.textValue()) + " is not among the action's variables");
    }

    private void read(JsonNode value, Spot at) {
        if (value.isArray()) for (int i = 0; i < value.size(); i++) read(value.get(i), at.element(i));
        if (!value.isObject()) return;
        value.properties().forEach(field -> {
            String name = field.getKey();
            Spot there = at.field(name);
            if (!field.getValue().isTextual()) {
                read(field.getValue(), there);
                return;
            }
            String text = field.getValue().textValue();
            switch (name) {
                case "variable" -> declared(field.getValue(), there);
                case "skill_variable" -> session(text, there);
                case "entity" -> entity(field.getValue(), there);
                case "expression" -> expression(text, there);
                default -> {}
            }
        });
    }

    private void session(String name, Spot at) {
        if (!sessionVariables.contains(name) && !name.isEmpty())
            at.found(Rule.UNKNOWN_VARIABLE, Findings.quoted(name) + " is not among the skill's variables");
    }

    private void expression(String text, Spot at) {
        Matcher read = READ.matcher(text);
        while (read.find()) {
            String name = read.group(1);
            boolean known = variables.contains(name)
                    || sessionVariables.contains(name)
                    || GIVEN.contains(name)
                    || name.startsWith("system_");
            if (!known)
                at.found(Rule.UNKNOWN_VARIABLE, "${" + name + "} is neither a variable of the action nor of the skill");
        }
    }

    private void entity(JsonNode entity, Spot at) {
        if (!entity.isTextual()) return;
        String name = entity.textValue();
        if (!words.hasEntity(name) && !name.startsWith("sys-"))
            at.found(Rule.UNKNOWN_ENTITY, "there is no entity " + Findings.quoted(name));
    }

    private void handlers(JsonNode handlers, Spot at) {
        Set<String> names = new HashSet<>();
        handlers.forEach(handler -> names.add(handler.path("handler").asText("")));
        for (JsonNode handler : handlers) {
            String next = handler.path("next_handler").asText("");
            if (!next.isEmpty() && !names.contains(next))
                at.named("handler " + handler.path("handler").asText(""))
                        .field("next_handler")
                        .found(Rule.HANDLER, "there is no handler " + Findings.quoted(next));
        }
    }
}
