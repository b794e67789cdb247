package kharcha.lab;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import kharcha.understanding.IntentAssembler;
import kharcha.understanding.Parse;
import kharcha.understanding.Stage;
import kharcha.understanding.Understanding;
import kharcha.understanding.local.Clue;
import kharcha.understanding.local.IntentModel;
import kharcha.understanding.local.LanguageModels;
import kharcha.understanding.local.LocalUnderstanding;
import kharcha.understanding.local.Skill;

/**
 * {@code lab ablation [--in DIR]}: what each part of the understanding is worth. Leaves out one at a time and counts, over the
 * project's own exam messages that need no book, how many more are missed and how many more are booked wrongly; for the
 * classifier also how many of the English skill's examples, a fifth held out at a time, are labelled right.
 *
 * <p>Nothing is drawn by chance: the same program prints the same table.
 */
public final class AblationLab {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String OWN_EXAM = "src/test/resources/exam";
    private static final int FOLDS = 5;

    private final List<JsonNode> items;
    private final PrintStream out;

    private AblationLab(List<JsonNode> items, PrintStream out) {
        this.items = items;
        this.out = out;
    }

    private record Score(int right, int wrongSaves) {}

    /** @throws IllegalArgumentException in words, where there is no exam */
    public static void run(List<String> arguments, PrintStream out) throws IOException {
        Options options = Options.read(arguments, Set.of("in"));
        Path exam = Path.of(options.text("in").orElse(OWN_EXAM));
        if (!Files.isDirectory(exam))
            throw new IllegalArgumentException("there is no " + exam + " here: run it in a checkout, or give --in DIR");
        new AblationLab(items(exam), out).measure();
    }

    private static List<JsonNode> items(Path exam) throws IOException {
        List<JsonNode> items = new ArrayList<>();
        try (Stream<Path> files = Files.list(exam)) {
            for (Path file :
                    files.filter(f -> f.toString().endsWith(".jsonl")).sorted().toList())
                for (String line : Files.readAllLines(file)) {
                    JsonNode item = JSON.readTree(line);
                    if (!item.has("turns") && !item.has("context")) items.add(item);
                }
        }
        return items;
    }

    private void measure() {
        Set<Clue> clues = EnumSet.allOf(Clue.class);
        Set<Stage> stages = EnumSet.allOf(Stage.class);
        Understanding local = local(clues, UnaryOperator.identity());
        Score whole = score(local, stages);
        out.printf(
                Locale.ROOT,
                "%d messages: %d right, %d booked wrongly; %.1f %% of held-out examples labelled right%n",
                items.size(),
                whole.right(),
                whole.wrongSaves(),
                labelled(Skill.shipped("en").orElseThrow(), clues));
        out.println("without               missed  booked wrongly  labelled right");
        for (Clue clue : clues) {
            Set<Clue> others = EnumSet.complementOf(EnumSet.of(clue));
            line(clue, score(local(others, UnaryOperator.identity()), stages), whole, others, UnaryOperator.identity());
        }
        for (Lesson lesson : Lesson.values())
            line(lesson, score(local(clues, lesson::without), stages), whole, clues, lesson::without);
        for (Finding finding : Finding.values())
            line(finding, score(utterance -> finding.without(local.read(utterance)), stages), whole);
        for (Stage stage : stages) line(stage, score(local, EnumSet.complementOf(EnumSet.of(stage))), whole);
    }

    private void line(Enum<?> part, Score without, Score whole, Set<Clue> clues, UnaryOperator<Skill> taught) {
        Skill skill = taught.apply(Skill.shipped("en").orElseThrow());
        out.println(words(part, without, whole) + String.format(Locale.ROOT, "%14.1f %%", labelled(skill, clues)));
    }

    private void line(Enum<?> part, Score without, Score whole) {
        out.println(words(part, without, whole));
    }

    private static String words(Enum<?> part, Score without, Score whole) {
        return String.format(
                Locale.ROOT,
                "%-20s %+7d %+15d",
                part.name().toLowerCase(Locale.ROOT).replace('_', ' '),
                whole.right() - without.right(),
                without.wrongSaves() - whole.wrongSaves());
    }

    private static Understanding local(Set<Clue> clues, UnaryOperator<Skill> taught) {
        return new LocalUnderstanding(
                new LanguageModels(language -> Skill.shipped(language).map(taught), Runnable::run, clues));
    }

    private Score score(Understanding understanding, Set<Stage> stages) {
        IntentAssembler assembler = new IntentAssembler(stages);
        int right = 0;
        int wrong = 0;
        for (JsonNode item : items) {
            Parse parse = understanding.read(ExamStage.utterance(ExamItem.read(item)));
            ExamScore score = new ExamScore(item, ExamMeaning.json(assembler, parse));
            if (score.isRight()) right++;
            if (score.isWrongSave()) wrong++;
        }
        return new Score(right, wrong);
    }

    /** In per cent, of the examples that a model has not learned. */
    private static double labelled(Skill skill, Set<Clue> clues) {
        int right = 0;
        int asked = 0;
        for (int fold = 0; fold < FOLDS; fold++) {
            IntentModel model = IntentModel.train(fold(skill, fold, false), clues);
            for (Skill.Intent intent : fold(skill, fold, true).intents())
                for (String example : intent.examples()) {
                    asked++;
                    if (model.rank(example).best().name().equals(intent.name())) right++;
                }
        }
        return 100.0 * right / asked;
    }

    private static Skill fold(Skill skill, int fold, boolean held) {
        List<Skill.Intent> intents = skill.intents().stream()
                .map(intent -> new Skill.Intent(intent.name(), fold(intent.examples(), fold, held)))
                .toList();
        return new Skill(skill.name(), intents, skill.entities(), skill.counterexamples());
    }

    private static List<String> fold(List<String> examples, int fold, boolean held) {
        List<String> dealt = new ArrayList<>();
        for (int i = 0; i < examples.size(); i++) if ((i % FOLDS == fold) == held) dealt.add(examples.get(i));
        return dealt;
    }
}
