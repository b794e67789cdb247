package kharcha.understanding;

import java.math.BigDecimal;
import java.util.Comparator;
import java.util.Currency;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Puts what was meant in the end into the place of what was said first: "spent 35 on flowers, no wait 53". */
final class SecondThoughts {
    /** A lone point ends abbreviations too: "ref. no 4123". */
    private static final Pattern APART = Pattern.compile("(?s).*(?:[,;!…–—\\n]|\\.\\.|\\s-)\\s*");

    /** What is put right is of the same kind; what is hundreds of times as much is the number of something else. */
    private static final BigDecimal MOST_TIMES = BigDecimal.valueOf(100);

    private SecondThoughts() {}

    /** The message as it was meant; itself where nothing in it is taken back. */
    static Said settled(Said said) {
        Phrasebook.Match thought = said.find("second.thought");
        if (thought == null) thought = apart(said);
        Sentence.Sum meant = thought == null ? null : thought.sum("sum");
        // What a bank or a shop wrote has no second thoughts, but numbers behind a "no".
        if (thought == null || meant == null || thought.place().start() == 0 || Alerts.isPasted(said.passage()))
            return said;
        Said first = said.part(new Span(0, thought.place().start()));
        List<Sentence.Word> words = first.sentence().wordsIn(first.everything());
        boolean named = words.stream().anyMatch(word -> !word.isToken())
                && !said.isFiller("numbered", words.getLast().text());
        return first.sentence().sums().stream()
                .max(Comparator.comparingInt(sum -> sum.span().start()))
                .filter(old -> named && isAlike(old.value(), meant.value()))
                .map(old -> Said.of(with(first.parse(), old, meant)))
                .orElse(said);
    }

    /** "Flowers 35, no 53", but not "room no 53". */
    private static Phrasebook.@Nullable Match apart(Said said) {
        Phrasebook.Match thought = said.find("second.thought.apart");
        if (thought == null) return null;
        String before = said.parse().text().substring(0, thought.place().start());
        return APART.matcher(before).matches() ? thought : null;
    }

    private static boolean isAlike(BigDecimal old, BigDecimal meant) {
        return meant.signum() > 0
                && meant.compareTo(old.multiply(MOST_TIMES)) <= 0
                && old.compareTo(meant.multiply(MOST_TIMES)) <= 0;
    }

    private static Parse with(Parse first, Sentence.Sum old, Sentence.Sum meant) {
        Currency currency = meant.currency() == null ? old.currency() : meant.currency();
        BigDecimal value = meant.value();
        List<FoundNumber> numbers = first.numbers().stream()
                .map(number -> number.span().overlaps(old.span()) ? new FoundNumber(number.span(), value) : number)
                .toList();
        List<FoundAmount> amounts = currency == null
                ? first.amounts()
                : Stream.concat(
                                first.amounts().stream()
                                        .filter(amount -> !amount.span().overlaps(old.span())),
                                Stream.of(new FoundAmount(old.span(), value, currency)))
                        .sorted(Comparator.comparingInt(amount -> amount.span().start()))
                        .toList();
        return first.with(numbers, amounts);
    }
}
