package kharcha;

import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import kharcha.channel.ChartAddress;
import kharcha.channel.FirstPreferences;
import kharcha.channel.MessageShape;
import kharcha.channel.Room;
import kharcha.channel.watson.WatsonDialog;
import kharcha.channel.webchat.History;
import kharcha.channel.webchat.Recovery;
import kharcha.channel.webchat.WebChat;
import kharcha.dashboard.Dashboard;
import kharcha.dashboard.Feed;
import kharcha.dashboard.Retention;
import kharcha.drawing.ChartPainter;
import kharcha.drawing.ChartPictures;
import kharcha.ops.Health;
import kharcha.ops.Metrics;
import kharcha.web.Access;
import kharcha.web.Allowance;
import kharcha.web.Buckets;
import kharcha.web.Failures;
import kharcha.web.Guests;
import kharcha.web.Routes;
import kharcha.web.SecurityHeaders;
import kharcha.web.Sites;
import kharcha.web.StaticFiles;

/** The web's half of the object graph: everything that has an address. */
final class Edge {
    static final Duration TURNS_KEPT = Duration.ofDays(90);

    private Edge() {}

    /** In the order in which addresses are matched. */
    static List<Routes> routes(Settings settings, Inside inside) {
        URI publicUrl = settings.publicUrl();
        boolean https = publicUrl.getScheme().equals("https");
        Clock clock = inside.clock();
        Sites sites = new Sites(publicUrl, settings.widgetOrigins());
        Guests guests = new Guests(inside.users(), sites, perHour(settings.guestsPerHour()), https);
        Room room = new Room(
                inside.conversation(),
                new FirstPreferences(settings.homeCurrency()),
                new ChartAddress(publicUrl),
                clock);
        return List.of(
                new Metrics(),
                new SecurityHeaders(publicUrl),
                new Failures(),
                new Access(sites, guests, settings.watsonWebhookSecret(), settings.metricsToken(), perMinute(60)),
                new Health(inside.reachable()),
                new WebChat(room, guests, perMinute(settings.messagesPerMinute())),
                new History(guests, inside.books(), new MessageShape(room.charts())),
                new Recovery(inside.users(), guests, perHour(30), publicUrl),
                new WatsonDialog(room, inside.users(), perMinute(settings.watsonPerMinute())),
                new ChartPictures(inside.charts(), new ChartPainter(), clock),
                new Dashboard(publicUrl, kept(settings, https), inside.books(), clock),
                new Feed(inside.changes()),
                new StaticFiles());
    }

    private static Retention kept(Settings settings, boolean https) {
        return new Retention(
                TURNS_KEPT.toDays(),
                settings.chartTtl().toDays(),
                Guests.REMEMBERED.toDays(),
                Guests.cookieName(https));
    }

    private static Allowance perMinute(int times) {
        return new Buckets(times, Duration.ofMinutes(1));
    }

    private static Allowance perHour(int times) {
        return new Buckets(times, Duration.ofHours(1));
    }
}
