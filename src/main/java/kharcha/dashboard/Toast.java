package kharcha.dashboard;

import io.javalin.http.Context;
import java.util.List;
import java.util.Optional;
import kharcha.conversation.Bookkeeping;
import kharcha.conversation.Desk;
import kharcha.conversation.Turn;
import kharcha.ledger.Journal;
import kharcha.ledger.TurnId;

/**
 * What was just done, with the way back.
 *
 * @param turn that an undo takes back; 0 when there is nothing to take back
 */
public record Toast(String words, long turn) {
    public static final Toast NONE = new Toast("", 0);

    static Toast of(Bookkeeping.Kept kept) {
        TurnId turn = kept.turn();
        return new Toast(kept.said(), turn == null ? 0 : turn.value());
    }

    static Toast undone(Bookkeeping.Kept kept) {
        return new Toast(kept.said(), 0);
    }

    /** Of the turn that the address names, where a form has led back to a page. */
    static Optional<Toast> of(Context context, Desk desk, Reader reader) {
        String done = context.queryParam("done");
        if (done == null || !done.matches("[1-9][0-9]{0,17}")) return Optional.empty();
        TurnId turn = new TurnId(Long.parseLong(done));
        List<Turn> found = desk.turns().find(reader.id(), List.of(turn));
        if (found.isEmpty() || !found.getFirst().channel().equals(Bookkeeping.CHANNEL)) return Optional.empty();
        boolean stands = desk.journal()
                        .page(reader.id(), turn)
                        .filter(page -> page.kind() == Journal.Kind.CHANGE)
                        .isPresent()
                && !desk.journal().isUndone(reader.id(), turn);
        return Optional.of(new Toast(found.getFirst().reply().text(), stands ? turn.value() : 0));
    }
}
