package kharcha.ops.watson;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import kharcha.understanding.Label;
import kharcha.understanding.local.Skill;
import kharcha.understanding.watson.Inspection;
import kharcha.understanding.watson.Instance;
import kharcha.understanding.watson.Refused;

/** The assistant that Kharcha asks: whether it is there, what its plan allows, and whether it knows Kharcha's intents. */
final class AskedAssistant {
    private static final String ENVIRONMENT = "the environment";
    private static final String ANSWER = "Watson's answer";
    private static final String PLAN = "the plan";

    /** Longer than on the plans that cost nothing. */
    private static final Duration SHORT_SESSION = Duration.ofMinutes(5);

    private final Instance instance;
    private final Inspection inspection;

    AskedAssistant(Instance instance) {
        this.instance = instance;
        this.inspection = new Inspection(instance);
    }

    List<Finding> findings() {
        List<Finding> found = new ArrayList<>();
        try {
            Inspection.Place place = inspection.place();
            found.add(Finding.ok(
                    ENVIRONMENT,
                    "\"" + place.name() + "\" (" + place.kind() + ") of assistant " + instance.assistantId()));
            found.add(plan(place));
        } catch (Refused e) {
            found.add(fault(ENVIRONMENT, e));
            return found;
        }
        try {
            found.add(answer(inspection.labels("coffee 3.50")));
        } catch (Refused e) {
            found.add(fault(ANSWER, e));
        }
        return found;
    }

    /** Watson does not name it; how long a session lasts says something. */
    private static Finding plan(Inspection.Place place) {
        return place.sessions()
                .map(length -> length.compareTo(SHORT_SESSION) > 0
                        ? Finding.ok(PLAN, "Plus or above: sessions last " + length.toMinutes() + " minutes")
                        : Finding.advice(
                                PLAN,
                                "perhaps Lite or Trial: sessions last " + length.toMinutes()
                                        + " minutes. IBM gives this API to paid plans and Trial; a trial ends",
                                "IBM Cloud › your Watson Assistant › Plan; with Plus, Environments › Settings"
                                        + " › Inactivity timeout"))
                .orElse(Finding.skipped(PLAN, "Watson does not say"));
    }

    private static Finding answer(List<Label> labels) {
        if (labels.isEmpty())
            return Finding.fault(
                    ANSWER,
                    "comes, but names no intent: Kharcha's dialog skill is not in this environment, or still learns",
                    "./kharcha skills push, then " + Console.DIALOG);
        String intent = labels.getFirst().name();
        boolean ours = Skill.shipped("en").stream()
                .flatMap(skill -> skill.intents().stream())
                .anyMatch(each -> each.name().equals(intent));
        return ours
                ? Finding.ok(ANSWER, "to \"coffee 3.50\" is " + intent)
                : Finding.fault(
                        ANSWER,
                        "names the intent " + shown(intent) + ", which is none of Kharcha's: another skill answers",
                        "./kharcha skills push, or " + Console.IDS + " (KHARCHA_WATSON_ENVIRONMENT_ID)");
    }

    private static String shown(String intent) {
        return "\"" + intent.replaceAll("\\p{Cntrl}", "?") + "\"";
    }

    private static Finding fault(String about, Refused refused) {
        String sentence = refused.sentence();
        return Finding.fault(about, sentence.substring(0, sentence.length() - 1), mend(refused.reason()));
    }

    private static String mend(Refused.Reason reason) {
        return switch (reason) {
            case KEY, RIGHTS -> "KHARCHA_WATSON_API_KEY: " + Console.CREDENTIALS + " › API key";
            case NOT_FOUND ->
                "KHARCHA_WATSON_ASSISTANT_ID and KHARCHA_WATSON_ENVIRONMENT_ID: " + Console.IDS
                        + "; KHARCHA_WATSON_URL: " + Console.CREDENTIALS + " › URL";
            case UNREACHABLE ->
                "KHARCHA_WATSON_URL: " + Console.CREDENTIALS + " › URL; KHARCHA_WATSON_IAM_URL only on another cloud";
            case INVALID -> "KHARCHA_WATSON_VERSION, and " + Console.IDS;
            case TOO_MANY -> "wait, or IBM Cloud › your Watson Assistant › Plan";
            case BROKEN -> "cloud.ibm.com/status; try again later";
        };
    }
}
