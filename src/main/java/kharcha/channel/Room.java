package kharcha.channel;

import java.time.Clock;
import java.util.List;
import java.util.function.Function;
import kharcha.conversation.Answer;
import kharcha.conversation.Message;
import kharcha.conversation.Reply;

/**
 * The one room behind all doors: what every channel needs to hand a message in.
 *
 * @param conversation answers it
 * @param first what a user who is new begins with
 * @param charts where pictures are seen
 */
public record Room(Function<Message, Answer> conversation, FirstPreferences first, ChartAddress charts, Clock clock) {
    /** Said when the books cannot even tell who is speaking: nothing was booked, and the same message may be sent again. */
    public static final Reply CLOSED =
            refusal("Sorry, I cannot open the books at the moment. Nothing was booked; please try again soon.");

    public static Reply refusal(String sentence) {
        return new Reply(false, List.of(new Reply.Text(sentence)));
    }
}
