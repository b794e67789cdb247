package kharcha.understanding;

import kharcha.ledger.TurnId;
import org.jspecify.annotations.Nullable;

/**
 * How much surer, or less sure, than for others it must be before something of this user's is booked at once: learned from what
 * became of the last readings. A booking that is taken back in the next breath makes it more careful; what was held back and is
 * then said to have been paid makes it less so. Where words say that money went, it is booked all the same.
 *
 * @param level from {@link #LEAST} to {@link #MOST}; 0 is for those who never objected
 * @param last what became of the last message
 */
public record Caution(int level, Last last) {
    public static final Caution NONE = new Caution(0, Last.ELSE);

    static final int MOST = 4;
    static final int LEAST = -MOST;
    /** What a level adds to the log odds that are asked for. */
    private static final double STEP = 0.5;

    public enum Last {
        BOOKED,
        HELD_BACK,
        ELSE
    }

    public Caution {
        if (level < LEAST || level > MOST) throw new IllegalArgumentException("no caution of " + level);
    }

    /** @param turn in which that was meant
     *  @param open what had been asked before it */
    public Caution after(Meaning meaning, TurnId turn, @Nullable Question open) {
        boolean doubted = open instanceof Question.ConfirmEntries;
        return switch (meaning) {
            case Intent.Book _, Intent.BookShare _, Intent.BookWithin _ -> new Caution(last == Last.HELD_BACK ? less() : level, Last.BOOKED);
            case Intent.Confirm _ when doubted -> new Caution(less(), Last.BOOKED);
            case Intent.Cancel _ when doubted -> new Caution(more(), Last.ELSE);
            case Intent.Undo undo when last == Last.BOOKED && isOfBefore(undo, turn) -> new Caution(more(), Last.ELSE);
            case Intent.NothingToBook nothing
            when nothing.reason() == Intent.Reason.UNSURE -> new Caution(level, Last.HELD_BACK);
            default -> new Caution(level, Last.ELSE);
        };
    }

    /** The probability that is enough, given the one that is enough for those who never objected. */
    double enough(double forAll) {
        double odds = StrictMath.log(forAll / (1 - forAll)) + STEP * level;
        return 1 / (1 + StrictMath.exp(-odds));
    }

    private static boolean isOfBefore(Intent.Undo undo, TurnId turn) {
        return undo.turn() == null || undo.turn().value() == turn.value() - 1;
    }

    private int more() {
        return Math.min(MOST, level + 1);
    }

    private int less() {
        return Math.max(LEAST, level - 1);
    }
}
