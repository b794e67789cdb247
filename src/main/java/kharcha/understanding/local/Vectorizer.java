package kharcha.understanding.local;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Makes tokens a vector: each block of features weighted by rarity, brought to length one and then to the block's own
 * weight, so that a long message does not outvote a short one, nor the many letters the few words.
 */
final class Vectorizer {
    private final FeatureTable table = new FeatureTable();
    private final Map<String, String> entityWords;
    private final float[] rarity;
    private final double[] weights;

    Vectorizer(List<List<String>> examples, Map<String, String> entityWords, Set<Clue> clues) {
        this.entityWords = entityWords;
        this.weights = MessageFeatures.weights(clues);
        for (int example = 0; example < examples.size(); example++) {
            MessageFeatures features = new MessageFeatures(examples.get(example), entityWords);
            for (int i = 0; i < features.size(); i++) table.learn(features.hash(i), example);
        }
        rarity = new float[table.size()];
        for (int f = 0; f < rarity.length; f++)
            rarity[f] = (float) Math.sqrt(1 + StrictMath.log((1.0 + examples.size()) / (1 + table.examples(f))));
    }

    int features() {
        return table.size();
    }

    SparseVector vector(List<String> tokens) {
        MessageFeatures message = new MessageFeatures(tokens, entityWords);
        int[] features = new int[message.size()];
        float[] values = new float[message.size()];
        int size = 0;
        double square = 0;
        for (int block = 0; block < weights.length; block++) {
            int end = block(message, block, features, values, size);
            if (end > size) square += weights[block] * weights[block];
            size = end;
        }
        return sorted(features, values, size, 1 / Math.sqrt(Math.max(square, 1e-9)), known(message));
    }

    /** Appends one block's known features, and returns the new end. */
    private int block(MessageFeatures message, int block, int[] features, float[] values, int start) {
        int[] found = new int[message.to(block) - message.from(block)];
        int count = 0;
        for (int i = message.from(block); i < message.to(block); i++) {
            int feature = table.find(message.hash(i));
            if (feature >= 0) found[count++] = feature;
        }
        Arrays.sort(found, 0, count);
        int end = start;
        double square = 0;
        for (int i = 0; i < count; ) {
            int next = i;
            while (next < count && found[next] == found[i]) next++;
            float value = rarity[found[i]] * (float) (1 + StrictMath.log(next - i));
            features[end] = found[i];
            values[end++] = value;
            square += value * value;
            i = next;
        }
        float scale = (float) (weights[block] / Math.sqrt(square));
        for (int i = start; i < end; i++) values[i] *= scale;
        return end;
    }

    private static SparseVector sorted(int[] features, float[] values, int size, double scale, double known) {
        long[] order = new long[size];
        for (int i = 0; i < size; i++) order[i] = (long) features[i] << 32 | i;
        Arrays.sort(order);
        int[] sortedFeatures = new int[size];
        float[] sortedValues = new float[size];
        for (int i = 0; i < size; i++) {
            sortedFeatures[i] = (int) (order[i] >>> 32);
            sortedValues[i] = values[(int) order[i]] * (float) scale;
        }
        return new SparseVector(sortedFeatures, sortedValues, known);
    }

    private double known(MessageFeatures message) {
        long[] content = message.content();
        long known =
                Arrays.stream(content).filter(hash -> table.find(hash) >= 0).count();
        return content.length == 0 ? 0 : (double) known / content.length;
    }
}
