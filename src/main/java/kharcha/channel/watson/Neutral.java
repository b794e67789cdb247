package kharcha.channel.watson;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Writes text so that no channel behind Watson takes what a user once typed (the note of an entry) for a link, a picture or a
 * tag of ours.
 *
 * <p>IBM's web chat shows Markdown and HTML. To it every character that means something in either goes as a character reference:
 * both read those as plain characters, whatever stands around them (CommonMark 0.31, section 2.5). Other channels would show a
 * reference as it is written, and which of them render what is not documented; there an invisible word joiner is put where a tag
 * or a link would begin, after which it is none.
 */
final class Neutral {
    private static final Set<String> RENDERING = Set.of("web chat", "webchat", "chat", "preview");
    private static final String MEANINGFUL = "&<>\"'\\`*_{}[]()#+!|~";
    private static final String JOINER = "\u2060";
    private static final Pattern TAG = Pattern.compile("<(?=[A-Za-z/!?])");
    private static final Pattern LINK = Pattern.compile("](?=[(\\[:])");

    private final boolean references;

    private Neutral(boolean references) {
        this.references = references;
    }

    /** @param channel as Watson names it */
    static Neutral on(String channel) {
        return new Neutral(RENDERING.contains(channel.toLowerCase(Locale.ROOT)));
    }

    /** For text that the channel may render. */
    String text(String plain) {
        return references ? withReferences(plain) : label(plain);
    }

    /** For what is shown as it is (labels, titles, alternative texts), should a client render it all the same. */
    String label(String plain) {
        String untagged = TAG.matcher(plain).replaceAll("<" + JOINER);
        return LINK.matcher(untagged).replaceAll("]" + JOINER);
    }

    private static String withReferences(String plain) {
        StringBuilder safe = new StringBuilder(plain.length() + 16);
        for (int i = 0; i < plain.length(); i++) {
            char c = plain.charAt(i);
            if (MEANINGFUL.indexOf(c) >= 0) safe.append("&#").append((int) c).append(';');
            else safe.append(c);
        }
        return safe.toString();
    }
}
