package kharcha.lab.watson;

import java.net.URI;

/**
 * Whom Watson calls: the dialog's webhook or the one before a message.
 *
 * @param secret a bearer's for the dialog's webhook, the key that signs for the one before a message
 */
public record Callee(URI url, String secret) {
    @Override
    public String toString() {
        return url.toString();
    }
}
