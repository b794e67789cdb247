package kharcha.channel.watson;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import kharcha.account.Identity;
import kharcha.account.User;
import kharcha.account.Users;
import kharcha.channel.ChatDoor;
import kharcha.channel.Room;
import kharcha.conversation.Books;
import kharcha.conversation.Message;
import kharcha.conversation.Reply;
import kharcha.understanding.Findings;
import kharcha.web.Allowance;
import kharcha.web.JsonBody;
import kharcha.web.Refusal;
import kharcha.web.Role;
import kharcha.web.Routes;

/**
 * The webhook of our Watson skill: {@code POST /watson/dialog}. To Watson every status but 200 is "the call failed", and the user
 * would read our node's excuse; so whatever can be said in words is answered with 200, and other statuses are left to what the
 * skill's author must mend. Watson waits eight seconds for a whole turn; we answer within three.
 */
public final class WatsonDialog implements Routes {
    private static final int BODY_LIMIT = 16_000;
    private static final Duration PATIENCE = Duration.ofMillis(2700);

    private final Room room;
    private final Users users;
    private final ChatDoor door;
    private final DialogShape shape;
    private final Allowance messages;
    private final ExecutorService turns = Executors.newVirtualThreadPerTaskExecutor();

    public WatsonDialog(Room room, Users users, ChatDoor door, Allowance messages) {
        this.room = room;
        this.door = door;
        this.users = users;
        this.shape = new DialogShape(room.charts());
        this.messages = messages;
    }

    @Override
    public void add(RoutesConfig routes) {
        routes.post("/watson/dialog", this::dialog, Role.WATSON);
    }

    private void dialog(Context context) throws InterruptedException, ExecutionException {
        DialogCall call = DialogCall.read(JsonBody.read(context, BODY_LIMIT));
        context.header("Cache-Control", "no-store")
                .contentType("application/json")
                .result(shape.write(reply(call), Neutral.on(call.channel())));
    }

    private Reply reply(DialogCall call) throws InterruptedException, ExecutionException {
        Identity speaker = call.speaker();
        if (speaker == null) return Room.refusal("I cannot tell who is writing, so I cannot open anybody's book.");
        if (call.text().isBlank()) return Room.refusal("There was nothing to read. Write, for example, “coffee 3.50”.");
        if (!messages.take(speaker.toString())) throw Refusal.tooMany("Too many messages for one user at once.");
        return inTime(call, speaker);
    }

    private Reply inTime(DialogCall call, Identity speaker) throws InterruptedException, ExecutionException {
        Future<Reply> turn = turns.submit(() -> answer(call, speaker));
        try {
            return turn.get(PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException e) {
            return Room.refusal(
                    "That took too long. Say “list today” to see whether it was booked before you send it again.");
        } catch (ExecutionException e) {
            if (e.getCause() instanceof Books.Unavailable) return Room.CLOSED;
            throw e;
        }
    }

    private Reply answer(DialogCall call, Identity speaker) {
        Message message = message(call, speaker);
        return door.opened(room.conversation().apply(message).reply(), speaker, message.user(), call.overheard());
    }

    private Message message(DialogCall call, Identity speaker) {
        Instant now = room.clock().instant();
        User user = users.findOrCreate(speaker, room.first().guess(call.locale(), call.timezone()));
        LocalDate today = now.atZone(user.preferences().zone()).toLocalDate();
        Findings findings = new WatsonEntities(call.text(), today).read(call.entities());
        return new Message(user, "watson:" + call.channel(), call.id(), call.text(), now, call.votes(), findings);
    }
}
