package kharcha.understanding;

import java.math.BigDecimal;
import java.util.Comparator;
import java.util.Currency;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Puts what was meant in the end into the place of what was said first: "spent 35 on flowers, no wait 53". */
final class SecondThoughts {
    private static final String APART = ",;.!…–—-\n";

    private SecondThoughts() {}

    /** The message as it was meant; itself where nothing in it is taken back. */
    static Said settled(Said said) {
        Parse parse = said.parse();
        Phrasebook.Match thought = said.find("second.thought");
        if (thought == null) thought = apart(said);
        Sentence.Sum meant = thought == null ? null : thought.sum("sum");
        if (thought == null || meant == null || thought.place().start() == 0) return said;
        Parse first = parse.part(new Span(0, thought.place().start()));
        Sentence.Sum old = Sentence.of(first).sums().stream()
                .max(Comparator.comparingInt(sum -> sum.span().start()))
                .orElse(null);
        boolean alone = Sentence.of(first).wordsIn(new Span(0, first.text().length())).stream()
                .allMatch(Sentence.Word::isToken);
        return old == null || alone ? said : Said.of(with(first, old, meant));
    }

    /** "Flowers 35, no 53", but not "room no 53". */
    private static Phrasebook.@Nullable Match apart(Said said) {
        Phrasebook.Match thought = said.find("second.thought.apart");
        if (thought == null) return null;
        String before =
                said.parse().text().substring(0, thought.place().start()).stripTrailing();
        boolean apart = !before.isEmpty() && APART.indexOf(before.charAt(before.length() - 1)) >= 0;
        return apart ? thought : null;
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
