package kharcha.transcripts;

import java.time.Instant;
import kharcha.conversation.Reply;
import org.jspecify.annotations.Nullable;

/** One user's way to Kharcha: straight into the conversation, or over a channel. */
public interface Speaker {
    /** @param id the message's own id; null where it shall have none */
    Reply say(String channel, @Nullable String id, String text, Instant when);
}
