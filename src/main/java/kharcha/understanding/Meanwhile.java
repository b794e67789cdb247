package kharcha.understanding;

import java.util.ArrayList;
import java.util.List;
import kharcha.ledger.TurnId;

/**
 * What was done by itself since the user last heard of it.
 *
 * @param turns that booked what came due, oldest first
 * @param reminders in words, oldest first
 */
public record Meanwhile(List<TurnId> turns, List<String> reminders) {
    public static final Meanwhile NOTHING = new Meanwhile(List.of(), List.of());

    /** Who was away for long hears of the last so many. */
    private static final int MOST = 20;

    public Meanwhile {
        turns = last(turns);
        reminders = last(reminders);
    }

    public Meanwhile and(List<TurnId> moreTurns, List<String> moreReminders) {
        return new Meanwhile(joined(turns, moreTurns), joined(reminders, moreReminders));
    }

    private static <T> List<T> joined(List<T> some, List<T> more) {
        List<T> all = new ArrayList<>(some);
        all.addAll(more);
        return all;
    }

    private static <T> List<T> last(List<T> all) {
        return List.copyOf(all.subList(Math.max(0, all.size() - MOST), all.size()));
    }
}
