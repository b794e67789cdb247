package kharcha.mail;

import java.net.URI;
import java.time.Clock;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import kharcha.account.EmailAddress;
import kharcha.account.Letter;
import kharcha.account.Postbag;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Empties the outbox again and again. Every replica may do it at once. The log names neither letters nor people. */
public final class MailRound implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger("kharcha");
    private static final long PAUSE_SECONDS = 1;

    private final Postbag postbag;
    private final Postbag.Carrier carrier;
    private final String publicUrl;
    private final Clock clock;
    private final ScheduledExecutorService rounds = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().name("mail").daemon().factory());

    /** @param publicUrl where a link leads that a letter has as a path only */
    public MailRound(Postbag postbag, MailRoute route, EmailAddress from, URI publicUrl, Clock clock) {
        this.postbag = postbag;
        this.publicUrl = publicUrl.toString();
        this.clock = clock;
        this.carrier = switch (route) {
            case MailRoute.Smtp smtp -> new SmtpMail(smtp, from);
            case MailRoute.Folder folder -> new FolderMail(folder.path(), from, clock);
            case MailRoute.Nowhere _ -> MailRound::drop;
        };
    }

    /** Notices of changes have nowhere to go; nobody waits for them. */
    private static void drop(Letter letter) {}

    public MailRound start() {
        var _ = rounds.scheduleWithFixedDelay(this::run, PAUSE_SECONDS, PAUSE_SECONDS, TimeUnit.SECONDS);
        return this;
    }

    /** Carries all that is due. */
    public void run() {
        try {
            Postbag.Round round;
            do {
                round = postbag.next(clock.instant(), letter -> carrier.carry(letter.from(publicUrl)));
                if (round != Postbag.Round.NOTHING_DUE) LOG.info("event=mail result={}", round);
            } while (round != Postbag.Round.NOTHING_DUE && !rounds.isShutdown());
        } catch (RuntimeException e) {
            LOG.warn("event=mail exception={}", e.getClass().getName());
        }
    }

    @Override
    public void close() {
        rounds.shutdownNow();
    }
}
