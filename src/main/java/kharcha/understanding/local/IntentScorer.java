package kharcha.understanding.local;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Learned from one set of examples: how well a message fits each class. */
final class IntentScorer {
    /** What a class's nearest example adds to its decision. */
    private static final double NEAREST = 0.3;

    private final Vectorizer vectorizer;
    private final OneVersusRest planes;
    private final Neighbours neighbours;
    private final double nearest;

    private IntentScorer(Vectorizer vectorizer, OneVersusRest planes, Neighbours neighbours, double nearest) {
        this.nearest = nearest;
        this.vectorizer = vectorizer;
        this.planes = planes;
        this.neighbours = neighbours;
    }

    /** An example's tokens and the number of its class. */
    record Example(List<String> tokens, int label) {}

    /**
     * What is to be told apart.
     *
     * @param intents the first so many classes are intents; one more may follow, for what is none of them
     * @param families sets of classes that have much in common
     * @param clues by what
     */
    record Classes(
            int count, int intents, List<Set<Integer>> families, Map<String, String> entityWords, Set<Clue> clues) {}

    /** How well one message fits. */
    static final class Scores {
        private final float[] fits;
        private final double known;

        private Scores(float[] fits, double known) {
            this.fits = fits;
            this.known = known;
        }

        /** By class, decision and nearest example together. */
        float[] fits() {
            return fits;
        }

        /** The share of the content words that were ever seen. */
        double known() {
            return known;
        }
    }

    static IntentScorer train(List<Example> examples, Classes classes) {
        Vectorizer vectorizer =
                new Vectorizer(examples.stream().map(Example::tokens).toList(), classes.entityWords(), classes.clues());
        List<SparseVector> vectors =
                examples.stream().map(e -> vectorizer.vector(e.tokens())).toList();
        int[] labels = examples.stream().mapToInt(Example::label).toArray();
        int features = vectorizer.features();
        return new IntentScorer(
                vectorizer,
                OneVersusRest.train(vectors, labels, classes.count(), features, present(classes.families(), labels)),
                new Neighbours(vectors, labels, classes.count(), features),
                classes.clues().contains(Clue.NEAREST) ? NEAREST : 0);
    }

    Scores score(List<String> tokens) {
        SparseVector message = vectorizer.vector(tokens);
        float[] cosines = neighbours.nearest(message);
        float[] fits = planes.decide(message);
        for (int k = 0; k < fits.length; k++) fits[k] += (float) (nearest * cosines[k]);
        return new Scores(fits, message.known());
    }

    /** The families that have examples inside and outside of them. */
    private static List<Set<Integer>> present(List<Set<Integer>> families, int[] labels) {
        Set<Integer> seen = new HashSet<>();
        for (int label : labels) seen.add(label);
        return families.stream()
                .filter(family -> seen.stream().anyMatch(family::contains) && !family.containsAll(seen))
                .toList();
    }
}
