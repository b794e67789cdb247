package kharcha;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import kharcha.account.Identity;
import kharcha.account.User;
import kharcha.conversation.Answer;
import kharcha.conversation.Conversation;
import kharcha.conversation.MemoryBooks;
import kharcha.conversation.Message;
import kharcha.transcripts.Transcript;
import kharcha.understanding.EngineWatch;
import kharcha.understanding.Intent;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Transcripts with every intent in them, said four ways at once by four people with books of their own: to the conversation itself;
 * to a Watson whose dialog calls our webhook; to the extension, as a step of an actions skill does; and in the chat of a service that
 * asks a Watson. All are answered the same, as far as their way can show it: see {@link Shown}.
 */
class FourWaysTest {
    private static final Path FOLDER = Path.of("src", "test", "resources", "transcripts");
    private static final Set<String> MEANT = new TreeSet<>();

    /** Without line breaks in what is said, which Watson does not take. */
    private static final List<String> CHOSEN = List.of(
            "again",
            "budgets-hindi",
            "corrections",
            "dashboard",
            "export-french",
            "forecast-hindi",
            "hindi",
            "learning",
            "rates-hinglish",
            "recurring-german",
            "repeats-hindi",
            "several",
            "undo-several",
            "unlink",
            "vague-days",
            "wallets-spanish");

    private static FourWays ways;

    @BeforeAll
    static void serve() throws Settings.Mistakes {
        ways = new FourWays();
    }

    @AfterAll
    static void stop() {
        ways.close();
    }

    static Stream<Path> chosen() {
        return CHOSEN.stream().map(name -> FOLDER.resolve(name + ".txt"));
    }

    @ParameterizedTest
    @MethodSource("chosen")
    void four_ways(Path file) {
        Transcript transcript = Transcript.read(file);

        assertThat(transcript.play(ways.speaker(transcript), ways::rounds)).isEqualTo(transcript.text());

        assertThat(ways.asked)
                .as("how Watson did")
                .containsAnyOf(EngineWatch.Outcome.ANSWERED, EngineWatch.Outcome.UNSURE);
    }

    @Test
    void every_intent_is_among_them() {
        chosen().map(Transcript::read).forEach(FourWaysTest::playInMemory);
        Set<String> intents = new TreeSet<>();
        addKinds(Intent.class, intents);
        intents.removeAll(MEANT);
        assertThat(intents).as("intents that none of them has").isEmpty();
    }

    private static void playInMemory(Transcript transcript) {
        MemoryBooks books = new MemoryBooks();
        books.publish(Transcript.RATES);
        User user = books.findOrCreate(new Identity("alone", "1"), transcript.preferences());
        Conversation conversation = FourWays.conversation(books, null);
        transcript.play(
                (channel, id, text, when) -> {
                    User now = books.find(new Identity("alone", "1")).orElse(user);
                    Answer answer = conversation.reply(new Message(now, channel, id, text, when, List.of()));
                    if (answer.meaning() != null)
                        MEANT.add(answer.meaning().getClass().getSimpleName());
                    return answer.reply();
                },
                due -> FourWays.rounds(books, books, due));
    }

    private static void addKinds(Class<?> sealed, Set<String> kinds) {
        for (Class<?> kind : sealed.getPermittedSubclasses())
            if (kind.isSealed()) addKinds(kind, kinds);
            else kinds.add(kind.getSimpleName());
    }
}
