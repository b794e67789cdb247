package kharcha.skills;

import static kharcha.skills.Tree.list;
import static kharcha.skills.Tree.object;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * Writes the OpenAPI file of Kharcha's extension, within what Watson takes: version 3.0, no schema made of others, one absolute
 * address, a bearer secret. What may change later stands in {@code components}, which Watson's hash of an operation leaves out.
 */
final class OpenApiFile {
    private static final String JSON = "application/json";

    private OpenApiFile() {}

    /** @param publicUrl without a slash at its end */
    static ObjectNode of(URI publicUrl) {
        ObjectNode paths = object();
        ObjectNode schemas = object();
        for (Operation operation : Extension.OPERATIONS) {
            paths.set(operation.path(), object("post", described(operation)));
            schemas.set(schema(operation), body(operation));
        }
        schemas.set("Reply", reply());
        schemas.set("Option", texts(List.of("label", "text"), "What to offer next: what it shows, and what it says."));
        schemas.set("Problem", problem());
        return object(
                "openapi",
                "3.0.3",
                "info",
                object("title", "Kharcha", "version", "1", "description", "The expense tracker that you talk to."),
                "servers",
                list(object("url", publicUrl.toString())),
                "paths",
                paths,
                "security",
                list(object("secret", list())),
                "components",
                object(
                        "schemas",
                        schemas,
                        "parameters",
                        object("UserToken", userToken()),
                        "securitySchemes",
                        secret()));
    }

    private static ObjectNode described(Operation operation) {
        return object(
                "operationId",
                operation.id(),
                "summary",
                operation.summary(),
                "parameters",
                list(object("$ref", "#/components/parameters/UserToken")),
                "requestBody",
                object("required", true, "content", content(schema(operation))),
                "responses",
                object(
                        "200",
                        object("description", "What to show.", "content", content("Reply")),
                        "400",
                        object("description", "The body cannot be read.", "content", content("Problem")),
                        "401",
                        object("description", "The secret is not the one.", "content", content("Problem")),
                        "429",
                        object("description", "Too many at once.", "content", content("Problem"))));
    }

    private static ObjectNode content(String schema) {
        return object(JSON, object("schema", object("$ref", "#/components/schemas/" + schema)));
    }

    private static String schema(Operation operation) {
        return operation.id().substring(0, 1).toUpperCase(Locale.ROOT)
                + operation.id().substring(1);
    }

    private static ObjectNode body(Operation operation) {
        List<Field> fields = new ArrayList<>(operation.fields());
        fields.addAll(Extension.SPEAKER);
        ObjectNode properties = object();
        fields.forEach(field -> properties.set(field.name(), object("type", "string", "description", field.about())));
        return object(
                "type",
                "object",
                "properties",
                properties,
                "required",
                list(fields.stream().filter(Field::required).map(Field::name).toList()));
    }

    private static ObjectNode reply() {
        ObjectNode properties = object(
                "ok",
                object("type", "boolean", "description", "Whether what was asked was done."),
                "text",
                object("type", "string"),
                "chart_url",
                nullable("The address of a picture."),
                "chart_alt",
                nullable("What the picture shows, in words."),
                "options",
                object("type", "array", "nullable", true, "items", object("$ref", "#/components/schemas/Option")),
                "generic",
                object(
                        "type",
                        "array",
                        "description",
                        "The same as Watson's response types.",
                        "items",
                        object("type", "object")));
        return object("type", "object", "properties", properties, "required", list("ok", "text"));
    }

    private static ObjectNode problem() {
        ObjectNode error = texts(List.of("code", "message"), "What is wrong and what to do: for programs, for people.");
        return object("type", "object", "description", "Why there is no answer.", "properties", object("error", error));
    }

    private static ObjectNode nullable(String about) {
        return object("type", "string", "nullable", true, "description", about);
    }

    private static ObjectNode texts(List<String> names, String about) {
        ObjectNode properties = object();
        names.forEach(name -> properties.set(name, object("type", "string")));
        return object("type", "object", "description", about, "properties", properties);
    }

    private static ObjectNode userToken() {
        return object(
                "name",
                Extension.USER_TOKEN,
                "in",
                "header",
                "required",
                false,
                "description",
                "In web chat: system_integrations.chat.private.jwt.",
                "schema",
                object("type", "string"));
    }

    private static ObjectNode secret() {
        return object(
                "secret",
                object(
                        "type",
                        "http",
                        "scheme",
                        "bearer",
                        "description",
                        "KHARCHA_WATSON_WEBHOOK_SECRET of the service."));
    }
}
