package kharcha.understanding;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Cuts what somebody says in one breath: "15, and it was yesterday" at its joints, "30 clothes rest food" before each sum. */
final class Clauses {
    private static final String JOINTS = ",;&+\n";
    private static final String STOPS = JOINTS + ".!?";
    private static final int MOST = 6;

    private Clauses() {}

    /** At commas and words like "and"; empty when there are too many. */
    static List<Said> joined(Said said, Span place) {
        return cut(said, place, false, JOINTS);
    }

    /** Also where a sentence ends. */
    static List<Said> sentences(Said said) {
        return cut(said, said.everything(), false, STOPS);
    }

    /** What the reader makes of all of it, or else of its one clause that tells something beside remarks. */
    static @Nullable Intent told(Said said, Function<Said, @Nullable Intent> reader) {
        Intent whole = reader.apply(said);
        if (whole != null) return whole;
        List<Said> clauses = said.clauses();
        List<Intent> told = clauses.size() < 2
                ? List.of()
                : clauses.stream().map(reader).filter(Objects::nonNull).toList();
        boolean remarks = clauses.stream().allMatch(clause -> isRemark(clause) || reader.apply(clause) != null);
        return told.size() == 1 && remarks ? told.getFirst() : null;
    }

    /** Whether the clause is about no money, and asks for nothing. */
    static boolean isRemark(Said clause) {
        return clause.is("correct.slip")
                || clause.is("correct.why")
                || clause.sentence().sums().isEmpty()
                        && !clause.is("asks")
                        && !clause.sentence().asks();
    }

    /** Also before each sum and each word for what is left. */
    static List<Said> priced(Said said, Span place) {
        return cut(said, place, true, JOINTS);
    }

    private static List<Said> cut(Said said, Span place, boolean atSums, String joints) {
        List<Span> clauses = new ArrayList<>();
        int start = -1;
        int end = -1;
        boolean priced = false;
        boolean opening = true;
        for (Sentence.Word word : said.sentence().wordsIn(place)) {
            if (word.span().length() == 0) continue;
            boolean joint = said.isFiller("clause.joint", word.text());
            boolean price = isSum(word) || said.isFiller("split.rest", word.text());
            boolean comma = end >= 0
                    && isJoint(said.parse().text().substring(end, word.span().start()), joints);
            if (start >= 0 && !opening && (joint || comma || atSums && price && priced)) {
                clauses.add(new Span(start, end));
                start = -1;
                priced = false;
                opening = true;
            }
            if (joint) continue;
            opening &= said.isFiller("clause.opening", word.text());
            if (start < 0) start = word.span().start();
            end = word.span().end();
            priced |= price;
        }
        if (start >= 0) clauses.add(new Span(start, end));
        // Cut only when there are few: the parts of a long message cost as much as its length squared.
        return clauses.size() > MOST
                ? List.of()
                : clauses.stream().map(said::part).toList();
    }

    private static boolean isSum(Sentence.Word word) {
        return word.isToken() && word.text().charAt(0) == Sentence.SUM;
    }

    private static boolean isJoint(String between, String joints) {
        return between.chars().anyMatch(c -> joints.indexOf(c) >= 0);
    }
}
