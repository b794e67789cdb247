package kharcha.account;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A mail, in plain words.
 *
 * @param link what it leads to, on a line of its own after the first paragraph; null: to nothing; may be a path
 * @param language of its words, a BCP 47 tag
 * @param ending by which the recipient ends letters of its kind, may be a path; null for one that nobody asked for
 * @param enclosure null: it holds nothing but words
 */
public record Letter(
        EmailAddress to,
        String subject,
        List<String> paragraphs,
        @Nullable String link,
        String language,
        @Nullable String ending,
        @Nullable Enclosure enclosure) {
    /** A PDF that comes along. */
    public record Enclosure(String fileName, byte[] bytes) {}

    public Letter {
        if (paragraphs.isEmpty()) throw new IllegalArgumentException("an empty letter");
        if (subject.lines().count() != 1) throw new IllegalArgumentException("a subject is one line");
        paragraphs = List.copyOf(paragraphs);
    }

    public Letter(EmailAddress to, String subject, List<String> paragraphs, @Nullable String link) {
        this(to, subject, paragraphs, link, "en", null, null);
    }

    /** With links that are paths leading there. */
    public Letter from(String publicUrl) {
        return new Letter(to, subject, paragraphs, led(publicUrl, link), language, led(publicUrl, ending), enclosure);
    }

    private static @Nullable String led(String publicUrl, @Nullable String address) {
        return address != null && address.startsWith("/") ? publicUrl + address : address;
    }
}
