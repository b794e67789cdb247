package kharcha.channel.watson;

import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;

/**
 * What speakers said without an id and have no answer to yet: it is still being answered, or was too late. The same words of the
 * same speaker are then no second message but the first once more, and get its answer. After an answer in time they are a new
 * message, as the conversation has it for channels without ids. One replica remembers for itself.
 */
final class Unanswered {
    private static final Duration REMEMBERED = Duration.ofMinutes(10);
    private static final int MOST = 10_000;

    private final Map<String, Turn> turns = new LinkedHashMap<>() {
        private static final long serialVersionUID = 1;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Turn> eldest) {
            return size() > MOST;
        }
    };

    private record Turn(String text, Instant at, CompletableFuture<Answering.Result> result) {
        boolean isSame(String said, Instant now) {
            return text.equals(said) && at.plus(REMEMBERED).isAfter(now);
        }
    }

    /** @return what these words wait for already, or what begins now */
    synchronized CompletableFuture<Answering.Result> result(
            String speaker, String said, Instant now, Supplier<CompletableFuture<Answering.Result>> begin) {
        Turn earlier = turns.get(speaker);
        if (earlier != null && earlier.isSame(said, now)) return earlier.result();
        Turn turn = new Turn(said, now, begin.get());
        turns.put(speaker, turn);
        return turn.result();
    }

    /** It was told in time, or came to nothing. */
    synchronized void done(String speaker, CompletableFuture<Answering.Result> result) {
        Turn turn = turns.get(speaker);
        if (turn != null && turn.result() == result) turns.remove(speaker);
    }
}
