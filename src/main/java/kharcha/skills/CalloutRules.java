package kharcha.skills;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** The steps that call an extension: each complete in itself, and fitting what the extension beside it offers. */
final class CalloutRules {
    private static final List<String> PLACES = List.of("path", "query", "header", "body");
    private static final Set<String> METHODS = Set.of("GET", "POST", "PUT", "PATCH", "DELETE", "HEAD", "OPTIONS");

    private final JsonNode workspace;
    private final List<ExtensionRules.Endpoint> offered;
    private final Findings findings;

    CalloutRules(JsonNode workspace, List<JsonNode> extensions, Findings findings) {
        this.workspace = workspace;
        this.offered = extensions.stream()
                .flatMap(extension -> ExtensionRules.operations(extension).stream())
                .toList();
        this.findings = findings;
    }

    void check() {
        for (JsonNode action : workspace.path("actions"))
            for (JsonNode step : action.path("steps")) {
                JsonNode resolver = step.path("resolver");
                Spot at = new Spot(
                        "action " + action.path("action").asText("") + ", step "
                                + step.path("step").asText(""),
                        "resolver.callout",
                        findings);
                if (resolver.path("type").asText("").equals("callout")) callout(resolver.path("callout"), at);
            }
    }

    private void callout(JsonNode callout, Spot at) {
        if (!callout.isObject()) {
            at.found(Rule.CALLOUT, "is missing: which operation is called?");
            return;
        }
        if (!callout.path("type").asText("integration_interaction").equals("integration_interaction")) return;
        String path = callout.path("path").asText("");
        String method = callout.path("method").asText("");
        if (!path.startsWith("/"))
            at.field("path").found(Rule.CALLOUT, "is " + Findings.quoted(path) + ", not a path like /send");
        if (!METHODS.contains(method))
            at.field("method")
                    .found(
                            Rule.CALLOUT,
                            "is " + Findings.quoted(method) + ", not one of GET, POST, PUT, PATCH, DELETE");
        if (callout.path("result_variable").asText("").isEmpty())
            at.field("result_variable").found(Rule.CALLOUT, "is missing: where shall the answer go?");
        mappings(callout.path("request_mapping"), at.field("request_mapping"));
        if (!offered.isEmpty()) matched(callout, path, method, at);
    }

    private static void mappings(JsonNode mapping, Spot at) {
        for (String place : PLACES) {
            JsonNode list = mapping.path(place);
            for (int i = 0; i < list.size(); i++) {
                Spot there = at.field(place).element(i);
                if (!list.path(i).path("parameter").isTextual())
                    there.field("parameter").found(Rule.CALLOUT, "is missing");
                if (!list.path(i).path("value").isObject()) there.field("value").found(Rule.CALLOUT, "is missing");
            }
        }
    }

    private void matched(JsonNode callout, String path, String method, Spot at) {
        List<ExtensionRules.Endpoint> there =
                offered.stream().filter(each -> each.path().equals(path)).toList();
        ExtensionRules.Endpoint meant = there.stream()
                .filter(each -> each.method().equals(method.toLowerCase(Locale.ROOT)))
                .findFirst()
                .orElse(null);
        if (meant == null) {
            at.field(there.isEmpty() ? "path" : "method")
                    .found(
                            Rule.EXTENSION_MATCH,
                            "the extension beside it has no operation " + Findings.quoted(method + " " + path));
            return;
        }
        for (String place : PLACES) {
            Set<String> sent = new HashSet<>();
            callout.path("request_mapping")
                    .path(place)
                    .forEach(each -> sent.add(each.path("parameter").asText("")));
            Set<String> known = meant.known(place);
            for (String needed : meant.required(place))
                if (!sent.contains(needed))
                    at.field("request_mapping." + place)
                            .found(
                                    Rule.EXTENSION_MATCH,
                                    "does not fill " + Findings.quoted(needed) + ", which the operation requires");
            for (String name : sent)
                if (!known.contains(name) && !(place.equals("header") && name.equals("Authorization")))
                    at.field("request_mapping." + place)
                            .found(
                                    Rule.EXTENSION_MATCH,
                                    "fills " + Findings.quoted(name) + ", which the operation does not have");
        }
    }
}
