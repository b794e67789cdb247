package kharcha;

import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Function;
import kharcha.account.Identity;
import kharcha.account.Preferences;
import kharcha.account.User;
import kharcha.account.UserId;
import kharcha.account.Users;
import kharcha.channel.ChartAddress;
import kharcha.channel.FirstPreferences;
import kharcha.channel.MessageShape;
import kharcha.channel.webchat.WebChat;
import kharcha.conversation.Answer;
import kharcha.conversation.Message;
import kharcha.conversation.Reply;
import kharcha.ledger.TurnId;
import kharcha.ops.Health;
import kharcha.web.Access;
import kharcha.web.Buckets;
import kharcha.web.Failures;
import kharcha.web.Guests;
import kharcha.web.SecurityHeaders;
import kharcha.web.Sites;
import kharcha.web.StaticFiles;

/** The whole object graph, new by new. */
final class Wiring implements AutoCloseable {
    private final HttpServer server;
    private final URI address;

    private Wiring(HttpServer server, URI address) {
        this.server = server;
        this.address = address;
    }

    static Wiring open(Settings settings) {
        Clock clock = Clock.systemUTC();
        // Stands in until the books and the conversation are there.
        Users users = new Users() {
            private final Map<Identity, User> all = new ConcurrentHashMap<>();
            private final AtomicLong last = new AtomicLong();

            @Override
            public Optional<User> find(Identity identity) {
                return Optional.ofNullable(all.get(identity));
            }

            @Override
            public User findOrCreate(Identity identity, Preferences preferences) {
                return all.computeIfAbsent(identity, key -> new User(new UserId(last.incrementAndGet()), preferences));
            }

            @Override
            public boolean add(UserId user, Identity identity) {
                return false;
            }
        };
        Function<Message, Answer> conversation = message -> new Answer(
                new TurnId(1), new Reply(true, List.of(new Reply.Text("You said: " + message.text()))), null);

        Sites sites = new Sites(settings.publicUrl(), settings.widgetOrigins());
        boolean https = settings.publicUrl().getScheme().equals("https");
        Guests guests = new Guests(users, sites, new Buckets(settings.guestsPerHour(), Duration.ofHours(1)), https);
        HttpServer server = new HttpServer(
                settings.host(),
                settings.port(),
                List.of(
                        new Failures(),
                        new SecurityHeaders(settings.publicUrl()),
                        new Access(
                                sites,
                                settings.watsonWebhookSecret(),
                                settings.metricsToken(),
                                new Buckets(60, Duration.ofMinutes(1))),
                        new Health(() -> true),
                        new WebChat(
                                guests,
                                conversation,
                                new FirstPreferences(settings.homeCurrency()),
                                new MessageShape(new ChartAddress(settings.publicUrl())),
                                new Buckets(settings.messagesPerMinute(), Duration.ofMinutes(1)),
                                clock),
                        new StaticFiles()));
        return new Wiring(server.start(), settings.publicUrl());
    }

    URI address() {
        return address;
    }

    @Override
    public void close() {
        server.close();
    }
}
