package kharcha.dashboard;

import io.javalin.config.RoutesConfig;
import java.net.URI;
import java.util.List;
import java.util.Map;
import kharcha.web.Pages;
import kharcha.web.Role;
import kharcha.web.Routes;

/** {@code /embed}: how a site puts the chat on its own pages. */
public final class EmbedPage implements Routes {
    static final List<Row> ATTRIBUTES = List.of(
            new Row("server", "The service to talk to. Without it, the one that the script came from."),
            new Row("title", "The heading above the conversation. Without it an inline chat has none."),
            new Row("greeting", "A sentence shown while there is no conversation yet."),
            new Row("examples", "Messages to begin with, separated by |. A press sends one."),
            new Row("locale", "Language and region, such as en-GB. The browser’s when absent."),
            new Row("theme", "light, dark or auto. auto follows the page’s color-scheme, else the reader’s system."),
            new Row("mode", "inline fills the place where the tag stands; floating is a button in the corner."),
            new Row(
                    "token",
                    "Who your signed-in visitor is, as below. A new one for the same visitor goes on; one for another"
                            + " visitor, or none, begins anew."));
    static final List<Row> EVENTS = List.of(
            new Row("kharcha:ready", "The history has been shown, or there is none."),
            new Row("kharcha:open", "A floating chat was opened."),
            new Row("kharcha:close", "A floating chat was closed."),
            new Row("kharcha:message", "Something was said: id, text."),
            new Row("kharcha:reply", "It was answered: id, output in the message shape of Watson Assistant."),
            new Row("kharcha:visitor", "The token does not count any more: give the tag a new one."),
            new Row("kharcha:error", "It could not be sent: id, status (0 without a connection), willRetry."));
    static final List<Row> PROPERTIES = List.of(
            new Row(
                    "--kharcha-accent",
                    "What can be pressed. Choose a colour that stands out on the surface by 4.5 to 1."),
            new Row("--kharcha-on-accent", "What is drawn on the accent."),
            new Row("--kharcha-surface", "The background."),
            new Row(
                    "--kharcha-raised",
                    "A button under the pointer, and the place of a picture that is still loading."),
            new Row("--kharcha-ink", "Text."),
            new Row("--kharcha-muted", "Text of less weight."),
            new Row("--kharcha-line", "Hairlines."),
            new Row("--kharcha-edge", "The edge of buttons."),
            new Row("--kharcha-radius", "Roundness of corners, 10px."),
            new Row("--kharcha-height", "Height of an inline chat, 36rem."),
            new Row("--kharcha-bottom", "How far a floating chat’s button stands above the edge, 1.25rem."),
            new Row("--kharcha-font", "The whole font shorthand."));

    private final Pages pages;
    private final Frame frame;
    private final URI server;

    public record Row(String name, String meaning) {}

    EmbedPage(Pages pages, Frame frame, URI server) {
        this.pages = pages;
        this.frame = frame;
        this.server = server;
    }

    @Override
    public void add(RoutesConfig routes) {
        Map<String, Object> page = Map.of(
                "frame", frame,
                "server", server.toString(),
                "integrity", StaticFile.of("widget.js").integrity(),
                "attributes", ATTRIBUTES,
                "events", EVENTS,
                "properties", PROPERTIES);
        routes.get("/embed", context -> pages.show(context, "embed.jte", page), Role.ANYONE);
    }
}
