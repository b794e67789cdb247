package kharcha.understanding;

import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The references of a payment in a bank's or a shop's words: "UPI Ref no 412345678901", "UTR: N123…", "Order #112-8837261". Each
 * names one payment, whoever tells of it.
 */
public final class References {
    private static final String NAME =
            "(?:ref(?:erence)?|refno|utr|rrn|txn|trxn|transaction|upi|imps|neft|order|auth|confirmation|receipt)";
    private static final Pattern REFERENCE = Pattern.compile(
            "\\b" + NAME + "\\b[\\s.:#/-]*(?:(?:" + NAME + "|id|no|num|number|nr|code)\\b[\\s.:#/-]*){0,3}"
                    + "([A-Z0-9][A-Z0-9-]{5,31}+)(?![A-Z0-9.-]*@)",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern DAY = Pattern.compile("\\d{1,4}-(?:\\d{1,2}|\\p{Alpha}{3})-\\d{2,4}");
    private static final int DIGITS = 4;

    private References() {}

    /** In upper case; empty when the text names none. Shorter ones, days, and whom it was paid to ("UPI 9876543210@ybl") are none. */
    public static Set<String> of(String text) {
        Set<String> found = new TreeSet<>();
        Matcher matcher = REFERENCE.matcher(text);
        while (matcher.find()) {
            String reference = matcher.group(1);
            boolean day = DAY.matcher(reference).matches();
            if (!day && reference.chars().filter(Character::isDigit).count() >= DIGITS)
                found.add(reference.toUpperCase(Locale.ROOT));
        }
        return found;
    }
}
