package kharcha;

import java.net.URI;
import java.time.Clock;
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
import kharcha.conversation.Answer;
import kharcha.conversation.Message;
import kharcha.conversation.Reply;
import kharcha.ledger.TurnId;

/** The whole object graph, new by new. */
final class Wiring implements AutoCloseable {
    private final HttpServer server;
    private final URI address;

    private static final kharcha.conversation.Books STUB = new kharcha.conversation.Books() {
        @Override
        public <T> T atomically(UserId user, Function<kharcha.conversation.Desk, T> work) {
            throw new Unavailable(new IllegalStateException());
        }
    };

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

        Inside inside = new Inside(users, STUB, (id, now) -> Optional.empty(), conversation, () -> true, clock);
        HttpServer server = new HttpServer(settings.host(), settings.port(), Edge.routes(settings, inside));
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
