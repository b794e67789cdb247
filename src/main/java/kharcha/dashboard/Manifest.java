package kharcha.dashboard;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.util.List;
import kharcha.web.Etag;
import kharcha.web.Json;
import kharcha.web.Role;
import kharcha.web.Routes;

/** {@code /manifest.webmanifest}: what a phone needs to know to install Kharcha and to share texts with it. */
final class Manifest implements Routes {
    private final byte[] body;
    private final Etag etag;

    record App(
            String id,
            String name,
            String shortName,
            String description,
            String lang,
            String startUrl,
            String scope,
            String display,
            String themeColor,
            String backgroundColor,
            List<Icon> icons,
            ShareTarget shareTarget) {}

    /** @param purpose "maskable" where a phone may cut it into a shape of its own */
    record Icon(String src, String sizes, String type, String purpose) {}

    record ShareTarget(String action, String method, Params params) {}

    record Params(String title, String text, String url) {}

    Manifest() {
        Tokens tokens = new Tokens();
        body = Json.write(new App(
                "/",
                "Kharcha",
                "Kharcha",
                "The expense tracker you talk to.",
                "en",
                "/",
                "/",
                "standalone",
                tokens.colour("page.light"),
                tokens.colour("page.light"),
                List.of(
                        new Icon("/logo.svg", "any", "image/svg+xml", "any"),
                        icon("kharcha-192.png", 192, "any"),
                        icon("kharcha-512.png", 512, "any"),
                        icon("kharcha-maskable-192.png", 192, "maskable"),
                        icon("kharcha-maskable-512.png", 512, "maskable")),
                new ShareTarget("/share", "GET", new Params("title", "text", "url"))));
        etag = Etag.of(body);
    }

    private static Icon icon(String file, int size, String purpose) {
        return new Icon(StaticFile.of("icons/" + file).address(), size + "x" + size, "image/png", purpose);
    }

    @Override
    public void add(RoutesConfig routes) {
        routes.get("/manifest.webmanifest", this::show, Role.ANYONE);
    }

    private void show(Context context) {
        context.header("Cache-Control", "no-cache");
        if (!etag.answers(context, ""))
            context.contentType("application/manifest+json").result(body);
    }
}
