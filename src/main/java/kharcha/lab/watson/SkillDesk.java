package kharcha.lab.watson;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.javalin.http.Context;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Skills taken out and put in. Both take a while, in which one asks how it goes. */
final class SkillDesk {
    private static final int WHILE = 2;

    private LabSkill skill;
    private ObjectNode state;
    private @Nullable ObjectNode taken;
    private @Nullable String failure;
    private int asked;
    private boolean exporting;

    SkillDesk(JsonNode skill) {
        this.skill = new LabSkill(skill);
        this.state = Wire.NODES.objectNode().put("action_disabled", true).put("dialog_disabled", false);
    }

    synchronized LabSkill skill() {
        return skill;
    }

    /** The last import as it came; null: there was none. */
    synchronized @Nullable ObjectNode taken() {
        return taken;
    }

    /** The first call begins it, the next has it. */
    synchronized void export(Context context) {
        exporting = !exporting;
        if (exporting) {
            Wire.answer(context, 202, status(context, "Processing"));
            return;
        }
        ObjectNode whole = Wire.NODES.objectNode();
        if (taken == null) dialog(whole.putArray("assistant_skills").addObject());
        else whole.set("assistant_skills", taken.path("assistant_skills"));
        whole.set("assistant_state", state);
        Wire.answer(context, 200, whole);
    }

    private void dialog(ObjectNode entry) {
        entry.put("name", skill.json().path("name").asText())
                .put("description", skill.json().path("description").asText())
                .put("language", skill.json().path("language").asText())
                .put("type", "dialog")
                .put("skill_id", "lab-dialog")
                .put("status", "Available")
                .set("workspace", skill.json());
    }

    synchronized void take(Context context) {
        ObjectNode body = Wire.body(context);
        if (body.path("assistant_skills").isEmpty()
                || !body.path("assistant_state").isObject())
            throw new Complaint(400, "assistant_skills and assistant_state are required");
        asked = 0;
        failure = null;
        taken = body;
        if (body.get("assistant_state") instanceof ObjectNode said) state = said;
        for (JsonNode each : body.path("assistant_skills")) read(each);
        Wire.answer(context, 202, status(context, "Processing"));
    }

    private void read(JsonNode entry) {
        String type = entry.path("type").asText();
        if (!Set.of("dialog", "action").contains(type)
                || !entry.path("workspace").isObject()
                || !entry.has("language")) {
            failure = "Each skill needs a language, a type (dialog or action) and a workspace.";
            return;
        }
        try {
            if (type.equals("dialog")) skill = new LabSkill(entry.path("workspace"));
        } catch (IllegalArgumentException e) {
            failure = String.valueOf(e.getMessage());
        }
    }

    synchronized void importing(Context context) {
        if (taken == null) throw new Complaint(404, "Resource not found");
        boolean ready = asked++ >= WHILE;
        ObjectNode status = status(context, !ready ? "Processing" : failure == null ? "Available" : "Failed");
        if (ready && failure != null)
            status.withArray("/status_errors").addObject().put("message", failure);
        Wire.answer(context, 200, status);
    }

    private static ObjectNode status(Context context, String word) {
        ObjectNode status = Wire.NODES.objectNode();
        status.put("assistant_id", context.pathParam("assistant"))
                .put("status", word)
                .put("status_description", word)
                .putArray("status_errors");
        return status;
    }
}
