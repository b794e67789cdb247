package kharcha.lab;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import kharcha.account.Identity;
import kharcha.account.Preferences;
import kharcha.account.User;
import kharcha.account.UserId;
import kharcha.account.Users;
import kharcha.conversation.Answer;
import kharcha.conversation.Conversation;
import kharcha.conversation.Message;
import kharcha.conversation.Reply;
import kharcha.conversation.Turn;
import kharcha.conversation.Turns;
import kharcha.ledger.Categories;
import kharcha.ledger.Draft;
import kharcha.ledger.Entry;
import kharcha.ledger.Ledger;
import kharcha.storage.Database;
import kharcha.storage.EmbeddedPostgres;
import kharcha.understanding.Context;
import kharcha.understanding.IntentAssembler;
import kharcha.understanding.Languages;
import kharcha.understanding.Parse;
import kharcha.understanding.Utterance;
import kharcha.understanding.local.LanguageModels;
import kharcha.understanding.local.LocalUnderstanding;
import kharcha.understanding.local.Skill;
import org.jspecify.annotations.Nullable;

/** Where exam items are played: the conversation, the understanding and the books that serve users, in a database of its own. */
final class ExamStage implements AutoCloseable {
    private static final String CHANNEL = "exam";
    private static final int EVERYTHING = 10_000;

    private final kharcha.conversation.Books books;
    private final Users users;
    private int entered;
    private final Conversation conversation;
    private final Closing closing;

    /** Puts away what was brought. */
    private interface Closing {
        void close() throws IOException;
    }

    private ExamStage(kharcha.conversation.Books books, Users users, Closing closing) {
        this.books = books;
        this.users = users;
        this.closing = closing;
        IntentAssembler assembler = new IntentAssembler();
        this.conversation = new Conversation(
                books,
                new LocalUnderstanding(new LanguageModels(Skill::shipped, Runnable::run)),
                assembler::assemble,
                Categories.standard(),
                Duration.ofDays(1));
    }

    static ExamStage open() throws IOException {
        Path folder = Files.createTempDirectory("kharcha-exam-");
        EmbeddedPostgres postgres = EmbeddedPostgres.start(folder);
        Database database = Database.open(postgres.url(), 2);
        return new ExamStage(database.books(), database.users(), () -> {
            database.close();
            postgres.close();
            remove(folder);
        });
    }

    /** On books that somebody else opened and will close. */
    static ExamStage on(kharcha.conversation.Books books, Users users) {
        return new ExamStage(books, users, () -> {});
    }

    /** As the conversation hands a single message to be read. */
    static Utterance utterance(ExamItem item) {
        Preferences writer = item.preferences();
        String text = item.turns().getFirst().text();
        return new Utterance(
                text,
                Languages.reading(text, writer.locale()),
                item.noon().atZone(writer.zone()),
                writer.homeCurrency());
    }

    /** A message as it is read by itself. */
    static Parse parse(ExamItem item) {
        Preferences writer = item.preferences();
        return Reader.LOCAL.read(new Utterance(
                item.turns().getFirst().text(),
                writer.locale(),
                item.noon().atZone(writer.zone()),
                writer.homeCurrency()));
    }

    /** Learned once, when first asked for. */
    private static final class Reader {
        private static final LocalUnderstanding LOCAL =
                new LocalUnderstanding(new LanguageModels(Skill::shipped, Runnable::run));
    }

    /** A fresh user with the item's books: one change an entry, oldest first. */
    User enter(ExamItem item) {
        // Two files may number their items alike.
        String name = ++entered + "/" + item.id();
        User user = users.findOrCreate(new Identity(CHANNEL, name), item.preferences());
        item.ledger().forEach(draft -> load(user.id(), draft, item.noon()));
        return user;
    }

    private void load(UserId user, Draft draft, Instant when) {
        books.atomically(user, desk -> {
            Turns.Opening opening = desk.turns().open(user, CHANNEL, null);
            List<Entry> booked = new Ledger(desk, user, opening.turn()).record(List.of(draft));
            Turn turn = new Turn(opening.turn(), CHANNEL, null, draft.note(), "", new Reply(true, List.of()), when);
            desk.turns()
                    .close(
                            user,
                            turn,
                            new Context(null, null, List.of(booked.getFirst().id()), false));
            return turn;
        });
    }

    Answer say(User user, String text, @Nullable String messageId, Instant when) {
        User now = new User(
                user.id(),
                books.atomically(user.id(), desk -> desk.preferences().read(user.id())));
        return conversation.reply(new Message(now, CHANNEL, messageId, text, when, List.of()));
    }

    /** The whole book, oldest first, and the home currency. */
    Books books(User user) {
        return books.atomically(user.id(), desk -> {
            List<Entry> entries = new ArrayList<>(desk.entries().latest(user.id(), EVERYTHING));
            entries.sort(Comparator.comparingLong(entry -> entry.id().value()));
            return new Books(
                    entries, desk.preferences().read(user.id()).homeCurrency().getCurrencyCode());
        });
    }

    record Books(List<Entry> entries, String currency) {}

    @Override
    public void close() throws IOException {
        closing.close();
    }

    private static void remove(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) Files.deleteIfExists(file);
        }
    }
}
