package kharcha.channel.watson;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import kharcha.account.Identity;
import kharcha.channel.TypedText;
import kharcha.understanding.Label;
import kharcha.web.JsonBody;
import kharcha.web.Refusal;
import org.jspecify.annotations.Nullable;

/**
 * What a node of our skill sends. Watson hands over exactly the node's parameters, so what an expression could not evaluate
 * arrives as null or as an empty string, and counts as not given.
 *
 * @param typed the text as it came, which the entities' places refer to
 * @param text the text as it is read; empty when there is nothing to read
 * @param speaker null when nobody said who speaks
 */
record DialogCall(
        String typed,
        String text,
        @Nullable String id,
        String channel,
        @Nullable Identity speaker,
        List<Label> votes,
        List<JsonNode> entities,
        Optional<String> locale,
        Optional<String> timezone) {
    private static final int LONGEST_NAME = 200;
    private static final int MOST_VOTES = 10;

    static DialogCall read(JsonBody body) {
        String typed = body.text("text").orElse("");
        String channel = name(body, "channel").orElse("unknown");
        String kind = "watson:" + part(channel)
                + name(body, "channel_team").map(team -> ":" + part(team)).orElse("");
        return new DialogCall(
                typed,
                TypedText.clean(typed),
                name(body, "message_id").orElse(null),
                channel,
                name(body, "channel_user")
                        .map(user -> new Identity(kind, user))
                        .orElse(null),
                votes(name(body, "command"), body.objects("intents")),
                body.objects("entities"),
                name(body, "locale"),
                name(body, "timezone"));
    }

    private static Optional<String> name(JsonBody body, String field) {
        Optional<String> name = body.text(field).map(TypedText::clean).filter(text -> !text.isEmpty());
        if (name.isPresent() && name.get().length() > LONGEST_NAME)
            throw new Refusal(
                    400, "too_long", "\"" + field + "\" may have at most " + LONGEST_NAME + " characters.");
        return name;
    }

    /** A team "b" in channel "a" must not be channel "a:b". */
    private static String part(String name) {
        return name.replace("%", "%25").replace(":", "%3A");
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
