package kharcha.understanding.local;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.ibm.cloud.sdk.core.util.GsonSingleton;
import com.ibm.watson.assistant.v1.model.Workspace;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import kharcha.ledger.Categories;
import kharcha.ledger.CategoryWord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The skills of the other languages are held to the English one: same intents, same nodes, examples of their own. */
class ShippedLanguagesTest {
    private static final Path FOLDER = Path.of("assistant-skills");
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Skill ENGLISH = Skill.shipped("en").orElseThrow();

    @ParameterizedTest
    @CsvSource({"de, 15, 30", "hi, 15, 30", "es, 8, 15", "fr, 8, 15"})
    void every_intent_has_examples_of_its_own(String language, int examples, int counterexamples) {
        Skill skill = Skill.shipped(language).orElseThrow();
        assertThat(skill.intents())
                .extracting(Skill.Intent::name)
                .containsExactlyElementsOf(
                        ENGLISH.intents().stream().map(Skill.Intent::name).toList());
        assertThat(skill.intents())
                .allSatisfy(intent ->
                        assertThat(intent.examples()).as(intent.name()).hasSizeGreaterThanOrEqualTo(examples));
        assertThat(skill.counterexamples()).hasSizeGreaterThanOrEqualTo(counterexamples);
        assertThat(skill.entities())
                .extracting(Skill.Entity::name)
                .containsExactlyElementsOf(
                        ENGLISH.entities().stream().map(Skill.Entity::name).toList());
        assertThat(skill.synonyms("category").keySet())
                .containsExactlyElementsOf(ENGLISH.synonyms("category").keySet());
        assertThat(skill.synonyms("category"))
                .allSatisfy((category, words) -> assertThat(words).as(category).hasSizeGreaterThanOrEqualTo(4));
    }

    @ParameterizedTest
    @ValueSource(strings = {"de", "hi", "es", "fr"})
    void no_text_is_taught_twice(String language) {
        assertThat(texts(Skill.shipped(language).orElseThrow())).doesNotHaveDuplicates();
    }

    @Test
    void hindi_is_taught_in_both_scripts() {
        for (Skill.Intent intent : Skill.shipped("hi").orElseThrow().intents()) {
            long latin = intent.examples().stream()
                    .filter(text -> text.matches(".*[a-z]{2}.*"))
                    .count();
            assertThat(latin).as("Latin: " + intent.name()).isGreaterThanOrEqualTo(7);
            assertThat(intent.examples().size() - latin)
                    .as("Devanagari: " + intent.name())
                    .isGreaterThanOrEqualTo(7);
        }
    }

    @ParameterizedTest
    @CsvSource({"de, de", "hi, xx", "es, es", "fr, fr"})
    void nodes_and_webhook_are_those_of_the_english_skill_but_for_the_words(String language, String watsons)
            throws IOException {
        JsonNode root = JSON.readTree(file(language).toFile());
        JsonNode english = JSON.readTree(FOLDER.resolve("kharcha-dialog.json").toFile());
        assertThat(root.path("language").asText()).isEqualTo(watsons);
        assertThat(root.path("webhooks")).isEqualTo(english.path("webhooks"));
        assertThat(wordless(root)).isEqualTo(wordless(english));
    }

    /** The nodes without what is said to a person. */
    private static String wordless(JsonNode root) {
        return root.path("dialog_nodes")
                .toString()
                .replaceAll("\"values\":\\[\\{\"text\":\"[^<\"][^\"]*\"}]", "\"values\":[]")
                .replaceAll("\"title\":\"(Next|Weiter|आगे|Sigue|Suite)\"", "\"title\":\"\"");
    }

    @ParameterizedTest
    @ValueSource(strings = {"de", "hi", "es", "fr"})
    void ibms_own_model_of_a_workspace_reads_it_within_its_limits(String language) throws IOException {
        String text = Files.readString(file(language));
        Workspace workspace = GsonSingleton.getGson().fromJson(text, Workspace.class);
        assertThat(workspace.getIntents()).hasSameSizeAs(ENGLISH.intents());
        assertThat(workspace.getName()).hasSizeBetween(1, 64);
        assertThat(workspace.getDescription()).hasSizeBetween(1, 128);
        assertThat(JSON.readTree(text).toString()).doesNotContain("\\n", "\\r", "\\t");
    }

    @ParameterizedTest
    @ValueSource(strings = {"de", "hi", "es", "fr"})
    void no_line_of_the_exam_is_taught(String language) throws IOException {
        Set<String> lines = ExamLines.all(text -> text.toLowerCase(Locale.ROOT));
        assertThat(texts(Skill.shipped(language).orElseThrow())).doesNotContainAnyElementsOf(lines);
    }

    @ParameterizedTest
    @CsvSource({"de, de-DE", "es, es-ES", "fr, fr-FR", "hi, hi-IN", "hi-Latn, hi-Latn-IN"})
    void what_a_category_is_called_is_read_back_as_that_category(String tag, String locale) {
        Lexicon lexicon = new Lexicon();
        Categories.names(tag)
                .forEach((category, name) -> assertThat(lexicon.find(name, Locale.forLanguageTag(locale)))
                        .as(name)
                        .singleElement()
                        .satisfies(found -> {
                            assertThat(found.category()).isEqualTo(category);
                            assertThat(found.kind()).isEqualTo(CategoryWord.Kind.NAME);
                        }));
    }

    private static List<String> texts(Skill skill) {
        List<String> texts = new ArrayList<>(skill.counterexamples());
        skill.intents().forEach(intent -> texts.addAll(intent.examples()));
        return texts.stream().map(text -> text.toLowerCase(Locale.ROOT)).toList();
    }

    private static Path file(String language) {
        return FOLDER.resolve("kharcha-dialog-" + language + ".json");
    }
}
