package kharcha.dashboard;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import kharcha.conversation.Bookkeeping.Kept;
import kharcha.conversation.Books;
import kharcha.conversation.CategoryLook;
import kharcha.conversation.Desk;
import kharcha.conversation.Housekeeping;
import kharcha.ledger.Category;
import kharcha.ledger.CategoryId;
import kharcha.ledger.Direction;
import kharcha.ledger.OwnCategory;
import kharcha.report.Figure;
import kharcha.report.Query.GroupBy;
import kharcha.web.Pages;
import kharcha.web.Role;
import kharcha.web.Routes;

/** {@code /categories}: all categories with what they came to this month, and the form for one more. */
public final class CategoriesPage implements Routes {
    static final String PATH = "/categories";

    private static final String NEW = PATH + "/new";
    private static final List<String> LOOK = List.of("name", "side", "icon", "hue");

    private final Pages pages;
    private final Frame frame;
    private final Books books;
    private final Housekeeping housekeeping;
    private final Clock clock;

    /** One side of the book. */
    public record Side(String name, List<Line> lines) {}

    /**
     * A category as the list shows it.
     *
     * @param address where it is changed
     * @param count how many entries there are this month, in words; empty when there are none
     * @param sums what they come to, one a currency
     */
    public record Line(String name, String icon, String hue, String address, String count, List<Sum> sums) {}

    /** @param entries where they are */
    public record Sum(String amount, String entries) {}

    /** What counts in another category. */
    public record Merged(String id, String name, String icon, String hue, String into) {}

    /** A word that leads somewhere for this user, taught in a chat or here. */
    public record Learned(String phrase, String category) {}

    CategoriesPage(Pages pages, Frame frame, Books books, Clock clock) {
        this.pages = pages;
        this.frame = frame;
        this.books = books;
        this.housekeeping = new Housekeeping(books, clock);
        this.clock = clock;
    }

    @Override
    public void add(RoutesConfig routes) {
        routes.get(PATH, this::show, Role.OWNER);
        routes.get(NEW, this::blank, Role.OWNER);
        routes.post(PATH, this::record, Role.OWNER);
        routes.post(PATH + "/separate", this::separate, Role.OWNER);
        routes.post(PATH + "/forget", this::forget, Role.OWNER);
    }

    /** Where one category is changed. */
    static String address(CategoryId id) {
        return PATH + "/one?id=" + URLEncoder.encode(id.value(), StandardCharsets.UTF_8);
    }

    private void show(Context context) {
        Reader reader = Reader.of(context, books, clock);
        Map<String, Object> page = books.atomically(reader.id(), desk -> {
            Map<String, Object> values = new HashMap<>();
            values.put("sides", List.of(side(desk, reader, false), side(desk, reader, true)));
            values.put("toast", Toast.of(context, desk, reader).orElse(Toast.NONE));
            return values;
        });
        page.put("frame", frame.of(context, reader, PATH));
        page.put(
                "month",
                reader.phrases().capital(reader.phrases().period(month(reader).period())));
        page.put("merged", merged(reader));
        page.put("learned", learned(reader));
        pages.show(context, "categories.jte", page);
    }

    private static Search month(Reader reader) {
        return Search.read(_ -> List.of(), reader)
                .with(reader, reader.calendar().month(reader.today()));
    }

    private static Side side(Desk desk, Reader reader, boolean income) {
        Search search = month(reader).with(reader, "side", income ? "income" : "spending");
        Breakdown breakdown = Breakdown.of(desk, reader, search, GroupBy.CATEGORY);
        return new Side(
                income ? "Income" : "Spending",
                reader.categories().all().stream()
                        .filter(category -> category.id().isIncome() == income)
                        .map(category -> line(reader, breakdown, category))
                        .toList());
    }

    private static Line line(Reader reader, Breakdown breakdown, Category category) {
        List<Figure> figures = breakdown.figures().stream()
                .filter(figure -> figure.key().equals(category.id().value()))
                .toList();
        long count = figures.stream().mapToLong(Figure::count).sum();
        return new Line(
                category.name(),
                category.icon(),
                category.hue(),
                address(category.id()),
                count == 0 ? "" : reader.phrases().entries(count),
                figures.stream()
                        .map(figure -> new Sum(reader.phrases().amount(figure.sum()), breakdown.entries(figure)))
                        .toList());
    }

    private static List<Merged> merged(Reader reader) {
        return reader.categories().own().categories().stream()
                .filter(own -> own.mergedInto() != null)
                .map(own -> merged(reader, own))
                .toList();
    }

    private static Merged merged(Reader reader, OwnCategory own) {
        return new Merged(
                own.id().value(),
                own.name(),
                own.icon(),
                own.hue(),
                reader.category(own.id()).name());
    }

    private static List<Learned> learned(Reader reader) {
        return reader.categories().own().words().stream()
                .map(word -> new Learned(
                        word.phrase(),
                        reader.category(reader.categories().home(word.category()))
                                .name()))
                .sorted(Comparator.comparing(Learned::phrase))
                .toList();
    }

    private void forget(Context context) {
        Reader reader = Reader.of(context, books, clock);
        String phrase = Fields.sent(context, List.of("word")).value("word");
        back(context, PATH, housekeeping.forget(reader.user(), phrase));
    }

    private void blank(Context context) {
        Reader reader = Reader.of(context, books, clock);
        String side = "in".equals(context.queryParam("side")) ? "in" : "out";
        adding(context, reader, new Fields(Map.of("side", side, "icon", "star", "hue", freeHue(reader)), Map.of()));
    }

    /** A colour that no category has yet, if there is one. */
    private static String freeHue(Reader reader) {
        List<String> used =
                reader.categories().all().stream().map(Category::hue).toList();
        return Hues.NAMES.stream()
                .filter(hue -> !used.contains(hue))
                .findFirst()
                .orElse("grey");
    }

    private void adding(Context context, Reader reader, Fields fields) {
        pages.show(
                context,
                "category-new.jte",
                Map.of("frame", frame.of(context, reader, PATH).withEveryIcon(), "fields", fields));
    }

    private void record(Context context) {
        Reader reader = Reader.of(context, books, clock);
        Fields fields = Fields.sent(context, LOOK);
        Direction direction = fields.has("side", "in") ? Direction.IN : Direction.OUT;
        Optional<CategoryLook> look = look(fields);
        if (look.isEmpty()) {
            refuse(context, reader, fields.with("name", "Choose one of the icons and colours."));
            return;
        }
        Kept kept = housekeeping.add(reader.user(), direction, look.get());
        if (kept.turn() == null) refuse(context, reader, fields.with("name", kept.said()));
        else back(context, PATH, kept);
    }

    private void refuse(Context context, Reader reader, Fields fields) {
        context.status(HttpStatus.UNPROCESSABLE_CONTENT);
        adding(context, reader, fields);
    }

    /** Empty when it is no icon or colour of ours. */
    static Optional<CategoryLook> look(Fields fields) {
        return Stream.of(new CategoryLook(fields.value("name"), fields.value("icon"), fields.value("hue")))
                .filter(look -> Icons.OFFERED.contains(look.icon()) && Hues.NAMES.contains(look.hue()))
                .findFirst();
    }

    private void separate(Context context) {
        Reader reader = Reader.of(context, books, clock);
        String id = Fields.sent(context, List.of("id")).value("id");
        back(
                context,
                PATH,
                id.isEmpty()
                        ? new Kept(null, List.of(), "")
                        : housekeeping.separate(reader.user(), new CategoryId(id)));
    }

    /** To that page, which then says what was done. */
    static void back(Context context, String path, Kept kept) {
        String done = kept.turn() == null ? "" : "done=" + kept.turn().value();
        String joint = path.contains("?") ? "&" : "?";
        context.redirect(done.isEmpty() ? path : path + joint + done, HttpStatus.SEE_OTHER);
    }
}
