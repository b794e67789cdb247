package kharcha.browser;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;

/** Somebody else's site, on another host, under the strictest policy that the widget's documentation allows. */
final class ForeignSite implements AutoCloseable {
    final URI address;
    private final HttpServer server;
    private final String service;
    private final String head;
    private volatile String tag = "";

    /** @param head what stands in the page's head, with {@code SERVICE} for the service's address */
    ForeignSite(int port, URI service, String head) throws IOException {
        this.service = service.toString();
        this.head = head;
        address = URI.create("http://127.0.0.1:" + port);
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 0);
        server.createContext("/", this::page);
        server.start();
    }

    /** The page's body. */
    ForeignSite with(String newTag) {
        tag = newTag.replace("SERVICE", service);
        return this;
    }

    private void page(HttpExchange exchange) throws IOException {
        String policy = "default-src 'none'; script-src SERVICE; connect-src SERVICE; img-src SERVICE data:"
                .replace("SERVICE", service);
        byte[] page =
                ("<!doctype html><html lang=en><meta charset=utf-8><title>A blog</title><link rel=icon href=data:,>"
                                + head.replace("SERVICE", service)
                                + "<h1>A blog</h1>" + tag)
                        .getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().set("Content-Type", "text/html; charset=utf-8");
        exchange.getResponseHeaders().set("Content-Security-Policy", policy);
        exchange.sendResponseHeaders(200, page.length);
        exchange.getResponseBody().write(page);
        exchange.close();
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
