package kharcha.conversation;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Currency;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import kharcha.account.Identity;
import kharcha.account.Preferences;
import kharcha.account.UserId;
import kharcha.account.Users;
import kharcha.ledger.CategoryId;
import kharcha.ledger.Direction;
import kharcha.ledger.Draft;
import kharcha.ledger.Entry;
import kharcha.ledger.EntryId;
import kharcha.ledger.TurnId;
import kharcha.money.Money;
import kharcha.report.ChartLookup;
import org.jspecify.annotations.Nullable;

/** What the parts of {@link BooksContract} work with. */
interface BooksInHand {
    Preferences GERMAN = new Preferences(Locale.GERMANY, ZoneId.of("Europe/Berlin"), Currency.getInstance("EUR"));
    Preferences INDIAN =
            new Preferences(Locale.forLanguageTag("en-IN"), ZoneId.of("Asia/Kolkata"), Currency.getInstance("INR"));
    LocalDate DAY = LocalDate.of(2026, 3, 18);
    Instant NOON = Instant.parse("2026-03-18T11:00:00.123456Z");

    Books books();

    Users users();

    ChartLookup charts();

    /** Whose books they are: somebody new in each test. */
    UserId ann();

    /** An identity that nobody has. */
    Identity somebody();

    static Draft draft(String amount, String note) {
        return new Draft(DAY, Money.of(amount, "EUR"), Direction.OUT, CategoryId.OTHER, note, Set.of(), null);
    }

    static Turn turn(TurnId id, String channel, @Nullable String messageId, String text) {
        return new Turn(id, channel, messageId, text, "read as a greeting", new Reply(true, List.of()), NOON);
    }

    default <T> T atomically(Function<Desk, T> work) {
        return books().atomically(ann(), work);
    }

    default List<EntryId> book(Draft... drafts) {
        return atomically(desk -> desk.entries().add(ann(), List.of(drafts))).stream()
                .map(Entry::id)
                .toList();
    }

    default Optional<Entry> find(EntryId id) {
        return atomically(desk -> desk.entries().find(ann(), id));
    }

    default List<Entry> latest(int limit) {
        return atomically(desk -> desk.entries().latest(ann(), limit));
    }

    default List<Turn> history(int limit) {
        return atomically(desk -> desk.turns().history(ann(), limit));
    }
}
