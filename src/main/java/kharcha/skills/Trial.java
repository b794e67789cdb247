package kharcha.skills;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.SequencedMap;
import kharcha.understanding.local.IntentModel;
import kharcha.understanding.local.Skill;

/**
 * Tries how well the local engine learns a skill: its examples are dealt into folds, each intent's evenly, and those of each fold
 * are labelled by a model that has learned from all the others. So each example is judged once, by a model that has not seen it;
 * but for the only example of an intent, which must be taught and so cannot be asked.
 */
public final class Trial {
    /**
     * An example and what it was taken for.
     *
     * @param said the label that it got
     */
    public record Judged(String text, String intent, String said) {
        public boolean isRight() {
            return intent.equals(said);
        }
    }

    /**
     * @param judged every example that was asked
     * @param examples how many each intent has
     */
    public record Result(List<Judged> judged, SequencedMap<String, Integer> examples) {
        public Result {
            judged = List.copyOf(judged);
            examples = new LinkedHashMap<>(examples);
        }
    }

    private record Dealt(String text, String intent, int fold) {}

    private Trial() {}

    /** @param folds two or more */
    public static Result of(Skill skill, int folds, long seed) {
        SequencedMap<String, Integer> examples = new LinkedHashMap<>();
        skill.intents()
                .forEach(intent -> examples.put(intent.name(), intent.examples().size()));
        List<Dealt> dealt = deal(skill, folds, seed);
        List<Judged> judged = new ArrayList<>();
        for (int fold = 0; fold < folds; fold++) {
            int held = fold;
            if (dealt.stream().noneMatch(each -> each.fold() == held)) continue;
            IntentModel model = IntentModel.train(without(skill, dealt, held));
            for (Dealt each : dealt)
                if (each.fold() == held)
                    judged.add(new Judged(
                            each.text(),
                            each.intent(),
                            model.rank(each.text()).best().name()));
        }
        return new Result(judged, examples);
    }

    /** In turn, each intent from where the one before left off, so that the folds are of one size. */
    private static List<Dealt> deal(Skill skill, int folds, long seed) {
        Random random = new Random(seed);
        List<Dealt> dealt = new ArrayList<>();
        int next = 0;
        for (Skill.Intent intent : skill.intents()) {
            List<String> texts = new ArrayList<>(intent.examples());
            Collections.shuffle(texts, random);
            boolean only = texts.size() < 2;
            for (String text : texts) dealt.add(new Dealt(text, intent.name(), only ? -1 : next++ % folds));
        }
        return dealt;
    }

    private static Skill without(Skill skill, List<Dealt> dealt, int fold) {
        Map<String, List<String>> taught = new HashMap<>();
        for (Dealt each : dealt)
            if (each.fold() != fold)
                taught.computeIfAbsent(each.intent(), _ -> new ArrayList<>()).add(each.text());
        List<Skill.Intent> intents = skill.intents().stream()
                .map(intent -> new Skill.Intent(intent.name(), taught.getOrDefault(intent.name(), List.of())))
                .toList();
        return new Skill(skill.name(), intents, skill.entities(), skill.counterexamples());
    }

    /**
     * What a dialog skill or an actions skill teaches, leniently: what is not as it should be is passed over.
     *
     * @throws IllegalArgumentException in words, where the file teaches nothing
     */
    public static Skill taught(Path file) {
        Findings findings = new Findings();
        Paper paper = Paper.read(file, findings);
        List<Finding> found = findings.all();
        if (paper.kind() == null || paper.kind() == Kind.EXTENSION)
            throw new IllegalArgumentException(file
                    + (found.isEmpty()
                            ? " is an extension: there is nothing to learn"
                            : ": " + found.getFirst().words()));
        Skill skill = TaughtSkill.of(paper);
        if (skill.intents().size() < 2)
            throw new IllegalArgumentException(
                    file + " has fewer than two intents with examples: there is nothing to tell apart");
        return skill;
    }
}
