package kharcha.conversation;

import java.time.Duration;
import java.time.Instant;
import java.util.List;

/**
 * What exactly-once means on a channel that gives its messages no ids: it cannot be had, since a message sent twice and two
 * equal coffees look alike. So the same text within two minutes is booked again, and said to be the second one today.
 */
final class Repetition {
    private static final Duration SOON = Duration.ofMinutes(2);

    private Repetition() {}

    /** How many bookings of today have exactly this text, if the last of them is under two minutes old; else 0. */
    static int sameTodayBefore(Exchange exchange) {
        Message message = exchange.message();
        if (message.id() != null) return 0;
        Instant midnight =
                exchange.today().atStartOfDay(exchange.preferences().zone()).toInstant();
        List<Instant> same = exchange.desk()
                .turns()
                .booked(exchange.user(), message.channel(), message.text().strip(), midnight);
        if (same.isEmpty()) return 0;
        boolean soon = Duration.between(same.getLast(), message.when()).abs().compareTo(SOON) <= 0;
        return soon ? same.size() : 0;
    }
}
