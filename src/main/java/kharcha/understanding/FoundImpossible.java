package kharcha.understanding;

/** A day somewhere in a text that no calendar has ("31 February"): to be asked about, never to be guessed. */
public record FoundImpossible(Span span) {}
