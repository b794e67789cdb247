package kharcha.dashboard;

import io.javalin.config.RoutesConfig;
import java.util.List;
import java.util.Map;
import kharcha.web.Pages;
import kharcha.web.Role;
import kharcha.web.Routes;

/** {@code /}: what Kharcha is, with the chat in it, in one screen. */
public final class HomePage implements Routes {
    private static final List<Line> LINES = List.of(
            new Line("lunch 12.50 at Subway yesterday", "12.50 €", "eating out · Subway · yesterday", "orange"),
            new Line("electricity 84 on the 1st", "84.00 €", "utilities · the 1st", "cyan"),
            new Line("got 2,400 salary", "+2,400.00 €", "income · today", "green"));

    private final Pages pages;
    private final Frame frame;

    /**
     * A sentence and what becomes of it.
     *
     * @param hue the category's colour, by its name among the tokens
     */
    public record Line(String said, String amount, String detail, String hue) {}

    HomePage(Pages pages, Frame frame) {
        this.pages = pages;
        this.frame = frame;
    }

    @Override
    public void add(RoutesConfig routes) {
        routes.get(
                "/", context -> pages.show(context, "home.jte", Map.of("frame", frame, "lines", LINES)), Role.ANYONE);
    }
}
