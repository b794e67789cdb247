package kharcha.lab.watson;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.function.Function;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What names in a skill's expressions stand for in one turn, and texts with expressions in them. */
final class Names implements Function<String, JsonNode> {
    private static final Pattern PLACE =
            Pattern.compile("<\\?(.+?)\\?>|(\\$[A-Za-z_]\\w*(?:\\??\\.[A-Za-z_]\\w*)*)", Pattern.DOTALL);

    private final ObjectNode context;
    private final ObjectNode variables;
    private final ObjectNode input;
    private final ArrayNode intents;
    private final ObjectNode output;
    private final boolean first;

    /** @param context of the whole conversation; the dialog's variables in it are changed */
    Names(ObjectNode context, String text, List<Labels.Label> labels, boolean first) {
        this.context = context;
        this.variables = Wire.within(Wire.within(Wire.within(context, "skills"), "main skill"), "user_defined");
        this.input = Wire.NODES.objectNode().put("text", text);
        this.intents = Wire.NODES.arrayNode();
        for (Labels.Label label : labels)
            intents.addObject().put("intent", label.intent()).put("confidence", label.confidence());
        this.output = Wire.NODES.objectNode();
        this.first = first;
    }

    /** What the turn has besides what it says: errors. */
    ObjectNode output() {
        return output;
    }

    ArrayNode intents() {
        return intents;
    }

    @Override
    public JsonNode apply(String name) {
        String rest = name.substring(1);
        return switch (name.charAt(0)) {
            case '$' -> variables.has(rest) ? variables.path(rest) : context.path(rest);
            case '#' ->
                Wire.NODES.booleanNode(intents.path(0).path("intent").asText().equals(rest));
            case '@' -> Wire.NODES.booleanNode(false);
            default -> object(name);
        };
    }

    private JsonNode object(String name) {
        boolean opening = first && input.path("text").asText().isEmpty();
        return switch (name) {
            case "input" -> input;
            case "context" -> context.deepCopy().setAll(variables);
            case "intents" -> intents;
            case "entities" -> Wire.NODES.arrayNode();
            case "output" -> output;
            case "welcome", "conversation_start" -> Wire.NODES.booleanNode(opening);
            case "anything_else" -> Wire.NODES.booleanNode(true);
            case "irrelevant" -> Wire.NODES.booleanNode(intents.isEmpty() && !opening);
            default -> MissingNode.getInstance();
        };
    }

    void set(String variable, JsonNode value) {
        variables.set(variable, value);
    }

    void failed(String variable, String error) {
        Wire.within(output, "webhook_error").put(variable, error);
    }

    void complain(String sentence) {
        ObjectNode debug = Wire.within(output, "debug");
        ArrayNode log = debug.get("log_messages") instanceof ArrayNode known ? known : debug.putArray("log_messages");
        log.addObject().put("level", "err").put("message", sentence);
    }

    /** With the values in the places of its expressions; what is one expression and nothing else keeps its type. */
    JsonNode filled(JsonNode authored) {
        if (authored instanceof ObjectNode object) {
            ObjectNode filled = Wire.NODES.objectNode();
            object.properties().forEach(each -> filled.set(each.getKey(), filled(each.getValue())));
            return filled;
        }
        if (authored instanceof ArrayNode array) {
            ArrayNode filled = Wire.NODES.arrayNode();
            array.forEach(each -> filled.add(filled(each)));
            return filled;
        }
        return authored.isTextual() ? filled(authored.textValue()) : authored;
    }

    private JsonNode filled(String text) {
        Matcher whole = PLACE.matcher(text.strip());
        if (whole.matches()) return value(whole);
        return Wire.NODES.textNode(PLACE.matcher(text).replaceAll(place -> {
            JsonNode value = value(place);
            return Matcher.quoteReplacement(value.isValueNode() ? value.asText() : Wire.write(value));
        }));
    }

    private JsonNode value(MatchResult place) {
        String expression = place.group(1) == null ? place.group(2) : place.group(1);
        try {
            return Expression.value(expression, this);
        } catch (IllegalArgumentException e) {
            complain(expression + ": " + e.getMessage());
            return Wire.NODES.nullNode();
        }
    }
}
