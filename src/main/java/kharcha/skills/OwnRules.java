package kharcha.skills;

import com.fasterxml.jackson.databind.JsonNode;

final class OwnRules {
    private OwnRules() {}

    static void check(Kind kind, JsonNode skill, Findings findings) {}
}
