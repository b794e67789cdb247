package kharcha.conversation;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import kharcha.ledger.CategoryId;
import kharcha.ledger.Draft;
import kharcha.ledger.Entry;
import kharcha.money.Money;
import kharcha.understanding.Intent;
import kharcha.understanding.Question;
import kharcha.understanding.Splitting;

/** Makes several entries of one, or leaves of it what the user paid for themselves. */
final class SplitActions {
    private final QuestionPhrases questions;

    SplitActions(QuestionPhrases questions) {
        this.questions = questions;
    }

    Outcome split(Exchange exchange, Intent.Split intent) {
        WhichEntries.Found found = new WhichEntries(exchange).find(intent.which());
        if (found.entries().isEmpty()) return Outcome.of(exchange.say("none.found"));
        if (found.doubtful())
            return questions.ask(
                    exchange,
                    new Question.WhichToSplit(
                            found.entries().stream().map(Entry::id).toList(), intent.splitting()));
        Entry entry = found.entries().getFirst();
        return intent.splitting().parts().isEmpty()
                ? shared(exchange, entry, intent.splitting().ways())
                : parted(exchange, entry, intent.splitting().parts());
    }

    private static Outcome shared(Exchange exchange, Entry entry, int ways) {
        Optional<Draft> share = share(entry.draft(), ways);
        if (share.isEmpty()) return Outcome.refused(exchange.say("split.too.small"));
        Outcome changed = CorrectionActions.changed(exchange, List.of(new Entry(entry.id(), share.get())));
        return changed.with(new Reply.Text(said(exchange, entry.draft(), ways)));
    }

    static String said(Exchange exchange, Draft whole, int ways) {
        return exchange.say("split.share", "amount", exchange.phrases().amount(whole.amount()), "ways", ways);
    }

    /** One person's share; empty when nothing would be left of it. */
    static Optional<Draft> share(Draft draft, int ways) {
        Money whole = draft.amount();
        BigDecimal share =
                whole.amount().divide(BigDecimal.valueOf(ways), Money.decimals(whole.currency()), RoundingMode.HALF_UP);
        return share.signum() <= 0
                ? Optional.empty()
                : Optional.of(draft.withAmount(new Money(share, whole.currency())));
    }

    private static Outcome parted(Exchange exchange, Entry entry, List<Splitting.Part> parts) {
        Draft whole = entry.draft();
        BigDecimal named = parts.stream()
                .map(Splitting.Part::amount)
                .filter(amount -> amount != null)
                .reduce(BigDecimal.ZERO, BigDecimal::add);
        BigDecimal rest = whole.amount().amount().subtract(named);
        boolean fits = parts.stream()
                .allMatch(part -> part.amount() == null
                        || part.amount().signum() > 0
                                && Money.fits(part.amount(), whole.amount().currency()));
        boolean leaves = parts.stream().anyMatch(part -> part.amount() == null);
        if (!fits || rest.signum() < 0 || leaves && rest.signum() == 0)
            return Outcome.refused(
                    exchange.say("split.too.much", "line", exchange.entries().brief(whole)));
        List<Draft> drafts = new ArrayList<>();
        if (!leaves && rest.signum() > 0)
            drafts.add(whole.withAmount(new Money(rest, whole.amount().currency())));
        for (Splitting.Part part : parts) drafts.add(draft(whole, part, rest));
        List<Entry> entries = exchange.ledger().split(entry.id(), drafts);
        List<String> lines = new ArrayList<>(
                List.of(exchange.say("split.done", "line", exchange.entries().brief(whole))));
        entries.forEach(each -> lines.add(exchange.entries().line(each)));
        return Outcome.of(lines)
                .with(Buttons.undo(exchange.phrases(), exchange.turn()))
                .about(entries)
                .showing(entries)
                .did(false);
    }

    private static Draft draft(Draft whole, Splitting.Part part, BigDecimal rest) {
        BigDecimal amount = part.amount() == null ? rest : part.amount();
        CategoryId category = part.category() == null ? whole.category() : part.category();
        String note = part.note().isBlank() ? whole.note() : part.note();
        return Corrected.categorised(
                whole.withAmount(new Money(amount, whole.amount().currency())).withNote(note), category);
    }
}
