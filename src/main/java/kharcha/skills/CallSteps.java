package kharcha.skills;

import static kharcha.skills.Tree.list;
import static kharcha.skills.Tree.object;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import kharcha.understanding.LabelOnly;
import org.jspecify.annotations.Nullable;

/** The steps of an action that calls one operation: ask for what it takes, call it, show text and picture, or say that it failed. */
final class CallSteps {
    static final String CATEGORY = "category";

    /** Session variables: what was said, what the answer's picture is, and the mark of what Kharcha asks itself. */
    static final List<String> SESSION = List.of("said", "chart_url", "chart_alt", LabelOnly.MARK);

    private static final List<String> CHOICES = List.of(
            "groceries",
            "eating out",
            "coffee",
            "transport",
            "fuel",
            "rent",
            "utilities",
            "shopping",
            "health",
            "entertainment",
            "travel",
            "other");
    private static final String ANSWER = "step_call_result_1";
    private static final String FAILED =
            "Your book cannot be reached at the moment. Look at your last entries before you say it again.";

    /** How the speaker's fields are found in actions; no field of a channel that has no such thing is ever set. */
    private static final Map<String, JsonNode> SPEAKER = Map.of(
            "channel_user", expression("${system_integrations.channel.private.user.id}"),
            "channel", expression("${system_integrations.channel.name}"),
            "channel_team", expression("${system_integrations.slack.team_id}"),
            "channel_room", expression("${system_integrations.slack.channel_id}"),
            "timezone", object("system_variable", "timezone"));

    private final Operation operation;
    private final List<ObjectNode> steps = new ArrayList<>();
    private final ArrayNode sent = list();

    CallSteps(Operation operation) {
        this.operation = operation;
    }

    ObjectNode action(String id, String title, ObjectNode condition, boolean wanted) {
        labelOnly();
        switch (operation.id()) {
            case "book" -> form();
            case "link" -> code();
            default -> heard();
        }
        call();
        answer();
        List<String> variables = new ArrayList<>(
                steps.stream().map(step -> step.path("step").asText("")).toList());
        variables.add(ANSWER);
        return action(id, title, condition, steps, variables, wanted);
    }

    /** Asked by Kharcha itself, for the label: nothing is said and nothing is called. */
    private void labelOnly() {
        ObjectNode step = step("step_label_only", object("type", "end_action"), null);
        step.set("condition", object("eq", list(object("skill_variable", LabelOnly.MARK), object("scalar", true))));
        steps.add(step);
    }

    /** The user's own words; some channels keep them in one place, some in the other. */
    private void heard() {
        ObjectNode original = step("step_said", object("type", "continue"), null);
        original.set("context", set("said", expression("input.original_text")));
        ObjectNode plain = step("step_said_plainly", object("type", "continue"), null);
        plain.set("context", set("said", expression("input.text")));
        plain.set("condition", object("not", object("exists", object("skill_variable", "said"))));
        steps.addAll(List.of(original, plain));
        send("text", object("skill_variable", "said"));
    }

    /** Amount and day as free text: Kharcha reads "12.50 EUR" and "last friday", where Watson would lose the currency and think ahead. */
    private void form() {
        ask("step_amount", "How much was it?");
        send("amount", object("variable", "step_amount"));
        ObjectNode category = ask("step_category", "What was it for?");
        category.withArray("/output/generic")
                .add(object("options", options(), "response_type", "option", "repeat_on_reprompt", true));
        category.set("question", object("entity", CATEGORY, "max_tries", 3));
        category.set("handlers", list(notFound(), tooOften()));
        send("category", object("variable", "step_category"));
        ask("step_day", "On which day? “Today” will do.");
        send("day", object("variable", "step_day"));
    }

    private void code() {
        ask("step_code", "Which code does the security page show?");
        send("code", object("variable", "step_code"));
    }

    private ObjectNode ask(String id, String question) {
        ObjectNode step = step(id, object("type", "continue"), text(object("scalar", question)));
        step.set("question", object("free_text", true, "only_populate_when_prompted", true));
        steps.add(step);
        return step;
    }

    private void call() {
        for (Field field : Extension.SPEAKER) {
            JsonNode value = SPEAKER.get(field.name());
            if (value != null) send(field.name(), value);
        }
        ObjectNode token = object(
                "parameter", Extension.USER_TOKEN, "value", expression("${system_integrations.chat.private.jwt}"));
        ObjectNode callout = object(
                "path",
                operation.path(),
                "type",
                "integration_interaction",
                "method",
                "POST",
                "internal",
                object("spec_hash_id", Paper.JSON.nullNode(), "catalog_item_id", ""),
                "request_mapping",
                object("body", sent, "header", list(token)),
                "result_variable",
                ANSWER);
        steps.add(step("step_call", object("type", "callout", "callout", callout), null));
    }

    private void answer() {
        ObjectNode failed = step("step_failed", object("type", "end_action"), text(object("scalar", FAILED)));
        failed.set("condition", succeeded(false));
        ObjectNode shown = step("step_shown", object("type", "continue"), text(of("body.text")));
        shown.set("condition", succeeded(true));
        shown.set("context", set("chart_url", of("body.chart_url"), "chart_alt", of("body.chart_alt")));
        ObjectNode picture = step("step_picture", object("type", "end_action"), null);
        picture.set("condition", object("exists", of("body.chart_url")));
        picture.set(
                "output",
                object(
                        "generic",
                        list(object("response_type", "image", "source", "${chart_url}", "alt_text", "${chart_alt}"))));
        steps.addAll(List.of(failed, shown, picture));
    }

    static ObjectNode action(
            String id,
            String title,
            ObjectNode condition,
            List<ObjectNode> steps,
            List<String> variables,
            boolean wanted) {
        for (int i = 0; i + 1 < steps.size(); i++)
            steps.get(i).set("next_step", steps.get(i + 1).path("step"));
        return object(
                "type",
                "standard",
                "steps",
                list(steps),
                "title",
                title,
                "action",
                id,
                "boosts",
                list(),
                "handlers",
                list(),
                "condition",
                condition,
                "variables",
                list(variables.stream()
                        .map(name -> object("variable", name, "data_type", "any"))
                        .toList()),
                "topic_switch",
                object("allowed_from", true, "allowed_into", true),
                "disambiguation_opt_out",
                !wanted);
    }

    static ObjectNode step(String id, ObjectNode resolver, @Nullable ObjectNode said) {
        ArrayNode generic = said == null ? list() : list(said);
        return object(
                "step",
                id,
                "output",
                object("generic", generic),
                "handlers",
                list(),
                "resolver",
                resolver,
                "variable",
                id);
    }

    static ObjectNode text(ObjectNode part) {
        return object(
                "values",
                list(object("text_expression", object("concat", list(part)))),
                "response_type",
                "text",
                "selection_policy",
                "sequential");
    }

    private void send(String name, JsonNode value) {
        sent.add(object("parameter", name, "value", value));
    }

    private static ObjectNode of(String path) {
        return object("variable", ANSWER, "variable_path", path);
    }

    private static ObjectNode succeeded(boolean well) {
        return object("eq", list(of("success"), object("scalar", well)));
    }

    private static ObjectNode expression(String written) {
        return object("expression", written);
    }

    private static ObjectNode set(String name, ObjectNode value) {
        return object("variables", list(object("value", value, "skill_variable", name)));
    }

    private static ObjectNode set(String name, ObjectNode value, String second, ObjectNode other) {
        return object(
                "variables",
                list(object("value", value, "skill_variable", name), object("value", other, "skill_variable", second)));
    }

    private static ArrayNode options() {
        return list(CHOICES.stream()
                .map(choice -> object("label", choice, "value", object("input", object("text", choice))))
                .toList());
    }

    private static ObjectNode notFound() {
        return object(
                "type",
                "not_found",
                "title",
                "validation_not_found_handler",
                "output",
                object("generic", list(text(object("scalar", "Choose one of these, or say “other”.")))),
                "handler",
                "validation_not_found_handler",
                "resolver",
                object("type", "prompt_again"),
                "next_handler",
                "validation_not_found_max_tries_handler");
    }

    private static ObjectNode tooOften() {
        return object(
                "type",
                "not_found_max_tries",
                "title",
                "validation_not_found_max_tries_handler",
                "handler",
                "validation_not_found_max_tries_handler",
                "resolver",
                object("type", "fallback"));
    }
}
