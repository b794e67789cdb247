package kharcha.lab.watson;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

/** What a turn says: from responses as they are authored to those that a client gets. */
final class Answering {
    private final Names names;
    private final ArrayNode generic = Wire.NODES.arrayNode();

    Answering(Names names) {
        this.names = names;
    }

    ArrayNode generic() {
        return generic;
    }

    void say(JsonNode output) {
        // As skills of old say it.
        for (JsonNode value : output.at("/text/values")) {
            text(value);
            break;
        }
        JsonNode items = output.path("generic");
        for (JsonNode item : items.isTextual() ? names.filled(items) : items) {
            if (LabSkill.text(item, "response_type").equals("text") && item.has("values")) values(item);
            else if (names.filled(item) instanceof ObjectNode filled) generic.add(filled);
        }
    }

    /** The first of them; the random choice of some skills would make no good test. */
    private void values(JsonNode item) {
        boolean all = LabSkill.text(item, "selection_policy").equals("multiline");
        for (JsonNode value : item.path("values")) {
            text(value.path("text"));
            if (!all) break;
        }
    }

    private void text(JsonNode authored) {
        generic.addObject()
                .put("response_type", "text")
                .put("text", names.filled(authored).asText());
    }
}
