package kharcha.account;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** Where mail reaches somebody, in lower case: two spellings of one mailbox are one account. */
public record EmailAddress(String value) {
    private static final int LONGEST = 254;
    private static final Pattern SHAPE = Pattern.compile(
            "[^\\s@\"<>(),:;\\\\\\[\\]\\p{Cntrl}]{1,64}@[\\p{L}\\p{N}.-]+\\.[\\p{L}\\p{N}-]{2,63}|[^\\s@\"<>(),:;\\\\\\[\\]\\p{Cntrl}]{1,64}@localhost");

    public EmailAddress {
        if (value.length() > LONGEST || !SHAPE.matcher(value).matches())
            throw new IllegalArgumentException("that is no e-mail address");
    }

    /** Empty when nobody could be reached by that. */
    public static Optional<EmailAddress> of(String typed) {
        String value = Normalizer.normalize(typed.strip(), Normalizer.Form.NFC).toLowerCase(Locale.ROOT);
        if (value.length() > LONGEST || !SHAPE.matcher(value).matches()) return Optional.empty();
        return Optional.of(new EmailAddress(value));
    }

    /** As much of it as its owner needs to know it again: a…@example.org. */
    public String masked() {
        return value.substring(0, value.offsetByCodePoints(0, 1)) + "…" + value.substring(value.indexOf('@'));
    }

    /** What the directory knows it by. */
    public Identity identity() {
        return new Identity("email", value);
    }
}
