package kharcha.conversation;

import java.util.List;
import kharcha.understanding.Label;
import kharcha.understanding.Parse;
import kharcha.understanding.SecondOpinion;
import org.jspecify.annotations.Nullable;

/**
 * When Watson is asked what a message is about: of people who were told that it reads along, which the reply to the first of their
 * messages does; not of the press of a button, and not of what came through one of Watson's own doors, where its vote is there
 * already and where to ask would be to go round in a circle.
 */
final class Consulting {
    private static final String WATSONS_DOORS = "watson:";

    private final @Nullable SecondOpinion opinion;

    /** @param opinion null: Watson is never asked */
    Consulting(@Nullable SecondOpinion opinion) {
        this.opinion = opinion;
    }

    /** Those that came with the message, or those that are asked for; takes its time, and no connection. */
    List<Label> votes(Message message, Parse parse) {
        boolean asked = concerns(message) && message.user().knowsOfWatson() && !parse.isPress();
        return opinion == null || !asked
                ? message.votes()
                : opinion.of(message.user().id(), message.text());
    }

    /** Whether it is still to be said that Watson reads along. */
    boolean isUntold(Message message) {
        return opinion != null && concerns(message) && !message.user().knowsOfWatson();
    }

    private static boolean concerns(Message message) {
        return !message.channel().startsWith(WATSONS_DOORS);
    }
}
