package kharcha.channel.watson;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import kharcha.channel.Item;
import kharcha.web.Json;
import kharcha.web.JsonBody;
import kharcha.web.Role;
import kharcha.web.Routes;

/**
 * The pre-message webhook of an assistant: {@code POST /watson/pre-message}. Kharcha answers in Watson's place, so that every
 * channel of the assistant's works without any skill; what is not for Kharcha goes on to Watson unchanged.
 */
public final class WatsonPreMessage implements Routes {
    static final String PATH = "/watson/pre-message";

    /** Whatever its value, Watson then takes our answer for its own. */
    private static final String RETURN = "X-Watson-Assistant-Webhook-Return";

    /** A session's context has up to 130 kB. */
    private static final int BODY_LIMIT = 200_000;

    private final Answering answering;
    private final DialogShape shape;

    record Answered(Output output) {}

    record Output(List<Item> generic) {}

    public WatsonPreMessage(Answering answering) {
        this.answering = answering;
        this.shape = new DialogShape(answering.room().charts());
    }

    @Override
    public void add(RoutesConfig routes) {
        routes.post(PATH, this::receive, Role.WATSON_SIGNED);
    }

    private void receive(Context context) throws InterruptedException, ExecutionException {
        PreMessage message = new PreMessage(JsonBody.read(context, BODY_LIMIT).object("payload"));
        context.header("Cache-Control", "no-store").contentType("application/json");
        if (message.isNotForUs()) {
            HeardCalls.went(context, Calls.Outcome.PASSED);
            context.result(Json.write(Map.of("payload", message.payload())));
            return;
        }
        Spoken spoken = message.spoken(answering.who(context));
        Answering.Result result = answering.answer(spoken);
        HeardCalls.went(context, result.outcome());
        DialogAnswer answer = shape.answer(result.reply(), Screen.of(spoken.channel()));
        context.header(RETURN, "kharcha").result(Json.write(new Answered(new Output(answer.generic()))));
    }
}
