package kharcha.account;

/**
 * The name by which a channel knows a person: ("guest", a secret's hash), ("telegram", "12345"), ("watson:slack", "T1:U1").
 * Two kinds never share a person by accident, however alike their keys.
 */
public record Identity(String kind, String key) {
    public Identity {
        if (kind.isBlank() || key.isBlank()) throw new IllegalArgumentException("an identity needs a kind and a key");
    }
}
