package kharcha.signin;

import com.nulabinc.zxcvbn.Zxcvbn;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.text.Normalizer;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.LongAdder;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import kharcha.account.EmailAddress;
import kharcha.web.Refusal;
import org.bouncycastle.crypto.generators.Argon2BytesGenerator;
import org.bouncycastle.crypto.params.Argon2Parameters;
import org.jspecify.annotations.Nullable;

/**
 * Passwords and their hashes: Argon2id with 19 MiB, two passes and one lane, as OWASP's Password Storage Cheat Sheet has it.
 * Hashing is meant to be slow and large, so only so many happen at once; who has to wait too long is asked to come again.
 * Comparing with no hash does the same work as comparing with one, so that an unknown account answers like a known one.
 */
public final class Passwords {
    public static final int SHORTEST = 8;
    public static final int LONGEST = 256;

    private static final int MEMORY_KIB = 19 * 1024;
    private static final int PASSES = 2;
    private static final int LANES = 1;
    private static final int SALT_BYTES = 16;
    private static final int HASH_BYTES = 32;
    private static final int PATIENCE_SECONDS = 5;
    /** zxcvbn's scale of 0 to 4: from here on guessing takes more than 10^8 tries. */
    private static final int STRONG_ENOUGH = 3;
    /** What zxcvbn looks at: the time it takes grows with the square of that. */
    private static final int MEASURED = 72;

    private static final SecureRandom RANDOM = new SecureRandom();
    private static final Pattern PHC =
            Pattern.compile("\\$argon2id\\$v=19\\$m=(\\d{1,7}),t=(\\d{1,3}),p=(\\d{1,2})\\$([^$]+)\\$([^$]+)");
    /** Of no password; to compare with where there is none. */
    private static final String NOBODYS = written(new byte[SALT_BYTES], new byte[HASH_BYTES]);

    private final Zxcvbn strength = new Zxcvbn();
    private final Semaphore places;
    private final LongAdder hashes = new LongAdder();

    /** @param atOnce how many hashes may be made at the same time */
    public Passwords(int atOnce) {
        this.places = new Semaphore(atOnce, true);
    }

    /** What is wrong with a new password, in a sentence; empty when it will do. */
    public Optional<String> weakness(String password, @Nullable EmailAddress email) {
        int length = password.codePointCount(0, password.length());
        if (length < SHORTEST) return Optional.of("Use at least " + SHORTEST + " characters.");
        if (length > LONGEST) return Optional.of("Use at most " + LONGEST + " characters.");
        List<String> own = email == null
                ? List.of("kharcha")
                : List.of(
                        "kharcha",
                        email.value(),
                        email.value().substring(0, email.value().indexOf('@')));
        String measured = password.substring(0, Math.min(MEASURED, password.length()));
        if (strength.measure(measured, own).getScore() >= STRONG_ENOUGH) return Optional.empty();
        return Optional.of("This is easy to guess. Three or four words that do not belong together are hard to guess.");
    }

    public String hash(String password) {
        byte[] salt = new byte[SALT_BYTES];
        RANDOM.nextBytes(salt);
        return written(salt, argon2(password, salt, MEMORY_KIB, PASSES, LANES, HASH_BYTES));
    }

    private static String written(byte[] salt, byte[] hash) {
        Base64.Encoder base64 = Base64.getEncoder().withoutPadding();
        return "$argon2id$v=19$m=" + MEMORY_KIB + ",t=" + PASSES + ",p=" + LANES + "$" + base64.encodeToString(salt)
                + "$" + base64.encodeToString(hash);
    }

    /** @param hash null where there is no password to compare with: then never, after the same work */
    public boolean matches(String password, @Nullable String hash) {
        Matcher phc = PHC.matcher(hash == null ? NOBODYS : hash);
        if (!phc.matches()) throw new IllegalStateException("a password's hash that cannot be read");
        byte[] expected = Base64.getDecoder().decode(phc.group(5));
        byte[] actual = argon2(
                password,
                Base64.getDecoder().decode(phc.group(4)),
                Integer.parseInt(phc.group(1)),
                Integer.parseInt(phc.group(2)),
                Integer.parseInt(phc.group(3)),
                expected.length);
        return MessageDigest.isEqual(expected, actual) && hash != null;
    }

    /** How many hashes were made so far: that known and unknown accounts cost the same can be counted. */
    public long hashes() {
        return hashes.sum();
    }

    private byte[] argon2(String password, byte[] salt, int memory, int passes, int lanes, int length) {
        if (!enter()) throw new Refusal(503, "busy", "Too many people are logging in at once. Please try again.");
        try {
            hashes.increment();
            Argon2BytesGenerator argon2 = new Argon2BytesGenerator();
            argon2.init(new Argon2Parameters.Builder(Argon2Parameters.ARGON2_id)
                    .withVersion(Argon2Parameters.ARGON2_VERSION_13)
                    .withMemoryAsKB(memory)
                    .withIterations(passes)
                    .withParallelism(lanes)
                    .withSalt(salt)
                    .build());
            byte[] hash = new byte[length];
            argon2.generateBytes(bytes(password), hash);
            return hash;
        } finally {
            places.release();
        }
    }

    /** The same letters typed on another system are the same password; beyond the longest nothing counts. */
    private static byte[] bytes(String password) {
        String bounded = password.substring(0, Math.min(4 * LONGEST, password.length()));
        return Normalizer.normalize(bounded, Normalizer.Form.NFC).getBytes(StandardCharsets.UTF_8);
    }

    private boolean enter() {
        try {
            return places.tryAcquire(PATIENCE_SECONDS, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
