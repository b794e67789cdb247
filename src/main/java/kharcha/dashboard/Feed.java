package kharcha.dashboard;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import jakarta.servlet.ServletOutputStream;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import kharcha.account.UserId;
import kharcha.conversation.Changes;
import kharcha.web.Refusal;
import kharcha.web.Role;
import kharcha.web.Routes;
import kharcha.web.Visitor;

/**
 * {@code /events}: tells an open page that its book has changed, by server-sent events. It never says what; the page looks
 * again. A stream ends after some minutes, so that a browser that may not look any more is asked again who it is.
 */
public final class Feed implements Routes {
    static final int STREAMS_EACH = 8;

    private static final String EVENTS = "text/event-stream";
    private static final int STREAMS = 5000;
    private static final Duration HEARTBEAT = Duration.ofSeconds(15);
    private static final int HEARTBEATS = 40;
    private static final int TRIES = 20;
    private static final Duration PAUSE = Duration.ofMillis(25);

    private final Changes changes;
    private final Map<UserId, Set<Stream>> streams = new ConcurrentHashMap<>();
    private final Set<Stream> open = ConcurrentHashMap.newKeySet();
    private volatile boolean stopping;

    /** One open page: woken when there is something to write to it. */
    private static final class Stream {
        private final Semaphore waker = new Semaphore(0);
        private final AtomicBoolean changed = new AtomicBoolean();

        void change() {
            changed.set(true);
            waker.release();
        }

        void wake() {
            waker.release();
        }

        boolean isWoken(Duration patience) throws InterruptedException {
            boolean woken = waker.tryAcquire(patience.toMillis(), TimeUnit.MILLISECONDS);
            waker.drainPermits();
            return woken;
        }

        boolean takeChange() {
            return changed.getAndSet(false);
        }
    }

    public Feed(Changes changes) {
        this.changes = changes;
    }

    @Override
    public void add(RoutesConfig routes) {
        routes.get("/events", this::stream, Role.OWNER);
    }

    /** Lets every stream end, which else would hold the server. */
    @Override
    public void stop() {
        stopping = true;
        open.forEach(Stream::wake);
    }

    private void stream(Context context) throws InterruptedException {
        UserId user = Visitor.of(context).id();
        String accepted = context.header("Accept");
        if (accepted == null || !accepted.contains(EVENTS))
            throw new Refusal(406, "events_only", "Ask for " + EVENTS + ": this address tells of changes.");
        if (stopping) throw new Refusal(503, "stopping", "The service is just stopping. Try again in a moment.");
        Stream stream = enter(user);
        try (Changes.Subscription _ = changes.listen(user, stream::change)) {
            write(context.res(), stream);
        } catch (IOException gone) {
            // The page was closed: that is how a stream ends.
            context.res().setStatus(HttpServletResponse.SC_OK);
        } finally {
            leave(user, stream);
        }
    }

    /** That a page was closed shows when it is written to; so where there is no room, everyone is, before one is refused. */
    private Stream enter(UserId user) throws InterruptedException {
        Stream stream = new Stream();
        for (int tries = 0; tries < TRIES; tries++) {
            if (isIn(user, stream)) return stream;
            streams.getOrDefault(user, Set.of()).forEach(Stream::wake);
            Thread.sleep(PAUSE);
        }
        throw Refusal.tooMany("Too many pages are open at once.");
    }

    private boolean isIn(UserId user, Stream stream) {
        if (open.size() >= STREAMS) return false;
        Set<Stream> mine = streams.compute(user, (_, others) -> {
            Set<Stream> all = others == null ? ConcurrentHashMap.newKeySet() : others;
            if (all.size() < STREAMS_EACH) all.add(stream);
            return all;
        });
        return mine.contains(stream) && open.add(stream);
    }

    private void leave(UserId user, Stream stream) {
        open.remove(stream);
        streams.computeIfPresent(user, (_, mine) -> {
            mine.remove(stream);
            return mine.isEmpty() ? null : mine;
        });
    }

    private void write(HttpServletResponse response, Stream stream) throws IOException, InterruptedException {
        response.setContentType(EVENTS + "; charset=utf-8");
        response.setHeader("X-Accel-Buffering", "no");
        ServletOutputStream out = response.getOutputStream();
        send(out, "retry: 2000\n\n");
        for (int beats = 0; beats < HEARTBEATS && !stopping; ) {
            if (!stream.isWoken(HEARTBEAT)) beats++;
            if (stopping) return;
            send(out, stream.takeChange() ? "event: changed\ndata:\n\n" : ":\n\n");
        }
    }

    private static void send(ServletOutputStream out, String text) throws IOException {
        out.write(text.getBytes(StandardCharsets.UTF_8));
        out.flush();
    }
}
