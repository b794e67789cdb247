package kharcha.ops;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.util.function.BooleanSupplier;
import kharcha.web.Json;
import kharcha.web.Role;
import kharcha.web.Routes;

/** Says whether the process lives, and whether it can answer messages: whether the database does. */
public final class Health implements Routes {
    private final BooleanSupplier database;

    record State(String status, boolean database) {}

    /** @param database asks it something small; bounded in time */
    public Health(BooleanSupplier database) {
        this.database = database;
    }

    @Override
    public void add(RoutesConfig routes) {
        routes.get("/health/live", context -> answer(context, 200, new Live("ok")), Role.ANYONE);
        routes.get("/health/ready", this::ready, Role.ANYONE);
    }

    record Live(String status) {}

    private void ready(Context context) {
        boolean answers = database.getAsBoolean();
        answer(context, answers ? 200 : 503, new State(answers ? "ok" : "unavailable", answers));
    }

    private static void answer(Context context, int status, Object body) {
        context.status(status)
                .header("Cache-Control", "no-store")
                .contentType("application/json")
                .result(Json.write(body));
    }
}
