package kharcha.understanding;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import kharcha.ledger.WalletId;
import org.jspecify.annotations.Nullable;

/** Reads what is said of wallets: what is in them, what was in them, and which of them pays. */
final class WalletReader {
    /** Kinds that everybody has, under the headings of their words. */
    private static final List<String> KINDS = List.of("cash", "credit", "card", "savings", "checking", "bank");

    private static final int FEW_WORDS = 3;

    private WalletReader() {}

    static @Nullable Intent read(Said said) {
        if (said.is("wallet.all")) return new Intent.TellBalance(null);
        Phrasebook.Match much = first(said, "wallet.much", "wallet.much.named");
        if (much != null) return new Intent.TellBalance(purse(said, place(much)));
        Intent stated = stated(said);
        return stated == null ? usual(said) : stated;
    }

    private static @Nullable Intent stated(Said said) {
        Phrasebook.Match owed = first(said, "wallet.owes", "wallet.owes.named");
        Phrasebook.Match match = owed == null ? first(said, "wallet.holds", "wallet.holds.named") : owed;
        Sentence.Sum sum = match == null ? null : match.sum("sum");
        if (match == null || sum == null) return null;
        Purse purse = purse(said, place(match));
        // What a credit card is "at" is owed.
        boolean owes = owed != null || said.part(place(match)).is("purse.credit");
        BigDecimal amount = owes ? sum.value().abs().negate() : sum.value();
        return new Intent.StateBalance(purse, amount, sum.currency(), day(said));
    }

    private static @Nullable Intent usual(Said said) {
        if (said.is("wallet.usual.none")) return new Intent.UseWallet(null);
        Phrasebook.Match match = first(said, "wallet.usual", "wallet.usual.named");
        return match == null ? null : new Intent.UseWallet(purse(said, place(match)));
    }

    /** Under the first heading only for what everybody calls a wallet; under the second, which says that it is one, for any. */
    private static Phrasebook.@Nullable Match first(Said said, String known, String named) {
        return said.matches(known)
                .filter(match -> kind(said.part(place(match))) != null)
                .findFirst()
                .or(() -> said.matches(named)
                        .filter(match -> isName(said, place(match)))
                        .findFirst())
                .orElse(null);
    }

    private static Span place(Phrasebook.Match match) {
        Span place = match.place("what");
        return place == null ? new Span(0, 0) : place;
    }

    private static boolean isName(Said said, Span place) {
        List<Sentence.Word> words = said.sentence().wordsIn(place);
        return !words.isEmpty()
                && words.size() <= FEW_WORDS
                && words.stream().noneMatch(word -> word.isToken() || said.isFiller("purse.no", word.text()));
    }

    /** What everybody calls so; null for an own name. */
    static @Nullable WalletId kind(Said part) {
        for (String kind : KINDS)
            if (part.is("purse." + kind)) return new WalletId(kind.equals("credit") ? "card" : kind);
        return null;
    }

    static Purse purse(Said said, Span place) {
        Said part = said.part(place);
        StringBuilder words = new StringBuilder();
        for (Sentence.Word word : said.sentence().wordsIn(place)) {
            if (word.isToken() || said.isFiller("purse.filler", word.text())) continue;
            if (!words.isEmpty()) words.append(' ');
            words.append(said.sentence().original(word.span()));
        }
        return new Purse(kind(part), words.toString());
    }

    /** The day that is named; null for none. */
    static @Nullable LocalDate day(Said said) {
        return said.sentence().dates().stream()
                .filter(date -> date.kind() == FoundDate.Kind.DAY)
                .map(date -> date.range().start())
                .findFirst()
                .orElse(null);
    }
}
