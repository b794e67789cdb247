package kharcha.conversation;

import java.time.LocalDate;
import java.util.List;
import kharcha.ledger.Agenda;
import kharcha.ledger.CategoryId;
import kharcha.understanding.Correction;
import kharcha.understanding.Intent;
import kharcha.understanding.Meaning;
import kharcha.understanding.MovedDays;
import kharcha.understanding.Parse;
import kharcha.understanding.Which;
import org.jspecify.annotations.Nullable;

/**
 * What is said as of an entry, and is meant of what comes round: "make that 45" after "gardener 30 on Fridays", "delete the gym"
 * where no gym is booked but comes round. Only corrections and deletions look.
 */
final class MeantRules {
    private MeantRules() {}

    static Meaning applied(Exchange exchange, Parse parse, Meaning meaning) {
        return switch (meaning) {
            case Intent.Correct correct when isOfDay(correct.correction()) -> move(exchange, parse, correct);
            case Intent.MoveRecurring move when move.last() != null -> move(exchange, move, move.last());
            case Intent.Correct correct when isOfTerms(correct.correction()) -> correct(exchange, correct);
            case Intent.Delete delete -> delete(exchange, delete);
            case Intent.EndRecurring end when end.from() == null -> end(exchange, end);
            default -> meaning;
        };
    }

    /** Its day is the rule's own matter. */
    private static boolean isOfTerms(Correction correction) {
        return correction.day() == null && correction.daysLater() == null && !correction.equals(Correction.NONE);
    }

    private static boolean isOfDay(Correction correction) {
        return correction.day() != null && correction.equals(Correction.NONE.withDay(correction.day()));
    }

    /** "Move the rent to the 3rd": what comes round goes before an entry of it, which can be moved by a button. */
    private static Meaning move(Exchange exchange, Parse parse, Intent.Correct correct) {
        String words = null;
        if (correct.which() instanceof Which.Described described
                && described.amount() == null
                && described.day() == null
                && !described.words().isBlank()) words = described.words();
        else if (correct.which() instanceof Which.Last && exchange.context().rules() != null) words = "";
        if (words == null) return correct;
        Agenda agenda = exchange.desk().recurring().read(exchange.user());
        if (new WhichRules(exchange, agenda).find(words, null).isEmpty()) return correct;
        return MovedDays.of(parse, correct, words).<Meaning>map(move -> move).orElse(correct);
    }

    /** An entry, where nothing called so comes round. */
    private static Meaning move(Exchange exchange, Intent.MoveRecurring move, LocalDate day) {
        Agenda agenda = exchange.desk().recurring().read(exchange.user());
        if (move.what().isBlank() || new WhichRules(exchange, agenda).knew(move.what())) return move;
        Which entry = new Which.Described(move.what(), null, move.category(), null);
        boolean booked = !new WhichEntries(exchange).find(entry).entries().isEmpty();
        return booked ? new Intent.Correct(entry, Correction.NONE.withDay(day)) : move;
    }

    private static Meaning correct(Exchange exchange, Intent.Correct correct) {
        String words = words(exchange, correct.which());
        return words == null
                ? correct
                : new Intent.ChangeRecurring(words, category(correct.which()), correct.correction(), null);
    }

    private static Meaning delete(Exchange exchange, Intent.Delete delete) {
        String words = words(exchange, delete.which());
        return words == null ? delete : new Intent.EndRecurring(words, category(delete.which()), null);
    }

    /** "Cancel the taxi", where none comes round and one is booked. */
    private static Meaning end(Exchange exchange, Intent.EndRecurring end) {
        Agenda agenda = exchange.desk().recurring().read(exchange.user());
        if (end.what().isBlank() || new WhichRules(exchange, agenda).knew(end.what())) return end;
        Which entry = new Which.Described(end.what(), null, end.category(), null);
        boolean booked = !new WhichEntries(exchange).find(entry).entries().isEmpty();
        return booked ? new Intent.Delete(entry) : end;
    }

    /** The words for what comes round; null when an entry is meant. */
    private static @Nullable String words(Exchange exchange, Which which) {
        return switch (which) {
            case Which.Last _ -> {
                if (exchange.context().rules() == null) yield null;
                Agenda agenda = exchange.desk().recurring().read(exchange.user());
                yield new WhichRules(exchange, agenda).spokenOf().isEmpty() ? null : "";
            }
            case Which.Described described -> {
                Agenda agenda = exchange.desk().recurring().read(exchange.user());
                List<Agenda.Standing> found =
                        new WhichRules(exchange, agenda).find(described.words(), described.category());
                boolean named = !described.words().isBlank() && !found.isEmpty();
                yield named && new WhichEntries(exchange).find(which).entries().isEmpty() ? described.words() : null;
            }
            default -> null;
        };
    }

    private static @Nullable CategoryId category(Which which) {
        return which instanceof Which.Described described ? described.category() : null;
    }
}
