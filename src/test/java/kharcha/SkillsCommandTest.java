package kharcha;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** How {@code kharcha skills} ends: 0 when all is well, 1 when something is wrong with a file, 2 when the command line is. */
class SkillsCommandTest {
    private static final String SHIPPED = "assistant-skills/kharcha-dialog-es.json";

    @TempDir
    private Path folder;

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();

    @ParameterizedTest
    @ValueSource(
            strings = {
                "skills",
                "skills chekc",
                "skills check",
                "skills test",
                "skills test --folds",
                "skills test " + SHIPPED + " --folds 1",
                "skills test " + SHIPPED + " --seed many",
                "skills test " + SHIPPED + " " + SHIPPED,
                "skills test --fold 3 " + SHIPPED,
                "skills export",
                "skills export one two",
                "skills push now",
                "watson",
                "watson chekc"
            })
    void a_command_line_that_is_none_ends_with_2_and_says_what_is_one(String line) {
        assertThat(run(line.split(" "))).isEqualTo(2);
        assertThat(text(err).lines()).hasSize(1).first().asString().isNotBlank();
        assertThat(text(out)).isEmpty();
    }

    @Test
    void a_file_that_is_right_ends_with_0() {
        assertThat(run("skills", "check", SHIPPED)).isZero();
        assertThat(text(out)).startsWith(SHIPPED + ": dialog skill ").contains(": no faults");
        assertThat(text(err)).isEmpty();
    }

    @Test
    void files_with_faults_end_with_1_and_each_is_told_of() throws IOException {
        Path garbled = Files.writeString(folder.resolve("garbled"), "{");

        assertThat(run("skills", "check", SHIPPED, garbled.toString(), "nowhere.json"))
                .isEqualTo(1);
        assertThat(text(out)).contains("no faults", garbled + ": 1 fault", "nowhere.json: 1 fault");
    }

    @Test
    void a_skill_is_tried_and_one_that_teaches_nothing_ends_with_1() throws IOException {
        Path skill = Files.writeString(folder.resolve("skill"), """
            {"intents":[{"intent":"cat","examples":[{"text":"meow"},{"text":"the cat says meow"}]},
                        {"intent":"dog","examples":[{"text":"bow wow"},{"text":"the dog says bow wow"}]}]}\
            """);
        Path extension = Files.writeString(folder.resolve("extension"), "{\"openapi\":\"3.0.3\"}");

        assertThat(run("skills", "test", skill.toString(), "--folds", "2", "--seed", "3"))
                .isZero();
        assertThat(text(out)).contains("4 examples of 2 intents, dealt evenly into 2 folds (seed 3)", "accuracy ");
        assertThat(run("skills", "test", extension.toString())).isEqualTo(1);
        assertThat(run("skills", "test", folder.resolve("none").toString())).isEqualTo(1);
        assertThat(text(err).lines())
                .containsExactly(
                        extension + " is an extension: there is nothing to learn",
                        folder.resolve("none") + ": there is no such file");
    }

    @Test
    void skills_are_written_for_this_deployment_or_it_is_said_that_they_are_not() throws IOException {
        Path taken = Files.writeString(folder.resolve("taken"), "");

        assertThat(run("skills", "export", folder.resolve("skills").toString())).isZero();
        assertThat(text(out)).contains("kharcha-actions.json", "They lead to https://money.example.org.");
        assertThat(run("skills", "export", taken.toString())).isEqualTo(1);
        assertThat(text(err)).isEqualTo("Nothing can be written to " + taken + ".\n");
    }

    private int run(String... arguments) {
        var shell = new Main.Shell(
                Map.of("KHARCHA_PUBLIC_URL", "https://money.example.org"),
                new PrintStream(out, true, StandardCharsets.UTF_8),
                new PrintStream(err, true, StandardCharsets.UTF_8));
        return Main.run(List.of(arguments), shell);
    }

    private static String text(ByteArrayOutputStream bytes) {
        return bytes.toString(StandardCharsets.UTF_8);
    }
}
