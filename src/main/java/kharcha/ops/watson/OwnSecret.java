package kharcha.ops.watson;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import kharcha.web.Secret;
import kharcha.web.Secrets;

/**
 * A secret by which Watson's calls are known; never shown.
 *
 * @param setting its name, without KHARCHA_
 * @param field where it stands in Watson's console
 */
public record OwnSecret(String setting, Kind kind, String field, Secrets secrets) {
    private static final int SHORTEST = 16;
    private static final int SHORTEST_KEY = 32;
    private static final int FEWEST_SIGNS = 6;
    private static final Set<String> SAMPLES =
            Set.of("replace", "changeme", "change-me", "password", "example", "kharcha_");

    /** How it is used. */
    public enum Kind {
        /** Sent with each call. */
        BEARER,
        /** Signs each call. */
        SIGNING
    }

    public static OwnSecret bearer(String setting, Secrets secrets) {
        return new OwnSecret(
                setting, Kind.BEARER, Console.WEBHOOK_HEADERS + ", and " + Console.EXTENSION_TOKEN, secrets);
    }

    public static OwnSecret signing(String setting, Secrets secrets) {
        return new OwnSecret(setting, Kind.SIGNING, Console.PRE_MESSAGE + " › Secret", secrets);
    }

    String about() {
        return "KHARCHA_" + setting;
    }

    /** The setting, and where the same is told to Watson. */
    String mend() {
        return about() + ", and in the console " + field;
    }

    List<Finding> findings() {
        return secrets.all().stream().map(this::finding).distinct().toList();
    }

    private Finding finding(Secret secret) {
        String value = secret.reveal();
        int length = value.getBytes(StandardCharsets.UTF_8).length;
        int shortest = kind == Kind.SIGNING ? SHORTEST_KEY : SHORTEST;
        String lower = value.toLowerCase(Locale.ROOT);
        if (SAMPLES.stream().anyMatch(lower::contains)) return fault("is a sample, and no secret");
        if (length < shortest) return fault("has " + length + " bytes; " + shortest + " are the least");
        if (value.chars().distinct().count() < FEWEST_SIGNS) return fault("is easily guessed: it repeats a few signs");
        return Finding.ok(about(), "has " + length + " bytes");
    }

    private Finding fault(String words) {
        return Finding.fault(about(), words, mend());
    }
}
