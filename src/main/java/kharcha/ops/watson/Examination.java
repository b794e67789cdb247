package kharcha.ops.watson;

import java.net.URI;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import kharcha.understanding.watson.Instance;
import org.jspecify.annotations.Nullable;

/**
 * Looks at everything between Watson and this service.
 *
 * @param secrets by which Watson's calls are known
 * @param asked the assistant that Kharcha asks; null: it asks none, and only what Watson needs to call us is looked at
 */
public record Examination(
        URI publicUrl, List<OwnSecret> secrets, @Nullable Instance asked, Clock clock) {
    public Examination {
        secrets = List.copyOf(secrets);
    }

    /** Of the address alone; nothing is called there. */
    public List<Finding> aboutTheAddress() {
        return new PublicAddress(publicUrl).findings();
    }

    public List<Finding> findings() throws InterruptedException {
        List<Finding> found = new ArrayList<>(aboutTheAddress());
        if (secrets.stream().noneMatch(secret -> secret.kind() == OwnSecret.Kind.BEARER))
            found.add(Finding.fault(
                    "KHARCHA_WATSON_WEBHOOK_SECRET",
                    "is not set: the dialog webhook and the extension are closed",
                    "KHARCHA_WATSON_WEBHOOK_SECRET, or KHARCHA_WATSON_WEB_SECRET for an assistant with a web chat; and"
                            + " in the console " + Console.WEBHOOK_HEADERS));
        if (secrets.stream().noneMatch(secret -> secret.kind() == OwnSecret.Kind.SIGNING))
            found.add(Finding.skipped("KHARCHA_WATSON_JWT_SECRET", "is not set: the pre-message webhook is closed"));
        for (OwnSecret secret : secrets) found.addAll(secret.findings());
        found.addAll(new Doors(publicUrl, secrets, clock).findings());
        if (asked == null)
            found.add(Finding.skipped("the assistant", "KHARCHA_WATSON_URL is not set: Kharcha asks none"));
        else found.addAll(new AskedAssistant(asked).findings());
        return found;
    }
}
