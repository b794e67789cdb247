package kharcha.channel.watson;

import io.javalin.http.Context;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Supplier;
import kharcha.account.Identity;
import kharcha.account.Preferences;
import kharcha.account.User;
import kharcha.account.Users;
import kharcha.channel.ChatDoor;
import kharcha.channel.Room;
import kharcha.conversation.Books;
import kharcha.conversation.DoorPhrases;
import kharcha.conversation.Message;
import kharcha.conversation.Reply;
import kharcha.understanding.Findings;
import kharcha.web.Allowance;
import kharcha.web.Refusal;
import kharcha.web.Trust;

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
    private final Speakers speakers;
    private final ChatDoor door;
    private final Allowance messages;
    private final Allowance newGuests;
    private final Unanswered unanswered = new Unanswered();
    private final ExecutorService turns = Executors.newVirtualThreadPerTaskExecutor();

    /** How it went, and what to show. */
    record Result(Calls.Outcome outcome, Reply reply) {}

    /**
     * @param messages how many messages a speaker may send
     * @param newGuests how many guests may come by a web chat
     */
    public Answering(
            Room room, Users users, Speakers speakers, ChatDoor door, Allowance messages, Allowance newGuests) {
        this.room = room;
        this.users = users;
        this.speakers = speakers;
        this.door = door;
        this.messages = messages;
        this.newGuests = newGuests;
    }

    Room room() {
        return room;
    }

    /** Who speaks in what this request brings. */
    Spoken.Who who(Context context) {
        Trust trust = Trust.of(context);
        return claim -> speakers.find(trust, claim);
    }

    Result answer(Spoken spoken) throws InterruptedException, ExecutionException {
        return switch (spoken.speaker()) {
            case Speaker.Nobody nobody -> declined(spoken, nobody.phrase());
            case Speaker.OfMessenger it -> answer(spoken, it.identity());
            case Speaker.Member it -> answer(spoken, it.identity());
            case Speaker.Guest it -> answer(spoken, it.identity());
        };
    }

    private Result answer(Spoken spoken, Identity identity) throws InterruptedException, ExecutionException {
        if (spoken.text().isBlank()) return declined(spoken, "nothing");
        if (!messages.take(identity.toString())) throw Refusal.tooMany("Too many messages for one user at once.");
        Supplier<CompletableFuture<Result>> begin = () -> CompletableFuture.supplyAsync(() -> result(spoken), turns);
        if (spoken.id() != null) return inTime(spoken, begin.get());
        String speaker = identity + " " + spoken.channel();
        Unanswered.Turn turn =
                unanswered.turn(speaker, spoken.text().strip(), room.clock().instant(), begin);
        boolean late = false;
        try {
            Result result = inTime(spoken, turn.result());
            late = result.outcome() == Calls.Outcome.LATE;
            return result;
        } finally {
            if (!late) unanswered.done(speaker, turn);
        }
    }

    private Result declined(Spoken spoken, String phrase) {
        return new Result(Calls.Outcome.DECLINED, refusal(spoken, phrase));
    }

    /** Whoever it is may not be known, so in the language that the call names. */
    private Reply refusal(Spoken spoken, String phrase) {
        return Room.refusal(DoorPhrases.of(first(spoken).locale()).say(phrase));
    }

    private Result inTime(Spoken spoken, CompletableFuture<Result> turn)
            throws InterruptedException, ExecutionException {
        try {
            return turn.get(PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException e) {
            return new Result(Calls.Outcome.LATE, refusal(spoken, "late"));
        }
    }

    private Result result(Spoken spoken) {
        try {
            return switch (spoken.speaker()) {
                case Speaker.Nobody nobody -> declined(spoken, nobody.phrase());
                case Speaker.OfMessenger it -> {
                    User user = users.findOrCreate(it.identity(), first(spoken));
                    yield said(door.opened(reply(spoken, user), it.identity(), user, spoken.overheard()));
                }
                case Speaker.Member it ->
                    users.find(it.identity())
                            .map(user -> said(door.onTheWeb(reply(spoken, user), user, room.charts())))
                            .orElseGet(() -> declined(spoken, Speakers.OVER));
                case Speaker.Guest it -> {
                    User user = guest(it, spoken);
                    yield said(door.onTheWeb(reply(spoken, user), user, room.charts()));
                }
            };
        } catch (Books.Unavailable e) {
            return new Result(Calls.Outcome.CLOSED, Room.CLOSED);
        } catch (Refusal e) {
            return new Result(Calls.Outcome.TOO_MANY, Room.refusal(e.sentence()));
        }
    }

    private static Result said(Reply reply) {
        return new Result(Calls.Outcome.ANSWERED, reply);
    }

    private User guest(Speaker.Guest guest, Spoken spoken) {
        return users.find(guest.identity()).orElseGet(() -> {
            if (!newGuests.take("")) throw Refusal.tooMany("There are too many new guests at the moment. Try later.");
            return users.findOrCreate(guest.identity(), first(spoken));
        });
    }

    private Preferences first(Spoken spoken) {
        return room.first().guess(spoken.locale(), spoken.timezone());
    }

    private Reply reply(Spoken spoken, User user) {
        Instant now = room.clock().instant();
        LocalDate today = now.atZone(user.preferences().zone()).toLocalDate();
        Findings findings = new WatsonEntities(spoken.text(), today).read(spoken.entities());
        Message message = new Message(
                user, "watson:" + spoken.channel(), spoken.id(), spoken.text(), now, spoken.votes(), findings);
        return room.conversation().apply(message).reply();
    }
}
