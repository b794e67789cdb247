package kharcha.mail;

import java.net.InetAddress;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.URLDecoder;
import java.net.UnknownHostException;
import java.nio.charset.StandardCharsets;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import kharcha.web.Secret;
import org.jspecify.annotations.Nullable;

/** Where letters go. */
public sealed interface MailRoute {
    enum Encryption {
        /** From the first byte on. */
        TLS,
        /** By STARTTLS, or not at all: what cannot be encrypted is not sent. */
        STARTTLS,
        /** To a server on this machine. */
        NONE
    }

    /** @param user null: the server asks nobody who they are */
    record Smtp(
            String host,
            int port,
            @Nullable String user,
            @Nullable Secret password,
            Encryption encryption) implements MailRoute {}

    /** Written as text, for a person to read or a test. */
    record Folder(Path path) implements MailRoute {}

    /** This Kharcha sends no mail. */
    record Nowhere() implements MailRoute {}

    /**
     * Reads {@code smtp://user:password@host:587}, {@code smtps://…} or {@code file:DIR}.
     *
     * @param onlyHere whether Kharcha's public address is this very machine
     * @throws IllegalArgumentException with a sentence that repeats no secret
     */
    static MailRoute parse(String text, boolean onlyHere) {
        if (text.startsWith("file:")) {
            if (!onlyHere)
                throw new IllegalArgumentException(
                        "may be file:DIR only while KHARCHA_PUBLIC_URL is on this machine: letters hold links that log"
                                + " people in");
            return new Folder(folder(text.substring(5)));
        }
        URI uri = uri(text);
        boolean tls = "smtps".equals(uri.getScheme());
        if (uri.getHost() == null || !(tls || "smtp".equals(uri.getScheme())))
            throw new IllegalArgumentException(
                    "must be like smtp://user:password@mail.example:587, smtps://user:password@mail.example or"
                            + " file:DIR");
        return smtp(uri, tls);
    }

    private static Smtp smtp(URI uri, boolean tls) {
        int port = uri.getPort() > 0 ? uri.getPort() : tls ? 465 : 587;
        Encryption encryption =
                tls ? Encryption.TLS : isLoopback(uri.getHost()) ? Encryption.NONE : Encryption.STARTTLS;
        String info = uri.getRawUserInfo();
        if (info == null) return new Smtp(uri.getHost(), port, null, null, encryption);
        int colon = info.indexOf(':');
        if (colon < 1 || colon == info.length() - 1)
            throw new IllegalArgumentException("names a user without a password: write user:password@host");
        return new Smtp(
                uri.getHost(),
                port,
                decoded(info.substring(0, colon)),
                new Secret(decoded(info.substring(colon + 1))),
                encryption);
    }

    private static String decoded(String text) {
        return URLDecoder.decode(text.replace("+", "%2B"), StandardCharsets.UTF_8);
    }

    private static URI uri(String text) {
        try {
            return new URI(text);
        } catch (URISyntaxException e) {
            throw new IllegalArgumentException(
                    "cannot be read: in user and password write special characters as % and two digits (@ is %40)", e);
        }
    }

    private static Path folder(String text) {
        try {
            Path path = Path.of(text);
            if (!text.isBlank()) return path;
        } catch (InvalidPathException e) {
            // Falls through to the sentence.
        }
        throw new IllegalArgumentException("names no folder: write file:DIR");
    }

    /** Only names and numbers that need no asking: a name server may not decide what is sent in the clear. */
    static boolean isLoopback(String host) {
        if (host.equals("localhost")) return true;
        if (!host.matches("[0-9.]+|\\[?[0-9a-fA-F:]+]?")) return false;
        try {
            return InetAddress.getByName(host).isLoopbackAddress();
        } catch (UnknownHostException e) {
            return false;
        }
    }
}
