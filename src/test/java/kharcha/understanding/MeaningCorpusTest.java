package kharcha.understanding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.ZonedDateTime;
import java.util.Currency;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Random;
import java.util.stream.Stream;
import kharcha.understanding.local.LanguageModels;
import kharcha.understanding.local.LocalUnderstanding;
import kharcha.understanding.local.Skill;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Holds the assembler, behind the local understanding, to corpora of messages and what they mean. */
class MeaningCorpusTest {
    private static final String ARROW = " => ";

    private static Understanding understanding;
    private static final IntentAssembler ASSEMBLER = new IntentAssembler();

    @BeforeAll
    static void learn() {
        understanding = new LocalUnderstanding(new LanguageModels(Skill::shipped, Runnable::run));
    }

    @ParameterizedTest
    @CsvSource({
        "en.txt, en-GB, GBP",
        "de.txt, de-DE, EUR",
        "es.txt, es-ES, EUR",
        "fr.txt, fr-FR, EUR",
        "hi.txt, en-IN, INR",
        "mixed-de.txt, de-DE, EUR",
        "mixed-in.txt, en-IN, INR",
        "mixed-es.txt, es-ES, EUR",
        "mixed-fr.txt, fr-FR, EUR",
        "mixed-en.txt, en-GB, GBP"
    })
    void messages_mean_what_the_corpus_says(String file, String locale, String currency) throws IOException {
        List<String> lines = corpus(file).toList();
        List<String> got = lines.stream()
                .map(line -> message(line)
                        + ARROW
                        + MeaningInWords.of(meaning(message(line), Context.NONE, locale, currency)))
                .toList();
        assertThat(got).isEqualTo(lines);
    }

    @Test
    void what_was_said_before_helps_to_read_what_is_said_next() throws IOException {
        List<String> lines = corpus("conversations.txt").toList();
        List<String> got = lines.stream()
                .map(line -> message(line) + ARROW + last(message(line)))
                .toList();
        assertThat(got).isEqualTo(lines);
    }

    @Test
    void every_intent_and_question_that_a_message_can_mean_has_a_line() throws IOException {
        List<String> meanings = Stream.of("en.txt", "conversations.txt")
                .flatMap(file -> lines(file))
                .map(line -> line.substring(line.indexOf(ARROW) + ARROW.length()))
                .toList();
        for (String start : List.of(
                "book",
                "how much",
                "what for",
                "report",
                "ask ",
                "compare",
                "list",
                "draw",
                "undo",
                "redo",
                "correct",
                "what to change",
                "delete",
                "ask category of",
                "ask day of",
                "categories",
                "currency",
                "help",
                "greeting",
                "thanks",
                "confirm",
                "cancel",
                "go ahead",
                "own money",
                "nothing not spent",
                "nothing planned",
                "nothing security code",
                "nothing declined",
                "nothing notice",
                "budget ",
                "no budget",
                "budget status",
                "recurring",
                "end ",
                "skip",
                "list recurring",
                "remind ",
                "no reminders",
                "export",
                "impossible zero",
                "impossible no such day",
                "impossible unknown currency",
                "not understood")) assertThat(meanings).as(start).anyMatch(meaning -> meaning.startsWith(start));
    }

    @Test
    void whatever_is_typed_is_read_without_throwing() {
        Random random = new Random(20260318);
        String signs = "aZ09 .,:;?!'\"#*/%€₹$-+()[]{}\n\té世🙂\uD83D\u0000\u202E¤◷◶";
        for (int i = 0; i < 500; i++) {
            StringBuilder text = new StringBuilder();
            for (int n = random.nextInt(60); n > 0; n--) text.append(signs.charAt(random.nextInt(signs.length())));
            assertThatCode(() -> meaning(text.toString(), Context.NONE, "en-GB", "GBP"))
                    .as(text.toString())
                    .doesNotThrowAnyException();
        }
        assertThatCode(() -> meaning("delete the ".repeat(9_000), Context.NONE, "en-GB", "GBP"))
                .doesNotThrowAnyException();
    }

    private static String last(String messages) {
        Context context = Context.NONE;
        Meaning meaning = new Intent.NotUnderstood();
        for (String message : messages.split(" > ", -1)) {
            meaning = meaning(message, context, "en-GB", "GBP");
            context = after(meaning);
        }
        return MeaningInWords.of(meaning);
    }

    /** What a conversation would remember of it. */
    private static Context after(Meaning meaning) {
        return switch (meaning) {
            case Question question -> new Context(question, null, List.of(), false);
            case Intent.Ask ask -> new Context(null, ask.query(), List.of(), false);
            case Intent.AskCategory ask -> new Context(new Question.NewCategory(ask.entry()), null, List.of(), false);
            case Intent.AskDay ask -> new Context(new Question.NewDay(ask.entry()), null, List.of(), false);
            case Intent.SetBudget set ->
                new Context(
                        null,
                        null,
                        List.of(),
                        false,
                        null,
                        null,
                        null,
                        null,
                        new BudgetTopic(set.category(), Currency.getInstance("GBP"), BudgetTopic.Why.SPOKEN_OF));
            case Intent _ -> Context.NONE;
        };
    }

    private static Meaning meaning(String text, Context context, String locale, String currency) {
        Utterance utterance = new Utterance(
                text,
                Languages.reading(text, Locale.forLanguageTag(locale)),
                ZonedDateTime.parse("2026-03-18T12:00Z"),
                Currency.getInstance(currency));
        return ASSEMBLER.assemble(understanding.read(utterance), context, List.of());
    }

    private static Stream<String> corpus(String file) throws IOException {
        try (InputStream in = Objects.requireNonNull(MeaningCorpusTest.class.getResourceAsStream("meaning/" + file))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines().filter(line -> line.contains(ARROW)).toList().stream();
        }
    }

    private static Stream<String> lines(String file) {
        try {
            return corpus(file);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private static String message(String line) {
        return line.substring(0, line.indexOf(ARROW));
    }
}
