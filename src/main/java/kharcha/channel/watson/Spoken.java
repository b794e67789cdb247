package kharcha.channel.watson;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;
import kharcha.skills.Field;
import kharcha.skills.Operation;
import kharcha.understanding.Label;
import kharcha.web.JsonBody;
import kharcha.web.Refusal;
import org.jspecify.annotations.Nullable;

/**
 * What is said at one of Watson's doors. Watson hands over exactly the parameters of a node or of a step, so what an expression
 * could not evaluate arrives as null or as an empty string, and counts as not given.
 *
 * @param text as it was typed, since the entities' places refer to it; may be empty
 * @param overheard whether others are known to read along
 */
record Spoken(
        String text,
        @Nullable String id,
        String channel,
        Speaker speaker,
        boolean overheard,
        List<Label> votes,
        List<JsonNode> entities,
        Optional<String> locale,
        Optional<String> timezone) {
    /** Half a surrogate pair is no character either. */
    private static final Pattern NAME = Pattern.compile("[^\\p{Cc}\\p{Cs}]{1,200}");

    private static final int MOST_VOTES = 10;

    /** Tells who speaks, of what is said about it. */
    interface Who extends Function<Speakers.Claim, Speaker> {}

    /** A node of the dialog skill. */
    static Spoken atNode(JsonBody body, Optional<String> token, Who who) {
        return read(
                body,
                token,
                who,
                body.text("text").orElse(""),
                votes(name(body, "command"), body.objects("intents")),
                body.objects("entities"));
    }

    /** A step that calls an operation of the extension. */
    static Spoken atStep(Operation operation, JsonBody body, Optional<String> token, Who who) {
        Map<String, String> sent = new HashMap<>();
        for (Field field : operation.fields())
            body.text(field.name()).ifPresent(value -> sent.put(field.name(), value));
        Optional<String> command = Optional.of(operation.command()).filter(it -> !it.isEmpty());
        return read(body, token, who, operation.message(sent), votes(command, List.of()), List.of());
    }

    private static Spoken read(
            JsonBody body, Optional<String> token, Who who, String text, List<Label> votes, List<JsonNode> entities) {
        String channel = name(body, "channel").orElse("unknown");
        return new Spoken(
                text,
                name(body, "message_id").orElse(null),
                channel,
                who.apply(new Speakers.Claim(channel, name(body, "channel_team"), name(body, "channel_user"), token)),
                name(body, "channel_room")
                        .filter(room -> isShared(channel, room))
                        .isPresent(),
                votes,
                entities,
                name(body, "locale"),
                name(body, "timezone"));
    }

    private static Optional<String> name(JsonBody body, String field) {
        return name(field, body.text(field));
    }

    static Optional<String> name(String field, Optional<String> text) {
        Optional<String> name = text.map(String::strip).filter(it -> !it.isEmpty());
        if (name.isEmpty() || NAME.matcher(name.get()).matches()) return name;
        throw new Refusal(
                400, "invalid_name", "\"" + field + "\" must have at most 200 characters, none of them for control.");
    }

    /** Of the channels behind Watson only Slack has rooms that it tells of; those of two begin with D. */
    static boolean isShared(String channel, String room) {
        return channel.equalsIgnoreCase("slack") && !room.startsWith("D");
    }

    /** The node that was reached is a vote too: with Watson's own confidence where it is among the intents, else for certain. */
    private static List<Label> votes(Optional<String> command, List<JsonNode> intents) {
        List<Label> votes = new ArrayList<>();
        for (JsonNode intent : intents) {
            String name = intent.path("intent").asText("");
            double confidence = intent.path("confidence").asDouble(0);
            if (name.isEmpty() || votes.size() == MOST_VOTES) continue;
            votes.add(new Label(name, Math.clamp(confidence, 0, 1)));
        }
        command.filter(name -> votes.stream().noneMatch(vote -> vote.name().equals(name)))
                .ifPresent(name -> votes.addFirst(new Label(name, 1)));
        return votes;
    }
}
