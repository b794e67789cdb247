package kharcha.understanding;

import java.util.List;

/** What a message says about entries to book, by itself. */
public sealed interface EntryReading {
    /**
     * These entries, as far as they were said; none when the message speaks of none. Parts that are null or empty are to be
     * asked for: a null amount ("had lunch"), an empty note ("spent 15"). A null category is one that no word leads to.
     *
     * @param doubtful whether it could well be meant otherwise, so that it is shown before it is booked
     * @param pasted whether it is an alert or a receipt that was pasted: then it is an entry whatever the labels say
     */
    record Entries(List<PartialEntry> entries, boolean doubtful, boolean pasted) implements EntryReading {
        public Entries {
            entries = List.copyOf(entries);
        }

        public boolean isEmpty() {
            return entries.isEmpty();
        }

        /** Whether there is something to book and nothing to ask. */
        public boolean isComplete() {
            return !entries.isEmpty()
                    && entries.stream()
                            .allMatch(e -> e.amount() != null && !e.note().isEmpty());
        }
    }

    /**
     * Money is spoken of, and none was spent.
     *
     * @param pasted whether that is all the message can mean, since banks write so and people do not
     */
    record NothingToBook(Intent.Reason reason, boolean pasted) implements EntryReading {}

    /** The writer's own money went from one pocket to another. */
    record OwnMoney() implements EntryReading {}

    /** A value that cannot be right. */
    record Impossible(Intent.Problem problem, String value) implements EntryReading {}
}
