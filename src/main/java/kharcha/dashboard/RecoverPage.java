package kharcha.dashboard;

import io.javalin.config.RoutesConfig;
import java.util.Map;
import kharcha.web.Pages;
import kharcha.web.Role;
import kharcha.web.Routes;

/**
 * {@code /recover}: opens a book in another browser. It asks before it does, so that a messenger that looks at links for its
 * preview opens nothing.
 */
final class RecoverPage implements Routes {
    private final Pages pages;
    private final Frame frame;

    RecoverPage(Pages pages, Frame frame) {
        this.pages = pages;
        this.frame = frame;
    }

    @Override
    public void add(RoutesConfig routes) {
        Map<String, Object> page =
                Map.of("frame", frame, "script", StaticFile.of("recover.js").address());
        routes.get("/recover", context -> pages.show(context, "recover.jte", page), Role.ANYONE);
    }
}
