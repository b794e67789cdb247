package kharcha.lab.watson;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.Objects;
import kharcha.web.Json;
import org.jspecify.annotations.Nullable;

/**
 * What a Watson to test with is like.
 *
 * @param port 0: any free one
 * @param delay before each answer to a message
 * @param fail the share of messages that meet trouble
 * @param modern the share that is answered with something that clients have not heard of
 * @param skill the dialog skill that it runs
 * @param webhook that the dialog calls; null: none
 * @param preMessage that hears each message first; null: none
 */
public record Play(
        int port,
        Duration delay,
        double fail,
        double modern,
        JsonNode skill,
        @Nullable Callee webhook,
        @Nullable Callee preMessage) {
    /** Well, at once, on any free port, with the dialog skill that Kharcha brings. */
    public static Play plain() {
        return new Play(0, Duration.ZERO, 0, 0, shipped(), null, null);
    }

    public Play on(int otherPort) {
        return new Play(otherPort, delay, fail, modern, skill, webhook, preMessage);
    }

    /** @param called the dialog's webhook; null: none */
    public Play calling(@Nullable Callee called) {
        return new Play(port, delay, fail, modern, skill, called, preMessage);
    }

    /** @param told before each message; null: nobody */
    public Play tellingFirst(@Nullable Callee told) {
        return new Play(port, delay, fail, modern, skill, webhook, told);
    }

    static JsonNode shipped() {
        try (InputStream in = Objects.requireNonNull(
                Play.class.getResourceAsStream("/assistant-skills/kharcha-dialog.json"), "no dialog skill")) {
            return Json.read(in.readAllBytes());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
