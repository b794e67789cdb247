package kharcha.account;

import java.util.List;
import java.util.Optional;

/** The directory that leads from identities to users. */
public interface Identities {
    Optional<UserId> find(Identity identity);

    /** False when another user has it. */
    boolean add(UserId user, Identity identity);

    List<Identity> of(UserId user);

    /** False when that user has no such identity. */
    boolean remove(UserId user, Identity identity);

    /** All of that kind. */
    void remove(UserId user, String kind);

    /** From now on the identity leads to that user, whomever it led to. */
    void redirect(Identity identity, UserId user);
}
