package kharcha.lab.watson;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.net.http.HttpClient;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** A message in, an answer out: what lies behind both ways to send one. */
final class Talk {
    private static final int LONGEST = 2048;
    private static final Pattern CONTROL = Pattern.compile("[\r\n\t]");

    private final Supplier<LabSkill> skill;
    private final HttpClient client;
    private final @Nullable Callee webhook;
    private final @Nullable PreMessage preMessage;

    Talk(Supplier<LabSkill> skill, HttpClient client, @Nullable Callee webhook, @Nullable PreMessage preMessage) {
        this.skill = skill;
        this.client = client;
        this.webhook = webhook;
        this.preMessage = preMessage;
    }

    /**
     * @param context of the conversation so far; gets what this turn adds to it
     * @return the answer, its context within
     */
    ObjectNode answer(ObjectNode request, ObjectNode context, String session) {
        check(request.at("/input/text"));
        ObjectNode heard = request.deepCopy();
        Optional<ObjectNode> instead = preMessage == null ? Optional.empty() : preMessage.hear(heard);
        merge(context, heard.path("context"));
        String user = heard.path("user_id").asText(session);
        ObjectNode system = Wire.within(Wire.within(context, "global"), "system");
        system.put("turn_count", system.path("turn_count").asInt() + 1).put("user_id", user);
        Wire.within(context, "global").put("session_id", session);
        ObjectNode answer = instead.orElseGet(Wire.NODES::objectNode);
        if (instead.isEmpty()) answer.set("output", output(heard, context));
        answer.put("user_id", user);
        answer.set("context", context.deepCopy());
        return answer;
    }

    private ObjectNode output(ObjectNode request, ObjectNode context) {
        LabSkill now = skill.get();
        String text = request.at("/input/text").asText("");
        List<Labels.Label> labels = now.labels().of(text);
        boolean all = request.at("/input/options/alternate_intents").asBoolean();
        boolean first = context.at("/global/system/turn_count").asInt() == 1;
        Names names =
                new Names(context, text, labels.stream().limit(all ? 10 : 1).toList(), first);
        ObjectNode output = Wire.NODES.objectNode();
        output.set("generic", new Turn(now, names, new Callout(client, webhook)).generic());
        output.set("intents", names.intents());
        output.putArray("entities");
        output.setAll(names.output());
        return output;
    }

    private static void check(JsonNode text) {
        String said = text.asText("");
        if (said.length() > LONGEST)
            throw new Complaint(400, "input.text cannot be longer than " + LONGEST + " characters");
        if (CONTROL.matcher(said).find())
            throw new Complaint(400, "input.text cannot contain carriage return, newline, or tab characters");
    }

    /** What is said now wins, field by field. */
    private static void merge(ObjectNode known, JsonNode said) {
        said.properties().forEach(each -> {
            if (each.getValue() instanceof ObjectNode inner) merge(Wire.within(known, each.getKey()), inner);
            else known.set(each.getKey(), each.getValue());
        });
    }
}
