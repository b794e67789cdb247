package kharcha.dashboard;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import io.javalin.http.NotFoundResponse;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import kharcha.conversation.Books;
import kharcha.conversation.Desk;
import kharcha.conversation.RegularActions;
import kharcha.conversation.RulePhrases;
import kharcha.conversation.Timekeeping;
import kharcha.ledger.Agenda;
import kharcha.ledger.Category;
import kharcha.ledger.Direction;
import kharcha.ledger.Draft;
import kharcha.ledger.EntryId;
import kharcha.ledger.Recurrence;
import kharcha.ledger.Recurring;
import kharcha.ledger.RecurringId;
import kharcha.money.MoneyBag;
import kharcha.web.Pages;
import kharcha.web.Role;
import kharcha.web.Routes;

/** {@code /recurring}: what comes round, what is to be paid in the next 31 days, and the form for one more. */
public final class RecurringPage implements Routes {
    static final String PATH = "/recurring";

    private static final int DAYS_AHEAD = 31;

    private final Pages pages;
    private final Frame frame;
    private final Books books;
    private final Timekeeping timekeeping;
    private final Clock clock;

    /**
     * Something that comes round, as the list shows it.
     *
     * @param address where it is changed; a reminder has none
     * @param amount empty for a reminder
     * @param rhythm how often, and when next
     */
    public record Line(
            long id,
            String name,
            String icon,
            String hue,
            String address,
            String amount,
            boolean income,
            String rhythm) {}

    /**
     * What was found in the book.
     *
     * @param entry the last of it
     */
    public record Found(long entry, Line line) {}

    /** A payment to come. */
    public record Bill(String day, String name, String icon, String hue, String amount, boolean income) {}

    /** @param income what comes in meanwhile; empty for nothing */
    public record Ahead(List<Bill> bills, String total, String income) {}

    RecurringPage(Pages pages, Frame frame, Books books, Clock clock) {
        this.pages = pages;
        this.frame = frame;
        this.books = books;
        this.timekeeping = new Timekeeping(books, clock);
        this.clock = clock;
    }

    @Override
    public void add(RoutesConfig routes) {
        routes.get(PATH, this::show, Role.OWNER);
        routes.get(PATH + "/new", this::blank, Role.OWNER);
        routes.post(PATH, this::record, Role.OWNER);
        routes.post(PATH + "/found", context -> answer(context, true), Role.OWNER);
        routes.post(PATH + "/found/dismiss", context -> answer(context, false), Role.OWNER);
    }

    private void show(Context context) {
        Reader reader = Reader.of(context, books, clock);
        Map<String, Object> page = books.atomically(reader.id(), desk -> {
            Agenda agenda = desk.recurring().read(reader.id());
            Map<String, Object> values = new HashMap<>();
            values.put("payments", lines(reader, agenda.payments()));
            values.put("found", found(reader, desk, agenda));
            values.put("reminders", lines(reader, reminders(agenda)));
            values.put("monthly", monthly(reader, agenda));
            values.put("ahead", ahead(reader, agenda));
            values.put("toast", Toast.of(context, desk, reader).orElse(Toast.NONE));
            return values;
        });
        page.put("frame", frame.of(context, reader, PATH));
        pages.show(context, "recurring.jte", page);
    }

    private static List<Agenda.Standing> reminders(Agenda agenda) {
        return agenda.running().stream()
                .filter(each -> !each.recurring().isPayment())
                .toList();
    }

    private static List<Line> lines(Reader reader, List<Agenda.Standing> standing) {
        return standing.stream().map(each -> line(reader, each)).toList();
    }

    private static List<Found> found(Reader reader, Desk desk, Agenda agenda) {
        return RegularActions.all(desk, reader.id(), agenda, reader.today()).stream()
                .map(each -> new Found(
                        each.newest().id().value(), line(reader, each.standing(new RecurringId(1), reader.today()))))
                .toList();
    }

    private void answer(Context context, boolean wanted) {
        Reader reader = Reader.of(context, books, clock);
        String entry = context.formParam("entry");
        if (entry == null || !entry.matches("[1-9][0-9]{0,17}")) throw new NotFoundResponse();
        CategoriesPage.back(
                context, PATH, timekeeping.answer(reader.user(), new EntryId(Long.parseLong(entry)), wanted));
    }

    static Line line(Reader reader, Agenda.Standing standing) {
        Recurring recurring = standing.recurring();
        RulePhrases phrases = new RulePhrases(reader.phrases(), reader.today());
        LocalDate next = standing.next().orElse(reader.today());
        String rhythm = phrases.rhythmAndNext(standing);
        long id = recurring.id().value();
        Optional<Draft> terms = recurring.on(next);
        if (terms.isEmpty())
            return new Line(id, phrases.brief(recurring), "repeat", "grey-soft", "", "", false, rhythm);
        Draft draft = terms.get();
        Category category = reader.category(reader.categories().home(draft.category()));
        boolean income = draft.direction() == Direction.IN;
        return new Line(
                id,
                draft.note().isBlank() ? category.name() : draft.note(),
                category.icon(),
                category.hue(),
                PATH + "/one?id=" + id,
                (income ? "+" : "") + reader.phrases().amount(draft.amount()),
                income,
                rhythm);
    }

    private static String monthly(Reader reader, Agenda agenda) {
        MoneyBag out = RulePhrases.monthly(agenda.payments(), Direction.OUT, reader.today());
        return out.isEmpty()
                ? ""
                : reader.phrases().amount(out, reader.preferences().homeCurrency());
    }

    private static Ahead ahead(Reader reader, Agenda agenda) {
        List<Bill> bills = new ArrayList<>();
        MoneyBag out = MoneyBag.empty();
        MoneyBag in = MoneyBag.empty();
        for (Agenda.Due due : agenda.bills(reader.today(), reader.today().plusDays(DAYS_AHEAD - 1L))) {
            Draft draft = due.recurring().on(due.day()).orElseThrow();
            boolean income = draft.direction() == Direction.IN;
            if (income) in = in.plus(draft.amount());
            else out = out.plus(draft.amount());
            Category category = reader.category(reader.categories().home(draft.category()));
            bills.add(new Bill(
                    reader.phrases().capital(reader.phrases().day(due.day())),
                    draft.note().isBlank() ? category.name() : draft.note(),
                    category.icon(),
                    category.hue(),
                    (income ? "+" : "") + reader.phrases().amount(draft.amount()),
                    income));
        }
        var home = reader.preferences().homeCurrency();
        return new Ahead(
                bills,
                reader.phrases().amount(out, home),
                in.isEmpty() ? "" : reader.phrases().amount(in, home));
    }

    private void blank(Context context) {
        Reader reader = Reader.of(context, books, clock);
        form(context, reader, EntryForm.blank(reader), new Fields(Map.of("every", "1", "unit", "month"), Map.of()));
    }

    private void form(Context context, Reader reader, EntryForm entry, Fields rhythm) {
        Map<String, Object> page = new HashMap<>();
        page.put("frame", frame.of(context, reader, PATH));
        page.put("form", entry);
        page.put("rhythm", rhythm);
        page.put("categories", reader.categories().all());
        pages.show(context, "recurring-new.jte", page);
    }

    private void record(Context context) {
        Reader reader = Reader.of(context, books, clock);
        Rhythm.Read rhythm = Rhythm.sent(context).read();
        EntryForm.Read entry = EntryForm.sent(context).read(reader);
        Draft draft = entry.draft();
        if (draft == null || rhythm.cadence() == null || !entry.form().isSent()) {
            refuse(context, reader, entry.form(), rhythm.fields());
            return;
        }
        if (rhythm.until() != null && rhythm.until().isBefore(draft.day())) {
            refuse(context, reader, entry.form(), rhythm.fields().with("until", "The last day is before the first."));
            return;
        }
        Recurrence rule =
                new Recurrence(rhythm.cadence(), draft.day(), rhythm.until(), null, rhythm.isMonthEnd(draft.day()));
        var kept = timekeeping.add(reader.user(), entry.form().key(), draft, rule);
        if (kept.turn() == null)
            refuse(context, reader, entry.form(), rhythm.fields().with("until", kept.said()));
        else CategoriesPage.back(context, PATH, kept);
    }

    private void refuse(Context context, Reader reader, EntryForm form, Fields rhythm) {
        context.status(HttpStatus.UNPROCESSABLE_CONTENT);
        form(context, reader, form, rhythm);
    }
}
