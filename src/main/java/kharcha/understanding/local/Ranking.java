package kharcha.understanding.local;

import java.util.List;
import kharcha.understanding.Label;

/**
 * What a message may be.
 *
 * @param labels every intent, surest first; their confidences add up to 1
 * @param inScope how likely it is that it is any of them, from 0 to 1
 */
public record Ranking(List<Label> labels, double inScope) {
    public Ranking {
        labels = List.copyOf(labels);
    }

    public Label best() {
        return labels.getFirst();
    }
}
