package kharcha.understanding.watson;

import com.ibm.cloud.sdk.core.service.exception.ServiceResponseException;
import java.io.IOException;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Calls of the SDK for an operator who waits for their answer: what goes wrong becomes {@link Refused}. */
final class Inquiry {
    private static final int LONGEST = 300;

    private final Instance instance;

    Inquiry(Instance instance) {
        this.instance = instance;
    }

    <T> T answered(Supplier<T> call) throws Refused {
        try {
            return call.get();
        } catch (ServiceResponseException e) {
            throw new Refused(reason(e), words(e.getMessage()));
        } catch (RuntimeException e) {
            // So the SDK tells of everything that is no answer: no way there, no time left, no JSON.
            throw new Refused(Refused.Reason.UNREACHABLE, words(network(e)));
        }
    }

    private Refused.Reason reason(ServiceResponseException e) {
        boolean fromIam = String.valueOf(e.getMessage()).contains("API key");
        return switch (e.getStatusCode()) {
            case 400 -> fromIam ? Refused.Reason.KEY : Refused.Reason.INVALID;
            case 401 -> Refused.Reason.KEY;
            case 403 -> Refused.Reason.RIGHTS;
            case 404 -> Refused.Reason.NOT_FOUND;
            case 429 -> Refused.Reason.TOO_MANY;
            default -> e.getStatusCode() < 500 ? Refused.Reason.INVALID : Refused.Reason.BROKEN;
        };
    }

    /** The network's own words, for those the SDK wraps them in say nothing. */
    private static String network(Throwable trouble) {
        Throwable cause = trouble;
        while (!(cause instanceof IOException) && cause.getCause() != null) cause = cause.getCause();
        return cause.getClass().getSimpleName().replaceFirst("Exception$", "") + " " + cause.getMessage();
    }

    /** On one line, short, and without the key, whatever the other side wrote. */
    private String words(@Nullable String said) {
        String line = String.valueOf(said).replaceAll("\\p{Cntrl}+", " ").strip();
        if (!instance.apiKey().isEmpty()) line = line.replace(instance.apiKey(), "(key)");
        return line.length() > LONGEST ? line.substring(0, LONGEST) + "…" : line;
    }
}
