package kharcha.skills;

import static kharcha.skills.Shape.choice;
import static kharcha.skills.Shape.each;
import static kharcha.skills.Shape.flag;
import static kharcha.skills.Shape.likely;
import static kharcha.skills.Shape.line;
import static kharcha.skills.Shape.list;
import static kharcha.skills.Shape.may;
import static kharcha.skills.Shape.must;
import static kharcha.skills.Shape.object;
import static kharcha.skills.Shape.spelt;
import static kharcha.skills.Shape.text;
import static kharcha.skills.Shape.words;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.regex.Pattern;

/** The form of a dialog skill. */
final class DialogShape {
    private static final int UNLIMITED = Integer.MAX_VALUE;
    private static final Pattern NODE_NAME = Pattern.compile("[\\p{L}\\p{M}\\p{N} _.-]*");
    private static final String NODE_SIGNS = "letters, digits, blanks, '_', '-' and '.'";

    private static final Shape WEBHOOK = object(
            must("name", text()),
            must("url", text()),
            may("headers", list(object(must("name", text()), may("value", text())))));
    private static final Shape NEXT_STEP = object(
            must(
                    "behavior",
                    choice("get_user_input", "skip_user_input", "jump_to", "reprompt", "skip_slot", "skip_all_slots")),
            may("selector", choice("condition", "client", "user_input", "body")),
            may("dialog_node", text()));
    private static final Shape ACTION = object(
            must("name", text()),
            may("type", likely("client", "server", "cloud_function", "web_action", "webhook")),
            may("parameters", object()),
            may("result_variable", text()),
            may("credentials", text()));
    private static final Shape OUTPUT = object(
            may("generic", ResponseShape.inDialogs()), may("text", DialogShape::oldText), may("modifiers", object()));

    private static final Shape NODE = object(
            must("dialog_node", spelt(UNLIMITED, NODE_NAME, NODE_SIGNS)),
            may("type", choice("standard", "event_handler", "frame", "slot", "response_condition", "folder")),
            may("title", spelt(UNLIMITED, NODE_NAME, NODE_SIGNS)),
            may("description", line(UNLIMITED)),
            may("conditions", line(Condition.LONGEST)),
            may("parent", text()),
            may("previous_sibling", text()),
            may("output", OUTPUT),
            may("context", object()),
            may("metadata", object()),
            may("next_step", NEXT_STEP),
            may(
                    "event_name",
                    choice(
                            "focus",
                            "input",
                            "filled",
                            "validate",
                            "filled_multiple",
                            "generic",
                            "nomatch",
                            "nomatch_responses_depleted",
                            "digression_return_prompt")),
            may("variable", text()),
            may("actions", list(ACTION)),
            may("digress_in", choice("not_available", "returns", "does_not_return")),
            may("digress_out", choice("allow_returning", "allow_all", "allow_all_never_return")),
            may("digress_out_slots", choice("not_allowed", "allow_returning", "allow_all")),
            may("user_label", text()),
            may("disambiguation_opt_out", flag()),
            may("disabled", flag()));

    static final Shape SKILL = object(
            may("name", TaughtShape.NAME),
            may("description", TaughtShape.DESCRIPTION),
            may("language", TaughtShape.LANGUAGE),
            may("intents", TaughtShape.INTENTS),
            may("entities", TaughtShape.ENTITIES),
            may("counterexamples", list(TaughtShape.EXAMPLE)),
            may("dialog_nodes", each("node", "dialog_node", NODE)),
            may("webhooks", list(1, WEBHOOK)),
            may(
                    "metadata",
                    object(may(
                            "api_version", object(may("major_version", words(16)), may("minor_version", words(16)))))),
            may("system_settings", object()),
            may("learning_opt_out", flag()));

    private DialogShape() {}

    /** Before {@code generic}: a text, a list of texts, or an object with them as its values. */
    private static void oldText(JsonNode value, Spot at) {
        List<JsonNode> lists = value.isObject() ? List.of(value.path("values")) : List.of(value);
        if (value.isTextual()) return;
        for (JsonNode list : lists)
            if (!list.isMissingNode()) Shape.list(text()).check(list, value.isObject() ? at.field("values") : at);
        if (value.has("selection_policy"))
            choice("sequential", "random", "multiline")
                    .check(value.path("selection_policy"), at.field("selection_policy"));
    }
}
