package kharcha.web;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Handler;
import io.javalin.http.HandlerType;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A route of the API with all that its description says: what registers it is what describes it, so that the two are never
 * apart.
 *
 * @param id names it in generated clients
 * @param body what is sent; null: nothing
 * @param plain whether it also takes and gives plain text
 * @param answer what a good answer holds
 */
public record Operation(
        HandlerType method,
        String path,
        Role role,
        String id,
        String about,
        List<Parameter> parameters,
        @Nullable Class<?> body,
        boolean plain,
        Class<?> answer,
        Handler handler) {
    public Operation {
        parameters = List.copyOf(parameters);
    }

    public static Operation get(String path, Role role, String id, String about, Class<?> answer, Handler handler) {
        return new Operation(HandlerType.GET, path, role, id, about, List.of(), null, false, answer, handler);
    }

    public static Operation post(
            String path, Role role, String id, String about, Class<?> body, Class<?> answer, Handler handler) {
        return new Operation(HandlerType.POST, path, role, id, about, List.of(), body, false, answer, handler);
    }

    public static Operation put(
            String path, Role role, String id, String about, Class<?> body, Class<?> answer, Handler handler) {
        return new Operation(HandlerType.PUT, path, role, id, about, List.of(), body, false, answer, handler);
    }

    public static Operation delete(String path, Role role, String id, String about, Class<?> answer, Handler handler) {
        return new Operation(HandlerType.DELETE, path, role, id, about, List.of(), null, false, answer, handler);
    }

    public Operation with(List<Parameter> more) {
        return new Operation(method, path, role, id, about, more, body, plain, answer, handler);
    }

    public Operation orPlainText() {
        return new Operation(method, path, role, id, about, parameters, body, true, answer, handler);
    }

    void add(RoutesConfig routes) {
        if (method.equals(HandlerType.GET)) routes.get(path, handler, role);
        else if (method.equals(HandlerType.POST)) routes.post(path, handler, role);
        else if (method.equals(HandlerType.PUT)) routes.put(path, handler, role);
        else if (method.equals(HandlerType.DELETE)) routes.delete(path, handler, role);
        else throw new IllegalStateException("the API has no " + method);
    }
}
