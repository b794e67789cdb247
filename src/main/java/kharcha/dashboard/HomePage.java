package kharcha.dashboard;

import io.javalin.config.RoutesConfig;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import kharcha.ledger.Categories;
import kharcha.ledger.Category;
import kharcha.ledger.CategoryId;
import kharcha.web.Pages;
import kharcha.web.Role;
import kharcha.web.Routes;

/** {@code /}: what Kharcha is, with the chat in it, in one screen. */
public final class HomePage implements Routes {
    private static final List<Line> LINES = List.of(
            line("lunch 12.50 at Subway yesterday", "12.50 €", "eating out", "Subway · yesterday"),
            line("electricity 84 on the 1st", "84.00 €", "utilities", "the 1st of this month"),
            line("salary 2,400", "+2,400.00 €", "income:salary", "today"));

    private final Pages pages;
    private final Frame frame;

    /**
     * A sentence and what becomes of it.
     *
     * @param hue the category's colour, by its name among the tokens
     */
    public record Line(String said, String amount, String detail, String hue) {}

    private static Line line(String said, String amount, String category, String detail) {
        Category known = Categories.standard().find(new CategoryId(category)).orElseThrow();
        return new Line(said, amount, known.name().toLowerCase(Locale.ENGLISH) + " · " + detail, known.hue());
    }

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
