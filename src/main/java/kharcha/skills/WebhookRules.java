package kharcha.skills;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/** The webhook of a dialog skill, and the nodes that call it. */
final class WebhookRules {
    private static final String NAME = "main_webhook";
    private static final Set<String> GONE = Set.of("server", "cloud_function", "web_action");
    private static final Set<String> SECRETIVE = Set.of("authorization", "x-api-key", "api-key", "apikey");
    private static final Pattern VARIABLE = Pattern.compile("[\\p{L}_][\\p{L}\\p{N}_]*");
    private static final Pattern FAILURE = Pattern.compile("webhook_error|== *null|!\\s*\\$");
    private static final Pattern PLACEHOLDER =
            Pattern.compile("(?i).*(replace|placeholder|your[_ -]|changeme|xxx|example|\\$|<|\\{).*");

    private final Dialog dialog;
    private final Findings findings;
    private final Set<String> names = new HashSet<>();
    private final Map<String, Node> results = new HashMap<>();

    WebhookRules(Dialog dialog, Findings findings) {
        this.dialog = dialog;
        this.findings = findings;
    }

    void check() {
        JsonNode webhooks = dialog.skill().path("webhooks");
        for (int i = 0; i < webhooks.size(); i++)
            webhook(webhooks.path(i), Spot.start(findings).field("webhooks").element(i));
        dialog.nodes().forEach(this::actions);
    }

    private void webhook(JsonNode webhook, Spot at) {
        String name = webhook.path("name").asText("");
        names.add(name);
        if (!name.isEmpty() && !name.equals(NAME))
            at.field("name").found(Rule.WEBHOOK, "is " + Findings.quoted(name) + ", not " + NAME);
        String url = webhook.path("url").asText("");
        // A skill that calls nothing is exported with an empty address.
        boolean called = dialog.nodes().stream().anyMatch(WebhookRules::calls);
        if (webhook.path("url").isTextual() && (called || !url.isEmpty()))
            Address.check(url, Rule.WEBHOOK, at.field("url"));
        JsonNode headers = webhook.path("headers");
        for (int i = 0; i < headers.size(); i++)
            secret(headers.path(i), at.field("headers").element(i));
    }

    private static boolean calls(Node node) {
        for (JsonNode action : node.json().path("actions"))
            if (action.path("type").asText("").equals("webhook")) return true;
        return false;
    }

    private static void secret(JsonNode header, Spot at) {
        String value = header.path("value").asText("");
        String name = header.path("name").asText("").toLowerCase(Locale.ROOT);
        if (SECRETIVE.contains(name)
                && !value.isBlank()
                && !PLACEHOLDER.matcher(value).matches())
            at.field("value")
                    .found(Rule.CLEAR_SECRET, "looks like a secret in clear text; keep it out of shared files");
    }

    private void actions(Node node) {
        JsonNode actions = node.json().path("actions");
        Spot at = node.at(findings).field("actions");
        Set<String> types = new HashSet<>();
        for (int i = 0; i < actions.size(); i++) {
            JsonNode action = actions.path(i);
            String type = action.path("type").asText("client");
            types.add(type);
            Spot there = at.element(i);
            if (GONE.contains(type))
                there.field("type")
                        .found(Rule.GONE, type + " was for IBM Cloud Functions, which Watson no longer calls");
            if (type.equals("webhook")) call(node, action, there);
        }
        if (types.contains("webhook") && actions.size() > 1)
            at.found(Rule.WEBHOOK_CALL, "a node calls the webhook or another action, not both, and once");
    }

    private void call(Node node, JsonNode action, Spot at) {
        String name = action.path("name").asText("");
        if (!names.contains(name))
            at.field("name")
                    .found(
                            Rule.WEBHOOK_CALL,
                            dialog.skill().path("webhooks").isEmpty()
                                    ? "the skill has no webhook to call"
                                    : "the skill has no webhook " + Findings.quoted(name));
        String result = action.path("result_variable").asText("");
        Spot there = at.field("result_variable");
        if (result.isEmpty()) {
            there.found(Rule.WEBHOOK_CALL, "is missing: where shall the answer go?");
            return;
        }
        if (!VARIABLE.matcher(result).matches())
            there.found(Rule.WEBHOOK_CALL, Findings.quoted(result) + " is no bare name like webhook_result_1");
        boolean answered = dialog.children(node.id()).stream()
                .anyMatch(child -> Condition.of(child.conditions()).isAlways()
                        || FAILURE.matcher(child.conditions()).find());
        if (!answered) at.found(Rule.FAILURE_UNTOLD, "no child of the node says so when the call fails");
        Node other = results.putIfAbsent(result, node);
        if (other != null)
            there.found(Rule.WEBHOOK_CALL, Findings.quoted(other.id()) + " keeps its answer in " + result + " as well");
    }
}
