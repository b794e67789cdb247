package kharcha.understanding;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The words without which a {@link Phrasebook} rule cannot hold: of each of these sets at least one must be in the sentence.
 * Of a thousand rules all but a few lack theirs, and need not be tried. The rarest set comes first; no sets at all means that
 * nothing can be said beforehand.
 *
 * <p>Read from the rule's own text. What stands side by side is needed together; of alternatives each contributes its rarest set,
 * and what may be left out needs nothing.
 */
record Needs(List<Set<String>> sets) {
    static final Needs NOTHING = new Needs(List.of());

    /** Few words are rarer than many, and long ones ("categories") than short ones ("the", a sign for a sum). */
    private static final Comparator<Set<String>> RAREST_FIRST = Comparator.<Set<String>, Boolean>comparing(
                    Needs::isCommon)
            .thenComparingInt(Set::size)
            .thenComparingInt(set -> -shortest(set));

    static Needs oneOf(String... words) {
        return new Needs(List.of(Set.of(words)));
    }

    /** @param names what each {@code {name}} of the rule needs */
    static Needs of(String rule, Map<String, Needs> names) {
        return new Reader(rule, names).read();
    }

    boolean areMetBy(Set<String> words) {
        for (Set<String> set : sets) if (!meet(set, words)) return false;
        return true;
    }

    /** Signs and words of one or two letters stand in most sentences. */
    private static boolean isCommon(Set<String> set) {
        return shortest(set) <= 2;
    }

    private static int shortest(Set<String> set) {
        return set.stream().mapToInt(String::length).min().orElse(0);
    }

    private static boolean meet(Set<String> one, Set<String> other) {
        if (one.size() > other.size()) return meet(other, one);
        for (String word : one) if (other.contains(word)) return true;
        return false;
    }

    private static Needs together(List<Needs> parts) {
        return new Needs(parts.stream()
                .flatMap(part -> part.sets.stream())
                .sorted(RAREST_FIRST)
                .toList());
    }

    private static Needs either(List<Needs> branches) {
        if (branches.size() == 1) return branches.getFirst();
        Set<String> any = new HashSet<>();
        for (Needs branch : branches) {
            if (branch.sets.isEmpty()) return NOTHING;
            any.addAll(branch.sets.getFirst());
        }
        return new Needs(List.of(Set.copyOf(any)));
    }

    /** Goes through a rule once, from left to right. */
    private static final class Reader {
        private static final Pattern PART = Pattern.compile(
                "\\s*(?:(?<name>\\{\\w+})|(?<word>" + Phrasebook.WORD + ")|(?<sign>[()\\[\\]|])|(?<unknown>\\S))");
        private static final Pattern MAY_BE_LEFT_OUT = Pattern.compile("[*?]");

        private final String rule;
        private final Map<String, Needs> names;
        private int at;

        Reader(String rule, Map<String, Needs> names) {
            this.rule = rule;
            this.names = names;
        }

        Needs read() {
            Needs needs = alternatives();
            return rule.substring(at).isBlank() ? needs : NOTHING;
        }

        private Needs alternatives() {
            List<Needs> branches = new ArrayList<>();
            branches.add(sequence());
            while (takes("|")) branches.add(sequence());
            return either(branches);
        }

        private Needs sequence() {
            List<Needs> parts = new ArrayList<>();
            for (Matcher part = next(); part.lookingAt() && !isEnd(part.group("sign")); part = next()) {
                at = part.end();
                parts.add(part(part));
            }
            return together(parts);
        }

        private Needs part(Matcher part) {
            String word = part.group("word");
            String name = part.group("name");
            boolean optional = "[".equals(part.group("sign"));
            Needs needs = NOTHING;
            if (word != null && word.indexOf('~') < 0) needs = oneOf(word);
            if (name != null) needs = names.getOrDefault(name.substring(1, name.length() - 1), NOTHING);
            if (part.group("sign") != null) {
                needs = alternatives();
                if (!takes(")") && !takes("]")) throw new IllegalArgumentException("a bracket stays open in: " + rule);
            }
            Matcher repeated = MAY_BE_LEFT_OUT.matcher(rule).region(at, rule.length());
            return optional || repeated.lookingAt() ? NOTHING : needs;
        }

        private static boolean isEnd(@Nullable String sign) {
            return "|".equals(sign) || ")".equals(sign) || "]".equals(sign);
        }

        private Matcher next() {
            return PART.matcher(rule).region(at, rule.length());
        }

        private boolean takes(String sign) {
            Matcher part = next();
            if (!part.lookingAt() || !sign.equals(part.group("sign"))) return false;
            at = part.end();
            return true;
        }
    }
}
