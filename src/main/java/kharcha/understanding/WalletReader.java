package kharcha.understanding;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import kharcha.ledger.WalletId;
import org.jspecify.annotations.Nullable;

/** Reads what is said of wallets: what is in them, what was in them, and which of them pays. */
public final class WalletReader {
    /** Kinds that everybody has, under the headings of their words. */
    private static final List<String> KINDS = List.of("cash", "credit", "card", "savings", "checking", "bank");

    private static final int FEW_WORDS = 3;

    private final Said said;
    private final Set<String> names;

    private WalletReader(Said said, Set<String> names) {
        this.said = said;
        this.names = names;
    }

    static @Nullable Intent read(Said said) {
        return new WalletReader(said, Set.of()).read();
    }

    /**
     * What is said of wallets by the names that their user has given them: with those a name needs no word that says what it is.
     *
     * @param names in lower case
     */
    public static @Nullable Intent read(Parse parse, Set<String> names) {
        String text = parse.text().toLowerCase(Locale.ROOT);
        return names.stream().noneMatch(text::contains) ? null : new WalletReader(Said.of(parse), names).read();
    }

    private @Nullable Intent read() {
        if (said.withoutDates().is("wallet.all")) return new Intent.TellBalance(null);
        Phrasebook.Match much = first("wallet.much", "wallet.much.named");
        if (much != null) return new Intent.TellBalance(purse(said, place(much)));
        Intent stated = stated();
        return stated == null ? usual() : stated;
    }

    private @Nullable Intent stated() {
        Phrasebook.Match owed = first("wallet.owes", "wallet.owes.named");
        Phrasebook.Match match = owed == null ? first("wallet.holds", "wallet.holds.named") : owed;
        Sentence.Sum sum = match == null ? null : match.sum("sum");
        if (match == null || sum == null) return null;
        Purse purse = purse(said, place(match));
        // What a credit card is "at" is owed.
        boolean owes = owed != null || said.part(place(match)).is("purse.credit");
        BigDecimal amount = owes ? sum.value().abs().negate() : sum.value();
        return new Intent.StateBalance(purse, amount, sum.currency(), day(said));
    }

    private @Nullable Intent usual() {
        if (said.is("wallet.usual.none")) return new Intent.UseWallet(null);
        Phrasebook.Match match = first("wallet.usual", "wallet.usual.named");
        return match == null ? null : new Intent.UseWallet(purse(said, place(match)));
    }

    /** Under the first heading only for what everybody calls a wallet; under the second, which says that it is one, for any. */
    private Phrasebook.@Nullable Match first(String known, String named) {
        return Stream.of(said, said.withoutDates())
                .distinct()
                .flatMap(read -> Stream.concat(
                        read.matches(known).filter(match -> isKnown(place(match))),
                        read.matches(named).filter(match -> isName(place(match)))))
                .findFirst()
                .orElse(null);
    }

    private static Span place(Phrasebook.Match match) {
        Span place = match.place("what");
        return place == null ? new Span(0, 0) : place;
    }

    private boolean isKnown(Span place) {
        return kind(said.part(place)) != null
                || names.contains(purse(said, place).words().toLowerCase(Locale.ROOT));
    }

    private boolean isName(Span place) {
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
