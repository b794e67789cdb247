package kharcha.understanding.local;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Stream;
import kharcha.understanding.Context;
import kharcha.understanding.Intent;
import kharcha.understanding.IntentAssembler;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What is said to be known is known: what people say of each label comes to something. */
class LabelsTest {
    private static final Skill SKILL = Skill.read(Path.of("assistant-skills/kharcha-dialog.json"));

    static Stream<String> labels() {
        return new TreeSet<>(IntentAssembler.LABELS).stream();
    }

    @ParameterizedTest
    @MethodSource("labels")
    void mostExamplesOfALabelAreUnderstood(String label) {
        List<String> examples = SKILL.intents().stream()
                .filter(intent -> intent.name().equals(label))
                .flatMap(intent -> intent.examples().stream())
                .limit(20)
                .toList();
        assertThat(examples)
                .filteredOn(text -> !(Understood.of(text, "en-GB", Context.NONE) instanceof Intent.NotUnderstood))
                .hasSizeGreaterThan(10);
    }
}
