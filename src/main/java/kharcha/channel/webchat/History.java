package kharcha.channel.webchat;

import io.javalin.http.Context;
import java.util.List;
import kharcha.account.User;
import kharcha.channel.MessageShape;
import kharcha.conversation.Books;
import kharcha.conversation.Turn;
import kharcha.web.About;
import kharcha.web.Described;
import kharcha.web.Guests;
import kharcha.web.Json;
import kharcha.web.Operation;
import kharcha.web.Role;
import org.jspecify.annotations.Nullable;

/**
 * What was said, for a page that is opened again: {@code {"turns":[{"message_id","text","at","output"}]}}, oldest first. Pictures
 * are named by their links, so they show again. Asking makes no guest.
 */
public final class History implements Described {
    private static final int TURNS = 50;

    private final Guests guests;
    private final Books books;
    private final MessageShape shape;

    record Said(
            @About("Of a message of this chat.") @Nullable String messageId,
            @About("What was said.") String text,
            @About(value = "When.", format = "date-time") String at,
            @About("What was answered.") MessageShape.Output output) {}

    @About("A conversation.")
    record Turns(@About("Oldest first.") List<Said> turns) {}

    public History(Guests guests, Books books, MessageShape shape) {
        this.guests = guests;
        this.books = books;
        this.shape = shape;
    }

    @Override
    public List<Operation> operations() {
        return List.of(Operation.get(
                "/api/chat/history",
                Role.GUEST,
                "chatHistory",
                "What was said in the book that this browser opens, oldest first.",
                Turns.class,
                this::show));
    }

    private void show(Context context) {
        List<Turn> turns = guests.chatting(context)
                .map(User::id)
                .map(user -> books.atomically(user, desk -> desk.turns().history(user, TURNS)))
                .orElse(List.of());
        context.contentType("application/json")
                .result(Json.write(new Turns(turns.stream().map(this::said).toList())));
    }

    /** A message from another channel shows here too, but its id means nothing to this one. */
    private Said said(Turn turn) {
        String id = turn.channel().equals(WebChat.CHANNEL) ? turn.messageId() : null;
        return new Said(id, turn.text(), turn.at().toString(), shape.output(turn.reply()));
    }
}
