package kharcha.channel.watson;

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
import kharcha.web.Refusal;

/**
 * Answers what is said at any of Watson's doors, in time. To Watson every status but 200 is "the call failed", and the user would
 * read its excuse; so whatever can be said in words is a reply, and a refusal is left to what the skill's author must mend. Watson
 * waits eight seconds for a whole turn of a dialog; we answer within three, everywhere.
 */
public final class Answering {
    static final int BODY_LIMIT = 16_000;

    private static final Duration PATIENCE = Duration.ofMillis(2700);

    private final Room room;
    private final Users users;
    private final ChatDoor door;
    private final Allowance messages;
    private final ExecutorService turns = Executors.newVirtualThreadPerTaskExecutor();

    /** How it went, and what to show. */
    record Result(Calls.Outcome outcome, Reply reply) {}

    /** @param messages how many messages a speaker may send */
    public Answering(Room room, Users users, ChatDoor door, Allowance messages) {
        this.room = room;
        this.door = door;
        this.users = users;
        this.messages = messages;
    }

    Room room() {
        return room;
    }

    Result answer(Spoken spoken) throws InterruptedException, ExecutionException {
        Identity speaker = spoken.speaker();
        if (speaker == null) return declined("I cannot tell who is writing, so I cannot open anybody's book.");
        if (spoken.text().isBlank()) return declined("There was nothing to read. Write, for example, “coffee 3.50”.");
        if (!messages.take(speaker.toString())) throw Refusal.tooMany("Too many messages for one user at once.");
        return inTime(spoken, speaker);
    }

    private static Result declined(String sentence) {
        return new Result(Calls.Outcome.DECLINED, Room.refusal(sentence));
    }

    private Result inTime(Spoken spoken, Identity speaker) throws InterruptedException, ExecutionException {
        Future<Reply> turn = turns.submit(() -> reply(spoken, speaker));
        try {
            Reply reply = turn.get(PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
            return new Result(Calls.Outcome.ANSWERED, reply);
        } catch (TimeoutException e) {
            return new Result(
                    Calls.Outcome.LATE,
                    Room.refusal("That took too long. Say “list today” to see whether it was booked before you send it"
                            + " again."));
        } catch (ExecutionException e) {
            if (e.getCause() instanceof Books.Unavailable) return new Result(Calls.Outcome.CLOSED, Room.CLOSED);
            throw e;
        }
    }

    private Reply reply(Spoken spoken, Identity speaker) {
        Message message = message(spoken, speaker);
        return door.opened(room.conversation().apply(message).reply(), speaker, message.user(), spoken.overheard());
    }

    private Message message(Spoken spoken, Identity speaker) {
        Instant now = room.clock().instant();
        User user = users.findOrCreate(speaker, room.first().guess(spoken.locale(), spoken.timezone()));
        LocalDate today = now.atZone(user.preferences().zone()).toLocalDate();
        Findings findings = new WatsonEntities(spoken.text(), today).read(spoken.entities());
        return new Message(
                user, "watson:" + spoken.channel(), spoken.id(), spoken.text(), now, spoken.votes(), findings);
    }
}
