package kharcha.skills;

import java.net.URI;
import java.util.Locale;
import java.util.regex.Pattern;

/** An address in a skill: one that Watson, or whoever it talks to, can go to. */
final class Address {
    private static final Pattern ABSOLUTE = Pattern.compile("https?://[^/\\s]+.*");

    private Address() {}

    /** Whether it begins with a scheme and a host; what holds an expression is known only at run time. */
    static void check(String written, Rule rule, Spot at) {
        if (written.contains("$") || written.contains("<?")) return;
        String lower = written.toLowerCase(Locale.ROOT);
        if (!ABSOLUTE.matcher(lower).matches() || !isUri(written))
            at.found(rule, Findings.quoted(written) + " is no absolute address (https://…)");
        else if (lower.startsWith("http:"))
            at.found(Rule.PLAIN_HTTP, Findings.quoted(written) + " is not encrypted, and may be refused");
    }

    private static boolean isUri(String written) {
        try {
            return URI.create(written.replaceAll("[{}]", "")).getRawAuthority() != null;
        } catch (IllegalArgumentException e) {
            return false;
        }
    }
}
