package kharcha.dashboard;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import kharcha.channel.watson.Calls;
import kharcha.channel.watson.LatestCalls;
import kharcha.web.Pages;
import kharcha.web.Role;
import kharcha.web.Routes;

/** {@code /watson/calls}: for the operator, whether Watson reaches this service, and how its last calls went. */
public final class WatsonCallsPage implements Routes {
    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("d MMM HH:mm:ss", Locale.ROOT).withZone(ZoneOffset.UTC);

    private final Pages pages = new Pages();
    private final Frame frame = Frame.standard();
    private final LatestCalls calls;

    /** One call, in words. */
    public record Row(Instant at, String time, String door, String outcome, long milliseconds) {
        static Row of(Calls.Call call) {
            return new Row(
                    call.at(), TIME.format(call.at()), words(call.door()), words(call.outcome()), call.milliseconds());
        }
    }

    public WatsonCallsPage(LatestCalls calls) {
        this.calls = calls;
    }

    @Override
    public void add(RoutesConfig routes) {
        routes.get("/watson/calls", this::show, Role.OPERATOR);
    }

    private void show(Context context) {
        List<Row> rows = calls.list().stream().map(Row::of).toList();
        context.header("Cache-Control", "no-store");
        pages.show(context, "watson-calls.jte", Map.of("frame", frame, "rows", rows, "most", LatestCalls.MOST));
    }

    private static String words(Calls.Door door) {
        return switch (door) {
            case DIALOG -> "dialog webhook";
            case EXTENSION -> "extension";
            case PRE_MESSAGE -> "pre-message webhook";
        };
    }

    private static String words(Calls.Outcome outcome) {
        return switch (outcome) {
            case ANSWERED -> "answered";
            case DECLINED -> "declined in words";
            case PASSED -> "passed on unchanged";
            case LATE -> "not ready in time";
            case CLOSED -> "database away";
            case WRONG_SECRET -> "wrong secret";
            case TOO_MANY -> "too many at once";
            case UNREADABLE -> "unreadable body";
            case FAILED -> "fault of ours";
        };
    }
}
