package kharcha.conversation;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import kharcha.ledger.Draft;
import kharcha.ledger.Entry;
import kharcha.understanding.Intent;

/** Books entries and says in a line each what was booked. */
final class ExpenseActions {
    private static final long RECOVERY_AFTER = 5;

    Outcome book(Exchange exchange, Intent.Book book) {
        return book(exchange, book.entries());
    }

    Outcome book(Exchange exchange, Intent.BookShare share) {
        Draft whole = share.whole().entries().getFirst();
        Optional<Draft> part = SplitActions.share(whole, share.ways());
        if (part.isEmpty()) return Outcome.refused(exchange.say("split.too.small"));
        return book(exchange, List.of(part.get()), List.of(SplitActions.said(exchange, whole, share.ways())));
    }

    /** With the day that was taken, since none was said. */
    Outcome book(Exchange exchange, Intent.BookWithin within) {
        String days = exchange.phrases().period(within.days());
        return book(exchange, within.book().entries(), List.of(exchange.say("booked.within", "period", days)));
    }

    Outcome book(Exchange exchange, List<Draft> drafts) {
        return book(exchange, drafts, List.of());
    }

    private static Outcome book(Exchange exchange, List<Draft> said, List<String> remarks) {
        List<Draft> drafts = TravelActions.tagged(exchange, said);
        int before = Repetition.sameTodayBefore(exchange);
        RegularActions.Booked single = drafts.size() == 1 ? RegularActions.book(exchange, drafts.getFirst()) : null;
        List<Entry> entries = single == null ? exchange.ledger().record(drafts) : List.of(single.entry());
        List<String> lines = new ArrayList<>(said(exchange, entries));
        lines.addAll(remarks);
        lines.addAll(Unconverted.said(exchange, entries));
        if (before > 0) lines.add(again(exchange, before + 1));
        Outcome outcome = Outcome.of(lines)
                .with(Buttons.booked(exchange.phrases(), exchange.turn(), entries))
                .about(entries.reversed())
                .showing(entries)
                .did(false);
        if (single != null && single.offered().isPresent())
            outcome = RegularActions.offered(exchange, outcome, single.offered().get());
        return offersRecovery(exchange, entries)
                ? outcome.with(new Reply.RecoveryOffer(exchange.say("recovery.offer")))
                : outcome;
    }

    /** Books once more what those said, and says which they were. */
    Outcome again(Exchange exchange, List<Draft> drafts, List<Entry> before) {
        List<String> which = before.size() > 1
                ? List.of()
                : List.of(exchange.say("again.as", "line", exchange.entries().row(before.getFirst())));
        return book(exchange, drafts, which);
    }

    static List<String> said(Exchange exchange, List<Entry> entries) {
        EntryPhrases phrases = exchange.entries();
        if (entries.size() == 1) return List.of(exchange.say("booked.one", "line", phrases.line(entries.getFirst())));
        List<String> lines = new ArrayList<>();
        lines.add(exchange.say("booked.several", "count", entries.size()));
        entries.forEach(entry -> lines.add(phrases.line(entry)));
        lines.add(exchange.say("booked.total", "amount", phrases.total(entries, exchange.home())));
        return lines;
    }

    private static String again(Exchange exchange, int count) {
        return exchange.say(count <= 3 ? "booked.again." + count : "booked.again.more", "count", count);
    }

    /** Once: the fifth entry is booked once. Only the web's guests have nothing but their browser to come back with. */
    private static boolean offersRecovery(Exchange exchange, List<Entry> entries) {
        String channel = exchange.message().channel();
        return (channel.equals("web") || channel.equals("widget"))
                && entries.stream().anyMatch(entry -> entry.id().value() == RECOVERY_AFTER);
    }
}
