package kharcha.web;

import io.javalin.config.JavalinConfig;
import io.javalin.http.Context;
import java.util.HexFormat;
import java.util.concurrent.ThreadLocalRandom;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Gives each request an id, which is also in the answer, and logs one line for it. The line names the route and never the
 * address, since an address can be a secret (charts).
 */
public final class RequestLog {
    private static final Logger LOG = LoggerFactory.getLogger("kharcha");
    private static final String ATTRIBUTE = "request-id";

    public static void attach(JavalinConfig config) {
        config.routes.before(context -> context.header("Request-Id", id(context)));
        config.requestLogger.http((context, millis) -> LOG.info(
                "event=request request={} method={} route={} status={} ms={}",
                id(context),
                context.method().name(),
                route(context),
                context.statusCode(),
                Math.round(millis)));
    }

    static String id(Context context) {
        String known = context.attribute(ATTRIBUTE);
        if (known != null) return known;
        String fresh = HexFormat.of().toHexDigits(ThreadLocalRandom.current().nextLong());
        context.attribute(ATTRIBUTE, fresh);
        return fresh;
    }

    /** The pattern of the route that answered, or "none". */
    public static String route(Context context) {
        var endpoint = context.endpoints().matchedHttpEndpoint();
        return endpoint == null ? "none" : endpoint.path;
    }

    private RequestLog() {}
}
