package kharcha.signin;

import com.eatthepath.otp.TimeBasedOneTimePasswordGenerator;
import java.nio.charset.StandardCharsets;
import java.security.InvalidKeyException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import javax.crypto.spec.SecretKeySpec;
import kharcha.account.Account;
import kharcha.account.Codes;
import kharcha.account.Register;
import kharcha.account.Session;
import kharcha.account.UserId;
import kharcha.web.Token;
import org.jspecify.annotations.Nullable;

/**
 * A code of six digits from an authenticator app (TOTP, RFC 6238: SHA-1, 30 seconds), or one of ten recovery codes. A time step
 * is accepted once and never after a later one; a clock may be off by one step. Recovery codes have 120 random bits, so
 * their plain SHA-256 is not to be guessed.
 */
public final class SecondStep {
    private static final int KEY_BYTES = 20;
    private static final int RECOVERY_CODES = 10;
    private static final int RECOVERY_BYTES = 15;
    private static final int RECOVERY_LETTERS = 24;
    private static final Duration ALIVE = Duration.ofMinutes(30);
    private static final String BASE32 = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";
    private static final SecureRandom RANDOM = new SecureRandom();

    private final Entrance entrance;
    private final Limits limits;
    private final Strongbox strongbox;
    private final TimeBasedOneTimePasswordGenerator generator = new TimeBasedOneTimePasswordGenerator();

    SecondStep(Entrance entrance, Limits limits, Strongbox strongbox) {
        this.entrance = entrance;
        this.limits = limits;
        this.strongbox = strongbox;
    }

    /**
     * What an app has to be shown before the second step begins to be asked for.
     *
     * @param step what the form must bring back, beside a first code
     */
    public record Offer(Token step, String key, String uri) {}

    public Offer offer(Session session) {
        byte[] key = new byte[KEY_BYTES];
        RANDOM.nextBytes(key);
        Token step = Token.fresh();
        entrance.accounts.atomically(register -> {
            register.codes()
                    .keep(
                            Codes.Kind.NEW_TOTP,
                            step.hash(),
                            new Codes.Code(
                                    session.user(),
                                    Base64.getEncoder().encodeToString(strongbox.seal(session.user(), key)),
                                    entrance.now().plus(ALIVE)));
            return true;
        });
        return new Offer(step, base32(key), uri(session.user(), key));
    }

    /** The same offer again, for a form that came back with a wrong code. */
    public Optional<Offer> again(Session session, Token step) {
        return key(session, step).map(key -> new Offer(step, base32(key), uri(session.user(), key)));
    }

    private Optional<byte[]> key(Session session, Token step) {
        return entrance.accounts
                .atomically(register -> register.codes().look(Codes.Kind.NEW_TOTP, step.hash(), entrance.now()))
                .filter(code -> session.user().equals(code.user()))
                .flatMap(code ->
                        strongbox.open(session.user(), Base64.getDecoder().decode(code.detail())));
    }

    private String uri(UserId user, byte[] key) {
        String label = entrance.accounts
                .atomically(register -> register.credentials().find(user))
                .map(Account::email)
                .map(email -> java.net.URLEncoder.encode(email.value(), StandardCharsets.UTF_8))
                .orElse("account");
        return "otpauth://totp/Kharcha:" + label + "?secret=" + base32(key) + "&issuer=Kharcha";
    }

    /** Switches the second step on; the recovery codes are seen now and never again. Empty when the code is wrong. */
    public Optional<List<String>> begin(Session session, Token step, String code, Browser browser) {
        limits.tryAt(session.user(), browser);
        Optional<byte[]> key = key(session, step);
        if (key.isEmpty()) return Optional.empty();
        long matching = matchingStep(key.get(), code);
        if (matching < 0) return Optional.empty();
        List<String> recovery = freshCodes();
        return entrance.accounts.atomically(register -> {
            if (register.codes()
                    .take(Codes.Kind.NEW_TOTP, step.hash(), entrance.now())
                    .isEmpty()) return Optional.empty();
            register.credentials().totp(session.user(), strongbox.seal(session.user(), key.get()), hashes(recovery));
            register.credentials().useStep(session.user(), matching);
            entrance.closeOthers(register, session.user(), session.id());
            entrance.tell(register, session.user(), "A second step by authenticator app was switched on.");
            return Optional.of(recovery);
        });
    }

    public void end(Session session) {
        entrance.accounts.atomically(register -> {
            register.credentials().totp(session.user(), null, List.of());
            entrance.tell(register, session.user(), "The second step by authenticator app was switched off.");
            return true;
        });
    }

    /** New recovery codes in place of the old ones; none where there is no second step. */
    public List<String> renew(Session session) {
        List<String> recovery = freshCodes();
        return entrance.accounts.atomically(register -> {
            if (kept(register, session.user()) == null) return List.of();
            register.credentials().recovery(session.user(), hashes(recovery));
            entrance.tell(register, session.user(), "New recovery codes were made; the old ones do not work any more.");
            return recovery;
        });
    }

    /** Uses up a code of the app or a recovery code. */
    boolean uses(Register register, UserId user, String typed) {
        byte @Nullable [] kept = kept(register, user);
        if (kept == null) return false;
        String code = typed.replaceAll("[\\s-]", "").toUpperCase(Locale.ROOT);
        // What cannot be opened any more matches no code; recovery codes still let in.
        long step =
                strongbox.open(user, kept).map(key -> matchingStep(key, code)).orElse(-1L);
        if (step >= 0) return register.credentials().useStep(user, step);
        if (code.length() != RECOVERY_LETTERS || !register.credentials().useRecovery(user, hash(code))) return false;
        entrance.tell(register, user, "A recovery code was used in place of a code of the app.");
        return true;
    }

    private static byte @Nullable [] kept(Register register, UserId user) {
        Account account = register.credentials().find(user).orElse(null);
        return account == null ? null : account.totp();
    }

    private long matchingStep(byte[] key, String typed) {
        String code = typed.replaceAll("\\s", "");
        long found = -1;
        for (int off = -1; off <= 1; off++) {
            Instant at = entrance.now().plus(generator.getTimeStep().multipliedBy(off));
            if (MessageDigest.isEqual(
                    code(key, at).getBytes(StandardCharsets.UTF_8), code.getBytes(StandardCharsets.UTF_8)))
                found = at.getEpochSecond() / generator.getTimeStep().toSeconds();
        }
        return found;
    }

    private String code(byte[] key, Instant at) {
        try {
            return generator.generateOneTimePasswordString(new SecretKeySpec(key, "HmacSHA1"), at);
        } catch (InvalidKeyException e) {
            throw new IllegalStateException("a key of our own making", e);
        }
    }

    private static List<String> freshCodes() {
        List<String> codes = new ArrayList<>();
        for (int i = 0; i < RECOVERY_CODES; i++) {
            byte[] random = new byte[RECOVERY_BYTES];
            RANDOM.nextBytes(random);
            String code = base32(random);
            codes.add(String.join("-", code.split("(?<=\\G.{4})")));
        }
        return codes;
    }

    private static List<String> hashes(List<String> codes) {
        return codes.stream().map(code -> hash(code.replace("-", ""))).toList();
    }

    private static String hash(String code) {
        return Hashes.of(code);
    }

    private static String base32(byte[] bytes) {
        StringBuilder text = new StringBuilder();
        int buffer = 0;
        int bits = 0;
        for (byte next : bytes) {
            buffer = (buffer << 8) | (next & 0xff);
            bits += 8;
            while (bits >= 5) {
                bits -= 5;
                text.append(BASE32.charAt((buffer >> bits) & 31));
            }
            buffer &= (1 << bits) - 1;
        }
        if (bits > 0) text.append(BASE32.charAt((buffer << (5 - bits)) & 31));
        return text.toString();
    }
}
