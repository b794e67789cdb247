package kharcha;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import kharcha.ops.watson.Examination;
import kharcha.ops.watson.Finding;
import kharcha.ops.watson.OwnSecret;
import kharcha.web.Secrets;
import org.jspecify.annotations.Nullable;

/** {@code kharcha watson check}: what keeps Watson and this service from reaching each other. 0 when nothing does, 1 otherwise. */
final class Watson {
    private Watson() {}

    static int run(List<String> arguments, Main.Shell shell) throws Usage, Settings.Mistakes, InterruptedException {
        if (!arguments.equals(List.of("check"))) throw new Usage("watson can: check.");
        Settings settings = Settings.read(shell.environment());
        Clock clock = Clock.systemUTC();
        List<Finding> found =
                new Examination(settings.publicUrl(), secrets(settings), settings.watson(), clock).findings();
        for (Finding finding : found) {
            String mark = finding.mark().name().toLowerCase(Locale.ROOT);
            shell.out().printf(Locale.ROOT, "%-8s%s: %s%n", mark, finding.about(), finding.words());
            if (!finding.mend().isEmpty()) shell.out().println("        mend: " + finding.mend());
        }
        long faults = found.stream().filter(Finding::isFault).count();
        shell.out().println(faults == 0 ? "No faults." : faults == 1 ? "1 fault." : faults + " faults.");
        return faults == 0 ? 0 : 1;
    }

    private static List<OwnSecret> secrets(Settings settings) {
        List<OwnSecret> secrets = new ArrayList<>();
        bearer(secrets, "WATSON_WEBHOOK_SECRET", settings.watsonWebhookSecret());
        bearer(secrets, "WATSON_WEB_SECRET", settings.watsonWebSecret());
        signing(secrets, "WATSON_JWT_SECRET", settings.watsonJwtSecret());
        signing(secrets, "WATSON_WEB_JWT_SECRET", settings.watsonWebJwtSecret());
        return secrets;
    }

    private static void bearer(List<OwnSecret> all, String setting, @Nullable Secrets secrets) {
        if (secrets != null) all.add(OwnSecret.bearer(setting, secrets));
    }

    private static void signing(List<OwnSecret> all, String setting, @Nullable Secrets secrets) {
        if (secrets != null) all.add(OwnSecret.signing(setting, secrets));
    }
}
