package kharcha.dashboard;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import io.javalin.http.NotFoundResponse;
import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import kharcha.conversation.Bookkeeping.Kept;
import kharcha.conversation.Books;
import kharcha.conversation.CategoryLook;
import kharcha.conversation.Housekeeping;
import kharcha.ledger.Categories;
import kharcha.ledger.Category;
import kharcha.ledger.CategoryId;
import kharcha.ledger.CategoryWord;
import kharcha.ledger.OwnWord;
import kharcha.web.Pages;
import kharcha.web.Role;
import kharcha.web.Routes;

/** {@code /categories/one}: how a category is called and looks, the words that lead to it, and what it may be merged into. */
public final class CategoryPage implements Routes {
    private static final String PATH = CategoriesPage.PATH + "/one";
    private static final int SHOWN = 12;

    private final Pages pages;
    private final Frame frame;
    private final Books books;
    private final Housekeeping housekeeping;
    private final Clock clock;

    /**
     * Words that lead to it for everybody.
     *
     * @param tag of the language
     * @param more how many others there are
     */
    public record Known(String language, String tag, String words, int more) {}

    CategoryPage(Pages pages, Frame frame, Books books, Clock clock) {
        this.pages = pages;
        this.frame = frame;
        this.books = books;
        this.housekeeping = new Housekeeping(books, clock);
        this.clock = clock;
    }

    @Override
    public void add(RoutesConfig routes) {
        routes.get(PATH, this::show, Role.OWNER);
        routes.post(PATH, this::change, Role.OWNER);
        routes.post(PATH + "/merge", this::merge, Role.OWNER);
        routes.post(PATH + "/words", this::teach, Role.OWNER);
        routes.post(PATH + "/words/forget", this::forget, Role.OWNER);
    }

    private void show(Context context) {
        Reader reader = Reader.of(context, books, clock);
        Category category = find(reader, context.queryParam("id"));
        page(context, reader, category, look(category));
    }

    /** One that is shown in the list. */
    private static Category find(Reader reader, @org.jspecify.annotations.Nullable String id) {
        return reader.categories().all().stream()
                .filter(category -> category.id().value().equals(id))
                .findFirst()
                .orElseThrow(NotFoundResponse::new);
    }

    private static Fields look(Category category) {
        return new Fields(Map.of("name", category.name(), "icon", category.icon(), "hue", category.hue()), Map.of());
    }

    private void page(Context context, Reader reader, Category category, Fields fields) {
        Map<String, Object> page = new HashMap<>();
        page.put("frame", frame.of(context, reader, CategoriesPage.PATH).withEveryIcon());
        page.put("category", category);
        page.put("fields", fields);
        page.put("words", words(reader, category.id()));
        page.put("known", known(category.id()));
        page.put(
                "others",
                reader.categories().all().stream()
                        .filter(other -> !other.equals(category) && other.direction() == category.direction())
                        .toList());
        page.put(
                "toast",
                books.atomically(reader.id(), desk -> Toast.of(context, desk, reader))
                        .orElse(Toast.NONE));
        page.put("here", CategoriesPage.address(category.id()));
        pages.show(context, "category.jte", page);
    }

    private static List<String> words(Reader reader, CategoryId id) {
        return reader.categories().own().words().stream()
                .filter(word -> reader.categories().home(word.category()).equals(id))
                .map(OwnWord::phrase)
                .sorted()
                .toList();
    }

    private static List<Known> known(CategoryId id) {
        return Categories.LANGUAGES.stream()
                .map(language -> known(id, language))
                .flatMap(Optional::stream)
                .toList();
    }

    private static Optional<Known> known(CategoryId id, String tag) {
        List<String> words = Categories.words(tag).stream()
                .filter(word -> word.category().equals(id))
                .map(CategoryWord::phrase)
                .distinct()
                .toList();
        if (words.isEmpty()) return Optional.empty();
        List<String> shown = words.subList(0, Math.min(SHOWN, words.size()));
        return Optional.of(new Known(
                Locale.of(tag).getDisplayLanguage(Locale.ENGLISH),
                tag,
                String.join(", ", shown),
                words.size() - shown.size()));
    }

    private void change(Context context) {
        Reader reader = Reader.of(context, books, clock);
        Category category = find(reader, context.formParam("id"));
        Fields fields = Fields.sent(context, List.of("name", "icon", "hue"));
        Optional<CategoryLook> look = CategoriesPage.look(fields);
        if (look.isEmpty()) {
            refuse(context, reader, category, fields.with("name", "Choose one of the icons and colours."));
            return;
        }
        Kept kept = housekeeping.show(reader.user(), category.id(), look.get());
        answer(context, reader, category, kept, fields, "name");
    }

    private void merge(Context context) {
        Reader reader = Reader.of(context, books, clock);
        Category category = find(reader, context.formParam("id"));
        Fields fields = Fields.sent(context, List.of("into"));
        if (fields.value("into").isEmpty()) {
            refuse(context, reader, category, fields.with("into", "Choose a category to merge it into."));
            return;
        }
        Kept kept = housekeeping.merge(reader.user(), category.id(), new CategoryId(fields.value("into")));
        if (kept.turn() == null) answer(context, reader, category, kept, fields, "into");
        else CategoriesPage.back(context, CategoriesPage.PATH, kept);
    }

    private void teach(Context context) {
        Reader reader = Reader.of(context, books, clock);
        Category category = find(reader, context.formParam("id"));
        Fields fields = Fields.sent(context, List.of("word"));
        Kept kept = housekeeping.teach(reader.user(), category.id(), fields.value("word"));
        answer(context, reader, category, kept, fields, "word");
    }

    private void forget(Context context) {
        Reader reader = Reader.of(context, books, clock);
        Category category = find(reader, context.formParam("id"));
        String word = Fields.sent(context, List.of("word")).value("word");
        CategoriesPage.back(context, CategoriesPage.address(category.id()), housekeeping.forget(reader.user(), word));
    }

    /** @param field beside which it stands when it cannot be done */
    private void answer(Context context, Reader reader, Category category, Kept kept, Fields fields, String field) {
        if (kept.turn() == null && !kept.said().isEmpty())
            refuse(context, reader, category, fields.with(field, kept.said()));
        else CategoriesPage.back(context, CategoriesPage.address(category.id()), kept);
    }

    /** The page once more, with all that was typed. */
    private void refuse(Context context, Reader reader, Category category, Fields fields) {
        context.status(HttpStatus.UNPROCESSABLE_CONTENT);
        Map<String, String> values = new HashMap<>(look(category).values());
        values.putAll(fields.values());
        page(context, reader, category, new Fields(values, fields.problems()));
    }
}
