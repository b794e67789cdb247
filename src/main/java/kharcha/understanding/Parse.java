package kharcha.understanding;

import java.util.List;

/**
 * A message as read by itself, before anything that was said earlier counts.
 *
 * @param labels what it may be, surest first, never empty
 * @param inScope how likely it is that it is about what Kharcha does at all, from 0 to 1
 * @param engine who gave the label: "local", "watson"
 */
public record Parse(
        Utterance utterance,
        List<Label> labels,
        double inScope,
        List<FoundNumber> numbers,
        List<FoundAmount> amounts,
        List<FoundDate> dates,
        List<FoundCategory> categories,
        String engine) {
    public Parse {
        if (labels.isEmpty()) throw new IllegalArgumentException("a parse without a label");
        labels = List.copyOf(labels);
        numbers = List.copyOf(numbers);
        amounts = List.copyOf(amounts);
        dates = List.copyOf(dates);
        categories = List.copyOf(categories);
    }

    public String text() {
        return utterance.text();
    }
}
