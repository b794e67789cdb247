package kharcha.conversation;

import java.time.Instant;
import java.util.List;
import kharcha.account.UserId;

/** Who has something due: a directory for the rounds, over all users. */
public interface Wakings {
    /** So many of those who have something due by then, whoever waits longest first. A hint: who opens the book looks again. */
    List<UserId> due(Instant now, int limit);
}
