package kharcha.channel.watson;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import kharcha.skills.Extension;
import kharcha.web.JsonBody;
import kharcha.web.Role;
import kharcha.web.Routes;

/** The webhook of our dialog skill: {@code POST /watson/dialog}. */
public final class WatsonDialog implements Routes {
    static final String PATH = "/watson/dialog";

    /** With a list of prices as long as Watson takes one come some hundred entities, each of 150 bytes and more. */
    private static final int BODY_LIMIT = 200_000;

    private final Answering answering;
    private final DialogShape shape;

    public WatsonDialog(Answering answering) {
        this.answering = answering;
        this.shape = new DialogShape(answering.room().charts());
    }

    @Override
    public void add(RoutesConfig routes) {
        routes.post(PATH, this::dialog, Role.WATSON);
    }

    private void dialog(Context context) throws InterruptedException, ExecutionException {
        Spoken spoken = Spoken.atNode(
                JsonBody.read(context, BODY_LIMIT),
                Optional.ofNullable(context.header(Extension.USER_TOKEN)),
                answering.who(context));
        shape.show(context, spoken, answering.answer(spoken));
    }
}
