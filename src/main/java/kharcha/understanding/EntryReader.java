package kharcha.understanding;

import java.math.BigDecimal;
import java.util.List;
import java.util.Set;
import kharcha.ledger.Direction;

/** Reads the entries a message speaks of. */
public final class EntryReader {
    public EntryReading read(Parse parse) {
        Span place;
        BigDecimal value;
        if (!parse.amounts().isEmpty()) {
            place = parse.amounts().getFirst().span();
            value = parse.amounts().getFirst().value();
        } else if (!parse.numbers().isEmpty()) {
            place = parse.numbers().getFirst().span();
            value = parse.numbers().getFirst().value();
        } else return new EntryReading.Entries(List.of(), false, false);
        String rest = parse.text().substring(0, place.start()) + parse.text().substring(place.end());
        PartialEntry entry = new PartialEntry(
                value,
                parse.amounts().isEmpty() ? null : parse.amounts().getFirst().currency(),
                parse.dates().isEmpty()
                        ? null
                        : parse.dates().getFirst().range().start(),
                parse.categories().isEmpty()
                        ? null
                        : parse.categories().getFirst().category(),
                parse.labels().getFirst().name().equals("add_income") ? Direction.IN : Direction.OUT,
                rest.replaceAll("\\b(spent|paid|on|for)\\b", " ").strip(),
                Set.of(),
                null);
        return new EntryReading.Entries(List.of(entry), false, false);
    }
}
