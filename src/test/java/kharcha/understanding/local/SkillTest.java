package kharcha.understanding.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SkillTest {
    private static final String GOOD = """
        {"name": "small",
         "intents": [{"intent": "yes", "examples": [{"text": "yes"}, {"text": "sure"}]},
                     {"intent": "no", "examples": [{"text": "no"}]}],
         "entities": [{"entity": "size", "values": [{"value": "big", "synonyms": ["large", "huge"]}]},
                      {"entity": "sys-date", "values": []}],
         "counterexamples": [{"text": "what is the weather"}]}
        """;

    @Test
    void aSkillIsReadWithItsExamplesSynonymsAndCounterexamples() {
        Skill skill = read(GOOD);
        assertThat(skill.name()).isEqualTo("small");
        assertThat(skill.intents().getFirst()).isEqualTo(new Skill.Intent("yes", java.util.List.of("yes", "sure")));
        assertThat(skill.synonyms("size")).containsEntry("big", java.util.List.of("large", "huge"));
        assertThat(skill.synonyms("sys-date")).isEmpty();
        assertThat(skill.counterexamples()).containsExactly("what is the weather");
    }

    @ParameterizedTest(name = "{2}")
    @CsvSource(
            delimiter = '|',
            value = {
                "\"no\", \"examples\" | \"yes\", \"examples\" | intent yes: an intent occurs once",
                "\"no\", \"examples\" | \"n o\", \"examples\" | intent 'n o': a name is",
                "\"no\", \"examples\" | \"sys-no\", \"examples\" | intent sys-no: 'sys-' begins",
                "[{\"text\": \"no\"}] | [] | intent no: an intent has at least one example",
                "{\"text\": \"no\"} | {\"text\": 3} | intent no: an example has a text",
                "{\"text\": \"no\"} | {\"text\": \" \"} | intent no: an example has 1 to 1024 characters",
                "{\"text\": \"no\"} | {\"text\": \"n\\to\"} | intent no: a text is one line without tabs",
                "[{\"text\": \"no\"}] | {} | intent no: 'examples' is a list",
                "\"large\" | \"\" | entity size, value big: a value or synonym has 1 to 64 characters",
                "\"size\" | \"\" | entity '': a name has 1 to 64 characters"
            })
    void aBrokenRuleIsSaidWithFilePlaceAndRule(String part, String broken, String message, @TempDir Path folder)
            throws Exception {
        Path file = Files.writeString(folder.resolve("broken.json"), GOOD.replace(part, broken));
        assertThatThrownBy(() -> Skill.read(file))
                .isInstanceOf(InvalidSkill.class)
                .hasMessageStartingWith("broken.json: " + message);
    }

    @Test
    void whatIsNoJsonIsSaidWithItsLine(@TempDir Path folder) throws Exception {
        Path file = Files.writeString(folder.resolve("broken.json"), "{\"name\":\n oops}");
        assertThatThrownBy(() -> Skill.read(file))
                .isInstanceOf(InvalidSkill.class)
                .hasMessage("broken.json: line 2: is not JSON");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "'' | a skill is a JSON object",
                "[] | a skill is a JSON object",
                "{} | there are at least two intents"
            })
    void whatIsNoSkillIsRefused(String text, String rule) {
        assertThatThrownBy(() -> read(text)).isInstanceOf(InvalidSkill.class).hasMessageContaining(rule);
    }

    @Test
    void aMissingFileIsNamed() {
        assertThatThrownBy(() -> Skill.read(Path.of("no-such-skill.json")))
                .isInstanceOf(InvalidSkill.class)
                .hasMessage("no-such-skill.json: cannot be read");
    }

    private static Skill read(String text) {
        return Skill.read(new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)));
    }
}
