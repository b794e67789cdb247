package kharcha.ops.watson;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import kharcha.skills.Extension;
import kharcha.understanding.LabelOnly;
import kharcha.web.Secret;
import kharcha.web.SignedToken;

/**
 * Watson's doors, tried from outside: with each secret, and with a wrong one. Nothing is said, so no book is opened: an empty message
 * is declined in words, and one that only wants its label is passed on.
 */
final class Doors {
    private static final String NOTHING = "{\"text\":\"\"}";
    private static final String DIALOG = "/watson/dialog";
    private static final String EXTENSION = Extension.OPERATIONS.getFirst().path();
    private static final String PRE_MESSAGE = "/watson/pre-message";
    private static final String LABEL_ONLY =
            "{\"event\":{\"name\":\"message_received\"},\"payload\":{\"input\":{\"text\":\"\"},"
                    + "\"context\":{\"skills\":{\"main skill\":{\"user_defined\":{\"" + LabelOnly.MARK
                    + "\":true}}}}}}";

    private static final Duration LIFE = Duration.ofMinutes(1);

    private final URI publicUrl;
    private final List<OwnSecret> secrets;
    private final Clock clock;

    Doors(URI publicUrl, List<OwnSecret> secrets, Clock clock) {
        this.publicUrl = publicUrl;
        this.secrets = secrets;
        this.clock = clock;
    }

    List<Finding> findings() throws InterruptedException {
        List<Finding> found = new ArrayList<>();
        try (Caller caller = new Caller(publicUrl)) {
            Finding live = live(caller.get("/health/live"));
            found.add(live);
            if (live.isFault()) return found;
            for (OwnSecret secret : secrets) tryEach(caller, secret, found);
            if (!secrets.isEmpty()) found.add(wrong(caller.post(DIALOG, "Bearer not-the-secret", NOTHING)));
        }
        return found;
    }

    private Finding live(Caller.Answer answer) {
        String about = "this service from outside";
        return switch (answer) {
            case Caller.Answer.None none ->
                Finding.fault(
                        about,
                        "nobody answers at " + publicUrl + ": " + none.why(),
                        "start Kharcha, and lead " + publicUrl + " to it with a certificate that is publicly known");
            case Caller.Answer.Came came
            when came.status() == 200 && came.isJson() -> Finding.ok(about, "answers at " + publicUrl);
            case Caller.Answer.Came came ->
                Finding.fault(
                        about,
                        publicUrl + " answers with status " + came.status() + ", and not as Kharcha does",
                        "KHARCHA_PUBLIC_URL, or the proxy: the address must lead to Kharcha itself, without a"
                                + " redirect");
        };
    }

    private void tryEach(Caller caller, OwnSecret own, List<Finding> found) throws InterruptedException {
        for (Secret secret : own.secrets().all())
            switch (own.kind()) {
                case BEARER -> {
                    String bearer = "Bearer " + secret.reveal();
                    found.add(right(DIALOG, own, caller.post(DIALOG, bearer, NOTHING)));
                    found.add(right(EXTENSION, own, caller.post(EXTENSION, bearer, NOTHING)));
                }
                case SIGNING -> {
                    // Too short to sign with: that is told with the secret itself.
                    if (secret.reveal().getBytes(StandardCharsets.UTF_8).length < 32) continue;
                    found.add(right(PRE_MESSAGE, own, caller.post(PRE_MESSAGE, signed(secret), LABEL_ONLY)));
                }
            }
    }

    private static Finding right(String path, OwnSecret own, Caller.Answer answer) {
        return switch (answer) {
            case Caller.Answer.None none ->
                Finding.fault(path, "does not answer: " + none.why(), "the proxy before it");
            case Caller.Answer.Came came ->
                switch (came.status()) {
                    case 200 ->
                        came.isJson()
                                ? Finding.ok(path, "answers to " + own.about())
                                : Finding.fault(path, "answers, but not with JSON", "the proxy before it");
                    case 401 ->
                        Finding.fault(
                                path,
                                "does not take " + own.about() + ": the service that runs there has another",
                                "start the service with this very " + own.mend());
                    case 503 ->
                        Finding.fault(
                                path,
                                "is closed: the service that runs there has no secret, or its database is away",
                                "start the service with " + own.about());
                    case 404 ->
                        Finding.fault(
                                path,
                                "is not there: an older version, or another service",
                                "the version that runs there");
                    default -> Finding.fault(path, "answers with status " + came.status(), "the log of the service");
                };
        };
    }

    private static Finding wrong(Caller.Answer answer) {
        boolean refused = answer instanceof Caller.Answer.Came came && (came.status() == 401 || came.status() == 503);
        return refused
                ? Finding.ok("a wrong secret", "is refused")
                : Finding.fault(
                        "a wrong secret",
                        "is not refused: something before the service answers in its place, or puts in a secret",
                        "the proxy before it");
    }

    private String signed(Secret secret) {
        return SignedToken.until(clock.instant().plus(LIFE), secret);
    }
}
