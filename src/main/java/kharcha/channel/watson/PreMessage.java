package kharcha.channel.watson;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Optional;
import kharcha.understanding.LabelOnly;

/**
 * A message on its way to an assistant, as its environment's pre-message webhook shows it: a copy of what was sent to Watson's
 * message API. No part of it can be counted on.
 */
record PreMessage(JsonNode payload) {
    /**
     * Whether it goes on as it is: Kharcha's own question for a label, no text (a welcome, a file, the turn that fetches a
     * callout's answer), or no message that somebody typed.
     */
    boolean isNotForUs() {
        return is("/context/skills/main skill/user_defined/" + LabelOnly.MARK)
                || is("/context/skills/actions skill/skill_variables/" + LabelOnly.MARK)
                || is("/context/global/system/skip_user_input")
                || text("/input/text").isEmpty()
                || !payload.at("/input/attachments").isEmpty()
                || !text("/input/message_type").orElse("text").equals("text");
    }

    Spoken spoken(Spoken.Who who) {
        String channel = name("channel", "/context/integrations/channel/name").orElse("unknown");
        return new Spoken(
                payload.at("/input/text").textValue(),
                messageId().orElse(null),
                channel,
                who.apply(new Speakers.Claim(
                        channel,
                        name("team_id", "/context/integrations/slack/team_id"),
                        user(),
                        text("/context/integrations/chat/private/jwt"))),
                text("/context/integrations/slack/channel_id")
                        .filter(room -> Spoken.isShared(channel, room))
                        .isPresent(),
                List.of(),
                List.of(),
                name("locale", "/context/global/system/locale"),
                name("timezone", "/context/global/system/timezone"));
    }

    /** Watson itself has none; a client that speaks for its users may set one, as with the dialog skill. */
    private Optional<String> messageId() {
        return name("message_id", "/context/skills/main skill/user_defined/message_id")
                .or(() -> name("message_id", "/context/skills/actions skill/skill_variables/message_id"));
    }

    /** The channel's own, as at the other doors. Where nobody has said who it is, Watson puts the session there. */
    private Optional<String> user() {
        Optional<String> session = text("/context/global/session_id");
        return name("user_id", "/context/integrations/channel/private/user/id")
                .or(() -> name("user_id", "/context/global/system/user_id"))
                .or(() -> name("user_id", "/user_id"))
                .filter(user -> !session.equals(Optional.of(user)));
    }

    private Optional<String> name(String field, String pointer) {
        return Spoken.name(field, text(pointer));
    }

    private Optional<String> text(String pointer) {
        return Optional.ofNullable(payload.at(pointer).textValue()).filter(text -> !text.isBlank());
    }

    private boolean is(String pointer) {
        return payload.at(pointer).asBoolean(false);
    }
}
