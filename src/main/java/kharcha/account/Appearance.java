package kharcha.account;

/** The theme a user has chosen for the pages. */
public enum Appearance {
    LIGHT,
    DARK
}
