package kharcha;

import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Currency;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import kharcha.account.EmailAddress;
import kharcha.mail.MailRoute;
import kharcha.rates.RateOrigin;
import kharcha.signin.ChatKey;
import kharcha.storage.DatabaseUrl;
import kharcha.web.Proxies;
import kharcha.web.Secret;
import kharcha.web.Secrets;
import org.jspecify.annotations.Nullable;

/**
 * Reads settings one by one and collects what is wrong, so that all of it can be said at once. After a mistake it goes on with
 * the default. No sentence repeats a secret.
 */
final class SettingsReader {
    private static final String PREFIX = "KHARCHA_";
    private static final Pattern SEPARATOR = Pattern.compile("[,\\s]+");
    private static final Pattern ORIGIN =
            Pattern.compile("https?://[A-Za-z0-9.-]+(:[0-9]{1,5})?|https?://\\[[0-9a-fA-F:]+](:[0-9]{1,5})?");

    private final Map<String, String> environment;
    private final List<String> mistakes = new ArrayList<>();

    SettingsReader(Map<String, String> environment) {
        this.environment = environment;
    }

    List<String> mistakes() {
        return mistakes;
    }

    String text(String name, String otherwise) {
        String value = environment.getOrDefault(PREFIX + name, "").strip();
        return value.isEmpty() ? otherwise : value;
    }

    int number(String name, int otherwise, int least, int most) {
        String value = text(name, String.valueOf(otherwise));
        try {
            int number = Integer.parseInt(value);
            if (number >= least && number <= most) return number;
        } catch (NumberFormatException e) {
            // Falls through to the sentence.
        }
        return mistaken(name, "must be a number from " + least + " to " + most + ", not \"" + value + "\"", otherwise);
    }

    int port(String name, int otherwise) {
        int port = number(name, otherwise, 0, 65_535);
        if (port > 0) return port;
        try (ServerSocket free = new ServerSocket(0)) {
            return free.getLocalPort();
        } catch (IOException e) {
            return mistaken(name, "is 0, but there is no free port", otherwise);
        }
    }

    /** Either the variable itself or, by …_FILE, a file that holds it; null when neither is set. */
    @Nullable
    Secret secret(String name) {
        String value = text(name, "");
        String file = text(name + "_FILE", "");
        if (!value.isEmpty() && !file.isEmpty())
            return mistaken(name, "is set twice, also as " + PREFIX + name + "_FILE: keep one of them", null);
        if (!file.isEmpty()) return secretFrom(name + "_FILE", file);
        return value.isEmpty() ? null : new Secret(value);
    }

    /** One that seals: too long to be guessed. */
    @Nullable
    Secret secret(String name, int shortest) {
        Secret secret = secret(name);
        return secret == null || secret.reveal().length() >= shortest
                ? secret
                : mistaken(name, "must have " + shortest + " characters or more", null);
    }

    /** One or two, divided by a comma or a line's end: both count while the old one is replaced. */
    @Nullable
    Secrets secrets(String name, int shortest) {
        Secret written = secret(name);
        if (written == null) return null;
        List<Secret> each = Pattern.compile("[,\\n]")
                .splitAsStream(written.reveal())
                .map(String::strip)
                .filter(text -> !text.isEmpty())
                .map(Secret::new)
                .toList();
        if (each.isEmpty() || each.size() > Secrets.MOST)
            return mistaken(name, "must hold one secret, or the new and the old one with a comma between", null);
        if (each.stream().anyMatch(secret -> bytes(secret) < shortest))
            return mistaken(name, "must have " + shortest + " bytes or more", null);
        return new Secrets(each);
    }

    private static int bytes(Secret secret) {
        return secret.reveal().getBytes(StandardCharsets.UTF_8).length;
    }

    /** Two classes of assistants that send the same secret would be one. */
    void apart(String name, @Nullable Secrets secrets, @Nullable Secrets others) {
        if (secrets == null || others == null) return;
        if (secrets.all().stream().anyMatch(secret -> others.matches(secret.reveal())))
            mistaken(name, "must differ from the secrets of assistants without a web chat", name);
    }

    @Nullable
    ChatKey chatKey(String name) {
        Secret pem = secret(name);
        try {
            return pem == null ? null : ChatKey.of(pem.reveal());
        } catch (IllegalArgumentException e) {
            return mistaken(name, String.valueOf(e.getMessage()), null);
        }
    }

    /** {@code https://site.example=SECRET}, with commas or spaces between; a site that changes its secret stands there twice. */
    Map<String, Secrets> siteKeys(String name) {
        Secret written = secret(name);
        Map<String, Secrets> keys = new HashMap<>();
        if (written == null) return keys;
        for (String pair : SEPARATOR.split(written.reveal())) {
            int cut = pair.indexOf('=');
            String origin = cut < 0 ? "" : pair.substring(0, cut).toLowerCase(Locale.ROOT);
            String key = pair.substring(cut + 1);
            if (!ORIGIN.matcher(origin).matches() || key.getBytes(StandardCharsets.UTF_8).length < 32)
                return mistaken(
                        name,
                        "must list sites like https://example.org=SECRET, each secret of 32 bytes or more",
                        Map.of());
            Secrets before = keys.get(origin);
            if (before != null && before.all().size() == Secrets.MOST)
                return mistaken(name, "must not give a site more than two secrets", Map.of());
            keys.put(
                    origin,
                    new Secrets(before == null ? List.of(new Secret(key)) : List.of(before.newest(), new Secret(key))));
        }
        return keys;
    }

    private @Nullable Secret secretFrom(String name, String file) {
        try {
            String value = Files.readString(Path.of(file)).strip();
            return value.isEmpty() ? mistaken(name, "names an empty file: " + file, null) : new Secret(value);
        } catch (IOException | InvalidPathException e) {
            return mistaken(name, "names a file that cannot be read: " + file, null);
        }
    }

    @Nullable
    DatabaseUrl databaseUrl(String name) {
        Secret url = secret(name);
        try {
            return url == null ? null : DatabaseUrl.parse(url.reveal());
        } catch (IllegalArgumentException e) {
            return mistaken(name, "cannot be read: " + e.getMessage(), null);
        }
    }

    /** Unset, letters go into a folder while Kharcha is reached from this machine only, and nowhere otherwise. */
    MailRoute mail(String name, URI publicUrl, Path data) {
        boolean onlyHere = MailRoute.isLoopback(publicUrl.getHost());
        MailRoute otherwise = onlyHere ? new MailRoute.Folder(data.resolve("mail")) : new MailRoute.Nowhere();
        Secret route = secret(name);
        try {
            return route == null ? otherwise : MailRoute.parse(route.reveal(), onlyHere);
        } catch (IllegalArgumentException e) {
            return mistaken(name, String.valueOf(e.getMessage()), otherwise);
        }
    }

    /** Unset, they come from the bank that publishes them: nothing of anybody's is sent there. */
    RateOrigin rates(String name) {
        try {
            return RateOrigin.parse(text(name, "ecb"));
        } catch (IllegalArgumentException e) {
            return mistaken(name, String.valueOf(e.getMessage()), new RateOrigin.Nowhere());
        }
    }

    EmailAddress sender(String name, URI publicUrl) {
        String host = publicUrl.getHost();
        String value =
                text(name, "kharcha@" + (EmailAddress.of("kharcha@" + host).isPresent() ? host : "localhost"));
        return EmailAddress.of(value)
                .orElseGet(() -> mistaken(
                        name,
                        "must be an e-mail address like kharcha@example.org, not \"" + value + "\"",
                        new EmailAddress("kharcha@localhost")));
    }

    Currency currency(String name, String otherwise) {
        String code = text(name, otherwise).toUpperCase(Locale.ROOT);
        try {
            return Currency.getInstance(code);
        } catch (IllegalArgumentException e) {
            return mistaken(
                    name, "must be an ISO 4217 code like EUR, not \"" + code + "\"", Currency.getInstance(otherwise));
        }
    }

    Duration days(String name, int otherwise) {
        String value = text(name, otherwise + "d").toLowerCase(Locale.ROOT);
        if (value.matches("[1-9][0-9]{0,3}d"))
            return Duration.ofDays(Integer.parseInt(value.substring(0, value.length() - 1)));
        return mistaken(
                name,
                "must be a number of days like " + otherwise + "d, not \"" + value + "\"",
                Duration.ofDays(otherwise));
    }

    URI publicUrl(int port) {
        String otherwise = "http://localhost:" + port;
        String value = text("PUBLIC_URL", otherwise).replaceAll("/+$", "");
        try {
            URI url = new URI(value);
            if (isOrigin(url)) return url;
        } catch (URISyntaxException e) {
            // Falls through to the sentence.
        }
        return mistaken(
                "PUBLIC_URL",
                "must be an address like https://kharcha.example, without a path, not \"" + value + "\"",
                URI.create(otherwise));
    }

    /** A scheme, a host and perhaps a port; no more. */
    private static boolean isOrigin(URI url) {
        boolean web = "http".equals(url.getScheme()) || "https".equals(url.getScheme());
        return web
                && url.getHost() != null
                && url.toString().equals(url.getScheme() + "://" + url.getAuthority())
                && url.getUserInfo() == null;
    }

    /** Sites as browsers name them in Origin, with commas or spaces between. */
    Set<String> origins(String name) {
        Set<String> origins = new HashSet<>();
        for (String origin : list(name)) {
            if (ORIGIN.matcher(origin).matches()) origins.add(origin.toLowerCase(Locale.ROOT));
            else
                mistaken(
                        name,
                        "must list sites like https://example.org, without a path; \"" + origin + "\" is none",
                        origin);
        }
        return origins;
    }

    Proxies proxies(String name) {
        try {
            return new Proxies(list(name));
        } catch (IllegalArgumentException e) {
            return mistaken(name, "must list addresses, or networks like 10.0.0.0/8: " + e.getMessage(), Proxies.NONE);
        }
    }

    /** With commas or spaces between. */
    private List<String> list(String name) {
        return SEPARATOR
                .splitAsStream(text(name, ""))
                .filter(item -> !item.isEmpty())
                .toList();
    }

    /** For those who read settings that belong together. */
    <T extends @Nullable Object> T mistaken(String name, String what, T otherwise) {
        mistakes.add(PREFIX + name + " " + what + ".");
        return otherwise;
    }
}
