package kharcha.channel.watson;

import java.util.Locale;

/**
 * What a channel behind Watson can show (IBM's reference of response types): text everywhere, and pictures and buttons but on the
 * telephone. What a channel is not known to show, it is not sent.
 *
 * @param longestChoice what a press may say: Slack makes a menu of five buttons and more, and takes no longer values there
 */
record Screen(Neutral neutral, boolean shows, int longestChoice) {
    private static final int SLACK_VALUE = 75;
    private static final int WATSON_VALUE = 2048;

    /** @param channel as Watson names it */
    static Screen of(String channel) {
        String name = channel.toLowerCase(Locale.ROOT);
        return new Screen(
                Neutral.on(channel), !name.startsWith("phone"), name.equals("slack") ? SLACK_VALUE : WATSON_VALUE);
    }
}
