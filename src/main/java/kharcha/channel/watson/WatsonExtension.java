package kharcha.channel.watson;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import kharcha.skills.Extension;
import kharcha.skills.Operation;
import kharcha.web.JsonBody;
import kharcha.web.Role;
import kharcha.web.Routes;

/** The custom extension that the steps of our actions skill call: {@code POST /watson/extension/…}, made of {@link Extension}. */
public final class WatsonExtension implements Routes {
    private static final int BODY_LIMIT = 16_000;

    private final Answering answering;
    private final DialogShape shape;

    public WatsonExtension(Answering answering) {
        this.answering = answering;
        this.shape = new DialogShape(answering.room().charts());
    }

    @Override
    public void add(RoutesConfig routes) {
        for (Operation operation : Extension.OPERATIONS)
            routes.post(operation.path(), context -> answer(operation, context), Role.WATSON);
    }

    private void answer(Operation operation, Context context) throws InterruptedException, ExecutionException {
        Spoken spoken = Spoken.atStep(
                operation,
                JsonBody.read(context, BODY_LIMIT),
                Optional.ofNullable(context.header(Extension.USER_TOKEN)),
                answering.who(context));
        shape.show(context, spoken, answering.answer(spoken));
    }
}
