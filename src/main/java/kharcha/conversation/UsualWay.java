package kharcha.conversation;

import java.util.Optional;
import kharcha.ledger.Direction;
import kharcha.ledger.Draft;
import kharcha.ledger.Wallet;
import kharcha.understanding.EntryReader;
import kharcha.understanding.EntryReading;
import kharcha.understanding.Intent;
import kharcha.understanding.Meaning;
import kharcha.understanding.Parse;

/** From which wallet is paid what was typed without a word on how, where the user has chosen one. What was pasted came from a bank or a shop, who know. */
final class UsualWay {
    private UsualWay() {}

    static Meaning applied(Exchange exchange, Parse parse, Meaning meaning) {
        Optional<Wallet> usual = exchange.wallets().usual();
        if (usual.isEmpty() || !(meaning instanceof Intent.Book book)) return meaning;
        boolean pasted = new EntryReader().read(parse) instanceof EntryReading.Entries entries && entries.pasted();
        String way = usual.get().ways().getFirst();
        return pasted
                ? book
                : new Intent.Book(
                        book.entries().stream().map(draft -> paid(draft, way)).toList());
    }

    private static Draft paid(Draft draft, String way) {
        boolean open = draft.paidBy() == null && draft.direction() == Direction.OUT;
        return open ? draft.withPaidBy(way) : draft;
    }
}
