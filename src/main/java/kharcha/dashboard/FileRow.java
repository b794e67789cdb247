package kharcha.dashboard;

/**
 * A link to a file, as the page lists it.
 *
 * @param what which entries, in words
 * @param until when it ends by itself, in words
 */
public record FileRow(String hash, String what, String until) {}
