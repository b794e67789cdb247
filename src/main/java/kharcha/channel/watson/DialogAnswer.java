package kharcha.channel.watson;

import java.util.List;
import kharcha.channel.Item;
import org.jspecify.annotations.Nullable;

/**
 * What a node of our skill gets to show: the parts one by one, and all of them as Watson's own {@code generic} items. What is
 * not there is null.
 */
record DialogAnswer(
        boolean ok,
        String text,
        @Nullable String chartUrl,
        @Nullable String chartAlt,
        @Nullable List<Option> options,
        List<Item> generic) {
    record Option(String label, String text) {}
}
