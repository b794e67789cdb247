package kharcha.conversation;

import static org.assertj.core.api.Assertions.assertThat;

import com.ibm.icu.text.MessageFormat;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Currency;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import kharcha.account.Identity;
import kharcha.account.Preferences;
import kharcha.account.User;
import kharcha.ledger.Categories;
import kharcha.understanding.Intent;
import kharcha.understanding.IntentAssembler;
import kharcha.understanding.local.IntentModel;
import kharcha.understanding.local.LocalUnderstanding;
import kharcha.understanding.local.Skill;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Every language says everything, in its own words, and understands what it tells people to say. */
class LanguageOfRepliesTest {
    private static final LocalUnderstanding UNDERSTANDING =
            new LocalUnderstanding(IntentModel.train(Skill.shipped("en").orElseThrow()));

    /** Set by the English file for every language alike. */
    private static final Set<String> BLANKS_OF_ALL = Set.of("separator");

    private final MemoryBooks books = new MemoryBooks();
    private final Conversation conversation = new Conversation(
            books, UNDERSTANDING, new IntentAssembler()::assemble, Categories.standard(), Duration.ofDays(1));
    private Instant now = Instant.parse("2026-11-22T11:00:00Z");

    @ParameterizedTest
    @ValueSource(strings = {"de", "hi", "hi_Latn", "es", "fr"})
    void every_language_has_every_sentence_with_the_same_blanks(String language) throws IOException {
        Map<String, String> english = file("en");
        Map<String, String> own = file(language);
        assertThat(own).containsOnlyKeys(english.keySet());
        own.forEach(
                (key, pattern) -> assertThat(blanks(pattern)).as(key).isEqualTo(blanks(english.getOrDefault(key, ""))));
    }

    @ParameterizedTest
    @ValueSource(strings = {"de", "hi", "hi_Latn", "es", "fr"})
    void no_sentence_was_left_in_english(String language) throws IOException {
        Map<String, String> english = file("en");
        file(language).forEach((key, pattern) -> {
            boolean sentence =
                    pattern.replaceAll("\\{[^}]*}", "").matches("(?s).*\\p{L}{2,}\\W+\\p{L}{2,}\\W+\\p{L}{2,}.*");
            if (sentence) assertThat(pattern).as(key).isNotEqualTo(english.get(key));
        });
    }

    @ParameterizedTest
    @CsvSource({"en-GB, en", "de-DE, de", "hi-IN, hi", "hi-Latn-IN, hi_Latn", "es-ES, es", "fr-FR, fr"})
    void what_the_help_tells_to_say_is_understood(String locale, String language) throws IOException {
        User user = user(locale);
        say(user, "taxi 30");
        for (String line : file(language).getOrDefault("help.examples", "").split("\n"))
            for (String example : line.replace("•", "").split("·")) {
                Answer answer = say(user, example.strip());
                assertThat(answer.meaning())
                        .as(example)
                        .isNotNull()
                        .isNotInstanceOf(Intent.NotUnderstood.class)
                        .isNotInstanceOf(Intent.NothingToBook.class);
            }
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        en-GB | auf Deutsch bitte        | Ab jetzt auf Deutsch.
        en-GB | speak German             | Ab jetzt auf Deutsch.
        de-DE | sprich Englisch          | In English from now on.
        en-US | habla español            | A partir de ahora, en español.
        es-ES | parle français           | Désormais en français.
        en-IN | hindi mein bolo          | Ab se Hinglish mein.
        en-IN | हिंदी में बोलो           | अब से हिन्दी में।
        fr-FR | en anglais s'il te plaît | In English from now on.
        """)
    void the_language_is_chosen_by_chat_and_taken_back(String locale, String text, String told) {
        User user = user(locale);
        say(user, "taxi 30");
        assertThat(say(user, text).reply().text()).startsWith(told);
        say(user, "undo");
        assertThat(preferences(user).locale()).isEqualTo(Locale.forLanguageTag(locale));
    }

    @Test
    void a_guest_who_plainly_writes_german_is_answered_in_german_and_told_so_once() {
        User user = user("en-US");
        assertThat(say(user, "gestern habe ich 12,50 für Lebensmittel bezahlt")
                        .reply()
                        .text())
                .contains("Gebucht: ", "Lebensmittel", "„speak English“");
        assertThat(say(user, "taxi 18").reply().text()).startsWith("Gebucht: ").doesNotContain("speak English");
        assertThat(preferences(user).locale()).isEqualTo(Locale.forLanguageTag("de-US"));
        say(user, "undo");
        say(user, "undo");
        assertThat(preferences(user).locale())
                .as("no change of the user's own")
                .isEqualTo(Locale.forLanguageTag("de-US"));
    }

    @Test
    void later_a_message_in_another_language_is_read_in_it_and_answered_in_the_own_one() {
        User user = user("en-GB");
        for (int i = 0; i < 3; i++) say(user, "taxi " + (10 + i));
        assertThat(say(user, "gestern habe ich 12,50 für Lebensmittel bezahlt")
                        .reply()
                        .text())
                .startsWith("Booked £12.50 · groceries");
    }

    private User user(String locale) {
        return books.findOrCreate(
                new Identity("test", locale + now),
                new Preferences(Locale.forLanguageTag(locale), ZoneId.of("UTC"), Currency.getInstance("GBP")));
    }

    private Preferences preferences(User user) {
        return books.atomically(user.id(), desk -> desk.preferences().read(user.id()));
    }

    private Answer say(User user, String text) {
        now = now.plusSeconds(60);
        return conversation.reply(
                new Message(new User(user.id(), preferences(user)), "test", null, text, now, List.of()));
    }

    private static Set<String> blanks(String pattern) {
        Set<String> blanks = new TreeSet<>(new MessageFormat(pattern).getArgumentNames());
        blanks.removeAll(BLANKS_OF_ALL);
        return blanks;
    }

    private static Map<String, String> file(String language) throws IOException {
        Properties properties = new Properties();
        String name = "phrases_" + language + ".properties";
        try (var in = LanguageOfRepliesTest.class.getResourceAsStream(name)) {
            properties.load(new InputStreamReader(in, StandardCharsets.UTF_8));
        }
        Map<String, String> phrases = new HashMap<>();
        properties.forEach((key, pattern) -> phrases.put((String) key, (String) pattern));
        return phrases;
    }
}
