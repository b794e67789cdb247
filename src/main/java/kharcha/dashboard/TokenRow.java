package kharcha.dashboard;

/**
 * A personal token as it is listed.
 *
 * @param hash names it; opens nothing
 */
public record TokenRow(String hash, String name, String made, String used) {}
