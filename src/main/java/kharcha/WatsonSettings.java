package kharcha;

import java.net.URI;
import java.net.URISyntaxException;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.regex.Pattern;
import kharcha.mail.MailRoute;
import kharcha.understanding.watson.Instance;
import kharcha.web.Secret;
import org.jspecify.annotations.Nullable;

/** The settings of the Watson Assistant that is asked: all of those without a default, or none. */
final class WatsonSettings {
    private static final List<String> NEEDED =
            List.of("WATSON_URL", "WATSON_API_KEY", "WATSON_ASSISTANT_ID", "WATSON_ENVIRONMENT_ID");

    /** What can stand in a path as it is. */
    private static final Pattern ID = Pattern.compile("[A-Za-z0-9_-]{1,100}");

    private static final URI NOWHERE = URI.create("https://localhost");

    private final SettingsReader reader;

    private WatsonSettings(SettingsReader reader) {
        this.reader = reader;
    }

    /** Null: Watson is not asked. */
    static @Nullable Instance read(SettingsReader reader) {
        return new WatsonSettings(reader).read();
    }

    private @Nullable Instance read() {
        Secret key = reader.secret("WATSON_API_KEY");
        List<String> missing = NEEDED.stream()
                .filter(name ->
                        name.equals("WATSON_API_KEY") ? key == null : text(name).isEmpty())
                .toList();
        if (missing.size() == NEEDED.size()) return null;
        for (String name : missing)
            reader.mistaken(name, "must be set too, since Watson is to be asked: all of " + all() + " or none", name);
        Instance instance = new Instance(
                address("WATSON_URL", NOWHERE),
                key == null ? "" : key.reveal(),
                id("WATSON_ASSISTANT_ID"),
                id("WATSON_ENVIRONMENT_ID"),
                day("WATSON_VERSION"),
                address("WATSON_IAM_URL", Instance.IAM));
        return missing.isEmpty() ? instance : null;
    }

    private static String all() {
        return String.join(", ", NEEDED.stream().map(name -> "KHARCHA_" + name).toList());
    }

    private String text(String name) {
        return reader.text(name, "");
    }

    private String id(String name) {
        String id = text(name);
        return id.isEmpty() || ID.matcher(id).matches()
                ? id
                : reader.mistaken(name, "must be an id as Watson's console shows it, not \"" + id + "\"", "");
    }

    private String day(String name) {
        String day = reader.text(name, Instance.VERSION);
        try {
            return LocalDate.parse(day).toString();
        } catch (DateTimeParseException e) {
            return reader.mistaken(name, "must be a day like " + Instance.VERSION + ", not \"" + day + "\"", day);
        }
    }

    /** By https, since the key and what people write go there; without it only on this machine. */
    private URI address(String name, URI otherwise) {
        String text = reader.text(name, otherwise.toString()).replaceAll("/+$", "");
        try {
            URI url = new URI(text);
            if (isSafe(url) && url.getUserInfo() == null && url.getQuery() == null && url.getFragment() == null)
                return url;
        } catch (URISyntaxException e) {
            // Falls through to the sentence.
        }
        return reader.mistaken(
                name, "must be an https address like " + Instance.IAM + ", not \"" + text + "\"", otherwise);
    }

    private static boolean isSafe(URI url) {
        if (url.getHost() == null) return false;
        return "https".equals(url.getScheme())
                || ("http".equals(url.getScheme()) && MailRoute.isLoopback(url.getHost()));
    }
}
