package kharcha;

import io.javalin.Javalin;
import io.javalin.config.JavalinConfig;
import io.javalin.util.JavalinBindException;
import io.javalin.util.JavalinLogger;
import java.util.List;
import kharcha.web.Proxies;
import kharcha.web.RequestLog;
import kharcha.web.Routes;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.handler.GracefulHandler;

/** The web server: asks every channel and page for its routes. Stopping it lets requests in flight finish. */
public final class HttpServer implements AutoCloseable {
    private static final long STOP_MILLIS = 10_000;

    private final Javalin javalin;
    private final List<Routes> routes;

    /** @param routes in the order in which addresses are matched */
    public HttpServer(String host, int port, Proxies proxies, List<Routes> routes) {
        this.routes = routes;
        this.javalin = Javalin.create(config -> {
            config.contextResolver.ip = proxies::client;
            config.jetty.host = host;
            config.jetty.port = port;
            configure(config);
            RequestLog.attach(config);
            routes.forEach(part -> part.add(config.routes));
        });
    }

    private static void configure(JavalinConfig config) {
        config.startup.showJavalinBanner = false;
        config.startup.startupWatcherEnabled = false;
        config.concurrency.useVirtualThreads = true;
        config.http.prefer405over404 = true;
        config.jetty.modifyServer(HttpServer::stopGracefully);
        config.jetty.modifyHttpConfiguration(http -> http.setSendServerVersion(false));
    }

    private static void stopGracefully(Server server) {
        server.setHandler(new GracefulHandler());
        server.setStopTimeout(STOP_MILLIS);
    }

    /** @throws JavalinBindException if the address is taken; it says so itself, and Javalin's own line about it would be a second */
    public HttpServer start() {
        JavalinLogger.enabled = false;
        try {
            javalin.start();
        } finally {
            JavalinLogger.enabled = true;
        }
        return this;
    }

    /** The port it listens on, also when it was asked for any. */
    public int port() {
        return javalin.port();
    }

    Javalin javalin() {
        return javalin;
    }

    @Override
    public void close() {
        routes.forEach(Routes::stop);
        javalin.stop();
    }
}
