package kharcha.skills;

import com.fasterxml.jackson.databind.JsonNode;

/** A node of a dialog. What is not there, or is no text, reads as an empty one: its form is found fault with elsewhere. */
record Node(JsonNode json) {
    /** Until 2017 a jump was described here. */
    private static final String OLD_JUMP = "go_to";

    String id() {
        return text("dialog_node");
    }

    String type() {
        String type = text("type");
        return type.isEmpty() ? "standard" : type;
    }

    boolean is(String type) {
        return type().equals(type);
    }

    String parent() {
        return text("parent");
    }

    String previous() {
        return text("previous_sibling");
    }

    String conditions() {
        return text("conditions");
    }

    boolean isOff() {
        return json.path("disabled").asBoolean(false);
    }

    String behavior() {
        return json.path("next_step").path("behavior").asText("");
    }

    boolean jumps() {
        return behavior().equals("jump_to") || json.path(OLD_JUMP).isObject();
    }

    /** Where the jump is described. */
    String jumpField() {
        return json.path(OLD_JUMP).isObject() ? OLD_JUMP : "next_step";
    }

    String target() {
        return json.path(jumpField()).path("dialog_node").asText("");
    }

    String selector() {
        return json.path(jumpField()).path("selector").asText("");
    }

    String text(String field) {
        JsonNode value = json.path(field);
        return value.isTextual() ? value.textValue() : "";
    }

    Spot at(Findings findings) {
        return new Spot("node " + id().replaceAll("\\p{Cntrl}+", " "), "", findings);
    }
}
