package kharcha.account;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** The personal tokens of members. Those of somebody who leaves open nothing, unless that is taken back. */
public interface PersonalTokens {
    /** More than anybody has programs for. */
    int MOST = 50;

    /** False when the user has too many already. */
    boolean add(UserId user, PersonalToken token);

    /** Whose book it opens; from now on it was used at that time. */
    Optional<User> open(String hash, Instant now);

    /** The newest first. */
    List<PersonalToken> of(UserId user);

    /** False when that user has no such token. */
    boolean revoke(UserId user, String hash);
}
