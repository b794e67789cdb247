package kharcha.account;

/** A person with a book of their own. */
public record User(UserId id, Preferences preferences) {}
