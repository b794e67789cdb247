package kharcha.understanding;

/** What the assembler makes of a message: something to do, or something to ask first. */
public sealed interface Meaning permits Intent, Question {}
