package kharcha.channel.watson;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import kharcha.skills.Extension;
import kharcha.web.Routes;
import org.jspecify.annotations.Nullable;

/** Stands around Watson's doors and tells {@link Calls} of every call, also of one that was turned away before its door. */
public final class HeardCalls implements Routes {
    private static final String BEGUN = "watson-begun";
    private static final String OUTCOME = "watson-outcome";
    private static final String ALL = "/watson/<path>";

    private final Calls calls;
    private final Clock clock;

    /** What is kept of a call until its answer. */
    private record Begun(Instant at, long nanos) {}

    public HeardCalls(Calls calls, Clock clock) {
        this.calls = calls;
        this.clock = clock;
    }

    /** A door tells how it went; otherwise the status does. */
    static void went(Context context, Calls.Outcome outcome) {
        context.attribute(OUTCOME, outcome);
    }

    @Override
    public void add(RoutesConfig routes) {
        routes.before(ALL, context -> context.attribute(BEGUN, new Begun(clock.instant(), System.nanoTime())));
        routes.after(ALL, this::tell);
    }

    private void tell(Context context) {
        Begun begun = context.attribute(BEGUN);
        Optional<Calls.Door> door = door(context.path());
        if (begun == null || door.isEmpty()) return;
        Calls.@Nullable Outcome told = context.attribute(OUTCOME);
        Calls.Outcome outcome = told == null ? outcome(context.statusCode()) : told;
        long milliseconds = Duration.ofNanos(System.nanoTime() - begun.nanos()).toMillis();
        calls.add(new Calls.Call(begun.at(), door.get(), outcome, milliseconds));
    }

    private static Optional<Calls.Door> door(String path) {
        if (path.equals(WatsonDialog.PATH)) return Optional.of(Calls.Door.DIALOG);
        if (path.startsWith(Extension.PATH)) return Optional.of(Calls.Door.EXTENSION);
        if (path.equals(WatsonPreMessage.PATH)) return Optional.of(Calls.Door.PRE_MESSAGE);
        return Optional.empty();
    }

    private static Calls.Outcome outcome(int status) {
        return switch (status) {
            case 401 -> Calls.Outcome.WRONG_SECRET;
            case 429 -> Calls.Outcome.TOO_MANY;
            case 503 -> Calls.Outcome.CLOSED;
            default -> status < 500 ? Calls.Outcome.UNREADABLE : Calls.Outcome.FAILED;
        };
    }
}
