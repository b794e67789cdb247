package kharcha.storage;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Objects;
import kharcha.account.EmailAddress;
import kharcha.account.Letter;
import org.jspecify.annotations.Nullable;

/** A letter in the outbox, and how often it was tried. */
record MailRow(long id, Letter letter, Instant made, int tries) {
    static MailRow of(ResultSet row) throws SQLException {
        return new MailRow(
                row.getLong("mail_id"),
                new Letter(
                        new EmailAddress(row.getString("recipient")),
                        row.getString("subject"),
                        List.of((String[]) row.getArray("paragraphs").getArray()),
                        row.getString("link"),
                        Objects.requireNonNullElse(row.getString("language"), "en"),
                        row.getString("ending"),
                        enclosure(row)),
                row.getObject("made", OffsetDateTime.class).toInstant(),
                row.getInt("tries"));
    }

    private static Letter.@Nullable Enclosure enclosure(ResultSet row) throws SQLException {
        byte[] bytes = row.getBytes("enclosure");
        return bytes == null ? null : new Letter.Enclosure(row.getString("enclosed"), bytes);
    }
}
