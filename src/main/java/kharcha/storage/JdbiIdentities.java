package kharcha.storage;

import java.util.List;
import java.util.Optional;
import kharcha.account.Identities;
import kharcha.account.Identity;
import kharcha.account.UserId;

/** The directory of identities. */
final class JdbiIdentities implements Identities {
    private final IdentitySql identities;
    private final DirectorySql directory;

    JdbiIdentities(IdentitySql identities, DirectorySql directory) {
        this.identities = identities;
        this.directory = directory;
    }

    @Override
    public Optional<UserId> find(Identity identity) {
        return identities.find(identity.kind(), identity.key());
    }

    @Override
    public boolean add(UserId user, Identity identity) {
        return identities
                .take(user, identity.kind(), identity.key())
                .or(() -> find(identity))
                .filter(user::equals)
                .isPresent();
    }

    @Override
    public List<Identity> of(UserId user) {
        return directory.identities(user);
    }

    @Override
    public boolean remove(UserId user, Identity identity) {
        return directory.remove(user, identity.kind(), identity.key()) > 0;
    }

    @Override
    public void remove(UserId user, String kind) {
        directory.removeAll(user, kind);
    }

    @Override
    public void redirect(Identity identity, UserId user) {
        directory.redirect(user, identity.kind(), identity.key());
    }
}
