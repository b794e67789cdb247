package kharcha.understanding.local;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import kharcha.understanding.Label;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The engine, taught by the skill that is shipped, and asked with messages that are not in it. */
class IntentModelTest {
    private static final Skill SKILL = Skill.read(Path.of("assistant-skills/kharcha-dialog.json"));
    private static final IntentModel MODEL = IntentModel.train(SKILL);
    private static final String OUT_OF_SCOPE = "oos";

    private record Phrase(String label, String text) {}

    @Test
    void heldOutPhrasesAreLabelledAsTheyAreMeant() {
        List<Phrase> inside =
                phrases().stream().filter(p -> !p.label().equals(OUT_OF_SCOPE)).toList();
        List<String> wrong = inside.stream()
                .filter(p -> !MODEL.rank(p.text()).best().name().equals(p.label()))
                .map(p -> p.label() + " became " + MODEL.rank(p.text()).best().name() + ": " + p.text())
                .toList();
        assertThat(1 - (double) wrong.size() / inside.size())
                .as("right, but for %s", wrong)
                .isGreaterThan(0.94);
    }

    @Test
    void whatIsOutOfScopeGetsALowerProbabilityThanWhatIsIn() {
        double wins = 0;
        double pairs = 0;
        for (Phrase out : phrases()) {
            if (!out.label().equals(OUT_OF_SCOPE)) continue;
            double low = MODEL.rank(out.text()).inScope();
            for (Phrase in : phrases()) {
                if (in.label().equals(OUT_OF_SCOPE)) continue;
                pairs++;
                if (MODEL.rank(in.text()).inScope() > low) wins++;
            }
        }
        assertThat(wins / pairs).as("area under the curve").isGreaterThan(0.95);
    }

    @Test
    void theHeldOutPhrasesAreNotInTheSkill() {
        List<String> taught = new ArrayList<>(SKILL.counterexamples());
        SKILL.intents().forEach(intent -> taught.addAll(intent.examples()));
        assertThat(phrases()).hasSizeGreaterThan(150).extracting(Phrase::text).doesNotContainAnyElementsOf(taught);
    }

    @Test
    void theSameSkillGivesTheSameModelBitForBit() {
        IntentModel again = IntentModel.train(Skill.read(Path.of("assistant-skills/kharcha-dialog.json")));
        for (Phrase phrase : phrases()) assertThat(again.rank(phrase.text())).isEqualTo(MODEL.rank(phrase.text()));
    }

    @Test
    void aRankingNamesEveryIntentOnceSurestFirstAndAddsUpToOne() {
        Ranking ranking = MODEL.rank("lunch 12.50 and a chart of it");
        assertThat(ranking.labels())
                .hasSameSizeAs(SKILL.intents())
                .extracting(Label::name)
                .doesNotHaveDuplicates();
        assertThat(ranking.labels()).extracting(Label::confidence).isSortedAccordingTo((a, b) -> Double.compare(b, a));
        assertThat(ranking.labels().stream().mapToDouble(Label::confidence).sum())
                .isCloseTo(1, org.assertj.core.api.Assertions.within(1e-9));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", " ", "\u0000\u0007", "\ud83d", "\ud83d\ude00\ud83d\ude00", "……", "'", "-/.,:", "zzxqv kjhgw"
            })
    void whatSaysNothingIsOutOfScopeAndDoesNoHarm(String text) {
        assertThat(MODEL.rank(text).inScope()).isBetween(0.0, 0.4);
    }

    @Test
    void aHugeMessageIsReadUpToALimit() {
        String huge = "how much did i spend on coffee this month ".repeat(5_000);
        assertThat(MODEL.rank(huge).labels()).hasSameSizeAs(SKILL.intents());
        assertThat(MODEL.rank("1".repeat(100_000)).labels()).hasSameSizeAs(SKILL.intents());
    }

    @ParameterizedTest
    @CsvSource({
        "bougth grocerys 23.10, add_expense",
        "HOW MUCH DID I SPEND ON FUEL, question",
        "whats my bugdet, budget_status",
        "transfered 40 to my savngs, own_money",
        "shwo me a pie chrt, chart"
    })
    void typingErrorsAndCapitalsDoNotMatter(String text, String label) {
        assertThat(MODEL.rank(text).best().name()).isEqualTo(label);
    }

    @Test
    void theAmountItselfDoesNotMatter() {
        assertThat(MODEL.rank("lunch 11.40")).isEqualTo(MODEL.rank("lunch 83.95"));
    }

    @Test
    void aSkillOfTwoIntentsIsEnough() {
        Skill small = new Skill(
                "small",
                List.of(new Skill.Intent("yes", List.of("yes")), new Skill.Intent("no", List.of("no"))),
                List.of(),
                List.of());
        assertThat(IntentModel.train(small).rank("yes").best().name()).isEqualTo("yes");
    }

    private static List<Phrase> phrases() {
        try (InputStream in = IntentModelTest.class.getResourceAsStream("held-out.tsv")) {
            assertThat(in).isNotNull();
            return new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .map(line -> line.split("\t"))
                    .map(parts -> new Phrase(parts[0], parts[1]))
                    .toList();
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }
}
