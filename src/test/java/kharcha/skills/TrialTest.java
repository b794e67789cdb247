package kharcha.skills;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import kharcha.understanding.local.Skill;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** How well a skill is learned, judged by examples that the model has not seen. */
class TrialTest {
    private static final Skill SKILL = new Skill(
            "animals",
            List.of(
                    new Skill.Intent("cat", many("the cat says meow on day %d", 12)),
                    new Skill.Intent("dog", many("my dog barks at number %d", 9)),
                    new Skill.Intent("fish", List.of("fish swim silently", "silent fish in water")),
                    new Skill.Intent("bird", List.of("birds fly"))),
            List.of(),
            List.of());

    @TempDir
    Path folder;

    @Test
    void eachExampleIsJudgedOnceExceptTheOnlyOneOfAnIntent() {
        Trial.Result result = Trial.of(SKILL, 5, 1);
        List<String> expected = new ArrayList<>();
        SKILL.intents().stream()
                .filter(intent -> intent.examples().size() > 1)
                .forEach(intent -> expected.addAll(intent.examples()));
        assertThat(result.judged()).extracting(Trial.Judged::text).containsExactlyInAnyOrderElementsOf(expected);
        assertThat(result.judged())
                .filteredOn(each -> each.intent().equals("cat"))
                .allMatch(Trial.Judged::isRight);
    }

    @Test
    void theSameSeedGivesTheSameJudgementAndOthersDealAnew() {
        assertThat(Trial.of(SKILL, 4, 3).judged())
                .isEqualTo(Trial.of(SKILL, 4, 3).judged());
        assertThat(Trial.of(SKILL, 4, 3).judged())
                .isNotEqualTo(Trial.of(SKILL, 4, 4).judged());
    }

    @Test
    void whatIsSaidOfIntentsWithFewExamplesIsExact() {
        String words = String.join("\n", new TrialTable(Trial.of(SKILL, 5, 1), 5).lines());
        assertThat(words)
                .contains("bird  not asked: it has 1 example")
                .contains("bird has 1 example, which is always taught")
                .contains("fish has 2 examples, fewer than the 5 folds: each is asked in one fold, by a model that was"
                        + " taught the other one, and 3 folds ask none of it.")
                .doesNotContain("dog has");
    }

    @Test
    void rightAndConfusedOnesAreCounted() {
        Trial.Result result = new Trial.Result(
                List.of(
                        new Trial.Judged("a", "one", "one"),
                        new Trial.Judged("b", "one", "two"),
                        new Trial.Judged("c", "one", "two"),
                        new Trial.Judged("d", "two", "one"),
                        new Trial.Judged("e", "two", "two")),
                new LinkedHashMap<>(Map.of("one", 3)));
        List<String> lines = new TrialTable(result, 2).lines();
        assertThat(lines.getFirst()).isEqualTo("accuracy 40.0 % (2 of 5)");
        assertThat(lines)
                .contains(
                        "  one   33.3 %     1 of 3", "     2  one → two  (\"b\", \"c\")", "     1  two → one  (\"d\")");
        assertThat(lines.indexOf("     2  one → two  (\"b\", \"c\")"))
                .isLessThan(lines.indexOf("     1  two → one  (\"d\")"));
    }

    @Test
    void anActionsSkillIsTriedByTheTitlesOfItsActions() {
        Path file = Broken.copyOf("tickets.actions.json").file(folder, "tickets.json");
        assertThat(Trial.taught(file).intents())
                .extracting(Skill.Intent::name)
                .containsExactly("Buy a ticket", "Fallback");
        assertThat(Trial.of(Trial.taught(file), 5, 1).judged()).hasSize(10);
    }

    @Test
    void theSmallestSkillsAreTriedToo() {
        for (int examples = 1; examples < 4; examples++) {
            Skill tiny = new Skill(
                    "tiny",
                    List.of(new Skill.Intent("a", many("yes %d", examples)), new Skill.Intent("b", List.of("no"))),
                    List.of(),
                    List.of());
            assertThat(Trial.of(tiny, 2, 1).judged()).hasSize(examples == 1 ? 0 : examples);
        }
    }

    @Test
    void aFileThatTeachesNothingIsRefusedInWords() throws IOException {
        Path extension = Broken.copyOf("tickets.openapi.json").file(folder, "e.json");
        Path one = Files.writeString(
                folder.resolve("one.json"), "{\"intents\":[{\"intent\":\"a\",\"examples\":[{\"text\":\"x\"}]}]}");
        assertThatThrownBy(() -> Trial.taught(extension))
                .hasMessageContaining("is an extension: there is nothing to learn");
        assertThatThrownBy(() -> Trial.taught(one)).hasMessageContaining("fewer than two intents");
        assertThatThrownBy(() -> Trial.taught(folder.resolve("none"))).hasMessageContaining("there is no such file");
    }

    private static List<String> many(String pattern, int number) {
        return IntStream.range(0, number)
                .mapToObj(i -> pattern.replace("%d", "x".repeat(i + 1)))
                .collect(Collectors.toList());
    }
}
