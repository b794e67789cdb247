package kharcha.conversation;

import java.time.LocalDate;
import java.util.List;
import kharcha.ledger.Entry;
import kharcha.understanding.Intent;
import kharcha.understanding.Meaning;
import kharcha.understanding.Parse;
import kharcha.understanding.SharedDay;
import kharcha.understanding.Which;

/** "New tyres 180 on the same day": on that of the entry that was spoken of last. */
final class SameDay {
    private SameDay() {}

    static Meaning applied(Exchange exchange, Parse parse, Meaning meaning) {
        if (!(meaning instanceof Intent.Book book) || !SharedDay.isSaid(parse)) return meaning;
        List<Entry> last = new WhichEntries(exchange).find(new Which.Last()).entries();
        if (last.isEmpty()) return meaning;
        LocalDate day = last.getFirst().draft().day();
        return new Intent.Book(
                book.entries().stream().map(draft -> draft.withDay(day)).toList());
    }
}
