package kharcha.web;

import com.fasterxml.jackson.databind.JsonNode;
import io.javalin.http.Context;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** A request's body, an object of JSON. Whatever is wrong with it becomes a {@link Refusal} that says which field, and why. */
public final class JsonBody {
    private final JsonNode object;

    private JsonBody(JsonNode object) {
        this.object = object;
    }

    /** Insists on the content type: what a form on a foreign page can send without asking is never taken. */
    public static JsonBody declared(Context context, int limit) {
        String type = context.contentType();
        if (type == null || !type.toLowerCase(Locale.ROOT).matches("application/json\\s*(;.*)?"))
            throw new Refusal(415, "json_only", "Send the body as Content-Type: application/json.");
        return read(context, limit);
    }

    public static JsonBody read(Context context, int limit) {
        try {
            JsonNode node = Json.read(bytes(context, limit));
            if (node.isObject()) return new JsonBody(node);
        } catch (IOException e) {
            // Falls through: what Jackson has to say quotes the body.
        }
        throw new Refusal(400, "invalid_json", "The body must be one JSON object in UTF-8.");
    }

    private static byte[] bytes(Context context, int limit) throws IOException {
        byte[] bytes = context.bodyInputStream().readNBytes(limit + 1);
        if (bytes.length <= limit) return bytes;
        throw new Refusal(413, "too_large", "The body may have at most " + limit + " bytes.");
    }

    /** The field's text; missing and null count as not given. */
    public Optional<String> text(String field) {
        JsonNode value = object.path(field);
        if (value.isMissingNode() || value.isNull()) return Optional.empty();
        if (!value.isTextual()) throw new Refusal(400, "invalid_type", "\"" + field + "\" must be a string.");
        return Optional.of(value.textValue());
    }

    /** The field's whole number; missing and null count as not given. */
    public Optional<Integer> whole(String field) {
        JsonNode value = object.path(field);
        if (value.isMissingNode() || value.isNull()) return Optional.empty();
        if (!value.canConvertToInt() || !value.isIntegralNumber())
            throw new Refusal(400, "invalid_type", "\"" + field + "\" must be a whole number.");
        return Optional.of(value.intValue());
    }

    /** The field's true or false; missing and null count as false. */
    public boolean flag(String field) {
        JsonNode value = object.path(field);
        if (value.isMissingNode() || value.isNull()) return false;
        if (!value.isBoolean()) throw new Refusal(400, "invalid_type", "\"" + field + "\" must be true or false.");
        return value.booleanValue();
    }

    public String required(String field) {
        return text(field)
                .orElseThrow(
                        () -> new Refusal(400, "missing_field", "\"" + field + "\" is missing: it must be a string."));
    }

    /** The object in the field. */
    public JsonNode object(String field) {
        JsonNode value = object.path(field);
        if (value.isObject()) return value;
        throw new Refusal(400, "invalid_type", "\"" + field + "\" must be an object.");
    }

    /** The objects in the field's array; none when it is missing or null. */
    public List<JsonNode> objects(String field) {
        JsonNode value = object.path(field);
        if (value.isMissingNode() || value.isNull()) return List.of();
        List<JsonNode> elements = new ArrayList<>();
        value.forEach(elements::add);
        if (value.isArray() && elements.stream().allMatch(JsonNode::isObject)) return elements;
        throw new Refusal(400, "invalid_type", "\"" + field + "\" must be an array of objects.");
    }
}
