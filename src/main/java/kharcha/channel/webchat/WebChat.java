package kharcha.channel.webchat;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.javalin.http.Context;
import java.util.List;
import kharcha.account.Identity;
import kharcha.account.User;
import kharcha.channel.ChatDoor;
import kharcha.channel.MessageShape;
import kharcha.channel.Room;
import kharcha.conversation.Answer;
import kharcha.conversation.Books;
import kharcha.conversation.Message;
import kharcha.conversation.Reply;
import kharcha.web.About;
import kharcha.web.Allowance;
import kharcha.web.Described;
import kharcha.web.Guests;
import kharcha.web.Json;
import kharcha.web.JsonBody;
import kharcha.web.Operation;
import kharcha.web.Refusal;
import kharcha.web.Role;
import org.jspecify.annotations.Nullable;

/**
 * The chat of Kharcha's own pages and of the widget. A message that was understood, refused in words or met a closed database
 * is answered with 200 and something to read; other statuses say that the request itself was wrong.
 */
public final class WebChat implements Described {
    public static final String CHANNEL = "web";

    private static final int BODY_LIMIT = 16_000;

    private final Room room;
    private final Guests guests;
    private final ChatDoor door;
    private final MessageShape shape;
    private final Allowance messages;

    /** What {@link Spoken} reads. */
    @About("A message of the widget.")
    record Sent(
            @About("Chosen by the sender; sent twice, it is answered once.")
            String messageId,

            @About("What was typed.") String text,

            @About("The time zone of somebody new.") @Nullable
            String timezone,

            @About("The language of somebody new.") @Nullable
            String locale,

            @About(value = "When it was typed, if it had to wait; up to two days back.", format = "date-time") @Nullable
            String sentAt) {}

    /** @param guestToken there once, for the widget on another site: what to send as bearer token from now on */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    @About("An answer to a message.")
    record Answered(
            @About("The answer.") MessageShape.Output output,

            @About("Once, for the widget on another site: its bearer token from now on.") @Nullable
            String guestToken) {}

    public WebChat(Room room, Guests guests, ChatDoor door, Allowance messages) {
        this.room = room;
        this.guests = guests;
        this.door = door;
        this.shape = new MessageShape(room.charts());
        this.messages = messages;
    }

    @Override
    public List<Operation> operations() {
        return List.of(Operation.post(
                "/api/chat",
                Role.GUEST,
                "chat",
                "What the widget does: a message in, an answer in Watson's message shape out.",
                Sent.class,
                Answered.class,
                this::chat));
    }

    private void chat(Context context) {
        Spoken spoken =
                Spoken.read(JsonBody.declared(context, BODY_LIMIT), room.clock().instant());
        context.contentType("application/json").result(Json.write(answer(context, spoken)));
    }

    private Answered answer(Context context, Spoken spoken) {
        try {
            Guests.Arrival arrival =
                    guests.welcome(context, () -> room.first().guess(spoken.locale(), spoken.timezone()));
            Answer answer = room.conversation().apply(message(arrival.user(), spoken));
            return new Answered(shape.output(told(arrival, answer.reply())), arrival.token());
        } catch (Books.Unavailable e) {
            return new Answered(shape.output(Room.CLOSED), null);
        }
    }

    /** Whom a site vouches for is known there as in a messenger: that chat can be linked, and leads to the pages by a link. */
    private Reply told(Guests.Arrival arrival, Reply reply) {
        Identity visitor = arrival.visitor();
        if (visitor != null) return door.opened(withoutOffer(reply), visitor, arrival.user(), false);
        return arrival.member() ? withoutOffer(reply) : reply;
    }

    /** An account needs no recovery link, and gets none. */
    private static Reply withoutOffer(Reply reply) {
        return new Reply(
                reply.ok(),
                reply.blocks().stream()
                        .filter(block -> !(block instanceof Reply.RecoveryOffer))
                        .toList());
    }

    private Message message(User user, Spoken spoken) {
        if (!messages.take(String.valueOf(user.id().value())))
            throw Refusal.tooMany("Too many messages at once. Please wait a moment.");
        return new Message(user, CHANNEL, spoken.id(), spoken.text(), spoken.when(), List.of());
    }
}
