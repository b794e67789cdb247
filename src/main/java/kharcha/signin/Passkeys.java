package kharcha.signin;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.yubico.webauthn.AssertionRequest;
import com.yubico.webauthn.AssertionResult;
import com.yubico.webauthn.FinishAssertionOptions;
import com.yubico.webauthn.FinishRegistrationOptions;
import com.yubico.webauthn.RegistrationResult;
import com.yubico.webauthn.RelyingParty;
import com.yubico.webauthn.StartAssertionOptions;
import com.yubico.webauthn.StartRegistrationOptions;
import com.yubico.webauthn.data.AuthenticatorSelectionCriteria;
import com.yubico.webauthn.data.ByteArray;
import com.yubico.webauthn.data.PublicKeyCredential;
import com.yubico.webauthn.data.PublicKeyCredentialCreationOptions;
import com.yubico.webauthn.data.RelyingPartyIdentity;
import com.yubico.webauthn.data.ResidentKeyRequirement;
import com.yubico.webauthn.data.UserIdentity;
import com.yubico.webauthn.data.UserVerificationRequirement;
import com.yubico.webauthn.exception.AssertionFailedException;
import com.yubico.webauthn.exception.RegistrationFailedException;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import kharcha.account.Account;
import kharcha.account.Codes;
import kharcha.account.EmailAddress;
import kharcha.account.Identity;
import kharcha.account.Passkey;
import kharcha.account.Register;
import kharcha.account.Session;
import kharcha.account.UserId;
import kharcha.web.Allowance;
import kharcha.web.Refusal;
import kharcha.web.Token;
import org.jspecify.annotations.Nullable;

/**
 * Passkeys (WebAuthn, level 3): discoverable, so that nobody has to type who they are, and always with the authenticator's own
 * check of its user, so that one passkey is two factors and no second step follows. A challenge is answered once, within five
 * minutes. What an answer must look like is the library's to decide.
 */
public final class Passkeys {
    private static final Duration ALIVE = Duration.ofMinutes(5);
    private static final int MOST = 20;
    private static final int LONGEST_NAME = 60;

    private final Entrance entrance;
    private final Limits limits;
    private final Allowance questions;
    private final RelyingPartyIdentity identity;
    private final String origin;

    Passkeys(Entrance entrance, Limits limits, Allowance questions, URI publicUrl) {
        this.entrance = entrance;
        this.limits = limits;
        this.questions = questions;
        this.origin = publicUrl.getScheme() + "://" + publicUrl.getAuthority();
        this.identity = RelyingPartyIdentity.builder()
                .id(publicUrl.getHost())
                .name("Kharcha")
                .build();
    }

    /**
     * What a browser shall ask its authenticator.
     *
     * @param ticket what the answer must bring back
     * @param options for {@code navigator.credentials}, as JSON
     */
    public record Question(Token ticket, String options) {}

    public record In(UserId user, Token session) {}

    private RelyingParty party(@Nullable Account account, List<Passkey> passkeys) {
        return RelyingParty.builder()
                .identity(identity)
                .credentialRepository(new KnownCredentials(account, passkeys))
                .origins(Set.of(origin))
                .build();
    }

    /**
     * A passkey that an authenticator has made, not kept yet.
     *
     * @param handle the account's name in the authenticator
     */
    record Made(byte[] handle, Passkey passkey) {}

    /** What makes a new passkey for whoever is logged in. Nothing is opened by asking. */
    public Question askForNew(Session session) {
        return entrance.accounts.atomically(register -> {
            Account account = register.credentials().find(session.user()).orElse(null);
            List<Passkey> passkeys = register.credentials().passkeys(session.user());
            if (passkeys.size() >= MOST)
                throw new Refusal(409, "too_many_passkeys", "Remove a passkey that you do not use any more first.");
            byte[] handle = account == null ? Registration.handle() : account.handle();
            EmailAddress email = account == null ? null : account.email();
            String name = email == null ? "Kharcha" : email.value();
            return askForNew(register, session.user(), handle, name, passkeys);
        });
    }

    /** What makes the first passkey of an account that is not open yet. */
    Question askForFirst(EmailAddress email, Browser browser) {
        bound(browser);
        return entrance.accounts.atomically(
                register -> askForNew(register, null, Registration.handle(), email.value(), List.of()));
    }

    private Question askForNew(
            Register register, @Nullable UserId user, byte[] handle, String name, List<Passkey> passkeys) {
        PublicKeyCredentialCreationOptions options = party(null, passkeys)
                .startRegistration(StartRegistrationOptions.builder()
                        .user(UserIdentity.builder()
                                .name(name)
                                .displayName(name)
                                .id(new ByteArray(handle))
                                .build())
                        .authenticatorSelection(AuthenticatorSelectionCriteria.builder()
                                .residentKey(ResidentKeyRequirement.REQUIRED)
                                .userVerification(UserVerificationRequirement.REQUIRED)
                                .build())
                        .build());
        return keep(register, user, json(options::toJson), json(options::toCredentialsCreateJson));
    }

    /** False when the answer does not fit the question. A book that came from a chat gets its account with the passkey. */
    public boolean add(Session session, Token ticket, String answer, String name, Browser browser) {
        limits.tryAt(session.user(), browser);
        return made(ticket, session.user(), answer, name(name, browser))
                .filter(made -> entrance.accounts.atomically(register -> add(register, session.user(), made)))
                .isPresent();
    }

    private boolean add(Register register, UserId user, Made made) {
        Optional<Account> account = register.credentials().find(user);
        if (account.isPresent() && !Arrays.equals(account.get().handle(), made.handle())) return false;
        if (!register.credentials().add(user, made.passkey())) return false;
        if (account.isEmpty()) register.credentials().open(user, null, made.handle(), entrance.now());
        entrance.tell(register, user, "A passkey was added to your account.");
        return true;
    }

    /** Empty when the answer does not fit the question. */
    Optional<Made> made(Token ticket, @Nullable UserId user, String answer, String name) {
        Optional<String> question = taken(ticket, user);
        if (question.isEmpty()) return Optional.empty();
        try {
            PublicKeyCredentialCreationOptions options = PublicKeyCredentialCreationOptions.fromJson(question.get());
            RegistrationResult result = party(null, List.of())
                    .finishRegistration(FinishRegistrationOptions.builder()
                            .request(options)
                            .response(PublicKeyCredential.parseRegistrationResponseJson(answer))
                            .build());
            if (!result.isUserVerified()) return Optional.empty();
            return Optional.of(new Made(options.getUser().getId().getBytes(), passkey(result, name)));
        } catch (IOException | RegistrationFailedException | IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private Passkey passkey(RegistrationResult result, String name) {
        return new Passkey(
                result.getKeyId().getId().getBase64Url(),
                result.getPublicKeyCose().getBytes(),
                result.getSignatureCount(),
                name,
                entrance.now(),
                null);
    }

    private static String name(String typed, Browser browser) {
        String name = typed.strip();
        return name.isEmpty() ? browser.name() : name.substring(0, Math.min(LONGEST_NAME, name.length()));
    }

    /** What lets somebody in, whoever it is: the authenticator offers the passkeys it has for this site. */
    public Question askForAny(Browser browser) {
        bound(browser);
        AssertionRequest request = party(null, List.of())
                .startAssertion(StartAssertionOptions.builder()
                        .userVerification(UserVerificationRequirement.REQUIRED)
                        .build());
        return entrance.accounts.atomically(
                register -> keep(register, null, json(request::toJson), json(request::toCredentialsGetJson)));
    }

    private void bound(Browser browser) {
        if (!questions.take(browser.address()))
            throw Refusal.tooMany("That was tried too often. Wait some minutes and try again.");
    }

    /** Logs in. Empty when the answer does not fit the question, or no account has that passkey. */
    public Optional<In> signIn(Token ticket, String answer, Browser browser) {
        limits.tryFrom(browser);
        return proved(ticket, answer, null)
                .map(user -> new In(
                        user, entrance.accounts.atomically(register -> entrance.admit(register, user, browser, true))));
    }

    /** A new key of the session, after a passkey of the very user who is logged in has answered; else empty. */
    public Optional<Token> prove(Session session, Token ticket, String answer, Browser browser) {
        limits.tryAt(session.user(), browser);
        return proved(ticket, answer, session.user())
                .map(_ -> entrance.accounts.atomically(register -> entrance.prove(register, session)));
    }

    private Optional<UserId> proved(Token ticket, String answer, @Nullable UserId wanted) {
        Optional<String> question = taken(ticket, null);
        if (question.isEmpty()) return Optional.empty();
        try {
            var response = PublicKeyCredential.parseAssertionResponseJson(answer);
            Identity passkey = new Identity("passkey", response.getId().getBase64Url());
            return entrance.accounts.atomically(register -> {
                Optional<UserId> user = register.identities().find(passkey);
                if (user.isEmpty() || (wanted != null && !wanted.equals(user.get()))) return Optional.empty();
                Account account = register.credentials().find(user.get()).orElseThrow();
                List<Passkey> passkeys = register.credentials().passkeys(user.get());
                AssertionResult result = verified(party(account, passkeys), question.get(), response);
                if (result == null || !result.isSuccess() || !result.isUserVerified()) return Optional.empty();
                register.credentials().used(user.get(), passkey.key(), result.getSignatureCount(), entrance.now());
                return user;
            });
        } catch (IOException | IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private static @Nullable AssertionResult verified(
            RelyingParty party,
            String question,
            PublicKeyCredential<
                            com.yubico.webauthn.data.AuthenticatorAssertionResponse,
                            com.yubico.webauthn.data.ClientAssertionExtensionOutputs>
                    response) {
        try {
            return party.finishAssertion(FinishAssertionOptions.builder()
                    .request(AssertionRequest.fromJson(question))
                    .response(response)
                    .build());
        } catch (AssertionFailedException | JsonProcessingException | IllegalArgumentException e) {
            return null;
        }
    }

    public boolean rename(Session session, String credential, String name) {
        String wanted = name.strip();
        return !wanted.isEmpty()
                && entrance.accounts.atomically(register -> register.credentials()
                        .rename(
                                session.user(),
                                credential,
                                wanted.substring(0, Math.min(LONGEST_NAME, wanted.length()))));
    }

    /** False for the last way into an account that has no password, too. */
    public boolean remove(Session session, String credential) {
        return entrance.accounts.atomically(register -> {
            boolean hasPassword = register.credentials()
                    .find(session.user())
                    .map(Account::password)
                    .isPresent();
            if (!hasPassword && register.credentials().passkeys(session.user()).size() < 2) return false;
            if (!register.credentials().remove(session.user(), credential)) return false;
            entrance.tell(register, session.user(), "A passkey was removed from your account.");
            return true;
        });
    }

    private Question keep(Register register, @Nullable UserId user, String question, String options) {
        Token ticket = Token.fresh();
        Instant expires = entrance.now().plus(ALIVE);
        register.codes().keep(Codes.Kind.PASSKEY, ticket.hash(), new Codes.Code(user, question, expires));
        return new Question(ticket, options);
    }

    private Optional<String> taken(Token ticket, @Nullable UserId user) {
        return entrance.accounts
                .atomically(register -> register.codes().take(Codes.Kind.PASSKEY, ticket.hash(), entrance.now()))
                .filter(code -> java.util.Objects.equals(code.user(), user))
                .map(Codes.Code::detail);
    }

    private interface Writing {
        String write() throws JsonProcessingException;
    }

    private static String json(Writing writing) {
        try {
            return writing.write();
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("options that JSON cannot say", e);
        }
    }
}
