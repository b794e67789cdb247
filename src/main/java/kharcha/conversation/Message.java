package kharcha.conversation;

import java.time.Instant;
import java.util.List;
import kharcha.account.User;
import kharcha.understanding.Findings;
import kharcha.understanding.Label;
import org.jspecify.annotations.Nullable;

/**
 * Something a user said, as every channel hands it over.
 *
 * @param user who says it, with the settings as they were when the message came in
 * @param channel "web", "watson:…": with {@code id}, what makes a delivery unique for its user
 * @param id the channel's own id of the message; null when the channel has none
 * @param when the moment it was written
 * @param votes labels that another engine gave (Watson's intents); they count beside the local ones
 * @param findings what that engine found in the text; fills gaps of the local reading
 */
public record Message(
        User user,
        String channel,
        @Nullable String id,
        String text,
        Instant when,
        List<Label> votes,
        Findings findings) {
    public Message {
        votes = List.copyOf(votes);
    }

    public Message(User user, String channel, @Nullable String id, String text, Instant when, List<Label> votes) {
        this(user, channel, id, text, when, votes, Findings.NONE);
    }
}
