package kharcha;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Currency;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import kharcha.account.EmailAddress;
import kharcha.mail.MailRoute;
import kharcha.rates.RateOrigin;
import kharcha.signin.ChatKey;
import kharcha.storage.DatabaseUrl;
import kharcha.understanding.watson.Instance;
import kharcha.web.Proxies;
import kharcha.web.Secret;
import kharcha.web.Secrets;
import kharcha.web.Trust;
import kharcha.web.WatsonSecrets;
import org.jspecify.annotations.Nullable;

/**
 * What can be set from outside, by environment variables that begin with KHARCHA_.
 *
 * @param port 0 in the environment is any free port, chosen when the settings are read
 * @param databaseUrl null: the embedded PostgreSQL under {@code data}
 * @param publicUrl what addresses in answers begin with; without a slash at the end
 * @param widgetOrigins the sites that may show the widget
 * @param trustedProxies whose X-Forwarded-For counts
 * @param secretKey what seals the keys of authenticator apps; null: one of the data folder's own, with the embedded PostgreSQL
 * @param watsonWebhookSecret what assistants without a web chat send; of each of these secrets there may be two, divided by a comma
 *     or a line's end, while the old one is replaced; null for it and the next: /watson/dialog and the extension answer 503
 * @param watsonWebSecret what assistants with a web chat send
 * @param watsonJwtSecret what the pre-message webhook of assistants without a web chat signs with; null for it and the next:
 *     /watson/pre-message answers 503
 * @param watsonWebJwtSecret what that of assistants with a web chat signs with
 * @param chatJwtKey what /chat/jwt signs with; null: a key of the data folder's own, with the embedded PostgreSQL
 * @param siteKeys by which sites vouch for their own signed-in visitors, by the site's origin
 * @param metricsToken null: /metrics answers this machine only
 * @param rates where exchange rates are fetched from
 * @param watson the Watson Assistant that is asked what a message is about; null: none is
 * @param guestsPerHour how many new guests an address may bring
 * @param messagesPerMinute how many messages a guest may send
 * @param watsonPerMinute how many messages our skill may send for one of its users
 */
public record Settings(
        int port,
        String host,
        Path data,
        @Nullable DatabaseUrl databaseUrl,
        URI publicUrl,
        Currency homeCurrency,
        Duration chartTtl,
        Set<String> widgetOrigins,
        MailRoute mail,
        EmailAddress mailFrom,
        Proxies trustedProxies,
        @Nullable Secret secretKey,
        @Nullable Secrets watsonWebhookSecret,
        @Nullable Secrets watsonWebSecret,
        @Nullable Secrets watsonJwtSecret,
        @Nullable Secrets watsonWebJwtSecret,
        @Nullable ChatKey chatJwtKey,
        Map<String, Secrets> siteKeys,
        @Nullable Secret metricsToken,
        RateOrigin rates,
        @Nullable Instance watson,
        int guestsPerHour,
        int messagesPerMinute,
        int watsonPerMinute) {
    /** All that is wrong with the settings, each in a sentence that names the variable and says what it must be. */
    static final class Mistakes extends Exception {
        private static final long serialVersionUID = 1;

        private final List<String> sentences;

        Mistakes(List<String> sentences) {
            super(String.join(System.lineSeparator(), sentences));
            this.sentences = List.copyOf(sentences);
        }

        List<String> sentences() {
            return sentences;
        }
    }

    static Settings read(Map<String, String> environment) throws Mistakes {
        SettingsReader reader = new SettingsReader(environment);
        int port = reader.port("PORT", 8080);
        URI publicUrl = reader.publicUrl(port);
        Path data = Path.of(reader.text("DATA", "data"));
        Settings settings = new Settings(
                port,
                reader.text("HOST", "127.0.0.1"),
                data,
                reader.databaseUrl("DATABASE_URL"),
                publicUrl,
                reader.currency("HOME_CURRENCY", "EUR"),
                reader.days("CHART_TTL", 90),
                reader.origins("WIDGET_ORIGINS"),
                reader.mail("MAIL", publicUrl, data),
                reader.sender("MAIL_FROM", publicUrl),
                reader.proxies("TRUSTED_PROXIES"),
                reader.secret("SECRET_KEY", 32),
                reader.secrets("WATSON_WEBHOOK_SECRET", 1),
                reader.secrets("WATSON_WEB_SECRET", 1),
                reader.secrets("WATSON_JWT_SECRET", 32),
                reader.secrets("WATSON_WEB_JWT_SECRET", 32),
                reader.chatKey("CHAT_JWT_KEY"),
                reader.siteKeys("SITE_KEYS"),
                reader.secret("METRICS_TOKEN"),
                reader.rates("RATES"),
                WatsonSettings.read(reader),
                reader.number("GUESTS_PER_HOUR", 120, 1, 1_000_000),
                reader.number("MESSAGES_PER_MINUTE", 120, 1, 1_000_000),
                reader.number("WATSON_PER_MINUTE", 30_000, 1, 10_000_000));
        reader.apart("WATSON_WEB_SECRET", settings.watsonWebSecret(), settings.watsonWebhookSecret());
        reader.apart("WATSON_WEB_SECRET", settings.watsonWebSecret(), settings.watsonJwtSecret());
        reader.apart("WATSON_WEB_JWT_SECRET", settings.watsonWebJwtSecret(), settings.watsonWebhookSecret());
        reader.apart("WATSON_WEB_JWT_SECRET", settings.watsonWebJwtSecret(), settings.watsonJwtSecret());
        if (!reader.mistakes().isEmpty()) throw new Mistakes(reader.mistakes());
        return settings;
    }

    /** A site that vouches for its visitors shows the widget, too. */
    Set<String> widgetSites() {
        Set<String> sites = new HashSet<>(widgetOrigins);
        sites.addAll(siteKeys.keySet());
        return sites;
    }

    WatsonSecrets watsonSecrets() {
        return new WatsonSecrets(
                byTrust(watsonWebhookSecret, watsonWebSecret), byTrust(watsonJwtSecret, watsonWebJwtSecret));
    }

    private static Map<Trust, Secrets> byTrust(@Nullable Secrets messengers, @Nullable Secrets webChat) {
        Map<Trust, Secrets> secrets = new EnumMap<>(Trust.class);
        if (messengers != null) secrets.put(Trust.MESSENGERS, messengers);
        if (webChat != null) secrets.put(Trust.WEB_CHAT, webChat);
        return secrets;
    }
}
