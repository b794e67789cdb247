package kharcha.api;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.net.URI;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import kharcha.web.Etag;
import kharcha.web.Failures;
import kharcha.web.Json;
import kharcha.web.Operation;
import kharcha.web.Parameter;
import kharcha.web.Role;
import kharcha.web.Routes;

/** {@code /api/openapi.json}: the description of the API (OpenAPI 3.1), made of what registers its routes. */
final class OpenApi implements Routes {
    private static final String PATH = "/api/openapi.json";

    private final Schemas schemas = new Schemas();
    private final byte[] document;
    private final Etag etag;

    OpenApi(List<Operation> operations, URI publicUrl) {
        Map<String, Map<String, Object>> paths = new LinkedHashMap<>();
        for (Operation operation : operations)
            paths.computeIfAbsent(operation.path(), _ -> new LinkedHashMap<>())
                    .put(operation.method().name().toLowerCase(Locale.ROOT), described(operation));
        paths.put(PATH, Ordered.of("get", itself()));
        Map<String, Object> all = new LinkedHashMap<>();
        all.put("openapi", "3.1.1");
        all.put("info", information());
        all.put("servers", List.of(Ordered.of("url", publicUrl.toString())));
        all.put("paths", paths);
        all.put("components", components());
        document = Json.write(all);
        etag = Etag.of(document);
    }

    @Override
    public void add(RoutesConfig routes) {
        routes.get(PATH, this::show, Role.ANYONE);
    }

    private void show(Context context) {
        context.header("Cache-Control", "no-cache");
        if (!etag.answers(context, "")) context.contentType("application/json").result(document);
    }

    private static Map<String, Object> information() {
        return Ordered.of(
                "title",
                "Kharcha",
                "version",
                "1",
                "description",
                "The expense tracker you talk to. Make a personal token at /settings/tokens and send it as"
                    + " Authorization: Bearer TOKEN. Amounts are texts with the decimals of their currency, days are"
                    + " like 2026-11-22.");
    }

    private Map<String, Object> components() {
        return Ordered.of(
                "schemas",
                schemas.named(),
                "securitySchemes",
                Ordered.of(
                        "token", Ordered.of("type", "http", "scheme", "bearer", "description", "A personal token.")));
    }

    private static Map<String, Object> itself() {
        return Ordered.of(
                "operationId",
                "openApi",
                "summary",
                "This description.",
                "responses",
                Ordered.of(
                        "200",
                        Ordered.of(
                                "description",
                                "This description.",
                                "content",
                                Ordered.of("application/json", Ordered.of("schema", Ordered.of("type", "object"))))));
    }

    private Map<String, Object> described(Operation operation) {
        Map<String, Object> described = new LinkedHashMap<>();
        described.put("operationId", operation.id());
        described.put("summary", operation.about());
        if (operation.role() == Role.TOKEN) described.put("security", List.of(Ordered.of("token", List.of())));
        if (!operation.parameters().isEmpty())
            described.put(
                    "parameters",
                    operation.parameters().stream().map(OpenApi::parameter).toList());
        Class<?> body = operation.body();
        if (body != null)
            described.put("requestBody", Ordered.of("required", true, "content", content(body, operation.plain())));
        described.put("responses", responses(operation));
        return described;
    }

    private static Map<String, Object> parameter(Parameter parameter) {
        Map<String, Object> schema = new LinkedHashMap<>();
        schema.put("type", parameter.type());
        if (!parameter.format().isEmpty()) schema.put("format", parameter.format());
        if (!parameter.values().isEmpty()) schema.put("enum", parameter.values());
        Map<String, Object> described = Ordered.of("name", parameter.name(), "in", parameter.in());
        described.put("required", parameter.in().equals("path"));
        described.put("description", parameter.about());
        described.put("schema", parameter.many() ? Ordered.of("type", "array", "items", schema) : schema);
        return described;
    }

    private Map<String, Object> content(Class<?> type, boolean plain) {
        Map<String, Object> content = new LinkedHashMap<>();
        if (plain) content.put("text/plain", Ordered.of("schema", Ordered.of("type", "string")));
        content.put("application/json", Ordered.of("schema", schemas.of(type)));
        return content;
    }

    private Map<String, Object> responses(Operation operation) {
        boolean posts = operation.body() != null;
        Map<String, Object> responses = new LinkedHashMap<>();
        responses.put(
                "200",
                Ordered.of("description", "The answer.", "content", content(operation.answer(), operation.plain())));
        if (posts || !operation.parameters().isEmpty()) refused(responses, operation, 400, "Something cannot be read.");
        if (operation.role() == Role.TOKEN) refused(responses, operation, 401, "The token opens nothing.");
        if (operation.path().contains("{")) refused(responses, operation, 404, "There never was one.");
        if (posts) refused(responses, operation, 413, "The body is too large.");
        refused(responses, operation, 429, "Too many at once: wait as Retry-After says.");
        refused(responses, operation, 503, "The books cannot be opened: wait as Retry-After says.");
        return responses;
    }

    private void refused(Map<String, Object> responses, Operation operation, int status, String about) {
        boolean details = Failures.givesDetails(operation.path());
        Class<?> type = details ? Failures.Details.class : Failures.Body.class;
        responses.put(
                String.valueOf(status),
                Ordered.of(
                        "description",
                        about,
                        "content",
                        Ordered.of(
                                details ? "application/problem+json" : "application/json",
                                Ordered.of("schema", schemas.of(type)))));
    }
}
