package kharcha.dashboard;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import kharcha.conversation.Bookkeeping.Kept;
import kharcha.conversation.Books;
import kharcha.conversation.Desk;
import kharcha.conversation.Housekeeping;
import kharcha.ledger.Budget;
import kharcha.ledger.CategoryId;
import kharcha.web.Pages;
import kharcha.web.Role;
import kharcha.web.Routes;
import kharcha.web.Visitor;
import org.jspecify.annotations.Nullable;

/** {@code /budgets}: how each budget stands, and the form that sets, changes and removes them. */
public final class BudgetsPage implements Routes {
    static final String PATH = "/budgets";

    private final Pages pages;
    private final Frame frame;
    private final Books books;
    private final Housekeeping housekeeping;
    private final Clock clock;

    BudgetsPage(Pages pages, Frame frame, Books books, Clock clock) {
        this.pages = pages;
        this.frame = frame;
        this.books = books;
        this.housekeeping = new Housekeeping(books, clock);
        this.clock = clock;
    }

    @Override
    public void add(RoutesConfig routes) {
        routes.get(PATH, this::show, Role.OWNER);
        routes.post(PATH, this::set, Role.OWNER);
        routes.post(PATH + "/remove", this::remove, Role.OWNER);
        routes.post(PATH + "/mail", this::mail, Role.OWNER);
    }

    private void show(Context context) {
        page(context, Reader.of(context, books, clock), null);
    }

    /** @param sent the form as it was sent; null: as it begins */
    private void page(Context context, Reader reader, @Nullable Fields sent) {
        Map<String, Object> page = books.atomically(reader.id(), desk -> {
            Map<String, Object> values = new HashMap<>();
            values.put("budgets", BudgetLine.all(desk, reader));
            values.put("fields", sent == null ? begun(context, desk, reader) : sent);
            values.put("toast", Toast.of(context, desk, reader).orElse(Toast.NONE));
            return values;
        });
        page.put("frame", frame.of(context, reader, PATH));
        page.put(
                "categories",
                reader.categories().all().stream()
                        .filter(category -> !category.id().isIncome())
                        .toList());
        page.put("member", !Visitor.of(context).isGuest());
        page.put("mails", Boolean.TRUE.equals(reader.preferences().mailsBudgets()));
        pages.show(context, "budgets.jte", page);
    }

    /** With the budget that the address names. */
    private static Fields begun(Context context, Desk desk, Reader reader) {
        String change = context.queryParam("change");
        return Optional.ofNullable(change)
                .filter(id -> !id.isBlank())
                .flatMap(id -> desk.budgets().read(reader.id()).of(category(id)))
                .map(budget -> BudgetForm.of(budget, reader))
                .orElseGet(() -> BudgetForm.blank(reader));
    }

    private static @Nullable CategoryId category(String id) {
        return id.equals(BudgetForm.EVERYTHING) ? null : new CategoryId(id);
    }

    private void set(Context context) {
        Reader reader = Reader.of(context, books, clock);
        BudgetForm.Read read = BudgetForm.read(Fields.sent(context, BudgetForm.NAMES), reader);
        BudgetForm.Wanted wanted = read.wanted();
        if (wanted == null) {
            refuse(context, reader, read.fields());
            return;
        }
        Kept kept = housekeeping.budget(
                reader.user(), wanted.category(), wanted.amount(), wanted.cadence(), wanted.carryOver());
        CategoriesPage.back(context, PATH, kept);
    }

    private void refuse(Context context, Reader reader, Fields fields) {
        context.status(HttpStatus.UNPROCESSABLE_CONTENT);
        page(context, reader, fields);
    }

    private void remove(Context context) {
        Reader reader = Reader.of(context, books, clock);
        String id = Fields.sent(context, List.of("category")).value("category");
        Optional<Budget> budget = id.isEmpty()
                ? Optional.empty()
                : books.atomically(
                        reader.id(), desk -> desk.budgets().read(reader.id()).of(category(id)));
        CategoriesPage.back(
                context,
                PATH,
                budget.map(each -> housekeeping.removeBudget(reader.user(), each.category()))
                        .orElse(new Kept(null, List.of(), "")));
    }

    private void mail(Context context) {
        Reader reader = Reader.of(context, books, clock);
        boolean wanted = Fields.sent(context, List.of("mails")).has("mails", "on");
        CategoriesPage.back(
                context,
                PATH,
                housekeeping.prefer(reader.user(), now -> now.withMailsBudgets(wanted ? Boolean.TRUE : null)));
    }
}
