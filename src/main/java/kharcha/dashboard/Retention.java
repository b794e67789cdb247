package kharcha.dashboard;

/** What the privacy page promises; the numbers are those that the service works by. */
public record Retention(long turnDays, long chartDays, long cookieDays, String cookieName) {}
