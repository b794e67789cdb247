package kharcha.skills;

import static kharcha.skills.Tree.list;
import static kharcha.skills.Tree.object;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SequencedMap;
import java.util.Set;

/**
 * Writes Kharcha's actions skill, in the form of Watson's own downloads: one action for each operation of the extension, started by
 * examples of the dialog skill. Most hand on what was said, word for word; "book" asks for amount, category and day, for those who
 * like to be led. What nothing matches is handed on as well, so that Kharcha reads everything.
 *
 * <p>A step finds its operation by a hash that only Watson can make. It is left empty here, so after an import each such step is
 * linked once in the action editor (Edit extension).
 */
final class ActionsSkill {
    private static final int EXAMPLES = 15;

    /** Which intents of the dialog skill start which action; what is in none starts "say". */
    private static final Map<String, Set<String>> STARTED_BY = Map.of(
            "undo", Set.of("undo"),
            "report", Set.of("report", "chart"),
            "question", Set.of("question", "compare", "list"),
            "budget", Set.of("set_budget", "budget_status"));

    /** Where the dialog skill has none to lend. */
    private static final Map<String, List<String>> OWN = Map.of(
            "book",
            List.of(
                    "book an expense step by step",
                    "enter an expense step by step",
                    "guide me through a new expense",
                    "ask me for amount, category and day",
                    "fill in an expense form",
                    "one thing at a time, please: an expense"),
            "link",
            List.of(
                    "link this chat to my account",
                    "connect this chat with my account",
                    "I have a code to link this chat",
                    "tie this conversation to my account",
                    "use my account in this chat"));

    private static final Map<String, String> TITLES = Map.of(
            "say", "Everything else",
            "book", "Book step by step",
            "undo", "Undo",
            "report", "Report",
            "question", "Question",
            "budget", "Budget",
            "link", "Link to an account");

    private ActionsSkill() {}

    /** @param dialog the English dialog skill, which lends examples and categories */
    static ObjectNode of(JsonNode dialog) {
        SequencedMap<String, ObjectNode> actions = new LinkedHashMap<>();
        actions.put(
                "welcome",
                spoken(
                        "welcome",
                        "Greet",
                        object("expression", "welcome"),
                        "Tell me what you spent, like “coffee 3.50”, or ask how much it was this month."));
        ArrayNode intents = list();
        for (Operation operation : Extension.OPERATIONS) {
            if (operation.id().equals("say")) continue;
            actions.put(operation.id(), calling(operation));
            intents.add(intent(operation.id(), examples(operation.id(), dialog)));
        }
        Operation say = Extension.OPERATIONS.getFirst();
        actions.put("say", calling(say));
        intents.add(intent("say", examples("say", dialog)));
        actions.put(
                "fallback",
                spoken(
                        "fallback",
                        "Fallback",
                        object("intent", "fallback_intent"),
                        "Let us leave it at that. Say what you spent, or ask for “help”."));
        intents.add(intent(
                "fallback",
                List.of(
                        "leave this form",
                        "stop these steps",
                        "get me out of this",
                        "enough questions now",
                        "I give up")));
        ObjectNode unmatched =
                new CallSteps(say).action("anything_else", "No matches", object("expression", "anything_else"), false);
        actions.put("anything_else", unmatched);
        linked(actions);
        return object(
                "name",
                "Kharcha",
                "type",
                "action",
                "language",
                "en",
                "description",
                "The expense tracker that you talk to: its actions call its extension.",
                "workspace",
                workspace(list(List.copyOf(actions.values())), intents, dialog));
    }

    private static ObjectNode workspace(ArrayNode actions, ArrayNode intents, JsonNode dialog) {
        return object(
                "actions",
                actions,
                "intents",
                intents,
                "entities",
                list(categories(dialog)),
                "variables",
                list(CallSteps.SESSION.stream()
                        .map(name -> object("title", name, "variable", name, "data_type", "any"))
                        .toList()),
                "data_types",
                list(),
                "collections",
                list(),
                "counterexamples",
                list(),
                "metadata",
                object("api_version", object("major_version", "v2", "minor_version", "2021-11-27")),
                "system_settings",
                object("off_topic", object("enabled", true), "topic_switch", object("enabled", true)),
                "learning_opt_out",
                true);
    }

    private static ObjectNode calling(Operation operation) {
        ObjectNode condition = object("intent", operation.id() + "_intent");
        String title = TITLES.getOrDefault(operation.id(), operation.summary());
        CallSteps steps = new CallSteps(operation);
        return steps.action(operation.id(), title, condition, true);
    }

    /** Only says something. */
    private static ObjectNode spoken(String id, String title, ObjectNode condition, String text) {
        ObjectNode step =
                CallSteps.step("step_001", object("type", "end_action"), CallSteps.text(object("scalar", text)));
        return CallSteps.action(id, title, condition, List.of(step), List.of("step_001"), false);
    }

    private static ObjectNode intent(String id, List<String> examples) {
        return object(
                "intent",
                id + "_intent",
                "examples",
                list(examples.stream().map(text -> object("text", text)).toList()));
    }

    private static List<String> examples(String id, JsonNode dialog) {
        if (OWN.containsKey(id)) return OWN.getOrDefault(id, List.of());
        Set<String> elsewhere = new HashSet<>();
        STARTED_BY.values().forEach(elsewhere::addAll);
        List<String> examples = new ArrayList<>();
        for (JsonNode intent : dialog.path("intents")) {
            String name = intent.path("intent").asText("");
            boolean starts = id.equals("say")
                    ? !elsewhere.contains(name)
                    : STARTED_BY.getOrDefault(id, Set.of()).contains(name);
            for (int i = 0;
                    starts && i < Math.min(EXAMPLES, intent.path("examples").size());
                    i++)
                examples.add(intent.path("examples").path(i).path("text").asText(""));
        }
        return examples;
    }

    /** What is spent on; what is earned has no place in an expense. */
    private static ObjectNode categories(JsonNode dialog) {
        ArrayNode values = list();
        for (JsonNode entity : dialog.path("entities"))
            if (entity.path("entity").asText("").equals(CallSteps.CATEGORY))
                for (JsonNode value : entity.path("values"))
                    if (!value.path("value").asText("").toLowerCase(Locale.ROOT).startsWith("income"))
                        values.add(value);
        return object("entity", CallSteps.CATEGORY, "values", values, "fuzzy_match", true);
    }

    private static void linked(SequencedMap<String, ObjectNode> actions) {
        List<String> ids = List.copyOf(actions.keySet());
        for (int i = 0; i + 1 < ids.size(); i++)
            actions.getOrDefault(ids.get(i), object()).put("next_action", ids.get(i + 1));
    }
}
