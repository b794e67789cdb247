package kharcha.demo;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import kharcha.account.User;
import kharcha.channel.webchat.WebChat;
import kharcha.conversation.Answer;
import kharcha.conversation.Bookkeeping;
import kharcha.conversation.Books;
import kharcha.conversation.Housekeeping;
import kharcha.conversation.Message;
import kharcha.conversation.Reply;
import kharcha.conversation.Rounds;
import kharcha.conversation.Turn;
import kharcha.conversation.Turns;
import kharcha.conversation.Wakings;
import kharcha.ledger.Draft;
import kharcha.ledger.Ledger;
import kharcha.money.OwnRate;

/**
 * Lives {@link Life} through, day by day, with the clock turned to each: what comes round is booked by the rounds, what is said is
 * said to the conversation. The expenses of old days are handed to the ledger, a day a turn; those of the last three months, which
 * a chat still remembers, are said too.
 */
public final class DemoBook {
    private static final int REMEMBERED = 90;
    private static final LocalTime MORNING = LocalTime.of(6, 0);
    private static final LocalTime FIRST = LocalTime.of(8, 10);
    private static final LocalTime EVENING = LocalTime.of(20, 0);
    private static final LocalTime NIGHT = LocalTime.of(21, 30);
    private static final int MINUTES_AWAKE = 12 * 60;
    private static final int PATIENCE = 20;

    private final Books books;
    private final Function<Message, Answer> conversation;
    private final TurnedClock clock;
    private final Rounds rounds;
    private final Bookkeeping bookkeeping;
    private final Housekeeping housekeeping;
    private final User user;
    private final Instant now;
    private int done;

    /**
     * @param wakings of the same books, in which nobody else has anything due
     * @param now the last moment of the book
     */
    public DemoBook(Books books, Wakings wakings, Function<Message, Answer> conversation, User user, Instant now) {
        this.books = books;
        this.conversation = conversation;
        this.user = user;
        this.now = now;
        this.clock = new TurnedClock(now, user.preferences().zone());
        this.rounds = new Rounds(books, wakings, clock);
        this.bookkeeping = new Bookkeeping(books, clock);
        this.housekeeping = new Housekeeping(books, clock);
    }

    public void fill() {
        LocalDate last = now.atZone(zone()).toLocalDate();
        Life life = Life.until(last);
        List<Saying> sayings = Saying.all(life.first(), last);
        life.days().forEach(day -> {
            goRound(at(day, MORNING));
            if (day.getDayOfMonth() == 1) sayRate(life.rate(day));
            List<Act> acts = new ArrayList<>();
            for (Saying saying : sayings)
                if (saying.day().equals(day))
                    acts.add(new Act(moment(saying.at(), day), when -> say(saying.text(), when)));
            if (day.isAfter(last.minusDays(REMEMBERED))) acts.addAll(expenses(day, life.on(day)));
            else book(day, life.on(day));
            acts.stream()
                    .sorted(Comparator.comparing(Act::at))
                    .filter(act -> !act.at().isAfter(now))
                    .forEach(this::perform);
            goRound(at(day, NIGHT));
        });
        goRound(now);
    }

    private record Act(Instant at, Consumer<Instant> work) {}

    /** Spread over the day, as they are made. */
    private List<Act> expenses(LocalDate day, List<Draft> drafts) {
        List<Act> acts = new ArrayList<>();
        for (int i = 0; i < drafts.size(); i++) {
            Draft draft = drafts.get(i);
            acts.add(new Act(at(day, FIRST.plusMinutes((long) MINUTES_AWAKE * i / drafts.size())), when -> {
                if (Saying.isRefund(draft)) fillIn(draft);
                else say(Saying.of(draft), when);
            }));
        }
        return acts;
    }

    private ZoneId zone() {
        return user.preferences().zone();
    }

    private Instant at(LocalDate day, LocalTime time) {
        return ZonedDateTime.of(day, time, zone()).toInstant();
    }

    private Instant moment(LocalTime time, LocalDate day) {
        boolean last = day.equals(now.atZone(zone()).toLocalDate());
        return last && time.equals(LocalTime.MIDNIGHT) ? now : at(day, time);
    }

    private void goRound(Instant when) {
        if (when.isAfter(now)) return;
        clock.turn(when);
        patiently(rounds::run);
    }

    private void perform(Act act) {
        goRound(act.at());
        act.work().accept(act.at());
    }

    private void say(String text, Instant when) {
        var message = new Message(user, WebChat.CHANNEL, "demo-" + ++done, text, when, List.of());
        patiently(() -> {
            Answer answer = conversation.apply(message);
            if (answer.turn() == null) throw new Books.Unavailable(new IllegalStateException("no turn"));
            return answer;
        });
    }

    /** What is got back for something bought, and lowers what was spent on it, is filled in in the form. */
    private void fillIn(Draft draft) {
        String form = "demo-" + ++done;
        patiently(() -> bookkeeping.record(user, form, draft));
    }

    /** Rates of one's own, as somebody has them from a bank's counter. */
    private void sayRate(OwnRate rate) {
        patiently(() -> housekeeping.prefer(
                user,
                preferences -> preferences.withOwnRates(preferences.rates().with(rate))));
    }

    private void book(LocalDate day, List<Draft> drafts) {
        if (drafts.isEmpty()) return;
        String text = String.join(", ", drafts.stream().map(Saying::of).toList());
        Reply reply = new Reply(true, List.of(new Reply.Text("Booked " + drafts.size() + " entries.")));
        patiently(() -> books.atomically(user.id(), desk -> {
            Turns.Opening opening = desk.turns().open(user.id(), WebChat.CHANNEL, null);
            new Ledger(desk, user.id(), opening.turn()).record(drafts);
            var turn = new Turn(opening.turn(), WebChat.CHANNEL, null, text, "", reply, at(day, EVENING));
            // What came round by then is no news any more.
            desk.turns().close(user.id(), turn, opening.context().with(null));
            return turn;
        }));
    }

    /** A busy machine may make a statement too slow; what was not done is tried again. */
    private static <T> T patiently(Supplier<T> work) {
        for (int tries = 1; ; tries++)
            try {
                return work.get();
            } catch (Books.Unavailable busy) {
                if (tries == PATIENCE) throw busy;
            }
    }
}
