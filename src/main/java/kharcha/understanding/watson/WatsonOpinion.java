package kharcha.understanding.watson;

import com.ibm.cloud.sdk.core.service.exception.ServiceResponseException;
import io.github.resilience4j.circuitbreaker.CircuitBreaker;
import io.github.resilience4j.circuitbreaker.CircuitBreakerConfig;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import kharcha.account.UserId;
import kharcha.understanding.EngineWatch;
import kharcha.understanding.EngineWatch.Outcome;
import kharcha.understanding.Label;
import kharcha.understanding.SecondOpinion;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Watson's opinion, as long as it is to be had in time.
 *
 * <p>A message waits for it two seconds at most, whatever takes the time (a token, a connection, an answer that trickles): the
 * clock runs outside the call, and the call is let go. Three guards keep that from adding up. At most sixteen messages wait at
 * once; one more is not asked about. A circuit breaker (Nygard, Release It; here Resilience4j's) looks at the last eight calls:
 * from the third on, when half of them failed or took longer than a second, nobody is asked for ten seconds, and then for one
 * message, whose success opens the way again. And what failed is not tried again.
 */
public final class WatsonOpinion implements SecondOpinion, AutoCloseable {
    public static final String ENGINE = "watson";

    /** In words that {@link #state} says. */
    public static final List<String> STATES = List.of("closed", "half_open", "open");

    static final Duration MOST = Duration.ofSeconds(2);
    static final Duration REST = Duration.ofSeconds(10);

    private static final Logger LOG = LoggerFactory.getLogger("kharcha");
    private static final int PLACES = 16;

    private final Asking asking;
    private final Duration most;
    private final EngineWatch watch;
    private final CircuitBreaker breaker;
    private final Semaphore places = new Semaphore(PLACES);
    private final ExecutorService calls = Executors.newVirtualThreadPerTaskExecutor();

    public WatsonOpinion(Instance instance, EngineWatch watch, Clock clock) {
        this(instance, watch, clock, MOST);
    }

    /** @param most how long a message waits; half of that is slow */
    WatsonOpinion(Instance instance, EngineWatch watch, Clock clock, Duration most) {
        this.asking = new Asking(instance, most);
        this.most = most;
        this.watch = watch;
        this.breaker = CircuitBreaker.of(
                ENGINE,
                CircuitBreakerConfig.custom()
                        .slidingWindowSize(8)
                        .minimumNumberOfCalls(3)
                        .failureRateThreshold(50)
                        .slowCallRateThreshold(50)
                        .slowCallDurationThreshold(most.dividedBy(2))
                        .waitDurationInOpenState(REST)
                        .permittedNumberOfCallsInHalfOpenState(1)
                        .clock(clock)
                        .build());
        breaker.getEventPublisher()
                .onStateTransition(event -> LOG.warn(
                        "event=watson breaker={}",
                        event.getStateTransition().getToState().name().toLowerCase(Locale.ROOT)));
    }

    /** How the breaker stands: closed while Watson is asked. */
    public String state() {
        return breaker.getState().name().toLowerCase(Locale.ROOT);
    }

    @Override
    public List<Label> of(UserId user, String text) {
        String asked = Cleaned.of(text);
        if (asked.isEmpty()) return List.of();
        if (!places.tryAcquire()) return spared();
        try {
            return breaker.tryAcquirePermission() ? ask(user, asked) : spared();
        } finally {
            places.release();
        }
    }

    private List<Label> spared() {
        watch.saw(ENGINE, Outcome.SPARED, Duration.ZERO);
        return List.of();
    }

    private List<Label> ask(UserId user, String text) {
        long begun = System.nanoTime();
        Future<List<Label>> call = calls.submit(() -> asking.ask(user, text));
        try {
            List<Label> labels = call.get(most.toMillis(), TimeUnit.MILLISECONDS);
            long took = System.nanoTime() - begun;
            breaker.onSuccess(took, TimeUnit.NANOSECONDS);
            watch.saw(ENGINE, labels.isEmpty() ? Outcome.UNSURE : Outcome.ANSWERED, Duration.ofNanos(took));
            return labels;
        } catch (TimeoutException e) {
            return failed(Outcome.LATE, e, begun);
        } catch (ExecutionException e) {
            Throwable cause = e.getCause() == null ? e : e.getCause();
            return failed(outcome(cause), cause, begun);
        } catch (InterruptedException e) {
            breaker.releasePermission();
            Thread.currentThread().interrupt();
            return List.of();
        } finally {
            call.cancel(true);
        }
    }

    private List<Label> failed(Outcome outcome, Throwable trouble, long begun) {
        long took = System.nanoTime() - begun;
        breaker.onError(took, TimeUnit.NANOSECONDS, trouble);
        watch.saw(ENGINE, outcome, Duration.ofNanos(took));
        LOG.info("event=watson result={} ms={}", outcome, Duration.ofNanos(took).toMillis());
        return List.of();
    }

    private static Outcome outcome(Throwable trouble) {
        return switch (trouble) {
            case ServiceResponseException refused when refused.getStatusCode() == 429 -> Outcome.TOO_MANY;
            case ServiceResponseException refused when refused.getStatusCode() >= 500 -> Outcome.BROKEN;
            case ServiceResponseException _ -> Outcome.REFUSED;
            case IntentsOnly.Unreadable _ -> Outcome.UNREADABLE;
            case InterruptedIOException _ -> Outcome.LATE;
            case IOException _ -> Outcome.UNREACHABLE;
            case Throwable wrapped when wrapped.getCause() != null -> outcome(wrapped.getCause());
            default -> Outcome.UNREADABLE;
        };
    }

    /** Who still waits goes on without. */
    @Override
    public void close() {
        calls.shutdownNow();
    }
}
