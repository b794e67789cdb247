package kharcha.conversation;

import java.time.Instant;
import kharcha.ledger.TurnId;
import org.jspecify.annotations.Nullable;

/**
 * A message and its reply, as they are remembered for the history and for repeated deliveries.
 *
 * @param messageId the channel's own id; null when it has none
 * @param reading how the message was read, in words for "why?"
 */
public record Turn(
        TurnId id, String channel, @Nullable String messageId, String text, String reading, Reply reply, Instant at) {}
