package kharcha.account;

import java.util.Set;

/**
 * The name by which a channel knows a person: ("guest", a secret's hash), ("telegram", "12345"), ("watson:slack", "T1:U1").
 * Two kinds never share a person by accident, however alike their keys.
 */
public record Identity(String kind, String key) {
    private static final Set<String> PROOFS = Set.of("guest", "recovery", "email", "passkey", "token");

    public Identity {
        if (kind.isBlank() || key.isBlank()) throw new IllegalArgumentException("an identity needs a kind and a key");
    }

    /** Whether a chat knows somebody by it, as opposed to what somebody shows us. */
    public boolean isChat() {
        return !PROOFS.contains(kind);
    }
}
