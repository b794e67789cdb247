package kharcha.understanding;

/** An intent's name and how sure its giver is of it, from 0 to 1. */
public record Label(String name, double confidence) {}
