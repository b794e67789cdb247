package kharcha.storage;

import java.time.Instant;
import kharcha.account.UserId;
import org.jdbi.v3.sqlobject.statement.SqlUpdate;

/** Letters about a user's own book, in the outbox until they are due. */
interface NoticeSql {
    /** As when the letter was made, its being due: only so long is it tried to send it. */
    @SqlUpdate("""
        INSERT INTO outbox (recipient, subject, paragraphs, link, made, due, about)
        SELECT email, :subject, :paragraphs, :path, :due, :due, :about
        FROM accounts
        WHERE user_id = :user
        AND email IS NOT NULL
        """)
    void send(UserId user, String about, String subject, String[] paragraphs, String path, Instant due);

    @SqlUpdate("""
        INSERT INTO outbox (recipient, subject, paragraphs, link, language, ending, made, due)
        SELECT email, :subject, :paragraphs, :path, :language, :ending, :now, :now
        FROM accounts
        WHERE user_id = :user
        AND email IS NOT NULL
        """)
    boolean remind(
            UserId user, String subject, String[] paragraphs, String path, String language, String ending, Instant now);

    /** What was tried already may have arrived. */
    @SqlUpdate("""
        DELETE FROM outbox
        WHERE about = :about
        AND tries = 0
        AND recipient = (
          SELECT email
          FROM accounts
          WHERE user_id = :user)
        """)
    boolean takeBack(UserId user, String about);
}
