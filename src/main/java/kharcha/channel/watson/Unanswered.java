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

    /** Each is another one, whatever was said; so this is no record. */
    static final class Turn {
        private final String said;
        private final Instant at;
        private final CompletableFuture<Answering.Result> result;

        private Turn(String said, Instant at, CompletableFuture<Answering.Result> result) {
            this.said = said;
            this.at = at;
            this.result = result;
        }

        private boolean isSame(String again, Instant now) {
            return said.equals(again) && at.plus(REMEMBERED).isAfter(now);
        }

        CompletableFuture<Answering.Result> result() {
            return result;
        }
    }

    /** @return the turn that these words wait for already, or the one that begins now */
    synchronized Turn turn(
            String speaker, String said, Instant now, Supplier<CompletableFuture<Answering.Result>> begin) {
        Turn earlier = turns.get(speaker);
        if (earlier != null && earlier.isSame(said, now)) return earlier;
        Turn turn = new Turn(said, now, begin.get());
        turns.put(speaker, turn);
        return turn;
    }

    /** It was told in time, or came to nothing. */
    synchronized void done(String speaker, Turn turn) {
        turns.remove(speaker, turn);
    }
}
