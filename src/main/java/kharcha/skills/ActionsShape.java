package kharcha.skills;

import static kharcha.skills.Shape.anything;
import static kharcha.skills.Shape.choice;
import static kharcha.skills.Shape.each;
import static kharcha.skills.Shape.flag;
import static kharcha.skills.Shape.likely;
import static kharcha.skills.Shape.list;
import static kharcha.skills.Shape.may;
import static kharcha.skills.Shape.must;
import static kharcha.skills.Shape.object;
import static kharcha.skills.Shape.text;
import static kharcha.skills.Shape.whole;
import static kharcha.skills.Shape.words;

/** The form of an actions skill, as Watson's download writes it. */
final class ActionsShape {
    private static final int UNLIMITED = Integer.MAX_VALUE;

    static final String[] RESOLVERS = {
        "continue",
        "end_action",
        "callout",
        "fallback",
        "prompt_again",
        "connect_to_agent",
        "invoke_another_action",
        "invoke_another_action_and_end",
        "replay",
        "search_skill"
    };

    private static final Shape ID = words(UNLIMITED);
    private static final Shape OUTPUT = object(may("generic", ResponseShape.inActions()));
    private static final Shape RESOLVER = object(
            must("type", likely(RESOLVERS)),
            may(
                    "callout",
                    object(
                            may("type", likely("integration_interaction", "webhook")),
                            may("path", text()),
                            may("method", text()),
                            may("internal", object()),
                            may("request_mapping", object()),
                            may("result_variable", text()))),
            may("invoke_action", object(must("action", text()), may("result_variable", text()))));
    private static final Shape HANDLER = object(
            must("handler", ID),
            must("type", text()),
            may("title", text()),
            may("output", OUTPUT),
            may("next_handler", text()),
            must("resolver", RESOLVER));
    private static final Shape QUESTION = object(
            may("entity", text()),
            may("max_tries", whole(1, UNLIMITED)),
            may("free_text", flag()),
            may("only_populate_when_prompted", flag()),
            may("response_collection_behavior", text()));
    private static final Shape STEP = object(
            must("step", ID),
            may("title", text()),
            may("output", OUTPUT),
            may("context", object(may("variables", list(object(may("value", anything())))))),
            may("handlers", each("handler", "handler", HANDLER)),
            may("question", QUESTION),
            must("resolver", RESOLVER),
            must("variable", ID),
            may("condition", object()),
            may("next_step", text()));
    private static final Shape VARIABLE =
            object(must("variable", ID), may("title", text()), may("data_type", text()), may("privacy", object()));
    private static final Shape ACTION = object(
            must("action", ID),
            may("type", text()),
            may("title", text()),
            must("steps", each("step", "step", STEP)),
            may("boosts", list(anything())),
            may("handlers", list(anything())),
            may("condition", object()),
            may("variables", each("variable", "variable", VARIABLE)),
            may("next_action", text()),
            may("topic_switch", object()),
            may("disambiguation_opt_out", flag()));

    static final Shape WORKSPACE = object(
            must("actions", each("action", "action", ACTION)),
            may("intents", TaughtShape.INTENTS),
            may("entities", TaughtShape.ENTITIES),
            may("variables", each("variable", "variable", VARIABLE)),
            may("data_types", list(anything())),
            may("collections", list(anything())),
            may("counterexamples", list(TaughtShape.EXAMPLE)),
            may("metadata", object(may("api_version", object()))),
            may("system_settings", object()),
            may("learning_opt_out", flag()));

    /** Around the skill itself. */
    static final Shape FILE = object(
            must("name", TaughtShape.NAME),
            // Older downloads say "dialog" here and hold actions all the same.
            must("type", choice("action", "dialog")),
            may("description", TaughtShape.DESCRIPTION),
            may("language", TaughtShape.LANGUAGE),
            may("skill_id", text()),
            may("status", text()),
            must("workspace", object()));

    private ActionsShape() {}
}
