package kharcha.channel.watson;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;

/** Remembers the last calls that this server heard of, in memory: other replicas have their own, and a restart forgets them. */
public final class LatestCalls implements Calls {
    public static final int MOST = 50;

    private final Deque<Call> latest = new ArrayDeque<>(MOST);

    @Override
    public synchronized void add(Call call) {
        if (latest.size() == MOST) latest.removeLast();
        latest.addFirst(call);
    }

    /** The newest first. */
    public synchronized List<Call> list() {
        return List.copyOf(latest);
    }
}
