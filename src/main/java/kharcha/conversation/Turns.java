package kharcha.conversation;

import java.time.Instant;
import java.util.List;
import kharcha.account.Preferences;
import kharcha.account.UserId;
import kharcha.ledger.Budgets;
import kharcha.ledger.Offers;
import kharcha.ledger.OwnCategories;
import kharcha.ledger.TurnId;
import kharcha.ledger.Wallets;
import kharcha.understanding.Context;
import org.jspecify.annotations.Nullable;

/** A user's turns and the state between them, inside that user's transaction. */
public interface Turns {
    /**
     * What a turn starts from.
     *
     * @param turn this turn's id
     * @param earlier the newest turn that answered the same message of this channel before, or null; if there is one and its
     *     text is the same, there is nothing left to do
     */
    record Opening(
            TurnId turn,
            Preferences preferences,
            OwnCategories categories,
            Budgets budgets,
            Wallets wallets,
            Offers offers,
            Context context,
            @Nullable Turn earlier) {}

    /**
     * Takes the user's turn lock, so that two messages of one user are answered one after the other, and reads what the turn
     * starts from.
     *
     * @param messageId null when the channel has no ids: then nothing can be recognised as a repetition
     */
    Opening open(UserId user, String channel, @Nullable String messageId);

    /** Remembers the turn, its delivery and what the next turn starts from. */
    void close(UserId user, Turn turn, Context next);

    /**
     * When a message of that channel with that text and without an id booked what is not undone, oldest first; of the newest
     * fifty turns, since then.
     */
    List<Instant> booked(UserId user, String channel, String text, Instant since);

    /** Those of these turns that are still remembered, newest first. */
    List<Turn> find(UserId user, List<TurnId> turns);

    /** The newest turns, oldest first. */
    List<Turn> history(UserId user, int limit);

    /** All that are remembered, oldest first, from the one after that id; 0 is before all. */
    List<Turn> after(UserId user, long turn, int limit);
}
