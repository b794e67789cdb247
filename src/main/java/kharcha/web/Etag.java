package kharcha.web;

import io.javalin.http.Context;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;

/** Names a body by its content, so that a browser that has it already is told so in a few bytes. */
public final class Etag {
    private final String value;

    private Etag(String value) {
        this.value = value;
    }

    public static Etag of(byte[] body) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(body);
            return new Etag(
                    Base64.getUrlEncoder().withoutPadding().encodeToString(hash).substring(0, 22));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }

    /**
     * Sets the header, and answers 304 when the browser has this very body.
     *
     * @param form tells apart two forms of one body ("" and "-gzip")
     */
    public boolean answers(Context context, String form) {
        String tag = "\"" + value + form + "\"";
        context.header("ETag", tag);
        String known = context.header("If-None-Match");
        if (known == null || !(known.contains(tag) || known.strip().equals("*"))) return false;
        context.status(304);
        return true;
    }
}
