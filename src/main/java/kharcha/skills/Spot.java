package kharcha.skills;

import com.fasterxml.jackson.databind.JsonNode;

/** A place in a file where something may be found. */
record Spot(String place, String field, Findings findings) {
    static Spot start(Findings findings) {
        return new Spot("", "", findings);
    }

    Spot field(String name) {
        return new Spot(place, field.isEmpty() ? name : field + "." + name, findings);
    }

    Spot element(int index) {
        return new Spot(place, field + "[" + index + "]", findings);
    }

    /** The named thing itself: from here on fields are its own. */
    Spot named(String name) {
        return new Spot(place.isEmpty() ? name : place + ", " + name, "", findings);
    }

    void found(Rule rule, String words) {
        findings.add(rule, place, field, words);
    }

    static String typeOf(JsonNode value) {
        return switch (value.getNodeType()) {
            case STRING -> "a text";
            case NUMBER -> "a number";
            case BOOLEAN -> "true or false";
            case ARRAY -> "a list";
            case OBJECT -> "an object";
            case NULL -> "null";
            case MISSING -> "missing";
            case BINARY, POJO -> "something else";
        };
    }
}
