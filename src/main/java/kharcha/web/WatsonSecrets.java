package kharcha.web;

import java.util.Map;
import java.util.Optional;

/**
 * By what Watson's calls are known.
 *
 * @param bearers of the dialog webhook and the extension, which send them
 * @param signatures of the pre-message webhook, which signs with them
 */
public record WatsonSecrets(Map<Trust, Secrets> bearers, Map<Trust, Secrets> signatures) {
    public static final WatsonSecrets NONE = new WatsonSecrets(Map.of(), Map.of());

    public WatsonSecrets {
        bearers = Map.copyOf(bearers);
        signatures = Map.copyOf(signatures);
    }

    /** All are compared, whichever it is. */
    Optional<Trust> whoseBearer(String shown) {
        Optional<Trust> found = Optional.empty();
        for (Map.Entry<Trust, Secrets> each : bearers.entrySet())
            if (each.getValue().matches(shown)) found = Optional.of(each.getKey());
        return found;
    }
}
