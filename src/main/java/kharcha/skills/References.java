package kharcha.skills;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.databind.JsonNode;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;

/** The {@code $ref}s of an OpenAPI file. */
final class References {
    private static final int FARTHEST = 20;

    private final JsonNode root;

    References(JsonNode root) {
        this.root = root;
    }

    /** What it leads to, in the end; missing when it leads nowhere. */
    JsonNode followed(JsonNode value) {
        JsonNode there = value;
        for (int i = 0; i < FARTHEST && there.path("$ref").isTextual(); i++)
            there = target(there.path("$ref").textValue());
        return there;
    }

    void check(JsonNode value, Spot at) {
        if (value.isArray()) for (int i = 0; i < value.size(); i++) check(value.get(i), at.element(i));
        if (!value.isObject()) return;
        JsonNode reference = value.path("$ref");
        if (reference.isTextual()) {
            String to = reference.textValue();
            if (!to.startsWith("#"))
                at.field("$ref").found(Rule.REFERENCE, Findings.quoted(to) + " leads out of the file");
            else if (target(to).isMissingNode())
                at.field("$ref").found(Rule.REFERENCE, Findings.quoted(to) + " leads nowhere");
            else if (followed(value).path("$ref").isTextual())
                at.field("$ref").found(Rule.REFERENCE, Findings.quoted(to) + " leads in a circle");
        }
        value.properties().forEach(field -> {
            // An example may hold anything.
            if (!field.getKey().equals("example")) check(field.getValue(), at.field(field.getKey()));
        });
    }

    private JsonNode target(String reference) {
        if (!reference.startsWith("#")) return Paper.JSON.missingNode();
        try {
            return root.at(JsonPointer.compile(URLDecoder.decode(reference.substring(1), StandardCharsets.UTF_8)));
        } catch (IllegalArgumentException e) {
            return Paper.JSON.missingNode();
        }
    }
}
