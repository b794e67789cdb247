package kharcha.conversation;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Currency;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import kharcha.account.Identity;
import kharcha.account.Preferences;
import kharcha.account.User;
import kharcha.ledger.Categories;
import kharcha.ledger.CategoryId;
import kharcha.ledger.DateRange;
import kharcha.ledger.Direction;
import kharcha.ledger.Draft;
import kharcha.ledger.Entry;
import kharcha.ledger.EntryId;
import kharcha.money.Money;
import kharcha.report.Filter;
import kharcha.report.Query;
import kharcha.understanding.Label;
import kharcha.understanding.Meaning;
import kharcha.understanding.Parse;
import kharcha.understanding.PartialEntry;
import kharcha.understanding.Understanding;
import kharcha.understanding.Which;
import org.jspecify.annotations.Nullable;

/** A conversation whose messages mean what the test says they mean, over books in memory: all but the understanding is real. */
final class Scripted {
    static final LocalDate TODAY = LocalDate.of(2026, 11, 22);
    static final Currency EUR = Currency.getInstance("EUR");

    final MemoryBooks books = new MemoryBooks();
    final Map<String, Meaning> meanings = new HashMap<>();
    final User user;
    private final Conversation conversation;
    private Instant clock =
            TODAY.atTime(12, 0).atZone(ZoneId.of("Europe/Berlin")).toInstant();
    private int messages;

    Scripted() {
        this(Locale.forLanguageTag("en-IE"), EUR);
    }

    Scripted(Locale locale, Currency currency) {
        Understanding understanding = utterance -> new Parse(
                utterance, List.of(new Label("test", 1)), 1, List.of(), List.of(), List.of(), List.of(), "test");
        Preferences preferences = new Preferences(locale, ZoneId.of("Europe/Berlin"), currency);
        user = books.findOrCreate(new Identity("test", "1"), preferences);
        conversation = new Conversation(
                books,
                understanding,
                (parse, context, votes) -> Objects.requireNonNull(meanings.get(parse.text())),
                Categories.standard(),
                Duration.ofDays(90));
    }

    /** Says something that means this, under a new message id. */
    Answer say(Meaning meaning) {
        String id = "m" + ++messages;
        return say(id, "message " + id, meaning);
    }

    Answer say(@Nullable String id, String text, Meaning meaning) {
        return say("test", id, text, meaning);
    }

    Answer say(String channel, @Nullable String id, String text, Meaning meaning) {
        meanings.put(text, meaning);
        return conversation.reply(new Message(user, channel, id, text, clock, List.of()));
    }

    String told(Meaning meaning) {
        return say(meaning).reply().text();
    }

    void later(Duration duration) {
        clock = clock.plus(duration);
    }

    List<Entry> ledger() {
        return books.atomically(user.id(), desk -> desk.entries().latest(user.id(), 1000))
                .reversed();
    }

    static Draft draft(String amount, String category, String note, int daysAgo) {
        return new Draft(
                TODAY.minusDays(daysAgo),
                Money.of(amount, "EUR"),
                category.startsWith("income:") ? Direction.IN : Direction.OUT,
                new CategoryId(category),
                note,
                Set.of(),
                null);
    }

    static PartialEntry partial(@Nullable String amount, String note) {
        return new PartialEntry(
                amount == null ? null : new BigDecimal(amount), null, null, null, Direction.OUT, note, Set.of(), null);
    }

    static Which.Described described(String words) {
        return new Which.Described(words, null, null, null);
    }

    static Which named(long id) {
        return new Which.Named(List.of(new EntryId(id)));
    }

    static Query query(Query.Metric metric, DateRange period) {
        return Query.of(metric, Filter.NONE, period);
    }

    static List<Reply.Choice> choices(Answer answer) {
        return answer.reply().blocks().stream()
                .filter(Reply.Choices.class::isInstance)
                .flatMap(block -> ((Reply.Choices) block).choices().stream())
                .toList();
    }
}
