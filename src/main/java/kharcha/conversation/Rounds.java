package kharcha.conversation;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import kharcha.account.User;
import kharcha.account.UserId;
import kharcha.ledger.Agenda;
import kharcha.ledger.Categories;
import kharcha.ledger.DateRange;
import kharcha.ledger.Entry;
import kharcha.ledger.Recurring;
import kharcha.ledger.RecurringId;
import kharcha.ledger.StandingOrders;
import kharcha.report.Filter;
import kharcha.report.Reports;
import kharcha.understanding.Context;
import kharcha.understanding.Meanwhile;

/**
 * Goes round, book by book, where something is due: books it and says it. Each book is worked on in a transaction of its user
 * under that user's turn lock, in which it is also noted how far all of it has been seen to. So it happens once, however many
 * servers go round at once, and wherever one of them dies; and what came due while none ran happens when one does, each with
 * its own day.
 */
public final class Rounds {
    /** The channel of these turns. */
    public static final String CHANNEL = "due";

    private static final String PAGE = "/dashboard";

    private static final int BOOKS_A_ROUND = 1000;

    /** Of each thing that comes round; more than that waits for the next round. */
    private static final int AT_ONCE = 100;

    private final Books books;
    private final Wakings wakings;
    private final Clock clock;

    public Rounds(Books books, Wakings wakings, Clock clock) {
        this.books = books;
        this.wakings = wakings;
        this.clock = clock;
    }

    /** Does what is due by now. Returns how much that was. A book that cannot be opened keeps no other from its turn. */
    public int run() {
        int done = 0;
        RuntimeException trouble = null;
        for (UserId user : wakings.due(clock.instant(), BOOKS_A_ROUND)) {
            try {
                for (int part = serve(user); part > 0; part = serve(user)) done += part;
            } catch (RuntimeException e) {
                trouble = e;
            }
        }
        if (trouble != null) throw trouble;
        return done;
    }

    private int serve(UserId user) {
        Instant now = clock.instant();
        return books.atomically(user, desk -> {
            Turns.Opening opening = desk.turns().open(user, CHANNEL, null);
            List<Agenda.Due> due =
                    desk.recurring().read(user).due(now, opening.preferences().zone(), AT_ONCE);
            if (due.isEmpty()) {
                new StandingOrders(desk, user, opening.turn()).wake();
                return 0;
            }
            // A turn each, so that each can be undone by itself.
            RecurringId first = due.getFirst().recurring().id();
            List<Agenda.Due> same = due.stream()
                    .filter(each -> each.recurring().id().equals(first))
                    .toList();
            serve(user, desk, opening, same, now);
            return same.size();
        });
    }

    private static void serve(UserId user, Desk desk, Turns.Opening opening, List<Agenda.Due> due, Instant now) {
        Message unsaid = new Message(new User(user, opening.preferences()), CHANNEL, null, "", now, List.of());
        Exchange exchange = Exchange.begin(unsaid, desk, opening, Categories.standard());
        List<String> reminders = reminders(exchange, due);
        List<Entry> booked = exchange.orders().carryOut(due);
        if (booked.isEmpty() && reminders.isEmpty()) return;
        mail(exchange, reminders);
        List<String> said = new ArrayList<>(BudgetAlerts.lines(exchange));
        said.addAll(reminders);
        List<Reply.Block> blocks = new ArrayList<>();
        if (!booked.isEmpty()) {
            blocks.add(new Reply.Text(String.join("\n", ExpenseActions.said(exchange, booked))));
            blocks.add(new Reply.Choices("", List.of(Buttons.undo(exchange.phrases(), exchange.turn()))));
        }
        said.forEach(text -> blocks.add(new Reply.Text(text)));
        Turn turn =
                new Turn(exchange.turn(), CHANNEL, null, exchange.say("due.text"), "", new Reply(true, blocks), now);
        Context context = opening.context();
        Meanwhile before = context.meanwhile() == null ? Meanwhile.NOTHING : context.meanwhile();
        desk.turns()
                .close(
                        user,
                        turn,
                        context.with(before.and(booked.isEmpty() ? List.of() : List.of(exchange.turn()), reminders)));
    }

    /** In the same transaction, so that it goes out once. The subject tells nothing: it is read over shoulders. */
    private static void mail(Exchange exchange, List<String> reminders) {
        if (reminders.isEmpty() || !Boolean.TRUE.equals(exchange.preferences().mailsReminders())) return;
        List<String> paragraphs = new ArrayList<>(reminders);
        paragraphs.set(0, paragraphs.getFirst() + "\n\n" + exchange.say("remind.mails.book"));
        paragraphs.add(exchange.say("remind.mails.stop"));
        exchange.desk()
                .notices()
                .remind(
                        exchange.user(),
                        exchange.say("remind.mails.subject"),
                        paragraphs,
                        PAGE,
                        exchange.preferences().locale().getLanguage(),
                        exchange.message().when());
    }

    /** One for each, for the last of its days: nobody wants to be reminded seven times of last week. */
    private static List<String> reminders(Exchange exchange, List<Agenda.Due> due) {
        Map<RecurringId, Agenda.Due> last = new LinkedHashMap<>();
        for (Agenda.Due each : due)
            if (!each.recurring().isPayment()) last.put(each.recurring().id(), each);
        List<String> said = new ArrayList<>();
        for (Agenda.Due each : last.values()) {
            Recurring.Reminder reminder = (Recurring.Reminder) each.recurring().task();
            if (reminder.what().isBlank()) said.addAll(nothingBooked(exchange, each.day()));
            else said.add(told(exchange, reminder.what(), each.day()));
        }
        return said;
    }

    private static String told(Exchange exchange, String what, LocalDate day) {
        return day.equals(exchange.today())
                ? exchange.say("remind.told", "what", what)
                : exchange.say(
                        "remind.told.of",
                        "what",
                        what,
                        "day",
                        exchange.phrases().days().weekday(day));
    }

    /** Only when nothing is booked of that day. */
    private static List<String> nothingBooked(Exchange exchange, LocalDate day) {
        List<Entry> last = exchange.desk()
                .reports()
                .entries(exchange.user(), Filter.NONE, new DateRange(null, exchange.today()), Reports.Order.NEWEST, 1);
        if (last.isEmpty()) return List.of(exchange.say("remind.nothing"));
        LocalDate since = last.getFirst().draft().day();
        if (!since.isBefore(day)) return List.of();
        return List.of(
                exchange.say("remind.nothing.since", "day", exchange.phrases().day(since)));
    }
}
