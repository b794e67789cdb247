package kharcha.understanding;

import java.time.LocalTime;

/** A time of day somewhere in a text ("9:40", "at 5pm"): what is no amount. */
public record FoundTime(Span span, LocalTime time) {}
