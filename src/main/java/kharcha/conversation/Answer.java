package kharcha.conversation;

import kharcha.ledger.TurnId;
import kharcha.understanding.Meaning;
import org.jspecify.annotations.Nullable;

/**
 * A reply with where it came from.
 *
 * @param turn null when the message was refused or the books could not be opened: then it left no trace
 * @param meaning what the message was taken to mean; null when the same message had been answered before, or was not read at all
 */
public record Answer(
        @Nullable TurnId turn, Reply reply, @Nullable Meaning meaning) {}
