package kharcha.skills;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;

/** JSON, written down as it looks. */
final class Tree {
    private Tree() {}

    /** @param fields names and values in turn; a value is a tree, a text, a number, a boolean, or a list of such */
    static ObjectNode object(Object... fields) {
        ObjectNode object = Paper.JSON.createObjectNode();
        for (int i = 0; i < fields.length; i += 2) object.set((String) fields[i], tree(fields[i + 1]));
        return object;
    }

    static ArrayNode list(Object... elements) {
        ArrayNode list = Paper.JSON.createArrayNode();
        for (Object element : elements) list.add(tree(element));
        return list;
    }

    static ArrayNode list(List<?> elements) {
        return list(elements.toArray());
    }

    private static JsonNode tree(Object value) {
        return value instanceof JsonNode tree ? tree : Paper.JSON.valueToTree(value);
    }
}
