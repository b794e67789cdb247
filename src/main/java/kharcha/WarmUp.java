package kharcha;

import java.time.Clock;
import java.time.ZoneOffset;
import java.util.Currency;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import kharcha.account.Identity;
import kharcha.account.Preferences;
import kharcha.account.User;
import kharcha.account.UserId;
import kharcha.conversation.Books;
import kharcha.conversation.Conversation;
import kharcha.conversation.Desk;
import kharcha.conversation.Message;
import kharcha.drawing.ChartPainter;
import kharcha.drawing.Format;
import kharcha.drawing.Theme;
import kharcha.money.Money;
import kharcha.report.Chart;
import kharcha.storage.Database;

/**
 * Does once, for nobody, what a first message would otherwise wait for: reading a sentence, asking the database, painting a
 * chart. Nothing of it is stored.
 */
final class WarmUp {
    private static final UserId NOBODY = new UserId(Long.MAX_VALUE);
    private static final Preferences SETTINGS = new Preferences(Locale.UK, ZoneOffset.UTC, Currency.getInstance("EUR"));

    /** Books that are never open: what is said with them is read and answered, and left at that. */
    static final Books CLOSED = new Books() {
        @Override
        public <T> T atomically(UserId user, Function<Desk, T> work) {
            throw new Unavailable(new IllegalStateException("closed"));
        }
    };

    private WarmUp() {}

    /** @param conversation over {@link #CLOSED} books */
    static void read(Conversation conversation, Clock clock) {
        User nobody = new User(NOBODY, SETTINGS);
        for (String text : List.of("lunch 12.50 at the station yesterday", "monthly report"))
            conversation.reply(new Message(nobody, "warm-up", null, text, clock.instant(), List.of()));
    }

    static void ask(Database database, Clock clock) {
        database.users().find(new Identity("nobody", "warm-up"));
        database.books().atomically(NOBODY, desk -> desk.turns().history(NOBODY, 1));
        database.charts().find("nobody", clock.instant());
    }

    static void paint() {
        Money amount = Money.of("12.50", "EUR");
        Chart chart = new Chart.Donut(
                "Warming up", "Nobody sees this", Locale.UK, List.of(new Chart.Slice("All", amount, null)), amount);
        new ChartPainter().paint(chart, Theme.LIGHT, Format.PNG);
    }
}
