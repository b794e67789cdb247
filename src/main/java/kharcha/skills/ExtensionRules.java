package kharcha.skills;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * An extension: an OpenAPI file within what Watson takes of it. A validator of the whole specification would not help here: what
 * Watson refuses (oneOf, relative addresses, YAML, 3.1) is all right there, and it brings a dozen libraries.
 */
final class ExtensionRules {
    private static final Set<String> METHODS =
            Set.of("get", "put", "post", "delete", "options", "head", "patch", "trace");
    private static final Pattern BRACED = Pattern.compile("\\{([^{}]*)}");
    private static final String JSON = "application/json";

    private final JsonNode root;
    private final References references;
    private final Findings findings;

    ExtensionRules(JsonNode root, Findings findings) {
        this.root = root;
        this.findings = findings;
        this.references = new References(root);
    }

    /**
     * One operation of a file.
     *
     * @param method in small letters
     * @param whole the file it is from
     */
    record Endpoint(String method, String path, JsonNode json, JsonNode shared, JsonNode whole) {
        String name() {
            return method.toUpperCase(Locale.ROOT) + " " + path;
        }

        /** What may be sent there: "path", "query", "header" or "body". */
        Set<String> known(String place) {
            return place.equals("body") ? body(false) : parameters(place, false);
        }

        Set<String> required(String place) {
            return place.equals("body") ? body(true) : parameters(place, true);
        }

        private Set<String> parameters(String place, boolean required) {
            References references = new References(whole);
            Set<String> names = new LinkedHashSet<>();
            for (JsonNode list : List.of(shared, json.path("parameters")))
                for (JsonNode each : list) {
                    JsonNode parameter = references.followed(each);
                    boolean wanted = !required || parameter.path("required").asBoolean(false);
                    if (parameter.path("in").asText("").equals(place) && wanted)
                        names.add(parameter.path("name").asText(""));
                }
            return names;
        }

        private Set<String> body(boolean required) {
            References references = new References(whole);
            JsonNode body = references.followed(json.path("requestBody"));
            JsonNode schema =
                    references.followed(body.path("content").path(JSON).path("schema"));
            Set<String> names = new LinkedHashSet<>();
            if (required) schema.path("required").forEach(name -> names.add(name.asText("")));
            else schema.path("properties").fieldNames().forEachRemaining(names::add);
            return names;
        }
    }

    static List<Endpoint> operations(JsonNode root) {
        List<Endpoint> operations = new ArrayList<>();
        for (Map.Entry<String, JsonNode> path : root.path("paths").properties())
            for (Map.Entry<String, JsonNode> field : path.getValue().properties())
                if (METHODS.contains(field.getKey()))
                    operations.add(new Endpoint(
                            field.getKey(),
                            path.getKey(),
                            field.getValue(),
                            path.getValue().path("parameters"),
                            root));
        return operations;
    }

    void check() {
        Spot at = Spot.start(findings);
        version(at);
        title(at.field("info"));
        servers(root.path("servers"), at.field("servers"));
        Schemas.combined(root, at);
        references.check(root, at);
        new SecurityRules(root, findings).check();
        paths(at.field("paths"));
        JsonNode named = root.path("components").path("schemas");
        named.properties()
                .forEach(each -> Schemas.check(
                        each.getValue(), at.field("components.schemas").field(each.getKey())));
    }

    private void version(Spot at) {
        JsonNode version = root.path("openapi");
        if (root.has("swagger")) at.field("swagger").found(Rule.OPENAPI, "is the form before 3.0");
        else if (!version.isTextual()) at.field("openapi").found(Rule.OPENAPI, "is missing: it must be like 3.0.3");
        else if (!version.textValue().matches("3\\.0\\.[0-9]+"))
            at.field("openapi")
                    .found(Rule.OPENAPI, "is " + Findings.quoted(version.textValue()) + "; Watson takes 3.0 only");
    }

    private void title(Spot at) {
        for (String field : List.of("title", "version")) {
            JsonNode value = root.path("info").path(field);
            if (value.isMissingNode() || value.isNull()) at.field(field).found(Rule.MISSING, "is missing");
            else if (!value.isTextual()) at.field(field).found(Rule.TYPE, "is " + Spot.typeOf(value) + ", not a text");
        }
    }

    private void servers(JsonNode servers, Spot at) {
        if (!servers.isArray() || servers.isEmpty()) at.found(Rule.SERVER, "are missing: where is the service?");
        for (int i = 0; i < servers.size(); i++) {
            Spot there = at.element(i);
            JsonNode url = servers.path(i).path("url");
            if (!url.isTextual()) {
                there.field("url").found(Rule.SERVER, "is missing: it must be an address like https://…");
                continue;
            }
            Address.check(url.textValue(), Rule.SERVER, there.field("url"));
            JsonNode variables = servers.path(i).path("variables");
            Matcher braced = BRACED.matcher(url.textValue());
            while (braced.find())
                if (!variables.path(braced.group(1)).path("default").isTextual())
                    there.field("variables").found(Rule.SERVER, "{" + braced.group(1) + "} has no default");
        }
    }

    private void paths(Spot at) {
        List<Endpoint> operations = operations(root);
        if (operations.isEmpty()) at.found(Rule.MISSING, "hold no operation");
        root.path("paths").fieldNames().forEachRemaining(path -> {
            if (!path.startsWith("/") && !path.startsWith("x-"))
                at.field(path).found(Rule.PATH, "begins without a slash");
        });
        Set<String> ids = new HashSet<>();
        for (Endpoint operation : operations) {
            Spot there = new Spot(operation.name(), "", findings);
            operation(operation, there);
            String id = operation.json().path("operationId").asText("");
            if (!id.isEmpty() && !ids.add(id))
                there.field("operationId").found(Rule.UNIQUE, Findings.quoted(id) + " is another operation's as well");
        }
    }

    private void operation(Endpoint operation, Spot at) {
        JsonNode json = operation.json();
        JsonNode summary = json.path("summary");
        if (!json.isObject()) at.found(Rule.TYPE, "is " + Spot.typeOf(json) + ", not an object");
        else if (!summary.isTextual() || summary.textValue().isBlank())
            at.field("summary").found(Rule.SUMMARY, summary.isMissingNode() ? "is missing" : "is no text");
        parameters(operation, at);
        if (json.has("requestBody")) body(references.followed(json.path("requestBody")), at.field("requestBody"));
        JsonNode responses = json.path("responses");
        if (json.isObject() && (!responses.isObject() || responses.isEmpty()))
            at.field("responses").found(Rule.MISSING, "are missing");
        for (Map.Entry<String, JsonNode> each : responses.properties())
            response(
                    each.getKey(),
                    references.followed(each.getValue()),
                    at.field("responses").field(each.getKey()));
    }

    private void parameters(Endpoint operation, Spot at) {
        Set<String> inPath = new HashSet<>();
        for (JsonNode list : List.of(operation.shared(), operation.json().path("parameters")))
            for (int i = 0; i < list.size(); i++)
                parameter(
                        references.followed(list.path(i)),
                        inPath,
                        at.field("parameters").element(i));
        Matcher braced = BRACED.matcher(operation.path());
        Set<String> named = new HashSet<>();
        while (braced.find()) named.add(braced.group(1));
        for (String name : named)
            if (!inPath.contains(name))
                at.field("parameters").found(Rule.PATH, "{" + name + "} of the path is not declared");
        for (String name : inPath)
            if (!named.contains(name))
                at.field("parameters").found(Rule.PATH, Findings.quoted(name) + " is declared, but not in the path");
    }

    private void parameter(JsonNode parameter, Set<String> inPath, Spot at) {
        String name = parameter.path("name").asText("");
        String in = parameter.path("in").asText("");
        if (name.isEmpty()) at.field("name").found(Rule.PARAMETER, "is missing");
        if (!List.of("path", "query", "header").contains(in))
            at.field("in").found(Rule.PARAMETER, "is " + Findings.quoted(in) + ", not path, query or header");
        if (in.equals("path")) {
            inPath.add(name);
            if (!parameter.path("required").asBoolean(false))
                at.field("required").found(Rule.PATH, "must be true for a parameter of the path");
        }
        if (!parameter.path("schema").isObject()) at.field("schema").found(Rule.PARAMETER, "is missing");
        else Schemas.check(parameter.path("schema"), at.field("schema"));
    }

    private void body(JsonNode body, Spot at) {
        JsonNode content = body.path("content");
        if (!content.isObject() || content.isEmpty()) {
            at.field("content").found(Rule.BODY, "is missing");
            return;
        }
        for (Map.Entry<String, JsonNode> each : content.properties()) {
            Spot there = at.field("content").field(each.getKey());
            if (!isJson(each.getKey())) there.found(Rule.BODY, "is not " + JSON);
            JsonNode schema = references.followed(each.getValue().path("schema"));
            Schemas.check(each.getValue().path("schema"), there.field("schema"));
            String type = schema.path("type").asText(schema.has("properties") ? "object" : "");
            if (isJson(each.getKey()) && !type.equals("object"))
                there.field("schema")
                        .found(
                                Rule.BODY,
                                "is not an object, but " + (type.isEmpty() ? "of no type" : "of type " + type));
        }
    }

    private void response(String status, JsonNode response, Spot at) {
        if (!status.matches("[1-5]([0-9][0-9]|XX)|default") && !status.startsWith("x-"))
            at.found(Rule.ANSWER, "is no status");
        JsonNode content = response.path("content");
        for (Map.Entry<String, JsonNode> each : content.properties()) {
            boolean good = status.startsWith("2") || status.equals("default");
            Spot there = at.field("content").field(each.getKey());
            if (good && !isJson(each.getKey()) && !each.getKey().startsWith("text/event-stream"))
                there.found(Rule.ANSWER, "is neither " + JSON + " nor text/event-stream");
            Schemas.check(each.getValue().path("schema"), there.field("schema"));
        }
    }

    private static boolean isJson(String type) {
        return type.toLowerCase(Locale.ROOT).matches("application/json\\s*(;.*)?");
    }
}
