package kharcha.report;

import java.time.Instant;
import java.util.List;
import kharcha.account.UserId;

/** Links to files of a user's own, inside that user's transaction. */
public interface FileLinks {
    /** Returns the unguessable id by which anybody who has it may fetch the file until then; only its hash is kept. */
    String keep(UserId user, Extract extract, Instant expires);

    /**
     * A link that works.
     *
     * @param hash of its id
     */
    record Kept(String hash, Extract extract, Instant expires) {}

    /** Those of that user that work still; the one that ends first comes first. */
    List<Kept> of(UserId user, Instant now);

    /** From now on the link leads nowhere. False when that user has none with that hash. */
    boolean revoke(UserId user, String hash);
}
