package kharcha.lab.watson;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.javalin.http.Context;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import kharcha.web.Json;

/** JSON in and out. */
final class Wire {
    static final JsonNodeFactory NODES = JsonNodeFactory.instance;
    static final Charset UTF_8 = StandardCharsets.UTF_8;

    private static final ObjectMapper AS_NAMED = new ObjectMapper();

    private Wire() {}

    static ObjectNode body(Context context) {
        try {
            if (Json.read(context.bodyAsBytes()) instanceof ObjectNode object) return object;
        } catch (IOException e) {
            // Complained of below, with all else that is no object.
        }
        throw new Complaint(400, "The request body is not a JSON object.");
    }

    static void answer(Context context, int status, Object body) {
        context.status(status).contentType("application/json").result(Json.write(body));
    }

    /** For the one part of IBM's that spells its fields otherwise. */
    static void camel(Context context, int status, Object body) {
        context.status(status).contentType("application/json").result(write(AS_NAMED.valueToTree(body)));
    }

    static String write(JsonNode json) {
        try {
            return AS_NAMED.writeValueAsString(json);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a JSON that cannot be written", e);
        }
    }

    /** The object in that field, made where there is none. */
    static ObjectNode within(ObjectNode parent, String field) {
        return parent.get(field) instanceof ObjectNode object ? object : parent.putObject(field);
    }
}
