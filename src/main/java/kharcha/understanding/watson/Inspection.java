package kharcha.understanding.watson;

import com.ibm.watson.assistant.v2.Assistant;
import com.ibm.watson.assistant.v2.model.Environment;
import com.ibm.watson.assistant.v2.model.GetEnvironmentOptions;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import kharcha.account.UserId;
import kharcha.understanding.Label;

/** Looks at the assistant for an operator who waits: without the breaker, with more patience, and with what is wrong in words. */
public final class Inspection {
    private static final Duration MOST = Duration.ofSeconds(15);

    /** Of nobody: the message is the inspection's own. */
    private static final UserId NOBODY = new UserId(Long.MAX_VALUE);

    private final Instance instance;
    private final Inquiry inquiry;

    /** @param sessions how long one lasts without a word; empty: Watson does not say */
    public record Place(String name, String kind, Optional<Duration> sessions) {}

    public Inspection(Instance instance) {
        this.instance = instance;
        this.inquiry = new Inquiry(instance);
    }

    /** The environment that is set, of the assistant that is set. */
    public Place place() throws Refused {
        Assistant assistant = Connection.to(instance, MOST, List.of());
        GetEnvironmentOptions options =
                new GetEnvironmentOptions.Builder(instance.assistantId(), instance.environmentId()).build();
        Environment environment = inquiry.answered(
                () -> assistant.getEnvironment(options).execute().getResult());
        return new Place(
                String.valueOf(environment.getName()),
                String.valueOf(environment.getEnvironment()),
                Optional.ofNullable(environment.getSessionTimeout()).map(Duration::ofSeconds));
    }

    /** What it takes a text to be about, surest first. */
    public List<Label> labels(String text) throws Refused {
        return inquiry.answered(() -> new Asking(instance, MOST).ask(NOBODY, text));
    }
}
