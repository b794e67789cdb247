package kharcha.understanding;

import java.util.List;

/** What another engine found in a message (Watson's entities). It only fills gaps: see {@link Parse#filledFrom}. */
public record Findings(List<FoundNumber> numbers, List<FoundAmount> amounts, List<FoundDate> dates) {
    public static final Findings NONE = new Findings(List.of(), List.of(), List.of());

    public Findings {
        numbers = List.copyOf(numbers);
        amounts = List.copyOf(amounts);
        dates = List.copyOf(dates);
    }
}
