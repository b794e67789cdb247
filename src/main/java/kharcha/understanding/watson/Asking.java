package kharcha.understanding.watson;

import com.ibm.cloud.sdk.core.service.exception.UnauthorizedException;
import com.ibm.watson.assistant.v2.Assistant;
import com.ibm.watson.assistant.v2.model.MessageContextDialogSkill;
import com.ibm.watson.assistant.v2.model.MessageStatelessOptions;
import com.ibm.watson.assistant.v2.model.RuntimeIntent;
import com.ibm.watson.assistant.v2.model.StatelessMessageContext;
import com.ibm.watson.assistant.v2.model.StatelessMessageContextSkills;
import com.ibm.watson.assistant.v2.model.StatelessMessageContextSkillsActionsSkill;
import com.ibm.watson.assistant.v2.model.StatelessMessageInput;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import kharcha.account.UserId;
import kharcha.understanding.Label;
import kharcha.understanding.LabelOnly;

/** One question to Watson: a message without a session, marked as one that only wants its label. */
final class Asking {
    private static final int MOST_LABELS = 10;

    private final Instance instance;
    private final Duration most;
    private volatile Assistant assistant;

    Asking(Instance instance, Duration most) {
        this.instance = instance;
        this.most = most;
        this.assistant = connect();
    }

    private Assistant connect() {
        return Connection.to(instance, most, List.of(new IntentsOnly()));
    }

    /**
     * The SDK goes on with a token until its time is over, also when it is revoked; another connection gets another. What was refused
     * for its token was not read, so it may be asked once more.
     *
     * @throws RuntimeException whatever the SDK throws
     */
    List<Label> ask(UserId user, String text) {
        try {
            return ask(assistant, user, text);
        } catch (UnauthorizedException e) {
            Assistant fresh = connect();
            assistant = fresh;
            return ask(fresh, user, text);
        }
    }

    private List<Label> ask(Assistant asked, UserId user, String text) {
        return labels(asked.messageStateless(message(user, text))
                .execute()
                .getResult()
                .getOutput()
                .getIntents());
    }

    /** This version of the SDK wants an environment and does not send it; Watson takes it in the assistant's place. */
    private MessageStatelessOptions message(UserId user, String text) {
        Map<String, Object> mark = Map.of(LabelOnly.MARK, true);
        return new MessageStatelessOptions.Builder(instance.environmentId(), instance.environmentId())
                .input(new StatelessMessageInput.Builder()
                        .messageType("text")
                        .text(text)
                        .build())
                .context(new StatelessMessageContext.Builder()
                        .skills(new StatelessMessageContextSkills.Builder()
                                .mainSkill(new MessageContextDialogSkill.Builder()
                                        .userDefined(mark)
                                        .build())
                                .actionsSkill(new StatelessMessageContextSkillsActionsSkill.Builder()
                                        .skillVariables(mark)
                                        .build())
                                .build())
                        .build())
                .userId(pseudonym(user))
                .build();
    }

    private static List<Label> labels(List<RuntimeIntent> intents) {
        List<Label> labels = new ArrayList<>();
        for (RuntimeIntent intent : intents) {
            double confidence = intent.confidence();
            if (labels.size() < MOST_LABELS && !intent.intent().isEmpty() && confidence > 0)
                labels.add(new Label(intent.intent(), Math.min(1, confidence)));
        }
        return labels;
    }

    /** IBM counts people, and shall not know them. */
    private String pseudonym(UserId user) {
        try {
            String name = instance.environmentId() + "/" + user.value();
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(name.getBytes(StandardCharsets.UTF_8));
            return "kharcha-" + HexFormat.of().formatHex(hash, 0, 12);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }
}
