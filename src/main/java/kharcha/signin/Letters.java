package kharcha.signin;

import java.net.URI;
import java.util.List;
import kharcha.account.EmailAddress;
import kharcha.account.Letter;
import kharcha.web.Token;
import org.jspecify.annotations.Nullable;

/** The wording of all letters. None asks for a secret, none holds more than one link. */
final class Letters {
    private static final String NOT_YOU =
            "If that was not you, open the security page, log out everywhere and choose a new password.";

    private final String publicUrl;

    Letters(URI publicUrl) {
        this.publicUrl = publicUrl.toString();
    }

    private Letter letter(EmailAddress to, String subject, @Nullable String path, String... paragraphs) {
        return new Letter(to, subject, List.of(paragraphs), path == null ? null : publicUrl + path);
    }

    private static String with(String path, Token code) {
        return path + "?code=" + code.reveal();
    }

    Letter confirm(EmailAddress to, Token code) {
        return letter(
                to,
                "Confirm your address for Kharcha",
                with("/confirm", code),
                "Somebody, probably you, wants a Kharcha account with this address. This link leads on; it works for"
                        + " one hour:",
                "If it was not you, do nothing: without the link there will be no account.");
    }

    Letter alreadyRegistered(EmailAddress to) {
        return letter(
                to,
                "You have a Kharcha account already",
                "/login",
                "Somebody, probably you, wanted a new Kharcha account with this address, which has one already. Log in"
                        + " here:",
                "If you forgot the password, that page helps. If it was not you, do nothing: nothing has changed.");
    }

    Letter reset(EmailAddress to, Token code) {
        return letter(
                to,
                "Choose a new password for Kharcha",
                with("/reset", code),
                "Somebody, probably you, asked for a new password. With this link you choose one; it works for one"
                        + " hour, and once:",
                "If it was not you, do nothing: your password stays as it is.");
    }

    Letter nothingToReset(EmailAddress to) {
        return letter(
                to,
                "There is no Kharcha account with this address",
                "/register",
                "Somebody, probably you, asked for a new password. There is no account with this address; perhaps you"
                        + " used another one. You can register here:",
                "If it was not you, do nothing.");
    }

    Letter confirmChange(EmailAddress to, Token code) {
        return letter(
                to,
                "Confirm your new address for Kharcha",
                with("/confirm-email", code),
                "You want to use this address for your Kharcha account. This link confirms it; it works for one hour:",
                "If it was not you, do nothing.");
    }

    Letter addressTaken(EmailAddress to) {
        return letter(
                to,
                "This address has a Kharcha account already",
                "/login",
                "Somebody, probably you, wanted to use this address for another Kharcha account. It has one of its own"
                        + " already; log in here:",
                "If it was not you, do nothing: nothing has changed.");
    }

    Letter newDevice(EmailAddress to, String browser) {
        return letter(
                to,
                "A new device logged in to Kharcha",
                "/settings/security",
                "Somebody logged in to your account with a browser that was not seen there before: " + browser
                        + ". You can see and end all sessions here:",
                NOT_YOU);
    }

    /** @param what a sentence: "Your password was changed." */
    Letter changed(EmailAddress to, String what) {
        return letter(
                to, "A change to your Kharcha account", "/settings/security", what + " You can see it here:", NOT_YOU);
    }

    /** @param others what still opens the account, in words; empty: nothing */
    Letter passwordReset(EmailAddress to, String others) {
        return letter(
                to,
                "A change to your Kharcha account",
                "/settings/security/ways",
                "Your password was changed by a link in a mail. All sessions were ended. "
                        + (others.isEmpty()
                                ? "Nothing else opens your account. You can see it here:"
                                : "Your account also opens with " + others + ". You can see and remove them here:"),
                NOT_YOU);
    }

    /** @param day on which everything goes */
    Letter leaving(EmailAddress to, String day) {
        return letter(
                to,
                "Your Kharcha account will be deleted",
                "/settings/delete",
                "You asked for your account and your book to be deleted. That happens on " + day
                        + "; until then you can take it back here:",
                "Personal tokens and links to charts have stopped already. " + NOT_YOU);
    }

    Letter staying(EmailAddress to) {
        return letter(
                to,
                "Your Kharcha account stays",
                "/settings/delete",
                "The deletion of your account was taken back. Nothing was lost. You can see it here:",
                NOT_YOU);
    }

    Letter erased(EmailAddress to) {
        return letter(
                to,
                "Your Kharcha account was deleted",
                null,
                "Your account and everything in your book have been deleted, as you asked. Backups that were made"
                        + " before still hold them until they are replaced.",
                "This is the last mail to this address.");
    }

    Letter addressChanged(EmailAddress old) {
        return letter(
                old,
                "Your Kharcha account uses another address now",
                null,
                "The e-mail address of your Kharcha account was changed. This one is not used any more.",
                "If that was not you, somebody had access to your account. Answer quickly: ask whoever runs this"
                        + " service.");
    }
}
