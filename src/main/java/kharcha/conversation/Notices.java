package kharcha.conversation;

import java.time.Instant;
import java.util.List;
import kharcha.account.UserId;

/**
 * Mail about the user's own book, written inside that user's transaction: it goes out if, and only if, that is kept. Until it is
 * due it waits and can be taken back. Who has no mail address gets none.
 */
public interface Notices {
    /**
     * Sends it when it is due.
     *
     * @param about the user's own name for what it is about
     * @param path of the page that it leads to
     */
    void send(UserId user, String about, String subject, List<String> paragraphs, String path, Instant due);

    /** Sends what the user has asked to be reminded of, with a link that ends mails of this kind at once. */
    void remind(UserId user, String subject, List<String> paragraphs, String path, String language, Instant now);

    /** False when none waits. */
    boolean takeBack(UserId user, String about);
}
