package kharcha.understanding;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import kharcha.ledger.WalletId;
import kharcha.money.Money;
import org.jspecify.annotations.Nullable;

/**
 * Reads from where to where own money went. Each word that leads from or to a place ("from", "into"; in Hindi after it) takes the
 * words beside it, up to the next such word, number or end; what was withdrawn came to hand, and what was paid off went to a card.
 */
final class MoveReader {
    private static final List<String> MARKERS =
            List.of("move.from.before", "move.to.before", "move.from.after", "move.to.after", "move.stop");

    /** "Cuenta de ahorros": so many words of a wallet's name may look like something else. */
    private static final int LONGEST = 4;

    private final Said said;
    private @Nullable Purse from;
    private @Nullable Purse to;

    private MoveReader(Said said) {
        this.said = said;
    }

    /** Null when it does not say how much it was, or not just once. */
    static @Nullable Moved read(Said said) {
        List<Sentence.Sum> sums = said.sentence().sums();
        if (sums.size() != 1) return null;
        Sentence.Sum sum = sums.getFirst();
        Utterance utterance = said.parse().utterance();
        Currency currency = sum.currency() == null ? utterance.homeCurrency() : sum.currency();
        if (sum.value().signum() <= 0 || !Money.fits(sum.value(), currency)) return null;
        LocalDate day = WalletReader.day(said);
        MoveReader reader = new MoveReader(said);
        reader.read();
        return new Moved(
                reader.from, reader.to, new Money(sum.value(), currency), day == null ? utterance.today() : day);
    }

    private void read() {
        List<Sentence.Word> words = said.sentence().wordsIn(said.everything());
        List<Sentence.Word> run = new ArrayList<>();
        String before = "";
        for (int at = 0; at < words.size(); at++) {
            int name = nameAt(words, at);
            if (name > 1) {
                run.addAll(words.subList(at, at + name));
                at += name - 1;
                continue;
            }
            String marker = name > 0 ? "" : marker(words.get(at));
            if (marker.isEmpty() && !words.get(at).isToken()) {
                run.add(words.get(at));
                continue;
            }
            take(marker.endsWith("after") ? marker : before, run);
            before = marker.endsWith("before") ? marker : "";
            run.clear();
        }
        take(before, run);
        complete();
    }

    /** How many words from there on are a wallet that everybody knows; 0: none. */
    private int nameAt(List<Sentence.Word> words, int at) {
        for (int count = Math.min(LONGEST, words.size() - at); count > 0; count--) {
            List<Sentence.Word> name = words.subList(at, at + count);
            if (name.stream().noneMatch(Sentence.Word::isToken)
                    && !said.isFiller("purse.filler", name.getFirst().text())
                    && marker(name.getFirst()).isEmpty()
                    && WalletReader.kind(said.part(span(name))) != null) return count;
        }
        return 0;
    }

    private static Span span(List<Sentence.Word> words) {
        return new Span(words.getFirst().span().start(), words.getLast().span().end());
    }

    private String marker(Sentence.Word word) {
        if (word.isToken()) return "";
        for (String marker : MARKERS) if (said.isFiller(marker, word.text())) return marker;
        return "";
    }

    private void take(String marker, List<Sentence.Word> run) {
        List<Sentence.Word> named = new ArrayList<>(run);
        named.removeIf(word -> said.isFiller("purse.filler", word.text()));
        if (marker.isEmpty() || named.isEmpty()) return;
        Purse purse = purse(run);
        if (marker.startsWith("move.from") && from == null) from = purse;
        else if (marker.startsWith("move.to") && to == null) to = purse;
    }

    /** "TD chequing" is of a kind as well. */
    private Purse purse(List<Sentence.Word> run) {
        Purse purse = WalletReader.purse(said, span(run));
        for (int first = 1; first < run.size() && purse.kind() == null; first++)
            purse = new Purse(WalletReader.kind(said.part(span(run.subList(first, run.size())))), purse.words());
        return purse;
    }

    /** What goes without saying. */
    private void complete() {
        if (said.has("move.lent")) {
            if (from == null && said.has("move.lent.cash")) from = new Purse(WalletId.CASH, "");
            to = null;
        } else if (said.has("move.withdrawn")) {
            if (from == null) from = new Purse(WalletId.BANK, "");
            if (to == null || to.kind() == null || to.kind().equals(from.kind())) to = new Purse(WalletId.CASH, "");
        } else if (said.has("move.deposited") && from == null) {
            from = new Purse(WalletId.CASH, "");
            if (to == null) to = new Purse(WalletId.BANK, "");
        } else if (said.has("move.card.paid")) {
            if (to == null || to.kind() == null) to = new Purse(WalletId.CARD, "");
            if (from != null && WalletId.CARD.equals(from.kind())) from = null;
        } else if (to == null && said.has("move.saved")) to = new Purse(new WalletId("savings"), "");
    }
}
