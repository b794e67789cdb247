package kharcha.dashboard;

import io.javalin.http.Context;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import kharcha.account.Preferences;
import kharcha.account.User;
import kharcha.account.UserId;
import kharcha.conversation.Books;
import kharcha.conversation.Desk;
import kharcha.conversation.Phrases;
import kharcha.conversation.Sketchbook;
import kharcha.ledger.Calendar;
import kharcha.ledger.Categories;
import kharcha.ledger.Category;
import kharcha.ledger.CategoryId;
import kharcha.ledger.Direction;
import kharcha.ledger.Entry;
import kharcha.report.HomeReports;
import kharcha.report.MergedReports;
import kharcha.report.OwnPeriods;
import kharcha.report.Reports;
import kharcha.web.Visitor;

/** Whose book is open, on which day, and how everything is written for them. */
public record Reader(User user, LocalDate today, Categories categories, Phrases phrases) {
    private static final Category UNKNOWN =
            new Category(CategoryId.OTHER, "Other", "circle-ellipsis", "grey-soft", Direction.OUT);

    static Reader of(Context context, Books books, Clock clock) {
        User user = Visitor.of(context).user();
        Categories categories = books.atomically(
                user.id(), desk -> Categories.standard().with(desk.categories().read(user.id())));
        LocalDate today = clock.instant().atZone(user.preferences().zone()).toLocalDate();
        return new Reader(user, today, categories, Phrases.ofPages(user.preferences(), today, categories));
    }

    /** By which this reader counts weeks and months. */
    Calendar calendar() {
        return Calendar.of(preferences());
    }

    UserId id() {
        return user.id();
    }

    Preferences preferences() {
        return user.preferences();
    }

    /** Figures and entries as this reader's own categories have them, in the home currency. */
    Reports reports(Desk desk) {
        return new HomeReports(asPaid(desk), preferences().homeCurrency());
    }

    /** The same by the currencies in which they were paid. */
    Reports asPaid(Desk desk) {
        return new MergedReports(OwnPeriods.of(desk.reports(), calendar()), categories);
    }

    /** What charts of this reader's are made from. */
    Sketchbook sketchbook(Desk desk) {
        return new Sketchbook(
                reports(desk), id(), phrases, today, calendar(), preferences().homeCurrency());
    }

    Category category(CategoryId id) {
        return categories
                .find(id)
                .orElse(new Category(id, id.value(), UNKNOWN.icon(), UNKNOWN.hue(), UNKNOWN.direction()));
    }

    EntryLine line(Entry entry) {
        var draft = entry.draft();
        Category category = category(draft.category());
        boolean income = draft.direction() == Direction.IN;
        String note = draft.note().isBlank() ? category.name() : draft.note();
        List<String> details = new ArrayList<>();
        if (!note.equalsIgnoreCase(category.name())) details.add(category.name());
        if (income && !draft.category().isIncome()) details.add("refund");
        if (draft.paidBy() != null) details.add(phrases.way(draft.paidBy()));
        return new EntryLine(
                entry.id().value(),
                draft.day().toString(),
                phrases.capital(phrases.day(draft.day())),
                (income ? "+" : "") + phrases.amount(draft.amount()),
                entry.converted(preferences().homeCurrency())
                        .map(known -> phrases.amount(known.home()) + " · " + phrases.rate(known))
                        .orElse(""),
                income,
                category.icon(),
                category.hue(),
                note,
                String.join(" · ", details),
                List.copyOf(draft.tags()));
    }

    /** The entries by their days, in the order in which they come. */
    List<DayOfEntries> days(List<Entry> entries) {
        List<DayOfEntries> days = new ArrayList<>();
        for (Entry entry : entries) {
            EntryLine line = line(entry);
            if (days.isEmpty() || !days.getLast().day().equals(line.day()))
                days.add(new DayOfEntries(line.day(), line.dayWords(), new ArrayList<>()));
            days.getLast().entries().add(line);
        }
        return days;
    }

    /** "22 Nov 2026, 14:05", in the reader's zone. */
    String moment(Instant at) {
        ZonedDateTime time = at.atZone(preferences().zone());
        Locale locale = preferences().locale();
        return DateTimeFormatter.ofLocalizedDateTime(FormatStyle.MEDIUM, FormatStyle.SHORT)
                .withLocale(locale)
                .format(time);
    }
}
