package kharcha.understanding.local;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What is noticed about a message, as 64-bit hashes in four blocks. No strings are made for features: a hash that meets
 * another one by chance (one in billions) costs less than all the strings would.
 */
final class MessageFeatures {
    /** How much each block counts: stems, letters, neighbours, pairs. Chosen by trial, see {@link IntentModel}. */
    private static final double[] WEIGHTS = {1.0, 1.5, 0.5, 0.3};

    private static final int SHORTEST_GRAM = 3;
    private static final int LONGEST_GRAM = 4;
    private static final List<Clue> BLOCKS = List.of(Clue.STEMS, Clue.LETTERS, Clue.NEIGHBOURS, Clue.PAIRS);
    private static final int MOST_IN_PAIRS = 14;
    private static final long BEGIN = mix(1);
    private static final long END = mix(2);

    /** Stems of words that say little by themselves: they form no pairs and do not count as content. */
    private static final Set<String> LIGHT = Set.of(
            ("a an the is are be was were am do doe did have ha had i me my mine you your he she it we us they them"
                + " this that these those of to in on at for from by with and or but not no so as if can could would"
                + " should will shall may might must pleas just what which who when where how why there here about"
                + " into up down out off all any some than then too also let get got")
                    .split(" "));

    private final int[] ends = new int[WEIGHTS.length];
    private long[] hashes = new long[256];
    private int size;
    private long[] content = {};

    /** @param entityWords stems of words with the entity they stand for */
    MessageFeatures(List<String> tokens, Map<String, String> entityWords) {
        String[] stems = tokens.stream().map(Stemmer::stem).toArray(String[]::new);
        long[] words = Arrays.stream(stems).mapToLong(MessageFeatures::hash).toArray();
        long[] entities = Arrays.stream(stems)
                .mapToLong(stem -> entityWords.containsKey(stem) ? hash('@' + entityWords.get(stem)) : 0)
                .toArray();
        stems(words, entities);
        letters(tokens);
        neighbours(words, entities);
        pairs(stems, words);
    }

    /** By block; nothing for a block that is not among the clues. */
    static double[] weights(Set<Clue> clues) {
        double[] weights = WEIGHTS.clone();
        for (int block = 0; block < weights.length; block++) if (!clues.contains(BLOCKS.get(block))) weights[block] = 0;
        return weights;
    }

    int from(int block) {
        return block == 0 ? 0 : ends[block - 1];
    }

    int to(int block) {
        return ends[block];
    }

    int size() {
        return size;
    }

    long hash(int at) {
        return hashes[at];
    }

    /** The stems that carry the meaning, as hashes. */
    long[] content() {
        return content;
    }

    private void stems(long[] words, long[] entities) {
        for (long word : words) add(word);
        for (long entity : entities) if (entity != 0) add(entity);
        ends[0] = size;
    }

    /** Runs of letters within words, their edges included, so that a misspelt word is still mostly itself. */
    private void letters(List<String> tokens) {
        for (String token : tokens) {
            if (token.startsWith("#") && token.length() > 1) add(hash(token) + 1);
            else grams(token);
        }
        ends[1] = size;
    }

    private void grams(String word) {
        int length = word.length();
        for (int from = -1; from < length; from++) {
            long hash = BEGIN;
            for (int at = from; at <= length && at < from + LONGEST_GRAM; at++) {
                char letter = at < 0 || at == length ? ' ' : word.charAt(at);
                hash = (hash ^ letter) * 0x100000001b3L;
                if (at - from + 1 >= SHORTEST_GRAM) add(mix(hash));
            }
        }
    }

    private void neighbours(long[] words, long[] entities) {
        for (int at = 0; at <= words.length; at++) {
            long left = at == 0 ? BEGIN : words[at - 1];
            long right = at == words.length ? END : words[at];
            add(mix(left * 31 + right));
            if (at > 0 && entities[at - 1] != 0) add(mix(entities[at - 1] * 31 + right));
            if (at < words.length && entities[at] != 0) add(mix(left * 31 + entities[at]));
        }
        ends[2] = size;
    }

    /** Two content stems anywhere in the message, in any order. */
    private void pairs(String[] stems, long[] words) {
        long[] heavy = new long[words.length];
        int count = 0;
        for (int i = 0; i < words.length; i++) if (!LIGHT.contains(stems[i])) heavy[count++] = words[i];
        content = Arrays.copyOf(heavy, count);
        int most = Math.min(count, MOST_IN_PAIRS);
        for (int i = 0; i < most; i++)
            for (int j = i + 1; j < most; j++)
                add(mix(Math.min(heavy[i], heavy[j]) * 1_000_003 + Math.max(heavy[i], heavy[j])));
        ends[3] = size;
    }

    private void add(long hash) {
        if (size == hashes.length) hashes = Arrays.copyOf(hashes, size * 2);
        hashes[size++] = hash;
    }

    /** FNV-1a, then mixed. */
    private static long hash(String word) {
        long hash = 0xcbf29ce484222325L;
        for (int i = 0; i < word.length(); i++) hash = (hash ^ word.charAt(i)) * 0x100000001b3L;
        return mix(hash);
    }

    /** Spreads the bits as SplitMix64 does (Steele, Lea and Flood, OOPSLA 2014). */
    private static long mix(long bits) {
        long mixed = (bits ^ (bits >>> 30)) * 0xbf58476d1ce4e5b9L;
        mixed = (mixed ^ (mixed >>> 27)) * 0x94d049bb133111ebL;
        return mixed ^ (mixed >>> 31);
    }
}
