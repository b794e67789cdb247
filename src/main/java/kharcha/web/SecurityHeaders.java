package kharcha.web;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.net.URI;

/** What every answer tells a browser not to do. */
public final class SecurityHeaders implements Routes {
    private static final String FORBIDDEN_FEATURES =
            "camera=(), microphone=(), geolocation=(), payment=(), usb=(), browsing-topics=()";

    private final String pagePolicy;
    private final boolean https;

    /** @param publicUrl pictures come from there, also into a page that was opened by another of our names */
    public SecurityHeaders(URI publicUrl) {
        this.https = "https".equals(publicUrl.getScheme());
        this.pagePolicy =
                "default-src 'none'; script-src 'self'; style-src 'self'; font-src 'self'; connect-src 'self'; "
                        + "img-src 'self' " + publicUrl + "; manifest-src 'self'; form-action 'self'; base-uri 'none'; "
                        + "frame-ancestors 'none'";
    }

    @Override
    public void add(RoutesConfig routes) {
        routes.before(this::set);
    }

    private void set(Context context) {
        context.header("Content-Security-Policy", pagePolicy)
                .header("X-Content-Type-Options", "nosniff")
                .header("X-Frame-Options", "DENY")
                .header("Referrer-Policy", "same-origin")
                .header("Permissions-Policy", FORBIDDEN_FEATURES)
                .header("Cross-Origin-Opener-Policy", "same-origin")
                .header("Cross-Origin-Resource-Policy", "same-origin");
        if (https) context.header("Strict-Transport-Security", "max-age=31536000");
    }

    /** For what other sites may load into their pages: the widget, and pictures of charts. */
    public static void forOtherSites(Context context) {
        context.header("Access-Control-Allow-Origin", "*").header("Cross-Origin-Resource-Policy", "cross-origin");
    }
}
