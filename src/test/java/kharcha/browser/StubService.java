package kharcha.browser;

import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import kharcha.HttpServer;
import kharcha.channel.watson.LatestCalls;
import kharcha.conversation.MemoryBooks;
import kharcha.dashboard.Dashboard;
import kharcha.dashboard.Retention;
import kharcha.dashboard.WatsonCallsPage;
import kharcha.web.Access;
import kharcha.web.Buckets;
import kharcha.web.Failures;
import kharcha.web.Proxies;
import kharcha.web.SecurityHeaders;
import kharcha.web.Sites;
import kharcha.web.StaticFiles;
import kharcha.web.WatsonSecrets;

/** The real pages, headers and gates of the service around a {@link StubChat}. */
final class StubService implements AutoCloseable {
    final StubChat chat = new StubChat();
    final LatestCalls calls = new LatestCalls();
    final URI address;
    private final HttpServer server;

    StubService(int port, String... widgetOrigins) {
        address = URI.create("http://localhost:" + port);
        Sites sites = new Sites(address, Set.of(widgetOrigins));
        server = new HttpServer(
                        "127.0.0.1",
                        port,
                        Proxies.NONE,
                        List.of(
                                new Failures(),
                                new SecurityHeaders(address),
                                new Access(
                                        sites,
                                        context -> Optional.empty(),
                                        context -> Optional.empty(),
                                        WatsonSecrets.NONE,
                                        null,
                                        new Buckets(60, Duration.ofMinutes(1)),
                                        Clock.systemUTC()),
                                new Dashboard(
                                        address,
                                        new Retention(90, 90, 400, "kharcha"),
                                        new MemoryBooks(),
                                        Clock.systemUTC()),
                                new WatsonCallsPage(calls),
                                chat,
                                new StaticFiles()))
                .start();
    }

    static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }

    @Override
    public void close() {
        server.close();
    }

    public static void main(String[] arguments) throws InterruptedException {
        new StubService(Integer.parseInt(arguments[0]), "http://127.0.0.1:" + arguments[1]);
        Thread.currentThread().join();
    }
}
