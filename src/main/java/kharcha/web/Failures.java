package kharcha.web;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.HttpResponseException;
import java.util.Arrays;
import java.util.stream.Collectors;
import kharcha.conversation.Books;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The one place that turns exceptions into answers: {@code {"error":{"code","message"}}}. An answer never carries an exception's
 * text, and the log never its message, since both may quote what somebody typed.
 */
public final class Failures implements Routes {
    private static final Logger LOG = LoggerFactory.getLogger("kharcha");

    record Body(Problem error) {}

    record Problem(String code, String message) {}

    @Override
    public void add(RoutesConfig routes) {
        routes.exception(Refusal.class, (e, context) -> {
            if (e.status() == 429) context.header("Retry-After", "20");
            answer(context, e.status(), e.code(), e.sentence());
        });
        routes.exception(HttpResponseException.class, (e, context) -> plain(context, e.getStatus()));
        routes.exception(Books.Unavailable.class, (e, context) -> {
            context.header("Retry-After", "5");
            answer(context, 503, "unavailable", "The books cannot be opened at the moment. Please try again soon.");
        });
        routes.exception(Exception.class, (e, context) -> {
            LOG.error("event=failure request={} exception={} at={}", RequestLog.id(context), names(e), place(e));
            answer(context, 500, "failure", "Something went wrong on our side.");
        });
    }

    public static void answer(Context context, int status, String code, String sentence) {
        context.status(status)
                .header("Cache-Control", "no-store")
                .contentType("application/json")
                .result(Json.write(new Body(new Problem(code, sentence))));
    }

    private static void plain(Context context, int status) {
        switch (status) {
            case 404 -> answer(context, 404, "not_found", "There is nothing at this address.");
            case 405 -> answer(context, 405, "method_not_allowed", "This address cannot be used in this way.");
            case 413 -> answer(context, 413, "too_large", "The body is too large.");
            default -> answer(context, status, "refused", "The request cannot be answered.");
        }
    }

    private static String names(Throwable e) {
        Throwable cause = e.getCause();
        return e.getClass().getName() + (cause == null ? "" : "<-" + names(cause));
    }

    private static String place(Throwable e) {
        Throwable cause = e.getCause();
        if (cause != null) return place(cause);
        return Arrays.stream(e.getStackTrace())
                .limit(12)
                .map(StackTraceElement::toString)
                .collect(Collectors.joining("|"));
    }
}
