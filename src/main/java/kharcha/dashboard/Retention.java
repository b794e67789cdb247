package kharcha.dashboard;

/**
 * What the privacy page promises; the numbers are those that the service works by.
 *
 * @param watson whether IBM's Watson is asked what a message is about
 */
public record Retention(long turnDays, long chartDays, long cookieDays, String cookieName, boolean watson) {
    public Retention(long turnDays, long chartDays, long cookieDays, String cookieName) {
        this(turnDays, chartDays, cookieDays, cookieName, false);
    }
}
