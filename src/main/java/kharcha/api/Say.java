package kharcha.api;

import io.javalin.http.Context;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import kharcha.account.User;
import kharcha.channel.MessageShape;
import kharcha.channel.Room;
import kharcha.conversation.Message;
import kharcha.conversation.Reply;
import kharcha.web.About;
import kharcha.web.Allowance;
import kharcha.web.Described;
import kharcha.web.Json;
import kharcha.web.JsonBody;
import kharcha.web.Operation;
import kharcha.web.Parameter;
import kharcha.web.Refusal;
import kharcha.web.Role;
import kharcha.web.Visitor;
import org.jspecify.annotations.Nullable;

/**
 * {@code POST /api/say}: what a shortcut on a phone or a script says, and one line back. With a key of its own a message is
 * booked once however often it is sent; without one, the conversation remarks upon the same words within two minutes.
 */
final class Say implements Described {
    static final String CHANNEL = "api";

    private static final int BODY_LIMIT = 16_000;
    private static final Pattern KEY = Pattern.compile("[!-~]{1,128}");

    private final Room room;
    private final Allowance messages;
    private final MessageShape shape;

    @About("A message.")
    record Said(@About("What is said, as in the chat.") String text) {}

    @About("An answer, in Watson's message shape.")
    record Answered(@About("The answer.") MessageShape.Output output) {}

    /** @param messages how many a user's programs may send */
    Say(Room room, Allowance messages) {
        this.room = room;
        this.messages = messages;
        this.shape = new MessageShape(room.charts());
    }

    @Override
    public List<Operation> operations() {
        return List.of(Operation.post(
                        "/api/say",
                        Role.TOKEN,
                        "say",
                        "Says something, as in the chat: plain text in, one line of plain text out; or JSON in, and"
                                + " with Accept: application/json the message shape out.",
                        Said.class,
                        Answered.class,
                        this::say)
                .with(List.of(
                        Parameter.header(
                                "Idempotency-Key",
                                "Chosen by the sender, 1 to 128 printable ASCII characters: sent twice, it is booked"
                                        + " once."),
                        Parameter.header("X-Message-Id", "The same under another name.")))
                .orPlainText());
    }

    private void say(Context context) {
        User user = Visitor.of(context).user();
        if (!messages.take(String.valueOf(user.id().value())))
            throw Refusal.tooMany("Too many messages at once. Please wait a moment.");
        String key = key(context);
        Message message =
                new Message(user, CHANNEL, key, text(context), room.clock().instant(), List.of());
        Reply reply = room.conversation().apply(message).reply();
        if (wantsJson(context))
            context.contentType("application/json").result(Json.write(new Answered(shape.output(reply))));
        else
            context.contentType("text/plain; charset=utf-8")
                    .result(line(room.charts().told(reply)));
    }

    private static @Nullable String key(Context context) {
        String header = context.header("Idempotency-Key");
        String key = header == null ? context.header("X-Message-Id") : header;
        if (key == null || KEY.matcher(key).matches()) return key;
        throw new Refusal(
                400,
                "invalid_message_id",
                "Idempotency-Key and X-Message-Id must be 1 to 128 printable ASCII characters.");
    }

    private static String text(Context context) {
        String type = context.contentType();
        String kind = type == null ? "" : type.toLowerCase(Locale.ROOT).replaceFirst("\\s*;.*", "");
        String text = switch (kind) {
            case "application/json" -> JsonBody.declared(context, BODY_LIMIT).required("text");
            case "text/plain" -> plain(context);
            default ->
                throw new Refusal(415, "unsupported_type", "Send the body as text/plain or as application/json.");
        };
        if (text.isBlank()) throw new Refusal(400, "empty_text", "The text is empty: there is nothing to read.");
        return text.strip();
    }

    private static String plain(Context context) {
        try (InputStream in = context.bodyInputStream()) {
            byte[] bytes = in.readNBytes(BODY_LIMIT + 1);
            if (bytes.length > BODY_LIMIT)
                throw new Refusal(413, "too_large", "The body may have at most " + BODY_LIMIT + " bytes.");
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
        } catch (CharacterCodingException e) {
            throw new Refusal(400, "invalid_text", "The body must be text in UTF-8.");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static boolean wantsJson(Context context) {
        String accept = context.header("Accept");
        return accept != null && accept.contains("application/json");
    }

    private static String line(Reply reply) {
        return reply.text()
                        .lines()
                        .map(String::strip)
                        .filter(line -> !line.isEmpty())
                        .collect(Collectors.joining(" · "))
                + "\n";
    }
}
