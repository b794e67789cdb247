package kharcha.account;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A mail, in plain words.
 *
 * @param link what it leads to, on a line of its own after the first paragraph; null: to nothing; may be a path
 */
public record Letter(
        EmailAddress to,
        String subject,
        List<String> paragraphs,
        @Nullable String link) {
    public Letter {
        if (paragraphs.isEmpty()) throw new IllegalArgumentException("an empty letter");
        if (subject.lines().count() != 1) throw new IllegalArgumentException("a subject is one line");
        paragraphs = List.copyOf(paragraphs);
    }

    /** With a link that is a path leading there. */
    public Letter from(String publicUrl) {
        return link == null || !link.startsWith("/") ? this : new Letter(to, subject, paragraphs, publicUrl + link);
    }
}
