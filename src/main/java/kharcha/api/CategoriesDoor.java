package kharcha.api;

import java.util.List;
import kharcha.ledger.Category;
import kharcha.ledger.CategoryId;
import kharcha.ledger.OwnWord;
import kharcha.web.About;
import kharcha.web.Described;
import kharcha.web.Operation;
import kharcha.web.Role;

/** {@code /api/categories}: the categories as the user has them. */
final class CategoriesDoor implements Described {
    private final Reading reading;

    @About("The categories in the order in which the pages show them.")
    record All(@About("In order; merged ones are left out.") List<Shape> categories) {}

    @About("A category.")
    record Shape(
            @About("What entries and filters name it by.") String id,
            @About("As it is shown.") String name,

            @About("\"out\" for spending, \"in\" for income.")
            String direction,

            @About("The name of its icon in the Lucide family.")
            String icon,

            @About("The name of its colour.") String hue,
            @About("The user's own words that lead to it.") List<String> words) {}

    CategoriesDoor(Reading reading) {
        this.reading = reading;
    }

    @Override
    public List<Operation> operations() {
        return List.of(Operation.get(
                "/api/categories",
                Role.TOKEN,
                "categories",
                "The categories as this user has them.",
                All.class,
                context -> reading.answer(
                        context,
                        open -> new All(open.categories().all().stream()
                                .map(category -> shape(open, category))
                                .toList()))));
    }

    private static Shape shape(Reading.Open open, Category category) {
        return new Shape(
                category.id().value(),
                category.name(),
                EntryShape.direction(category.direction()),
                category.icon(),
                category.hue(),
                words(open, category.id()));
    }

    private static List<String> words(Reading.Open open, CategoryId id) {
        return open.categories().own().words().stream()
                .filter(word -> open.categories().home(word.category()).equals(id))
                .map(OwnWord::phrase)
                .toList();
    }
}
