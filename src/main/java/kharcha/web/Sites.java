package kharcha.web;

import io.javalin.http.Context;
import io.javalin.http.HandlerType;
import java.net.URI;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Which site's page a request comes from, as the browser tells it. This is the defence against forged requests: our cookie
 * speaks on our own pages only, and for who arrives at one.
 *
 * <p>Browsers send {@code Sec-Fetch-Site} where the connection is trustworthy and {@code Origin} with every POST; a client that
 * sends neither is no browser, and has no cookie of somebody else's to misuse.
 */
public final class Sites {
    enum Caller {
        /** A page of ours, or no browser at all. */
        OWN,
        /** A page of a site that may show the widget: known by its bearer token, never by cookie. */
        WIDGET,
        /** A page of any other site. */
        STRANGER
    }

    private final String ownOrigin;
    private final Set<String> widgetOrigins;

    /** @param widgetOrigins as browsers write them: https://example.org */
    public Sites(URI publicUrl, Set<String> widgetOrigins) {
        this.ownOrigin = publicUrl.getScheme() + "://" + publicUrl.getAuthority();
        this.widgetOrigins = Set.copyOf(widgetOrigins);
    }

    Caller caller(Context context) {
        String origin = context.header("Origin");
        String fetchSite = context.header("Sec-Fetch-Site");
        if (origin != null && widgetOrigins.contains(origin)) return Caller.WIDGET;
        if (fetchSite != null)
            return fetchSite.equals("same-origin") || fetchSite.equals("none") ? Caller.OWN : Caller.STRANGER;
        return origin == null || isOwn(origin, context.host()) ? Caller.OWN : Caller.STRANGER;
    }

    /** Whether the browser itself says that a page of ours sends this; saying nothing is not enough where a cookie counts. */
    boolean isOwnPage(Context context) {
        boolean said = context.header("Origin") != null || context.header("Sec-Fetch-Site") != null;
        return said && caller(context) == Caller.OWN;
    }

    /**
     * Whether a link leads somebody here from wherever it stood, a letter on a mail provider's page say: they see our page in a
     * window of its own, and reading changes nothing, so that it opens as it does from a bookmark. What another page loads,
     * frames or sends is none.
     */
    boolean isArrival(Context context) {
        return HandlerType.GET.equals(context.method())
                && "navigate".equals(context.header("Sec-Fetch-Mode"))
                && "document".equals(context.header("Sec-Fetch-Dest"));
    }

    /** The public address, or the very address that was asked: a service on 127.0.0.1 is also localhost. */
    private boolean isOwn(String origin, @Nullable String host) {
        return origin.equals(ownOrigin)
                || (host != null && origin.toLowerCase(Locale.ROOT).endsWith("://" + host.toLowerCase(Locale.ROOT)));
    }

    /** Lets a page of a widget's site read the answer; no credentials, ever. */
    void allow(Context context) {
        String origin = context.header("Origin");
        if (origin == null || !widgetOrigins.contains(origin)) return;
        context.header("Access-Control-Allow-Origin", origin);
        context.res().addHeader("Vary", "Origin");
    }

    /** Answers the browser's question whether a widget may send what it wants to send. */
    void preflight(Context context) {
        allow(context);
        if (caller(context) != Caller.WIDGET) throw new Refusal(403, "foreign_site", "This site may not use the chat.");
        context.header("Access-Control-Allow-Methods", "GET, POST")
                .header("Access-Control-Allow-Headers", "authorization, content-type")
                .header("Access-Control-Max-Age", "7200")
                .status(204);
    }
}
