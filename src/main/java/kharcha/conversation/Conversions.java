package kharcha.conversation;

import java.util.List;
import kharcha.account.UserId;

/** The directory of books that have something to convert. Outside any user's transaction. */
public interface Conversions {
    /** Those that were never done, or for which rates have come since. */
    List<UserId> waiting(int limit);
}
