package kharcha.understanding;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import kharcha.ledger.CategoryId;
import kharcha.ledger.CategoryWord;
import kharcha.ledger.Direction;
import org.jspecify.annotations.Nullable;

/**
 * Reads what banks, wallets and shops write and people paste: one entry, of the alert's own day, with the other side's name
 * as its note. Balances, limits, account digits and references are no amounts; of a receipt the total counts.
 */
final class Alerts {
    /** The end of a card's or an account's number: "x8842", "XX2098", "**4471". */
    private static final Pattern MASKED = Pattern.compile("(?<![\\p{L}\\d])[xX*•]{1,12}-?\\d{3,5}(?![\\d.,]\\d|\\d)");

    /** What stands between the words of a name. */
    private static final Set<String> JOINTS = Set.of("'", "&", "-", "*", "’", "/");

    private static final int LONGEST_NAME = 5;
    private static final int LEAST_WORDS = 6;
    private static final CategoryId SHOPPING = new CategoryId("shopping");
    private static final EntryReading NOTICE = new EntryReading.NothingToBook(Intent.Reason.NOTICE, true);

    private static final Set<Cue> TELLING =
            Set.of(Cue.DEBIT, Cue.CREDIT, Cue.TOTAL, Cue.NOTICE, Cue.TO_COME, Cue.OWN_MONEY, Cue.BALANCE);

    /** Whose words are the bank's or the bill's own, whatever they mean elsewhere: "card", "tip". */
    private static final Set<Cue> FORMAL = Set.of(Cue.ALERT, Cue.BALANCE, Cue.TOTAL, Cue.ON_TOP, Cue.INCLUDED);

    private Alerts() {}

    /** Two typical phrases are enough, one when the message has an alert's length and money with a mark. */
    static boolean isPasted(Passage message) {
        long typical = message.all(Cue.ALERT).map(Passage.Hit::from).distinct().count();
        if (MASKED.matcher(message.parse().text()).find()) typical++;
        if (typical == 0 || !message.any(Piece::isMoney)) return false;
        long words = message.pieces().stream()
                .filter(piece -> piece.kind() == Piece.Kind.WORD)
                .count();
        return typical >= 2
                || words >= LEAST_WORDS && isTelling(message) && message.any(piece -> piece.kind() == Piece.Kind.SUM);
    }

    /** A single typical phrase ("card …") is typed as well; banks also say what became of the money. */
    private static boolean isTelling(Passage message) {
        return message.hits().stream().map(Passage.Hit::cue).anyMatch(TELLING::contains);
    }

    static EntryReading read(Passage message) {
        boolean moved = message.has(Cue.DEBIT) || message.has(Cue.CREDIT) || message.has(Cue.TOTAL);
        // What somebody sent arrives in one's account without having been one's own.
        if (message.has(Cue.OWN_MONEY) && !message.has(Cue.INCOME)) return new EntryReading.OwnMoney();
        if (message.has(Cue.TO_COME)) return NOTICE;
        if (message.has(Cue.NOTICE) && !isDebited(message) || !moved) return NOTICE;
        Price price = price(message);
        if (price == null) return NOTICE;
        Direction direction = isOut(message) ? Direction.OUT : Direction.IN;
        Passage merchant = merchant(message, price);
        if (merchant == null) merchant = lead(message, price);
        if (merchant == null) merchant = known(message);
        PartialEntry entry = new PartialEntry(
                price.value().abs(),
                price.currency(),
                day(message),
                category(message, merchant, direction),
                direction,
                note(message, merchant, price),
                Set.of(),
                Particulars.paidBy(message));
        return new EntryReading.Entries(List.of(entry), false, true);
    }

    /** What was debited and is not said to come back; "paid you" is no "paid". */
    private static boolean isOut(Passage message) {
        if (message.has(Cue.REFUND)) return false;
        boolean debited = message.all(Cue.DEBIT)
                .anyMatch(debit -> message.all(Cue.CREDIT)
                        .noneMatch(credit -> credit.from() <= debit.from()
                                && debit.to() <= credit.to()
                                && !credit.equals(debit)
                                && credit.to() - credit.from() > debit.to() - debit.from()));
        return debited || !message.has(Cue.CREDIT);
    }

    /** "Will be debited" is a notice, however often it says so; "was debited, next one due" is none. */
    private static boolean isDebited(Passage message) {
        return message.all(Cue.DEBIT)
                .anyMatch(debit -> message.all(Cue.NOTICE)
                        .noneMatch(notice -> notice.from() <= debit.from() && debit.to() <= notice.to()));
    }

    /** The total of a receipt, else the first sum that is no balance; bare numbers only when they have decimals. */
    private static @Nullable Price price(Passage message) {
        Price first = null;
        for (int at = 0; at < message.pieces().size(); at++) {
            Piece piece = message.pieces().get(at);
            boolean sum = piece.kind() == Piece.Kind.SUM;
            boolean moved = message.isNumberOf(at, Cue.DEBIT) || message.isNumberOf(at, Cue.CREDIT);
            boolean decimal = piece.kind() == Piece.Kind.NUMBER && (moved || Prices.hasDecimals(message, piece));
            if (!sum && !decimal || message.isNumberOf(at, Cue.BALANCE) || message.isNumberOf(at, Cue.NOT_PRICE))
                continue;
            Price price = new Price(at, piece.number(), piece.currency(), false);
            if (message.isNumberOf(at, Cue.TOTAL)) return price;
            boolean better =
                    first == null || sum && message.pieces().get(first.piece()).kind() == Piece.Kind.NUMBER;
            if (better) first = price;
        }
        return first;
    }

    /** The alert's own day: the first one that is not in the future. */
    private static @Nullable LocalDate day(Passage message) {
        LocalDate today = message.parse().utterance().today();
        for (int at = 0; at < message.pieces().size(); at++) {
            FoundDate date = message.pieces().get(at).date();
            if (date == null || date.kind() != FoundDate.Kind.DAY || message.isIn(at, Cue.BESIDE)) continue;
            LocalDate day = date.range().start();
            if (day != null && !day.isAfter(today)) return day;
        }
        return null;
    }

    private static @Nullable CategoryId category(Passage message, @Nullable Passage merchant, Direction direction) {
        CategoryId own = merchant == null ? null : ofName(merchant, direction);
        if (direction == Direction.IN) return own == null ? Particulars.category(message, direction) : own;
        boolean vague = merchant != null
                && merchant.categories().stream()
                        .allMatch(found ->
                                found.kind() == CategoryWord.Kind.PLACE || found.kind() == CategoryWord.Kind.HINT);
        CategoryId said = said(message, merchant, own != null);
        return own == null || vague && said != null ? said : own;
    }

    /** A thing that is named beside the other side ("toll paid at …"); a bank's own words ("card") are none. */
    private static @Nullable CategoryId said(Passage message, @Nullable Passage merchant, boolean decisive) {
        return message.categories().stream()
                .filter(found -> !found.category().isIncome())
                .filter(found -> !decisive || found.kind() == CategoryWord.Kind.DECISIVE)
                .filter(found -> merchant == null || !merchant.span().overlaps(found.span()))
                .filter(found -> message.hits().stream()
                        .filter(hit -> FORMAL.contains(hit.cue()))
                        .noneMatch(
                                hit -> message.part(hit.from(), hit.to()).span().overlaps(found.span())))
                .map(FoundCategory::category)
                .findFirst()
                .orElse(null);
    }

    /** "Olive & Thyme Bistro" is a bistro: in a name the last word says what it is, if it says more than "shop". */
    private static @Nullable CategoryId ofName(Passage merchant, Direction direction) {
        CategoryId whole = Particulars.category(merchant, direction);
        if (direction == Direction.IN || merchant.categories().isEmpty()) return whole;
        FoundCategory last = merchant.categories().getLast();
        boolean telling =
                last.kind() == CategoryWord.Kind.PLACE && !last.category().equals(SHOPPING);
        return telling ? last.category() : whole;
    }

    /** What stands behind "at", "to", "towards", the nearest behind the price first. */
    private static @Nullable Passage merchant(Passage message, Price price) {
        Passage best = null;
        for (Passage.Hit hit : message.all(Cue.MERCHANT_FOLLOWS).toList()) {
            Passage name = name(message, hit.to());
            if (name == null) continue;
            boolean filed = !name.categories().isEmpty();
            if (best == null || filed && best.categories().isEmpty() && hit.from() > price.piece()) best = name;
        }
        return best;
    }

    private static @Nullable Passage name(Passage message, int from) {
        int to = from;
        while (to < message.pieces().size() && to - from < 2 * LONGEST_NAME && isOfName(message, to, from)) to++;
        while (to > from && message.pieces().get(to - 1).kind() == Piece.Kind.MARK) to--;
        return to == from ? null : message.part(from, to);
    }

    private static boolean isOfName(Passage message, int at, int from) {
        Piece piece = message.pieces().get(at);
        if (message.all(Cue.MERCHANT_ENDS).anyMatch(hit -> hit.from() == at)) return false;
        return switch (piece.kind()) {
            case WORD, SYMBOL -> true;
            case MARK -> at > from && (JOINTS.contains(piece.folded()) || isPoint(message, at));
            case NUMBER -> at == from;
            case SUM, DATE, BREAK -> false;
        };
    }

    /** The point of "BOL.COM", which no blank surrounds. */
    private static boolean isPoint(Passage message, int at) {
        List<Piece> pieces = message.pieces();
        return at + 1 < pieces.size()
                && pieces.get(at).isMark(".")
                && pieces.get(at + 1).kind() == Piece.Kind.WORD
                && pieces.get(at - 1).span().end() == pieces.get(at).span().start()
                && pieces.get(at).span().end() == pieces.get(at + 1).span().start();
    }

    private static String note(Passage message, @Nullable Passage merchant, Price price) {
        if (merchant != null)
            return merchant.any(piece -> piece.isMark("."))
                    ? merchant.span().in(message.parse().text())
                    : String.join(" ", Notes.words(merchant));
        FoundCategory filed = Filing.best(message, false);
        return filed == null
                ? Notes.of(message, price)
                : filed.span().in(message.parse().text());
    }

    /** A receipt opens with the shop's name, perhaps below "order confirmed". */
    private static @Nullable Passage lead(Passage message, Price price) {
        int from = 0;
        while (from < price.piece() && isHead(message, from)) from++;
        int to = from;
        while (to < price.piece()
                && to - from <= LONGEST_NAME
                && isOfName(message, to, from)
                && !startsCue(message, to)) to++;
        boolean none = to == from || to - from > LONGEST_NAME || isSender(message, from, to);
        return none || message.pieces().get(to).isMoney() ? null : message.part(from, to);
    }

    /** "Axis Bank: spent …" says who writes, not who was paid. */
    private static boolean isSender(Passage message, int from, int to) {
        return message.pieces().get(to).isMark(":")
                && message.part(from, to).categories().isEmpty();
    }

    private static boolean isHead(Passage message, int at) {
        return message.isIn(at, Cue.DEBIT) || message.pieces().get(at).kind() == Piece.Kind.BREAK;
    }

    /** A well-known name anywhere, even where nothing says that it was paid. */
    private static @Nullable Passage known(Passage message) {
        for (FoundCategory found : message.categories()) {
            if (found.kind() != CategoryWord.Kind.MERCHANT) continue;
            int from = 0;
            while (!found.span().overlaps(message.pieces().get(from).span())) from++;
            int to = from;
            while (to < message.pieces().size()
                    && found.span().overlaps(message.pieces().get(to).span())) to++;
            return message.part(from, to);
        }
        return null;
    }

    private static boolean startsCue(Passage message, int at) {
        return message.hits().stream()
                .anyMatch(hit -> hit.from() == at
                        && (hit.cue() == Cue.ALERT
                                || hit.cue() == Cue.TOTAL
                                || hit.cue() == Cue.BALANCE
                                || hit.cue() == Cue.MERCHANT_ENDS));
    }
}
