package kharcha.conversation;

import kharcha.ledger.TurnId;
import kharcha.understanding.Meaning;
import org.jspecify.annotations.Nullable;

/**
 * A reply with where it came from.
 *
 * @param meaning what the message was taken to mean; null when the same message had been answered before
 */
public record Answer(TurnId turn, Reply reply, @Nullable Meaning meaning) {}
