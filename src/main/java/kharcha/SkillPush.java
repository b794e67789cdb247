package kharcha;

import java.net.URI;
import java.time.Duration;
import java.util.List;
import kharcha.mail.MailRoute;
import kharcha.skills.Push;
import kharcha.understanding.watson.Instance;
import kharcha.understanding.watson.Refused;
import kharcha.understanding.watson.SkillImport;
import kharcha.web.Secrets;
import org.jspecify.annotations.Nullable;

/**
 * {@code kharcha skills push}: the skills of this deployment, into the assistant that the settings name. The webhook's secret stays
 * out unless it is asked for, because whoever may look at the assistant reads it there in clear text.
 */
final class SkillPush {
    private static final String USAGE = "kharcha skills push [--language TAG] [--with-secret | --with-web-secret]";
    private static final Duration PAUSE = Duration.ofSeconds(2);

    private final Main.Shell shell;
    private String language = "en";
    private @Nullable Filling filling;

    /** Whose secret is filled in: an assistant without a web chat has another than one with it. */
    private enum Filling {
        MESSENGERS("KHARCHA_WATSON_WEBHOOK_SECRET"),
        WEB_CHAT("KHARCHA_WATSON_WEB_SECRET");

        private final String setting;

        Filling(String setting) {
            this.setting = setting;
        }

        @Nullable
        Secrets of(Settings settings) {
            return this == MESSENGERS ? settings.watsonWebhookSecret() : settings.watsonWebSecret();
        }
    }

    private SkillPush(Main.Shell shell) {
        this.shell = shell;
    }

    static int run(List<String> arguments, Main.Shell shell) throws Exception {
        return run(arguments, shell, PAUSE);
    }

    /** @param pause between two questions how far Watson is */
    static int run(List<String> arguments, Main.Shell shell, Duration pause)
            throws Usage, Settings.Mistakes, InterruptedException {
        SkillPush push = new SkillPush(shell);
        push.read(arguments);
        return push.push(Settings.read(shell.environment()), pause);
    }

    private void read(List<String> arguments) throws Usage {
        for (int i = 0; i < arguments.size(); i++)
            switch (arguments.get(i)) {
                case "--with-secret" -> filling = Filling.MESSENGERS;
                case "--with-web-secret" -> filling = Filling.WEB_CHAT;
                case "--language" -> {
                    if (++i == arguments.size()) throw new Usage("--language wants a language like de. " + USAGE);
                    language = arguments.get(i);
                }
                default -> throw new Usage("There is no use for " + arguments.get(i) + ": " + USAGE);
            }
    }

    private int push(Settings settings, Duration pause) throws Usage, InterruptedException {
        Instance instance = settings.watson();
        if (instance == null)
            return refuse(
                    "No assistant is set: KHARCHA_WATSON_URL, KHARCHA_WATSON_API_KEY, KHARCHA_WATSON_ASSISTANT_ID and"
                            + " KHARCHA_WATSON_ENVIRONMENT_ID name one.");
        URI address = settings.publicUrl();
        Secrets secrets = filling == null ? null : filling.of(settings);
        if (filling != null && secrets == null)
            return refuse(filling.setting + " is not set, so it cannot be filled in.");
        boolean https = "https".equals(address.getScheme());
        if (secrets != null && !https && !MailRoute.isLoopback(address.getHost()))
            return refuse("The secret would go to " + address
                    + " in clear text: set KHARCHA_PUBLIC_URL to an https address.");
        String body;
        try {
            body = Push.body(
                    address, language, secrets == null ? "" : secrets.newest().reveal());
        } catch (IllegalArgumentException e) {
            throw new Usage(e.getMessage() + ". " + USAGE);
        }
        if (!https)
            shell.err().println("Watson calls https addresses only, and KHARCHA_PUBLIC_URL is " + address + ".");
        shell.out()
                .print("Putting the skills for " + address + " into the draft of assistant " + instance.assistantId()
                        + " ");
        shell.out().flush();
        try {
            return tell(new Push(new SkillImport(instance), pause).run(body, this::dot));
        } catch (Refused e) {
            shell.out().println();
            return refuse(e.sentence());
        }
    }

    private void dot() {
        shell.out().print(".");
        shell.out().flush();
    }

    private int tell(SkillImport.State state) {
        return switch (state) {
            case SkillImport.State.Done _ -> {
                shell.out().println(" done.");
                shell.out()
                        .println(
                                filling != null
                                        ? "The webhook's secret stands in the skill now: whoever may export it can"
                                                + " read it."
                                        : "The webhook's secret is a placeholder: put it in at Dialog › Options ›"
                                                + " Webhooks › Headers, or push again with --with-secret.");
                yield 0;
            }
            case SkillImport.State.Failed failed -> {
                shell.out().println(" refused.");
                failed.reasons().forEach(reason -> shell.err().println("  " + reason));
                yield refuse("Watson did not take the skills.");
            }
            case SkillImport.State.Working _ -> {
                shell.out().println();
                yield refuse("Watson is still at it. Look at the draft in a while, before you push again.");
            }
        };
    }

    private int refuse(String sentence) {
        shell.err().println(sentence);
        return 1;
    }
}
