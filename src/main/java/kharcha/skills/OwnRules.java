package kharcha.skills;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import kharcha.understanding.IntentAssembler;

/** What only Kharcha's own files must keep: they and the service know the same things by the same names. */
final class OwnRules {
    private static final String WEBHOOK = "/watson/dialog";
    /** What the webhook reads of a call. */
    private static final List<String> SENT = List.of(
            "text",
            "command",
            "intents",
            "entities",
            "channel",
            "channel_team",
            "channel_room",
            "channel_user",
            "message_id",
            "timezone",
            "locale");

    private final JsonNode file;
    private final Findings findings;

    private OwnRules(JsonNode file, Findings findings) {
        this.file = file;
        this.findings = findings;
    }

    /** Nothing is said of files that are not ours: those that do not lead to Kharcha's doors. */
    static void check(Kind kind, JsonNode skill, Findings findings) {
        OwnRules rules = new OwnRules(skill, findings);
        switch (kind) {
            case DIALOG -> rules.dialog();
            case ACTIONS -> rules.actions();
            case EXTENSION -> rules.extension();
        }
    }

    private void dialog() {
        boolean ours = file.path("webhooks").findValuesAsText("url").stream().anyMatch(url -> url.endsWith(WEBHOOK));
        if (!ours) return;
        Set<String> intents = new TreeSet<>(new Words(file).intents());
        for (String label : new TreeSet<>(IntentAssembler.LABELS))
            if (!intents.contains(label))
                findings.add(
                        Rule.LABEL_WITHOUT_INTENT,
                        "",
                        "intents",
                        "Kharcha can do " + label + ", but there is no such intent");
        Set<String> sent = new HashSet<>();
        for (Node node : new Dialog(file).nodes()) {
            JsonNode action = node.json().path("actions").path(0);
            if (action.path("type").asText("").equals("webhook")) sent.add(sender(node, action.path("parameters")));
        }
        for (String intent : intents) {
            if (!IntentAssembler.LABELS.contains(intent))
                findings.add(
                        Rule.INTENT_WITHOUT_HANDLER, "intent " + intent, "", "Kharcha can do nothing of that name");
            if (!sent.contains(intent))
                findings.add(
                        Rule.INTENT_WITHOUT_NODE,
                        "intent " + intent,
                        "",
                        "no node with the condition #" + intent + " sends it");
        }
    }

    /** What the node's condition names, or nothing. */
    private String sender(Node node, JsonNode parameters) {
        Spot at = node.at(findings).field("actions[0].parameters");
        for (String name : SENT)
            if (!parameters.has(name)) at.field(name).found(Rule.SENT, "is missing: the webhook reads it");
        String command = parameters.path("command").asText("");
        String intent = node.conditions().startsWith("#") ? node.conditions().substring(1) : "";
        if (!command.isEmpty() && !IntentAssembler.LABELS.contains(command))
            at.field("command").found(Rule.COMMAND, "is " + Findings.quoted(command) + ", which Kharcha cannot do");
        else if (!intent.isEmpty() && !command.equals(intent))
            at.field("command").found(Rule.COMMAND, "is " + Findings.quoted(command) + ", not the intent " + intent);
        return intent;
    }

    private void actions() {
        Set<String> called = new TreeSet<>();
        for (JsonNode callout : file.findValues("callout"))
            called.add(callout.path("method").asText("") + " "
                    + callout.path("path").asText(""));
        if (called.stream().noneMatch(each -> each.contains(" " + Extension.PATH))) return;
        Set<String> offered = offered();
        for (String operation : called)
            if (!offered.contains(operation))
                findings.add(
                        Rule.OWN_OPERATIONS,
                        "",
                        "workspace.actions",
                        "a step calls " + Findings.quoted(operation) + ", which Kharcha does not answer");
        for (String operation : offered)
            if (!called.contains(operation))
                findings.add(Rule.OWN_OPERATIONS, "", "workspace.actions", "no step calls " + operation);
    }

    private void extension() {
        Set<String> described = ExtensionRules.operations(file).stream()
                .map(ExtensionRules.Endpoint::name)
                .collect(Collectors.toCollection(TreeSet::new));
        if (described.stream().noneMatch(each -> each.contains(" " + Extension.PATH))) return;
        Set<String> offered = offered();
        for (String operation : offered)
            if (!described.contains(operation))
                findings.add(Rule.OWN_OPERATIONS, "", "paths", operation + " is missing");
        for (String operation : described)
            if (!offered.contains(operation))
                findings.add(Rule.OWN_OPERATIONS, operation, "", "Kharcha does not answer it");
    }

    private static Set<String> offered() {
        return Extension.OPERATIONS.stream()
                .map(operation -> "POST " + operation.path())
                .collect(Collectors.toCollection(TreeSet::new));
    }
}
