package kharcha.understanding;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import kharcha.ledger.CategoryId;
import kharcha.ledger.CategoryWord;
import kharcha.ledger.Direction;
import org.jspecify.annotations.Nullable;

/**
 * Reads the entries a message speaks of, from the message alone.
 *
 * <p>A message is laid out as pieces with the cues of its languages among them ({@link Passage}). Codes and failed payments
 * are told first; a pasted alert is read as one entry ({@link Alerts}); anything else is cut into one passage an entry
 * ({@link Segments}), each of which may turn out to be nothing to book ({@link Verdicts}), and else has a price
 * ({@link Prices}), a note ({@link Notes}) and its {@link Particulars}. Reading never throws, whatever the text.
 */
public final class EntryReader {
    public EntryReading read(Parse parse) {
        return read(Passage.of(parse));
    }

    EntryReading read(Passage message) {
        if (message.pieces().isEmpty()) return none();
        EntryReading verdict = Verdicts.ofMessage(message);
        if (verdict != null) return verdict;
        if (Alerts.isPasted(message)) return Alerts.read(message);
        if (message.has(Cue.QUESTION) && !message.has(Cue.PLANNED)) return none();
        EntryReading impossible = Impossibilities.in(message);
        return impossible == null ? readTyped(message) : impossible;
    }

    private static EntryReading none() {
        return new EntryReading.Entries(List.of(), false, false);
    }

    private static EntryReading readTyped(Passage message) {
        List<Passage> parts = Segments.of(message);
        EntryReading verdict = null;
        List<Passage> booked = new ArrayList<>();
        boolean supposed = false;
        for (Passage part : parts) {
            // "If they drop under 150 I'll get two": what follows a condition hangs on it too.
            supposed |= Suppositions.are(part);
            EntryReading doubt = supposed ? Verdicts.nothing(Intent.Reason.PLANNED) : Verdicts.ofEntry(part);
            if (doubt == null) booked.add(part);
            else if (verdict == null) verdict = doubt;
        }
        if (booked.isEmpty()) return verdict == null ? none() : verdict;
        return entries(parts, booked);
    }

    private static EntryReading entries(List<Passage> parts, List<Passage> booked) {
        List<PartialEntry> entries = new ArrayList<>();
        boolean doubtful = booked.size() < parts.size();
        Currency shared = sharedCurrency(booked);
        for (Passage part : booked) {
            Price price = Prices.of(part);
            if (price != null && price.currency() == null) price = price.withCurrency(shared);
            EntryReading problem = price == null ? null : problem(part, price);
            if (problem != null) return problem;
            boolean given =
                    !entries.isEmpty() && entries.getLast().direction() == Direction.OUT && Particulars.areTips(part);
            LocalDate day = Particulars.sharedDay(parts, parts.indexOf(part));
            PartialEntry entry = entry(part, price, day, given ? Direction.OUT : Particulars.direction(part));
            if (price == null && entry.note().isEmpty()) continue;
            doubtful |= price != null && Doubts.are(part, price, entry.note());
            entries.add(entry);
        }
        return new EntryReading.Entries(entries, doubtful, false);
    }

    private static @Nullable EntryReading problem(Passage part, Price price) {
        Currency currency = price.currency();
        Currency used = currency == null ? part.parse().utterance().homeCurrency() : currency;
        String written = part.pieces().get(price.piece()).span().in(part.parse().text());
        EntryReading problem = Impossibilities.of(price.value(), used, written);
        return problem == null ? Impossibilities.currencyBeside(part, price) : problem;
    }

    /** One currency said for all: "rent 950 and phone 20 eur". */
    private static @Nullable Currency sharedCurrency(List<Passage> parts) {
        Set<Currency> said = parts.stream()
                .map(Prices::of)
                .map(price -> price == null ? null : price.currency())
                .filter(currency -> currency != null)
                .collect(Collectors.toSet());
        return said.size() == 1 ? said.iterator().next() : null;
    }

    private static PartialEntry entry(Passage part, @Nullable Price price, @Nullable LocalDate day, Direction meant) {
        boolean negative = price != null && price.value().signum() < 0;
        Direction direction = negative ? Direction.IN : meant;
        return new PartialEntry(
                price == null ? null : price.value().abs(),
                price == null ? null : price.currency(),
                day,
                category(part, price, direction),
                direction,
                note(part, price),
                Particulars.tags(part),
                Particulars.paidBy(part));
    }

    private static @Nullable CategoryId category(Passage part, @Nullable Price price, Direction direction) {
        FoundCategory found = direction == Direction.IN || price == null ? null : Filing.best(part, false);
        CategoryId priced =
                found == null || price == null || isBeside(found, part) ? null : Dear.category(found, price, part);
        return priced == null ? Particulars.category(part, direction) : priced;
    }

    /** "Boots own brand plasters": what it means alone does not count beside another thing. */
    private static boolean isBeside(FoundCategory found, Passage part) {
        return part.categories().stream()
                .anyMatch(other -> !other.equals(found)
                        && !other.category().isIncome()
                        && (other.kind() == CategoryWord.Kind.THING || other.kind() == CategoryWord.Kind.DECISIVE));
    }

    private static String note(Passage part, @Nullable Price price) {
        String note = Notes.of(part, price);
        if (!note.isEmpty() || part.categories().isEmpty()) return note;
        return part.categories().getFirst().span().in(part.parse().text());
    }
}
