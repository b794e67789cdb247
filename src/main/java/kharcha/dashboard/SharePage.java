package kharcha.dashboard;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import kharcha.account.User;
import kharcha.channel.Room;
import kharcha.conversation.Books;
import kharcha.conversation.Message;
import kharcha.conversation.Reply;
import kharcha.web.Allowance;
import kharcha.web.Guests;
import kharcha.web.Pages;
import kharcha.web.Refusal;
import kharcha.web.Role;
import kharcha.web.Routes;
import kharcha.web.Token;
import org.jspecify.annotations.Nullable;

/**
 * {@code /share}: what a phone shares with the installed app, to be looked at and booked by a press. Opening the address books
 * nothing, whoever made it.
 */
final class SharePage implements Routes {
    /** As the widget's, whose history it joins. */
    private static final String CHANNEL = "web";

    private static final int LONGEST = 2000;

    private final Pages pages;
    private final Frame frame;
    private final Room room;
    private final Guests guests;
    private final Allowance messages;

    SharePage(Pages pages, Frame frame, Room room, Guests guests, Allowance messages) {
        this.pages = pages;
        this.frame = frame;
        this.room = room;
        this.guests = guests;
        this.messages = messages;
    }

    @Override
    public void add(RoutesConfig routes) {
        routes.get("/share", this::look, Role.NEWCOMER);
        routes.post("/share", this::say, Role.NEWCOMER);
    }

    private void look(Context context) {
        String shared = Stream.of("title", "text", "url")
                .map(context::queryParam)
                .filter(part -> part != null && !part.isBlank())
                .map(String::strip)
                .distinct()
                .collect(Collectors.joining(" "));
        show(context, shared.length() > LONGEST ? shared.substring(0, LONGEST) : shared, fresh(), "");
    }

    private static String fresh() {
        return "share-" + Token.fresh().reveal();
    }

    private void show(Context context, String text, String key, String said) {
        pages.show(context, "share.jte", Map.of("frame", frame, "text", text, "key", key, "said", said));
    }

    private void say(Context context) {
        String text = Door.typed(context, "text").strip();
        String key = Door.typed(context, "key");
        if (!key.matches("share-[A-Za-z0-9_-]{43}")) key = fresh();
        if (text.isEmpty()) {
            show(context, "", key, "There is nothing to book yet: write what it was and how much.");
            return;
        }
        Reply reply = answer(context, text, key);
        show(context, reply.ok() ? "" : text, fresh(), reply.text());
    }

    private Reply answer(Context context, String text, String key) {
        try {
            User user = guests.welcome(context, () -> room.first().guess(language(context), Optional.empty()))
                    .user();
            if (!messages.take(String.valueOf(user.id().value())))
                throw Refusal.tooMany("Too many messages at once. Please wait a moment.");
            Message message = new Message(user, CHANNEL, key, text, room.clock().instant(), List.of());
            return room.conversation().apply(message).reply();
        } catch (Books.Unavailable e) {
            return Room.CLOSED;
        }
    }

    private static Optional<String> language(Context context) {
        @Nullable String languages = context.header("Accept-Language");
        return Optional.ofNullable(languages).map(list -> list.split("[,;]", 2)[0].strip());
    }
}
