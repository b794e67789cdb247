package kharcha.account;

import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What was handed out to be shown once, of which only the hash is kept. */
public interface Codes {
    enum Kind {
        /** Confirms an address for a new account. */
        CONFIRM,
        /** Lets somebody choose a new password. */
        RESET,
        /** Confirms a new address of an account. */
        CHANGE_EMAIL,
        /** The right password was given, the second step is to come. */
        SECOND_STEP,
        /** A key that an authenticator app was shown and has not proved yet. */
        NEW_TOTP,
        /** What an authenticator is asked to sign. */
        PASSKEY,
        /** Opens the web for somebody who asked for it in a chat. */
        SIGN_IN,
        /** Typed in a chat, leads that chat to an account. */
        LINK_CHAT,
        /** Ends the monthly reports by mail; not used up, since each letter has its own and all stay true. */
        END_REPORTS,
        /** The same for reminders. */
        END_REMINDERS,
        /** Shown by the widget for somebody for whom its site vouched; not used up. */
        VISITOR
    }

    /**
     * A code that was found.
     *
     * @param user whom it is for; null: somebody without an account yet
     * @param detail what it was kept with
     */
    record Code(@Nullable UserId user, String detail, Instant expires) {}

    void keep(Kind kind, String hash, Code code);

    /** Leaves it where it is. */
    Optional<Code> look(Kind kind, String hash, Instant now);

    /** Uses it up: of two who show it at once, one gets it. */
    Optional<Code> take(Kind kind, String hash, Instant now);

    /** All of that kind which that user still has. */
    void drop(UserId user, Kind kind);
}
