package kharcha.signin;

/**
 * The browser that somebody logs in with.
 *
 * @param name in words, for lists and letters: "Firefox on Linux"
 * @param deviceHash the hash of what it is recognised by, so that a new one is worth a letter
 * @param address the network address it speaks from, for limits only; not kept
 */
public record Browser(String name, String deviceHash, String address) {}
