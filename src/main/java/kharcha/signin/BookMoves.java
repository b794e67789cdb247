package kharcha.signin;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import kharcha.account.Accounts;
import kharcha.account.Identity;
import kharcha.account.Moves.Move;
import kharcha.account.UserId;
import kharcha.conversation.Books;
import kharcha.conversation.Desk;
import kharcha.conversation.Reply;
import kharcha.conversation.Turn;
import kharcha.conversation.Turns;
import kharcha.ledger.Agenda;
import kharcha.ledger.Budget;
import kharcha.ledger.Budgets;
import kharcha.ledger.Offers;
import kharcha.ledger.Categories;
import kharcha.ledger.CategoryId;
import kharcha.ledger.Draft;
import kharcha.ledger.Entry;
import kharcha.ledger.Ledger;
import kharcha.ledger.Recurring;
import kharcha.ledger.StandingOrders;

/**
 * Moves one book into another: a guest's into an account, or that of a chat which was linked.
 *
 * <p>No transaction sees two users' rows, so a hundred entries at a time are read in one and booked in another, as a turn of the
 * account's whose message id names the move and how far it had come. A replica that dies between the two has that turn answered
 * again by whoever goes on, who then knows how far it got: nothing is booked twice and nothing is left behind. The turns stand
 * in the journal, so a move can be undone like anything else. At the end every chat that led to the old book leads to the new one, and the
 * old one, which nobody can open any more, is erased after the grace that every deletion has.
 */
public final class BookMoves {
    private static final String CHANNEL = "move";
    private static final int AT_A_TIME = 100;

    private final Accounts accounts;
    private final Books books;
    private final Clock clock;

    public BookMoves(Accounts accounts, Books books, Clock clock) {
        this.accounts = accounts;
        this.books = books;
        this.clock = clock;
    }

    /** How many entries a book has, as far as it matters: no more than {@code most}. */
    public int count(UserId user, int most) {
        return books.atomically(
                user, desk -> desk.entries().bookedAfter(user, 0, most).size());
    }

    /** False when that book has an account of its own: then it stays where it is. */
    public boolean begin(UserId from, UserId into) {
        return accounts.atomically(register -> {
            if (from.equals(into) || register.credentials().find(from).isPresent()) return false;
            register.moves().begin(from, into, clock.instant());
            return true;
        });
    }

    /** Goes on with every move that was begun. Returns how many entries arrived. */
    public int goOn() {
        int arrived = 0;
        for (Move move : accounts.atomically(register -> register.moves().open())) arrived += finish(move.from());
        return arrived;
    }

    /** Moves what is left of one book. */
    public int finish(UserId from) {
        int arrived = 0;
        for (int part = step(from); part >= 0; part = step(from)) arrived += part;
        return arrived;
    }

    /** Moves some entries; less than none when there is nothing left to do. */
    int step(UserId from) {
        Optional<Move> open = accounts.atomically(register -> register.moves().find(from));
        if (open.isEmpty()) return -1;
        Move move = open.get();
        List<Entry> entries = read(move);
        if (entries.isEmpty()) {
            takeOver(move);
            takeOverBudgets(move);
            new WalletMoves(books, clock).takeOver(move);
            close(move);
            return -1;
        }
        long reached = book(move, entries);
        accounts.atomically(register -> {
            register.moves().reached(from, reached);
            return true;
        });
        return entries.size();
    }

    /** Nothing is booked there by itself any more. With the categories that only the old book had named in a tag, so that nothing of them is lost. */
    private List<Entry> read(Move move) {
        return books.atomically(move.from(), desk -> {
            desk.recurring().wake(move.from(), Optional.empty());
            Categories categories = Categories.standard().with(desk.categories().read(move.from()));
            return desk.entries().bookedAfter(move.from(), move.last(), AT_A_TIME).stream()
                    .map(entry -> new Entry(entry.id(), plain(entry.draft(), categories)))
                    .toList();
        });
    }

    private static Draft plain(Draft draft, Categories categories) {
        if (Categories.standard().find(draft.category()).isPresent()) return draft;
        Set<String> tags = new TreeSet<>(draft.tags());
        categories
                .find(draft.category())
                .map(own -> own.name().toLowerCase(java.util.Locale.ROOT).replaceAll("[^\\p{L}\\p{N}]+", "-"))
                .ifPresent(tags::add);
        CategoryId other = draft.category().isIncome() ? CategoryId.OTHER_INCOME : CategoryId.OTHER;
        return draft.withCategory(other).withTags(tags);
    }

    /** The last entry that has arrived with this turn, or had arrived with it before. */
    private long book(Move move, List<Entry> entries) {
        return books.atomically(move.into(), desk -> {
            String id = move.from().value() + "/" + move.last();
            Turns.Opening opening = desk.turns().open(move.into(), CHANNEL, id);
            Turn earlier = opening.earlier();
            if (earlier != null) return Long.parseLong(earlier.reading());
            return book(desk, opening, move, id, entries);
        });
    }

    private long book(Desk desk, Turns.Opening opening, Move move, String id, List<Entry> entries) {
        long last = entries.getLast().id().value();
        new Ledger(desk, move.into(), opening.turn())
                .record(entries.stream().map(Entry::draft).toList());
        Reply said = new Reply(true, List.of(new Reply.Text(entries.size() + " entries came from another book.")));
        desk.turns()
                .close(
                        move.into(),
                        new Turn(
                                opening.turn(),
                                CHANNEL,
                                id,
                                "(another book)",
                                String.valueOf(last),
                                said,
                                clock.instant()),
                        opening.context());
        return last;
    }

    /** What came round in the old book comes round in the account's, once: its turn is the last of the move. */
    private void takeOver(Move move) {
        List<Agenda.Standing> running = books.atomically(
                move.from(), desk -> desk.recurring().read(move.from()).running());
        if (running.isEmpty()) return;
        String id = move.from().value() + "/recurring";
        books.atomically(move.into(), desk -> {
            Turns.Opening opening = desk.turns().open(move.into(), CHANNEL, id);
            if (opening.earlier() != null) return false;
            new StandingOrders(desk, move.into(), opening.turn())
                    .takeOver(running.stream().map(BookMoves::plain).toList());
            String said = running.size() + " recurring payments and reminders came from another book.";
            Reply reply = new Reply(true, List.of(new Reply.Text(said)));
            Turn turn = new Turn(opening.turn(), CHANNEL, id, "(another book)", "", reply, clock.instant());
            desk.turns().close(move.into(), turn, opening.context());
            return true;
        });
    }

    /** What the old book had budgets for and the account has none; what was offered there is not offered again. */
    private void takeOverBudgets(Move move) {
        record Brought(Budgets budgets, Offers offers) {}
        Brought brought = books.atomically(
                move.from(),
                desk -> new Brought(
                        desk.budgets().read(move.from()), desk.offers().read(move.from())));
        String id = move.from().value() + "/budgets";
        if (brought.budgets().isEmpty() && brought.offers().all().isEmpty()) return;
        books.atomically(move.into(), desk -> {
            Turns.Opening opening = desk.turns().open(move.into(), CHANNEL, id);
            if (opening.earlier() != null) return false;
            desk.offers().write(move.into(), opening.offers().and(brought.offers()));
            Budgets own = opening.budgets();
            for (Budget budget : brought.budgets().all())
                if (fits(budget, own)) own = own.with(budget.category(), budget);
            int added = own.all().size() - opening.budgets().all().size();
            if (added == 0) return false;
            new Ledger(desk, move.into(), opening.turn()).budget(own);
            Reply reply = new Reply(true, List.of(new Reply.Text(added + " budgets came from another book.")));
            Turn turn = new Turn(opening.turn(), CHANNEL, id, "(another book)", "", reply, clock.instant());
            desk.turns().close(move.into(), turn, opening.context());
            return true;
        });
    }

    /** The account's own budget stays, and of a category that nobody else has there is nothing left to spend on. */
    private static boolean fits(Budget budget, Budgets own) {
        return own.of(budget.category()).isEmpty()
                && own.all().size() < Budgets.MOST
                && (budget.category() == null
                        || Categories.standard().find(budget.category()).isPresent());
    }

    /** In everybody's categories. */
    private static Agenda.Standing plain(Agenda.Standing standing) {
        Recurring there = standing.recurring();
        if (!(there.task() instanceof Recurring.Payment payment)) return standing;
        List<Draft> terms = payment.terms().stream()
                .map(draft -> plain(draft, Categories.standard()))
                .toList();
        return new Agenda.Standing(
                new Recurring(there.id(), there.rule(), there.skipped(), new Recurring.Payment(terms)),
                standing.handled());
    }

    private void close(Move move) {
        accounts.atomically(register -> {
            for (Identity identity : register.identities().of(move.from())) {
                if (identity.isChat()) register.identities().redirect(identity, move.into());
                else register.identities().remove(move.from(), identity);
            }
            register.sessions().endAll(move.from(), null);
            register.moves().done(move.from());
            register.departures().ask(move.from(), clock.instant().plus(Leaving.GRACE));
            return true;
        });
    }
}
