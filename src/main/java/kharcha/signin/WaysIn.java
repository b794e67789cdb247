package kharcha.signin;

import java.util.ArrayList;
import java.util.List;
import kharcha.account.Account;
import kharcha.account.Identity;
import kharcha.account.Passkey;
import kharcha.account.PersonalToken;
import kharcha.account.Register;
import kharcha.account.Session;
import kharcha.account.UserId;

/**
 * What opens an account besides its password. A new password changes nothing of it, so whoever chose one because somebody else
 * was in must see it, and can remove it all at once.
 */
public final class WaysIn {
    private final Entrance entrance;

    WaysIn(Entrance entrance) {
        this.entrance = entrance;
    }

    /** @param passkeys none where there is no password: then they are how its owner gets in */
    public record Others(List<Passkey> passkeys, List<Identity> chats, List<PersonalToken> tokens) {
        public boolean isEmpty() {
            return passkeys.isEmpty() && chats.isEmpty() && tokens.isEmpty();
        }

        /** "2 passkeys, 1 chat and 1 token". */
        String inWords() {
            List<String> parts = new ArrayList<>();
            count(parts, passkeys.size(), "passkey");
            count(parts, chats.size(), "chat");
            count(parts, tokens.size(), "token");
            String last = parts.removeLast();
            return parts.isEmpty() ? last : String.join(", ", parts) + " and " + last;
        }

        private static void count(List<String> parts, int count, String what) {
            if (count > 0) parts.add(count + " " + what + (count == 1 ? "" : "s"));
        }
    }

    public Others of(UserId user) {
        return entrance.accounts.atomically(register -> others(register, user));
    }

    static Others others(Register register, UserId user) {
        boolean hasPassword =
                register.credentials().find(user).map(Account::password).isPresent();
        return new Others(
                hasPassword ? register.credentials().passkeys(user) : List.of(),
                register.identities().of(user).stream().filter(Identity::isChat).toList(),
                register.tokens().of(user));
    }

    public void removeAll(Session mine) {
        UserId user = mine.user();
        entrance.accounts.atomically(register -> {
            Others others = others(register, user);
            if (others.isEmpty()) return false;
            others.passkeys().forEach(it -> register.credentials().remove(user, it.credential()));
            others.chats().forEach(it -> register.identities().remove(user, it));
            others.tokens().forEach(it -> register.tokens().revoke(user, it.hash()));
            entrance.tell(register, user, "All passkeys, chats and tokens were removed from your account.");
            return true;
        });
    }
}
