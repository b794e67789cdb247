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

    private final Changes changes;
    private final Map<UserId, Integer> streams = new ConcurrentHashMap<>();
    private final Set<Semaphore> open = ConcurrentHashMap.newKeySet();
    private volatile boolean stopping;

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
        open.forEach(Semaphore::release);
    }

    private void stream(Context context) throws InterruptedException {
        UserId user = Visitor.of(context).id();
        String accepted = context.header("Accept");
        if (accepted == null || !accepted.contains(EVENTS))
            throw new Refusal(406, "events_only", "Ask for " + EVENTS + ": this address tells of changes.");
        if (stopping) throw new Refusal(503, "stopping", "The service is just stopping. Try again in a moment.");
        enter(user);
        Semaphore signal = new Semaphore(0);
        open.add(signal);
        try (Changes.Subscription _ = changes.listen(user, signal::release)) {
            write(context.res(), signal);
        } catch (IOException gone) {
            // The page was closed: that is how a stream ends.
            context.res().setStatus(HttpServletResponse.SC_OK);
        } finally {
            open.remove(signal);
            streams.computeIfPresent(user, (_, count) -> count == 1 ? null : count - 1);
        }
    }

    private void enter(UserId user) {
        boolean full = open.size() >= STREAMS;
        int mine = streams.merge(user, 1, Integer::sum);
        if (!full && mine <= STREAMS_EACH) return;
        streams.computeIfPresent(user, (_, count) -> count == 1 ? null : count - 1);
        throw Refusal.tooMany("Too many pages are open at once.");
    }

    private void write(HttpServletResponse response, Semaphore signal) throws IOException, InterruptedException {
        response.setContentType(EVENTS + "; charset=utf-8");
        response.setHeader("X-Accel-Buffering", "no");
        ServletOutputStream out = response.getOutputStream();
        send(out, "retry: 2000\n\n");
        for (int beats = 0; beats < HEARTBEATS && !stopping; ) {
            boolean changed = signal.tryAcquire(HEARTBEAT.toMillis(), TimeUnit.MILLISECONDS);
            signal.drainPermits();
            if (stopping) return;
            if (!changed) beats++;
            send(out, changed ? "event: changed\ndata:\n\n" : ":\n\n");
        }
    }

    private static void send(ServletOutputStream out, String text) throws IOException {
        out.write(text.getBytes(StandardCharsets.UTF_8));
        out.flush();
    }
}
