package kharcha.skills;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;

/** The schemas of an OpenAPI file. */
final class Schemas {
    private static final List<String> COMBINED = List.of("anyOf", "oneOf", "allOf");
    private static final List<String> TYPES = List.of("string", "number", "integer", "boolean", "array", "object");

    private Schemas() {}

    /** Anywhere in the file, but not where it is only the name of a property. */
    static void combined(JsonNode value, Spot at) {
        if (value.isArray()) for (int i = 0; i < value.size(); i++) combined(value.get(i), at.element(i));
        for (Map.Entry<String, JsonNode> field : value.properties()) {
            String name = field.getKey();
            boolean names = at.field().endsWith("properties") || at.field().endsWith("example");
            if (COMBINED.contains(name) && !names)
                at.field(name).found(Rule.COMBINED_SCHEMA, "Watson takes no schema made of others");
            combined(field.getValue(), at.field(name));
        }
    }

    static void check(JsonNode schema, Spot at) {
        if (schema.isMissingNode() || schema.has("$ref")) return;
        if (!schema.isObject()) {
            at.found(Rule.TYPE, "is " + Spot.typeOf(schema) + ", not an object");
            return;
        }
        JsonNode type = schema.path("type");
        if (type.isArray()) at.field("type").found(Rule.SCHEMA, "is a list, which is OpenAPI 3.1; 3.0 says nullable");
        else if (!type.isMissingNode() && !TYPES.contains(type.asText("")))
            at.field("type")
                    .found(
                            Rule.SCHEMA,
                            "is " + Findings.quoted(type.asText("")) + ", not one of " + String.join(", ", TYPES));
        if (type.asText("").equals("array")) {
            if (!schema.path("items").isObject()) at.field("items").found(Rule.SCHEMA, "is missing in a list");
            else check(schema.path("items"), at.field("items"));
        }
        JsonNode properties = schema.path("properties");
        if (!properties.isMissingNode() && !properties.isObject())
            at.field("properties").found(Rule.TYPE, "is " + Spot.typeOf(properties) + ", not an object");
        properties
                .properties()
                .forEach(each -> check(each.getValue(), at.field("properties").field(each.getKey())));
        JsonNode required = schema.path("required");
        for (int i = 0; i < required.size(); i++)
            if (!properties.has(required.path(i).asText("")) && !properties.isEmpty())
                at.field("required")
                        .element(i)
                        .found(
                                Rule.SCHEMA,
                                Findings.quoted(required.path(i).asText("")) + " is not among the properties");
        if (!required.isMissingNode() && !required.isArray())
            at.field("required").found(Rule.TYPE, "is " + Spot.typeOf(required) + ", not a list");
    }
}
