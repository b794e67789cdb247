package kharcha.skills;

import static kharcha.skills.Tree.list;
import static kharcha.skills.Tree.object;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.net.URI;
import java.time.Duration;
import java.util.SequencedMap;
import kharcha.understanding.watson.Refused;
import kharcha.understanding.watson.SkillImport;

/**
 * Puts the dialog skill and the actions skill of this deployment into the draft of an assistant, in place of those that are there,
 * and waits until Watson has worked them in.
 */
public final class Push {
    /** What stands in the files where the webhook's secret belongs. */
    static final String PLACEHOLDER = "REPLACE_WITH_KHARCHA_WATSON_WEBHOOK_SECRET";

    private static final int MOST_QUESTIONS = 150;

    private final SkillImport assistant;
    private final Duration pause;

    /** @param pause between two questions how far it is */
    public Push(SkillImport assistant, Duration pause) {
        this.assistant = assistant;
        this.pause = pause;
    }

    /**
     * What is put in, as Watson takes it. The actions are in English, and go along with the English dialog only.
     *
     * @param language of the dialog skill
     * @param secret in place of the placeholder; empty: the placeholder stays
     * @throws IllegalArgumentException in words, where there is no dialog skill in that language
     */
    public static String body(URI publicUrl, String language, String secret) {
        SequencedMap<String, JsonNode> files = Export.files(publicUrl);
        JsonNode dialog = files.get(Export.dialog(language));
        if (dialog == null) throw new IllegalArgumentException("there is no dialog skill in the language " + language);
        if (!secret.isEmpty()) fill(dialog, secret);
        boolean english = language.equals("en");
        ArrayNode skills = list(object(
                "name",
                dialog.path("name"),
                "description",
                dialog.path("description"),
                "language",
                dialog.path("language"),
                "type",
                "dialog",
                "workspace",
                dialog));
        if (english) skills.add(files.get("kharcha-actions.json"));
        return Export.minified(object(
                "assistant_skills",
                skills,
                "assistant_state",
                object("action_disabled", !english, "dialog_disabled", false)));
    }

    private static void fill(JsonNode dialog, String secret) {
        for (JsonNode header : dialog.path("webhooks").findPath("headers"))
            if (header instanceof ObjectNode object && header.path("value").isTextual())
                object.put("value", header.path("value").textValue().replace(PLACEHOLDER, secret));
    }

    /**
     * Comes back when Watson is ready with it, or has refused it.
     *
     * @param waiting is run before each further question how far it is
     */
    public SkillImport.State run(String body, Runnable waiting) throws Refused, InterruptedException {
        SkillImport.State state = assistant.begin(body);
        for (int i = 0; i < MOST_QUESTIONS && state instanceof SkillImport.State.Working; i++) {
            waiting.run();
            Thread.sleep(pause);
            state = assistant.state();
        }
        return state;
    }
}
