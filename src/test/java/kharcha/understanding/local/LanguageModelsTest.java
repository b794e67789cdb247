package kharcha.understanding.local;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class LanguageModelsTest {
    private static final Skill ENGLISH = skill("hello there", "good morning", "lunch was ten", "paid the taxi");
    private static final Skill GERMAN = skill("grüß dich", "schönen abend", "mittag kostete zehn", "droschke gezahlt");

    private final List<Runnable> background = new ArrayList<>();
    private final List<String> asked = new ArrayList<>();
    private final LanguageModels models = new LanguageModels(this::skill, background::add);

    private Optional<Skill> skill(String language) {
        asked.add(language);
        return switch (language) {
            case "en" -> Optional.of(ENGLISH);
            case "de" -> Optional.of(GERMAN);
            default -> Optional.empty();
        };
    }

    private static Skill skill(String hello, String morning, String lunch, String taxi) {
        return new Skill(
                "test",
                List.of(
                        new Skill.Intent(
                                "greeting", List.of(hello, morning, hello + " you", morning + " all", "hi " + hello)),
                        new Skill.Intent(
                                "add_expense",
                                List.of(lunch, taxi, lunch + " today", taxi + " 12", taxi + " by card"))),
                List.of(new Skill.Entity("category", new LinkedHashMap<>())),
                List.of("how is the weather", "sing a song", "who won the match", "what time is it"));
    }

    @Test
    void the_start_learns_english_alone() {
        assertThat(asked).containsExactly("en");
        models.of(Locale.UK).rank("hello there");
        assertThat(background).isEmpty();
    }

    @Test
    void the_first_message_of_a_language_does_not_wait_for_its_model() {
        IntentModel english = models.of(Locale.UK);
        assertThat(models.of(Locale.GERMANY)).isSameAs(english);
        assertThat(models.of(Locale.of("de", "AT"))).isSameAs(english);
        assertThat(background).hasSize(1);
        background.removeFirst().run();
        assertThat(models.of(Locale.GERMANY)).isNotSameAs(english);
        assertThat(label(models.of(Locale.GERMANY), "schönen abend")).isEqualTo("greeting");
        assertThat(label(models.of(Locale.GERMANY), "paid the taxi")).isEqualTo("add_expense");
    }

    @Test
    void a_language_without_a_skill_keeps_the_english_model() {
        models.of(Locale.FRANCE);
        background.forEach(Runnable::run);
        assertThat(models.of(Locale.FRANCE)).isSameAs(models.of(Locale.UK));
        assertThat(models.of(Locale.JAPAN)).isSameAs(models.of(Locale.UK));
        assertThat(asked).doesNotContain("ja");
    }

    private static String label(IntentModel model, String text) {
        return model.rank(text).labels().getFirst().name();
    }
}
