package kharcha.web;

import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.regex.Pattern;
import kharcha.account.Accounts;
import kharcha.account.Codes;
import kharcha.account.Identity;
import kharcha.account.User;

/**
 * People for whom another site vouches, because they are logged in there: the same person and the same book wherever they log in.
 * The site signs a token of minutes, which the widget exchanges for one of half a day that only this browser's page knows.
 */
public final class SiteVisitors {
    /** How the widget's token begins: it never makes a guest, whoever shows it. */
    private static final String BEGIN = "visitor.";

    private static final Duration VOUCHED = Duration.ofMinutes(10);
    private static final Duration ALIVE = Duration.ofHours(12);
    private static final Pattern NAME = Pattern.compile("[^\\p{Cc}\\p{Cs}]{1,200}");

    private final Map<String, Secrets> sites;
    private final Accounts accounts;
    private final Clock clock;

    /** @param sites what they sign with, by origin */
    public SiteVisitors(Map<String, Secrets> sites, Accounts accounts, Clock clock) {
        this.sites = Map.copyOf(sites);
        this.accounts = accounts;
        this.clock = clock;
    }

    /** @throws Refusal unless that site signed this token in the last minutes */
    public Identity vouched(String origin, String token) {
        Secrets secrets = sites.get(origin);
        if (secrets == null)
            throw new Refusal(403, "unknown_site", "This site is not in KHARCHA_SITE_KEYS, so it cannot vouch.");
        SignedToken.Reading reading = SignedToken.bySecret(token, secrets, clock.instant());
        if (reading instanceof SignedToken.Reading.Good good
                && good.expires() != null
                && !good.expires().isAfter(clock.instant().plus(VOUCHED))
                && !good.subject().isBlank()
                && NAME.matcher(good.subject()).matches()) return new Identity("site:" + origin, good.subject());
        throw new Refusal(
                401,
                "wrong_visitor",
                "The visitor's token must be signed by the site (HS256), name its user (sub) and end within ten minutes"
                        + " (exp).");
    }

    /** What the widget shows from now on. */
    public String admit(User user, Identity visitor) {
        Token fresh = Token.fresh();
        Codes.Code code = new Codes.Code(
                user.id(),
                visitor.kind() + "\n" + visitor.key(),
                clock.instant().plus(ALIVE));
        accounts.atomically(register -> {
            register.codes().keep(Codes.Kind.VISITOR, fresh.hash(), code);
            return true;
        });
        return BEGIN + fresh.reveal();
    }

    static boolean isOne(String bearer) {
        return bearer.startsWith(BEGIN);
    }

    /**
     * Whose chat it is: of whomever the site's visitor leads to now, which a link may have changed.
     *
     * @throws Refusal when it is over
     */
    Identity find(String bearer) {
        return Token.of(bearer.substring(BEGIN.length()))
                .flatMap(token -> accounts.atomically(
                        register -> register.codes().look(Codes.Kind.VISITOR, token.hash(), clock.instant())))
                .map(code -> code.detail().split("\n", 2))
                .map(detail -> new Identity(detail[0], detail[1]))
                .orElseThrow(() -> new Refusal(401, "visitor_over", "Ask your site for a new token."));
    }
}
