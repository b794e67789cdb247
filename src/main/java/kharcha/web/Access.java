package kharcha.web;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.HandlerType;
import io.javalin.http.HttpStatus;
import io.javalin.security.RouteRole;
import java.net.InetAddress;
import java.net.URLEncoder;
import java.net.UnknownHostException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Stands before every route and lets in whom its {@link Role} admits. A route without a role is open to nobody. */
public final class Access implements Routes {
    private static final Set<HandlerType> READING = Set.of(HandlerType.GET, HandlerType.HEAD);

    private final Sites sites;
    private final Visitors visitors;
    private final Visitors programs;
    private final WatsonSecrets watson;
    private final @Nullable Secret metrics;
    private final Allowance wrongSecrets;
    private final Clock clock;

    /**
     * @param visitors knows whose book a browser may open
     * @param programs knows whose book a personal token opens
     * @param watson Watson's routes that have no secret answer 503
     * @param metrics null: only this machine may look
     * @param wrongSecrets how many wrong secrets an address may try
     */
    public Access(
            Sites sites,
            Visitors visitors,
            Visitors programs,
            WatsonSecrets watson,
            @Nullable Secret metrics,
            Allowance wrongSecrets,
            Clock clock) {
        this.sites = sites;
        this.visitors = visitors;
        this.programs = programs;
        this.watson = watson;
        this.metrics = metrics;
        this.wrongSecrets = wrongSecrets;
        this.clock = clock;
    }

    @Override
    public void add(RoutesConfig routes) {
        routes.beforeMatched(this::admit);
        routes.options("/api/<path>", sites::preflight, Role.ANYONE);
    }

    private void admit(Context context) {
        switch (role(context.routeRoles())) {
            case ANYONE -> {}
            case LETTER -> context.header("Cache-Control", "no-store");
            case GUEST -> admitGuest(context);
            case NEWCOMER -> admitNewcomer(context);
            case OWNER, MEMBER, FRESH, SURE -> admitOwner(context, role(context.routeRoles()));
            case TOKEN -> admitProgram(context);
            case WATSON -> admitWatson(context);
            case WATSON_SIGNED -> admitSigned(context);
            case OPERATOR -> admitOperator(context);
        }
    }

    private static Role role(Set<RouteRole> roles) {
        if (roles.size() == 1 && roles.iterator().next() instanceof Role role) return role;
        throw new IllegalStateException("a route without its role");
    }

    private void admitGuest(Context context) {
        sites.allow(context);
        context.header("Cache-Control", "no-store");
        if (sites.caller(context) == Sites.Caller.STRANGER)
            throw new Refusal(403, "foreign_site", "This site may not use the chat.");
    }

    private void admitNewcomer(Context context) {
        fromOwnPage(context);
        visitors.find(context).ifPresent(visitor -> visitor.enter(context, clock.instant()));
    }

    private void fromOwnPage(Context context) {
        context.header("Cache-Control", "no-store");
        if (changes(context) && !sites.isOwnPage(context))
            throw new Refusal(403, "foreign_site", "Only a page of this site may do that.");
    }

    private void admitOwner(Context context, Role role) {
        fromOwnPage(context);
        Optional<Visitor> visitor = visitors.find(context);
        boolean forGuests = role == Role.OWNER || role == Role.SURE;
        if (visitor.isEmpty() || (visitor.get().isGuest() && !forGuests)) {
            lead(context, "/login", "Log in to see this.", "Log in to do this.");
            return;
        }
        boolean asksForProof =
                role == Role.FRESH || (role == Role.SURE && !visitor.get().isGuest());
        if (asksForProof && !visitor.get().login().isFresh(clock.instant())) {
            lead(
                    context,
                    "/login/confirm",
                    "Confirm that it is you to see this.",
                    "Confirm that it is you to do this.");
            return;
        }
        visitor.get().enter(context, clock.instant());
    }

    /**
     * A page leads on and remembers where its visitor wanted to go. What was typed must not be lost: a form is answered with a
     * refusal, which leaves a script's page as it is (and says so in an event), and which {@link SendAgain} makes a page of.
     */
    private void lead(Context context, String path, String toSee, String toDo) {
        boolean byScript = context.header("HX-Request") != null || "empty".equals(context.header("Sec-Fetch-Dest"));
        if (changes(context)) {
            if (byScript) context.header("HX-Trigger", "{\"kharcha:log-in\":{\"path\":\"" + path + "\"}}");
            context.attribute(SendAgain.PATH, path);
            throw new Refusal(401, "log_in", toDo);
        }
        String there = path + "?next=" + encoded(asked(context));
        if (byScript) {
            context.header("HX-Redirect", there);
            throw new Refusal(401, "log_in", toSee);
        }
        context.redirect(there, HttpStatus.SEE_OTHER);
        context.skipRemainingHandlers();
    }

    private static boolean changes(Context context) {
        return !READING.contains(context.method());
    }

    private static String asked(Context context) {
        return context.queryString() == null ? context.path() : context.path() + "?" + context.queryString();
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    private void admitProgram(Context context) {
        context.header("Cache-Control", "no-store");
        Optional<Visitor> visitor = programs.find(context);
        if (visitor.isPresent()) {
            visitor.get().enter(context, clock.instant());
            return;
        }
        if (!bearer(context).isEmpty() && !wrongSecrets.take(context.ip()))
            throw Refusal.tooMany("Too many wrong tokens from this address. Please wait a minute.");
        context.header("WWW-Authenticate", "Bearer");
        throw new Refusal(
                401, "wrong_token", "Send a personal token, made at /settings/tokens, as Authorization: Bearer TOKEN.");
    }

    private void admitWatson(Context context) {
        if (watson.bearers().isEmpty())
            throw new Refusal(503, "not_configured", "Set KHARCHA_WATSON_WEBHOOK_SECRET to use this address.");
        Optional<Trust> trust = watson.whoseBearer(bearer(context));
        if (trust.isPresent()) {
            trust.get().enter(context);
            return;
        }
        context.header("WWW-Authenticate", "Bearer");
        throw wrongSecret(context, "Send the webhook's secret as Authorization: Bearer SECRET.");
    }

    /** IBM sends the token as it is, without a word before it. */
    private void admitSigned(Context context) {
        if (watson.signatures().isEmpty())
            throw new Refusal(503, "not_configured", "Set KHARCHA_WATSON_JWT_SECRET to use this address.");
        String token = Optional.ofNullable(context.header("Authorization")).orElse("");
        for (Map.Entry<Trust, Secrets> each : watson.signatures().entrySet())
            switch (SignedToken.bySecret(token, each.getValue(), clock.instant())) {
                case SignedToken.Reading.Good _ -> {
                    each.getKey().enter(context);
                    return;
                }
                case SignedToken.Reading.Expired _, SignedToken.Reading.Wrong _ -> {}
            }
        throw wrongSecret(context, "Send a token that is signed with the webhook's secret (HS256) as Authorization.");
    }

    private Refusal wrongSecret(Context context, String sentence) {
        return wrongSecrets.take(context.ip())
                ? new Refusal(401, "wrong_secret", sentence)
                : Refusal.tooMany("Too many wrong secrets from this address. Please wait a minute.");
    }

    private void admitOperator(Context context) {
        if (isThisMachine(context) || (metrics != null && metrics.matches(bearer(context)))) return;
        context.header("WWW-Authenticate", "Bearer");
        throw new Refusal(401, "operators_only", "Send the metrics token as Authorization: Bearer TOKEN.");
    }

    /** A proxy on this machine speaks for others, so what it hands on does not count as local. */
    private static boolean isThisMachine(Context context) {
        if (context.header("X-Forwarded-For") != null || context.header("Forwarded") != null) return false;
        try {
            return InetAddress.getByName(context.req().getRemoteAddr()).isLoopbackAddress();
        } catch (UnknownHostException e) {
            return false;
        }
    }

    /** What follows "Bearer ", or an empty string. */
    static String bearer(Context context) {
        String header = context.header("Authorization");
        return header != null && header.regionMatches(true, 0, "Bearer ", 0, 7)
                ? header.substring(7).strip()
                : "";
    }
}
