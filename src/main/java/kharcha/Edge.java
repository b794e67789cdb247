package kharcha;

import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import kharcha.account.Accounts;
import kharcha.api.Api;
import kharcha.channel.ChartAddress;
import kharcha.channel.ChatDoor;
import kharcha.channel.FirstPreferences;
import kharcha.channel.MessageShape;
import kharcha.channel.Room;
import kharcha.channel.watson.Answering;
import kharcha.channel.watson.ChatJwt;
import kharcha.channel.watson.HeardCalls;
import kharcha.channel.watson.LatestCalls;
import kharcha.channel.watson.Speakers;
import kharcha.channel.watson.WatsonDialog;
import kharcha.channel.watson.WatsonExtension;
import kharcha.channel.watson.WatsonPreMessage;
import kharcha.channel.webchat.History;
import kharcha.channel.webchat.Recovery;
import kharcha.channel.webchat.VisitorDoor;
import kharcha.channel.webchat.WebChat;
import kharcha.dashboard.AccountPages;
import kharcha.dashboard.Dashboard;
import kharcha.dashboard.DoorPages;
import kharcha.dashboard.Feed;
import kharcha.dashboard.Retention;
import kharcha.dashboard.WatsonCallsPage;
import kharcha.drawing.ChartPainter;
import kharcha.drawing.ChartPictures;
import kharcha.files.FileDoor;
import kharcha.files.FileMaker;
import kharcha.mail.MailRoute;
import kharcha.ops.Health;
import kharcha.ops.Metrics;
import kharcha.signin.BookMoves;
import kharcha.signin.ChatKey;
import kharcha.signin.ChatTokens;
import kharcha.signin.Limits;
import kharcha.signin.SignIn;
import kharcha.signin.Strongbox;
import kharcha.storage.SharedLimits;
import kharcha.web.Access;
import kharcha.web.Allowance;
import kharcha.web.Buckets;
import kharcha.web.Described;
import kharcha.web.DeviceCookie;
import kharcha.web.Failures;
import kharcha.web.Guests;
import kharcha.web.Routes;
import kharcha.web.SecurityHeaders;
import kharcha.web.SessionCookie;
import kharcha.web.SiteVisitors;
import kharcha.web.Sites;
import kharcha.web.StaticFiles;
import kharcha.web.TokenHolders;
import org.jspecify.annotations.Nullable;

/** The web's half of the object graph: everything that has an address. */
final class Edge {
    private static final int EXPORTS_PER_HOUR = 30;
    private static final int QUESTIONS_PER_MINUTE = 600;

    /** Of 2⁴⁰: who types all of them for a year finds one that is alive with a chance of about one in 100,000 for each such. */
    private static final int CHAT_CODES_PER_HOUR = 300;

    static final Duration TURNS_KEPT = Duration.ofDays(90);

    private Edge() {}

    static List<Routes> routes(Settings settings, Inside inside) {
        return routes(settings, inside, new Metrics());
    }

    /** In the order in which addresses are matched. */
    static List<Routes> routes(Settings settings, Inside inside, Metrics metrics) {
        URI publicUrl = settings.publicUrl();
        boolean https = publicUrl.getScheme().equals("https");
        Clock clock = inside.clock();
        Sites sites = new Sites(publicUrl, settings.widgetSites());
        SessionCookie sessions = new SessionCookie(inside.accounts(), clock, https);
        SiteVisitors visitors = new SiteVisitors(settings.siteKeys(), inside.accounts(), clock);
        Guests guests = new Guests(inside.users(), sessions, sites, visitors, perHour(settings.guestsPerHour()), https);
        FirstPreferences first = new FirstPreferences(settings.homeCurrency());
        Room room = new Room(inside.conversation(), first, new ChartAddress(publicUrl), clock);
        ChatDoor door = new ChatDoor(inside.signIn().chats());
        List<Described> chat = List.of(
                new WebChat(room, guests, door, perMinute(settings.messagesPerMinute())),
                new History(guests, inside.books(), new MessageShape(room.charts())),
                new Recovery(inside.users(), guests, perHour(30), publicUrl),
                new VisitorDoor(visitors, inside.users(), first, perMinute(settings.messagesPerMinute())));
        ChatTokens tokens = chatTokens(inside, publicUrl);
        Answering watson = new Answering(
                room,
                inside.users(),
                new Speakers(tokens),
                door,
                perMinute(settings.watsonPerMinute()),
                perHour(settings.guestsPerHour()));
        FileMaker maker = new FileMaker(inside.books(), publicUrl, clock);
        LatestCalls calls = new LatestCalls();
        return List.of(
                metrics,
                new SecurityHeaders(publicUrl),
                new HeardCalls(calls, clock),
                new Failures(),
                new Access(
                        sites,
                        guests,
                        new TokenHolders(inside.accounts(), clock),
                        settings.watsonSecrets(),
                        settings.metricsToken(),
                        perMinute(60),
                        clock),
                new Health(inside.reachable()),
                chat.get(0),
                chat.get(1),
                chat.get(2),
                chat.get(3),
                new Api(
                        room,
                        inside.books(),
                        chat,
                        perMinute(settings.messagesPerMinute()),
                        perMinute(QUESTIONS_PER_MINUTE),
                        publicUrl),
                new WatsonDialog(watson),
                new WatsonExtension(watson),
                new WatsonPreMessage(watson),
                new ChatJwt(tokens),
                new ChartPictures(inside.charts(), new ChartPainter(), clock),
                new FileDoor(inside.files(), maker, perHour(EXPORTS_PER_HOUR), clock),
                accountPages(settings, inside, sessions, guests, first),
                new Dashboard(publicUrl, kept(settings, https), inside.books(), clock),
                new DoorPages(
                        inside.signIn(),
                        inside.accounts(),
                        inside.books(),
                        room,
                        guests,
                        maker,
                        perMinute(settings.messagesPerMinute()),
                        perHour(EXPORTS_PER_HOUR)),
                new Feed(inside.changes()),
                new WatsonCallsPage(calls),
                new StaticFiles());
    }

    private static AccountPages accountPages(
            Settings settings, Inside inside, SessionCookie sessions, Guests guests, FirstPreferences first) {
        URI publicUrl = settings.publicUrl();
        return new AccountPages(
                inside.signIn(),
                sessions,
                new DeviceCookie(publicUrl.getScheme().equals("https")),
                inside.users(),
                guests,
                moves(inside),
                publicUrl,
                settings.mail() instanceof MailRoute.Folder folder
                        ? folder.path().toAbsolutePath().normalize().toString()
                        : "",
                !(settings.mail() instanceof MailRoute.Nowhere),
                language -> first.guess(language, Optional.empty()),
                inside.clock());
    }

    private static @Nullable ChatTokens chatTokens(Inside inside, URI publicUrl) {
        ChatKey key = inside.chatKey();
        return key == null ? null : new ChatTokens(inside.accounts(), key, publicUrl, inside.clock());
    }

    static BookMoves moves(Inside inside) {
        return new BookMoves(inside.accounts(), inside.books(), inside.clock());
    }

    /** All ways in; guessing is counted over all replicas. */
    static SignIn signIn(Settings settings, Accounts accounts, SharedLimits shared, Strongbox strongbox, Clock clock) {
        Duration period = Duration.ofMinutes(15);
        Limits limits = new Limits(
                shared.of("tries", 10, period, clock),
                shared.of("address-tries", 100, period, clock),
                shared.of("letters", 5, Duration.ofHours(1), clock),
                shared.of("address-letters", 30, Duration.ofHours(1), clock),
                shared.of("chat-codes", CHAT_CODES_PER_HOUR, Duration.ofHours(1), clock));
        return SignIn.of(accounts, limits, strongbox, settings.publicUrl(), clock);
    }

    private static Retention kept(Settings settings, boolean https) {
        return new Retention(
                TURNS_KEPT.toDays(),
                settings.chartTtl().toDays(),
                Guests.REMEMBERED.toDays(),
                Guests.cookieName(https),
                settings.watson() != null);
    }

    private static Allowance perMinute(int times) {
        return new Buckets(times, Duration.ofMinutes(1));
    }

    private static Allowance perHour(int times) {
        return new Buckets(times, Duration.ofHours(1));
    }
}
