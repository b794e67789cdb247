package kharcha.web;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.HttpResponseException;
import io.javalin.http.HttpStatus;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;
import kharcha.conversation.Books;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The one place that turns exceptions into answers: {@code {"error":{"code","message"}}}, and under /api, apart from the chat,
 * problem details (RFC 9457). An answer never carries an exception's text, and the log never its message, since both may quote what somebody typed.
 */
public final class Failures implements Routes {
    private static final Logger LOG = LoggerFactory.getLogger("kharcha");

    /** In bytes. */
    private static final int DRAINED = 1_000_000;

    /** Their errors were there before the others, and widgets on other sites know them. */
    private static final Set<String> CHAT =
            Set.of("/api/chat", "/api/chat/history", "/api/recovery-link", "/api/visitor");

    @About("What went wrong with a message of the chat.")
    public record Body(@About("The error.") Problem error) {}

    public record Problem(
            @About("Which error it is, for programs.") String code,

            @About("What is wrong and what to do, for people.")
            String message) {}

    @About("What went wrong: problem details as of RFC 9457.")
    public record Details(
            @About(value = "Always about:blank: the status says what kind of problem it is.", format = "uri-reference")
            String type,

            @About("The status in words.") String title,
            @About("The status of the answer.") int status,

            @About("What is wrong and what to do, for people.")
            String detail,

            @About("Which problem it is, for programs.") String code) {}

    /** Whether errors of that address are problem details. */
    public static boolean givesDetails(String path) {
        return path.startsWith("/api/") && !CHAT.contains(path);
    }

    @Override
    public void add(RoutesConfig routes) {
        routes.exception(Refusal.class, (e, context) -> {
            if (e.status() == 429) context.header("Retry-After", "20");
            drain(context);
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

    /**
     * A client that is still sending hears the answer only when what it sends is taken off the line. A form stays as it is: the
     * page that refuses it gives back what was typed.
     */
    private static void drain(Context context) {
        String type = context.contentType();
        if (type != null && type.contains("form")) return;
        try {
            byte[] discarded = new byte[8192];
            InputStream in = context.bodyInputStream();
            for (int left = DRAINED, read; left > 0 && (read = in.read(discarded)) >= 0; ) left -= read;
        } catch (IOException e) {
            LOG.debug("event=sender_gone request={}", RequestLog.id(context));
        }
    }

    public static void answer(Context context, int status, String code, String sentence) {
        context.status(status).header("Cache-Control", "no-store");
        if (givesDetails(context.path()))
            context.contentType("application/problem+json")
                    .result(Json.write(new Details(
                            "about:blank", HttpStatus.forStatus(status).getMessage(), status, sentence, code)));
        else context.contentType("application/json").result(Json.write(new Body(new Problem(code, sentence))));
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
