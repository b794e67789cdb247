package kharcha.conversation;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import kharcha.ledger.Journal;
import kharcha.ledger.TurnId;

/**
 * What exactly-once means on a channel that gives its messages no ids: it cannot be had, since a message sent twice and two
 * equal coffees look alike. So the same text within two minutes is booked again, and said to be the second one today.
 */
final class Repetition {
    private static final Duration SOON = Duration.ofMinutes(2);
    private static final int LOOK_BACK = 50;

    private Repetition() {}

    /** How many bookings of today have exactly this text, if the last of them is under two minutes old; else 0. */
    static int sameTodayBefore(Exchange exchange) {
        Message message = exchange.message();
        if (message.id() != null) return 0;
        List<Turn> same = exchange.desk().turns().history(exchange.user(), LOOK_BACK).stream()
                .filter(turn -> isSame(turn, message) && isToday(turn, exchange) && stillBooked(exchange, turn.id()))
                .toList();
        if (same.isEmpty()) return 0;
        Instant last = same.getLast().at();
        return Duration.between(last, message.when()).abs().compareTo(SOON) <= 0 ? same.size() : 0;
    }

    private static boolean isSame(Turn turn, Message message) {
        return turn.messageId() == null
                && turn.channel().equals(message.channel())
                && turn.text().strip().equals(message.text().strip());
    }

    private static boolean isToday(Turn turn, Exchange exchange) {
        ZoneId zone = exchange.preferences().zone();
        return turn.at().atZone(zone).toLocalDate().equals(exchange.today());
    }

    private static boolean stillBooked(Exchange exchange, TurnId turn) {
        Journal journal = exchange.desk().journal();
        return journal.page(exchange.user(), turn)
                        .filter(page -> page.kind() == Journal.Kind.CHANGE)
                        .isPresent()
                && !journal.isUndone(exchange.user(), turn);
    }
}
