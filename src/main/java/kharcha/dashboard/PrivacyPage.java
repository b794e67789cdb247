package kharcha.dashboard;

import io.javalin.config.RoutesConfig;
import java.util.Map;
import kharcha.web.Pages;
import kharcha.web.Role;
import kharcha.web.Routes;

/** {@code /privacy}: what is kept, where, how long, and how to be rid of it. */
final class PrivacyPage implements Routes {
    private final Pages pages;
    private final Frame frame;
    private final Retention kept;

    PrivacyPage(Pages pages, Frame frame, Retention kept) {
        this.pages = pages;
        this.frame = frame;
        this.kept = kept;
    }

    @Override
    public void add(RoutesConfig routes) {
        routes.get(
                "/privacy",
                context -> pages.show(context, "privacy.jte", Map.of("frame", frame, "kept", kept)),
                Role.ANYONE);
    }
}
