package kharcha.skills;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** How an extension's caller says who it is. */
final class SecurityRules {
    private static final Set<String> HTTP = Set.of("basic", "bearer");
    private static final Set<String> FLOWS = Set.of("authorizationCode", "clientCredentials", "password");

    private final JsonNode root;
    private final Findings findings;
    private final JsonNode schemes;

    SecurityRules(JsonNode root, Findings findings) {
        this.root = root;
        this.findings = findings;
        this.schemes = root.path("components").path("securitySchemes");
    }

    void check() {
        for (Map.Entry<String, JsonNode> each : schemes.properties())
            scheme(
                    new References(root).followed(each.getValue()),
                    Spot.start(findings).field("components.securitySchemes").field(each.getKey()));
        used(root.path("security"), Spot.start(findings).field("security"));
        for (ExtensionRules.Endpoint operation : ExtensionRules.operations(root))
            used(operation.json().path("security"), new Spot(operation.name(), "security", findings));
    }

    private static void scheme(JsonNode scheme, Spot at) {
        String type = scheme.path("type").asText("");
        switch (type) {
            case "http" -> {
                String how = scheme.path("scheme").asText("");
                if (!HTTP.contains(how.toLowerCase(Locale.ROOT)))
                    at.field("scheme").found(Rule.SECURITY, "is " + Findings.quoted(how) + ", not basic or bearer");
            }
            case "apiKey" -> {
                if (!scheme.path("name").isTextual()) at.field("name").found(Rule.SECURITY, "is missing");
                if (!List.of("header", "query", "cookie")
                        .contains(scheme.path("in").asText("")))
                    at.field("in").found(Rule.SECURITY, "is not header or query");
            }
            case "oauth2" -> flows(scheme.path("flows"), at.field("flows"));
            default ->
                at.field("type").found(Rule.SECURITY, "is " + Findings.quoted(type) + ", not http, apiKey or oauth2");
        }
    }

    private static void flows(JsonNode flows, Spot at) {
        if (flows.isEmpty()) at.found(Rule.SECURITY, "are missing");
        for (Map.Entry<String, JsonNode> flow : flows.properties())
            if (!FLOWS.contains(flow.getKey()) && !flow.getKey().startsWith("x-"))
                at.field(flow.getKey()).found(Rule.SECURITY, "is no grant that Watson has");
    }

    private void used(JsonNode security, Spot at) {
        if (!security.isMissingNode() && !security.isArray())
            at.found(Rule.TYPE, "is " + Spot.typeOf(security) + ", not a list");
        if (!security.isArray()) return;
        for (JsonNode each : security)
            each.fieldNames().forEachRemaining(name -> {
                if (!schemes.has(name))
                    at.found(Rule.SECURITY, Findings.quoted(name) + " is not declared in components");
            });
    }
}
