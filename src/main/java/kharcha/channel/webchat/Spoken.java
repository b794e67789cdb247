package kharcha.channel.webchat;

import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;
import java.util.Optional;
import java.util.regex.Pattern;
import kharcha.web.JsonBody;
import kharcha.web.Refusal;

/**
 * What the widget sends.
 *
 * @param when when it was typed: a message that waited for a connection is dated by {@code sent_at}, up to two days back
 */
record Spoken(String id, String text, Instant when, Optional<String> locale, Optional<String> timezone) {
    private static final Duration OFFLINE = Duration.ofDays(2);
    private static final Pattern ID = Pattern.compile("[!-~]{1,128}");

    static Spoken read(JsonBody body, Instant now) {
        return new Spoken(
                id(body.required("message_id")),
                text(body.required("text")),
                body.text("sent_at").map(sentAt -> when(sentAt, now)).orElse(now),
                body.text("locale"),
                body.text("timezone"));
    }

    private static String id(String id) {
        if (ID.matcher(id).matches()) return id;
        throw new Refusal(400, "invalid_message_id", "\"message_id\" must be 1 to 128 printable ASCII characters.");
    }

    /** Anything else that cannot be read is answered in words, as part of the conversation. */
    private static String text(String text) {
        if (text.isBlank()) throw new Refusal(400, "empty_text", "\"text\" is empty: there is nothing to read.");
        return text;
    }

    /** A clock that runs ahead does not bring a message into the future, nor does one that is far behind into the past. */
    private static Instant when(String sentAt, Instant now) {
        try {
            Instant sent = OffsetDateTime.parse(sentAt).toInstant();
            return sent.isAfter(now) || sent.isBefore(now.minus(OFFLINE)) ? now : sent;
        } catch (DateTimeParseException e) {
            throw new Refusal(400, "invalid_sent_at", "\"sent_at\" must be a time like 2026-03-18T09:30:00Z.");
        }
    }
}
