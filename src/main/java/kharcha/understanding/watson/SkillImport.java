package kharcha.understanding.watson;

import com.ibm.watson.assistant.v2.Assistant;
import com.ibm.watson.assistant.v2.model.AssistantState;
import com.ibm.watson.assistant.v2.model.ImportSkillsOptions;
import com.ibm.watson.assistant.v2.model.ImportSkillsStatusOptions;
import com.ibm.watson.assistant.v2.model.SkillsAsyncRequestStatus;
import com.ibm.watson.assistant.v2.model.StatusError;
import java.time.Duration;
import java.util.List;
import okhttp3.Interceptor;
import okhttp3.MediaType;
import okhttp3.Request;
import okhttp3.RequestBody;

/**
 * Puts skills into the draft of an assistant. Watson takes them at once and works on them for a while, in which it is asked how that
 * goes.
 *
 * <p>The SDK leaves out every null of a skill, and with them the resetting of variables. So it makes the request (address,
 * version, token), and the body is put in as it was written.
 */
public final class SkillImport {
    private static final Duration MOST = Duration.ofSeconds(60);
    private static final MediaType JSON = MediaType.get("application/json");

    private final Instance instance;
    private final Inquiry inquiry;

    /** How far it is. */
    public sealed interface State {
        record Working() implements State {}

        record Done() implements State {}

        /** @param reasons in Watson's words; perhaps none */
        record Failed(List<String> reasons) implements State {
            public Failed {
                reasons = List.copyOf(reasons);
            }
        }
    }

    public SkillImport(Instance instance) {
        this.instance = instance;
        this.inquiry = new Inquiry(instance);
    }

    /**
     * Begins it.
     *
     * @param body {@code assistant_skills} and {@code assistant_state}, as IBM describes them
     */
    public State begin(String body) throws Refused {
        Interceptor faithful =
                chain -> chain.proceed(isImport(chain.request()) ? with(chain.request(), body) : chain.request());
        Assistant assistant = Connection.to(instance, MOST, List.of(faithful));
        // What is said here does not go out; the SDK wants something to be said.
        ImportSkillsOptions options = new ImportSkillsOptions.Builder(
                        instance.assistantId(),
                        List.of(),
                        new AssistantState.Builder()
                                .actionDisabled(false)
                                .dialogDisabled(false)
                                .build())
                .build();
        return state(
                inquiry.answered(() -> assistant.importSkills(options).execute().getResult()));
    }

    private static boolean isImport(Request request) {
        return request.method().equals("POST") && request.url().encodedPath().endsWith("/skills_import");
    }

    private static Request with(Request request, String body) {
        return request.newBuilder().post(RequestBody.create(body, JSON)).build();
    }

    public State state() throws Refused {
        Assistant assistant = Connection.to(instance, MOST, List.of());
        ImportSkillsStatusOptions options = new ImportSkillsStatusOptions.Builder(instance.assistantId()).build();
        return state(inquiry.answered(
                () -> assistant.importSkillsStatus(options).execute().getResult()));
    }

    private static State state(SkillsAsyncRequestStatus status) {
        return switch (String.valueOf(status.getStatus())) {
            case SkillsAsyncRequestStatus.Status.COMPLETED, SkillsAsyncRequestStatus.Status.AVAILABLE ->
                new State.Done();
            case SkillsAsyncRequestStatus.Status.FAILED -> new State.Failed(reasons(status));
            default -> new State.Working();
        };
    }

    private static List<String> reasons(SkillsAsyncRequestStatus status) {
        List<StatusError> errors = status.getStatusErrors();
        return errors == null
                ? List.of()
                : errors.stream().map(error -> String.valueOf(error.message())).toList();
    }
}
