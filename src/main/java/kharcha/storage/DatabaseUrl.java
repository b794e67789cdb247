package kharcha.storage;

import java.net.URI;
import java.net.URISyntaxException;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Locale;

/** Where a database is and how to log in. Holds a password, so it does not show itself. */
public final class DatabaseUrl {
    private static final String JDBC = "jdbc:postgresql:";

    private final String jdbc;

    private DatabaseUrl(String jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * Reads {@code jdbc:postgresql:…} as the driver does, and {@code postgres://user:password@host:port/database?…} (or
     * {@code postgresql://…}) as hosting services write it.
     *
     * @throws IllegalArgumentException if it is neither; the message does not repeat the URL, since it may hold a password
     */
    public static DatabaseUrl parse(String url) {
        String trimmed = url.strip();
        if (trimmed.startsWith(JDBC)) return new DatabaseUrl(trimmed);
        try {
            URI uri = new URI(trimmed);
            String scheme = uri.getScheme() == null ? "" : uri.getScheme().toLowerCase(Locale.ROOT);
            if ((scheme.equals("postgres") || scheme.equals("postgresql")) && uri.getHost() != null)
                return new DatabaseUrl(jdbc(uri));
        } catch (URISyntaxException _) {
            // Said below; the exception's own message would repeat the URL.
        }
        throw new IllegalArgumentException("a database URL is jdbc:postgresql://HOST:PORT/DATABASE?user=…&password=…"
                + " or postgres://USER:PASSWORD@HOST:PORT/DATABASE (special characters percent-encoded)");
    }

    static DatabaseUrl local(int port, String database, String user, String password) {
        return new DatabaseUrl(JDBC + "//127.0.0.1:" + port + "/" + encoded(database) + "?user=" + encoded(user)
                + "&password=" + encoded(password));
    }

    /** For the driver only: never for a log or an answer. */
    String jdbc() {
        return jdbc;
    }

    private static String jdbc(URI uri) {
        var url = new StringBuilder(JDBC + "//" + uri.getHost());
        if (uri.getPort() >= 0) url.append(':').append(uri.getPort());
        url.append(uri.getRawPath() == null || uri.getRawPath().isEmpty() ? "/" : uri.getRawPath());
        char next = '?';
        if (uri.getRawUserInfo() != null) {
            String[] parts = uri.getRawUserInfo().split(":", 2);
            url.append(next).append("user=").append(encoded(decoded(parts[0])));
            next = '&';
            if (parts.length == 2) url.append(next).append("password=").append(encoded(decoded(parts[1])));
        }
        if (uri.getRawQuery() != null) url.append(next).append(uri.getRawQuery());
        return url.toString();
    }

    private static String decoded(String part) {
        // In a URI, unlike in a form, a plus is a plus.
        return URLDecoder.decode(part.replace("+", "%2B"), StandardCharsets.UTF_8);
    }

    private static String encoded(String part) {
        return URLEncoder.encode(part, StandardCharsets.UTF_8).replace("+", "%20");
    }

    @Override
    public String toString() {
        return "DatabaseUrl[redacted]";
    }
}
