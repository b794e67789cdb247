package kharcha.transcripts;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentSkipListSet;
import java.util.function.Consumer;
import java.util.stream.Stream;
import kharcha.account.Identity;
import kharcha.account.User;
import kharcha.account.Users;
import kharcha.conversation.Answer;
import kharcha.conversation.Books;
import kharcha.conversation.Conversation;
import kharcha.conversation.MemoryBooks;
import kharcha.conversation.Message;
import kharcha.conversation.Rounds;
import kharcha.conversation.Wakings;
import kharcha.ledger.Categories;
import kharcha.storage.TestDatabase;
import kharcha.understanding.Intent;
import kharcha.understanding.IntentAssembler;
import kharcha.understanding.Understanding;
import kharcha.understanding.local.LanguageModels;
import kharcha.understanding.local.LocalUnderstanding;
import kharcha.understanding.local.Skill;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Plays every transcript through the whole conversation, over PostgreSQL and over books in memory. With
 * {@code -Dkharcha.rewrite=true} the files are written anew as it answers now, to be reviewed as a diff.
 */
class TranscriptsTest {
    private static final Path FOLDER = Path.of("src", "test", "resources", "transcripts");
    private static final boolean REWRITE = Boolean.getBoolean("kharcha.rewrite");
    private static final Set<String> MEANT = new ConcurrentSkipListSet<>();
    private static final Understanding UNDERSTANDING =
            new LocalUnderstanding(new LanguageModels(Skill::shipped, Runnable::run));

    private static TestDatabase database;

    @BeforeAll
    static void open() {
        database = TestDatabase.fresh();
        database.database().rates().keep(Transcript.RATES, Instant.EPOCH);
    }

    @AfterAll
    static void close() {
        database.close();
    }

    static List<Path> transcripts() throws IOException {
        try (Stream<Path> files = Files.list(FOLDER)) {
            return files.filter(file -> file.toString().endsWith(".txt"))
                    .sorted()
                    .toList();
        }
    }

    @ParameterizedTest
    @MethodSource("transcripts")
    void in_memory(Path file) throws IOException {
        String told = playInMemory(file);
        if (REWRITE) Files.writeString(file, told);
        else assertThat(told).isEqualTo(Transcript.read(file).text());
    }

    @ParameterizedTest
    @MethodSource("transcripts")
    void in_postgresql(Path file) {
        Transcript transcript = Transcript.read(file);
        assertThat(transcript.play(
                        speaker(database.books(), database.users(), transcript),
                        rounds(database.books(), database.database().wakings())))
                .isEqualTo(transcript.text());
    }

    @Test
    void every_intent_has_a_transcript() throws IOException {
        for (Path file : transcripts()) playInMemory(file);
        Set<String> intents = new TreeSet<>();
        addKinds(Intent.class, intents);
        intents.removeAll(MEANT);
        assertThat(intents).as("intents that no transcript has").isEmpty();
    }

    private static void addKinds(Class<?> sealed, Set<String> kinds) {
        for (Class<?> kind : sealed.getPermittedSubclasses())
            if (kind.isSealed()) addKinds(kind, kinds);
            else kinds.add(kind.getSimpleName());
    }

    /** For a look at how something reads. */
    static String playInMemory(Path file) {
        MemoryBooks books = new MemoryBooks();
        books.publish(Transcript.RATES);
        Transcript transcript = Transcript.read(file);
        return transcript.play(speaker(books, books, transcript), rounds(books, books));
    }

    private static Consumer<Instant> rounds(Books books, Wakings wakings) {
        return now -> new Rounds(books, wakings, Clock.fixed(now, ZoneOffset.UTC)).run();
    }

    private static Speaker speaker(Books books, Users users, Transcript transcript) {
        Conversation conversation = new Conversation(
                books, UNDERSTANDING, new IntentAssembler()::assemble, Categories.standard(), Duration.ofDays(90));
        Identity identity = new Identity("test", transcript.file().getFileName().toString());
        return (channel, id, text, when) -> {
            User user = users.findOrCreate(identity, transcript.preferences());
            Answer answer = conversation.reply(new Message(user, channel, id, text, when, List.of()));
            if (answer.meaning() != null) MEANT.add(answer.meaning().getClass().getSimpleName());
            return answer.reply();
        };
    }
}
