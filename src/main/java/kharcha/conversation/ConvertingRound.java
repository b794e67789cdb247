package kharcha.conversation;

import java.util.List;
import kharcha.account.UserId;

/**
 * Converts what could not be converted when it was booked, or was converted to another home currency: book by book, some entries at
 * a time, each time in a transaction under the turn lock of its user, who can book between them. Where it was interrupted it goes
 * on from there.
 */
public final class ConvertingRound {
    private static final String CHANNEL = "convert";
    private static final int BOOKS_A_ROUND = 100;

    /** Few enough that nobody waits long behind them. */
    static final int AT_ONCE = 2_000;

    private final Books books;
    private final Conversions conversions;

    public ConvertingRound(Books books, Conversions conversions) {
        this.books = books;
        this.conversions = conversions;
    }

    /** Returns how many books were done. One that cannot be opened keeps no other from its turn. */
    public int run() {
        RuntimeException trouble = null;
        List<UserId> waiting = conversions.waiting(BOOKS_A_ROUND);
        for (UserId user : waiting) {
            try {
                convert(user);
            } catch (RuntimeException e) {
                trouble = e;
            }
        }
        if (trouble != null) throw trouble;
        return waiting.size();
    }

    private void convert(UserId user) {
        Converting.Step step = null;
        while (step == null || !step.isDone()) {
            Long begun = step == null ? null : Long.valueOf(step.begun());
            step = books.atomically(user, desk -> {
                desk.turns().open(user, CHANNEL, null);
                return desk.converting().next(user, AT_ONCE, begun);
            });
        }
    }
}
