package kharcha.lab.watson;

import com.fasterxml.jackson.databind.node.ObjectNode;

/** What there is: one assistant with one environment; and something to show that clients have not heard of. */
final class Inventory {
    private Inventory() {}

    static ObjectNode assistants() {
        ObjectNode all = Wire.NODES.objectNode();
        ObjectNode one = all.putArray("assistants").addObject();
        one.put("assistant_id", LabWatson.ASSISTANT)
                .put("name", "Lab")
                .put("description", "A Watson to test with")
                .put("language", "en");
        one.putArray("assistant_environments")
                .addObject()
                .put("name", "draft")
                .put("environment_id", LabWatson.ENVIRONMENT)
                .put("environment", "draft");
        all.putObject("pagination").put("refresh_url", "/v2/assistants?version=2024-08-25");
        return all;
    }

    static ObjectNode environments() {
        ObjectNode all = Wire.NODES.objectNode();
        all.putArray("environments").add(environment());
        all.putObject("pagination")
                .put("refresh_url", "/v2/assistants/" + LabWatson.ASSISTANT + "/environments?version=2024-08-25");
        return all;
    }

    static ObjectNode environment() {
        ObjectNode one = Wire.NODES.objectNode();
        one.put("name", "draft")
                .put("description", "The draft of the lab")
                .put("assistant_id", LabWatson.ASSISTANT)
                .put("environment_id", LabWatson.ENVIRONMENT)
                .put("environment", "draft")
                .put("session_timeout", 300)
                .put("language", "en");
        one.putObject("orchestration").put("search_skill_fallback", false);
        one.putArray("skill_references")
                .addObject()
                .put("skill_id", "lab-dialog")
                .put("type", "dialog")
                .put("disabled", false)
                .put("snapshot", "draft");
        return one;
    }

    /** With an item of a kind that came later than most clients. */
    static ObjectNode modern(ObjectNode answer) {
        answer.withArray("/output/generic")
                .addObject()
                .put("response_type", "hologram")
                .put("title", "Seen from all sides")
                .putArray("facets");
        return answer;
    }
}
