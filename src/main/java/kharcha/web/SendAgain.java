package kharcha.web;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * When a session has ended in the middle of an edit: a page that holds all that was typed, to be sent again after logging in.
 * Secrets are left out, so they have to be typed anew.
 */
public final class SendAgain implements Routes {
    static final String PATH = "log-in-at";

    private static final Pattern SECRET = Pattern.compile("(?i).*(password|code|step|token|secret).*");

    private final Pages pages;
    private final Map<String, Object> frame;

    /** A field of the form, as it was sent. */
    public record Field(String name, String value) {}

    /** @param frame what the template needs besides, by name */
    public SendAgain(Pages pages, Map<String, Object> frame) {
        this.pages = pages;
        this.frame = Map.copyOf(frame);
    }

    @Override
    public void add(RoutesConfig routes) {
        routes.error(401, "text/html", this::show);
    }

    private void show(Context context) {
        String path = context.attribute(PATH);
        String type = context.contentType();
        if (path == null || type == null || !type.startsWith("application/x-www-form-urlencoded")) return;
        List<Field> fields = new ArrayList<>();
        boolean secret = false;
        for (Map.Entry<String, List<String>> field : context.formParamMap().entrySet()) {
            if (SECRET.matcher(field.getKey()).matches()) secret = true;
            else field.getValue().forEach(value -> fields.add(new Field(field.getKey(), value)));
        }
        Map<String, Object> page = new java.util.HashMap<>(frame);
        page.put("action", context.path());
        page.put("login", path);
        page.put("fields", fields);
        page.put("complete", !secret);
        pages.show(context, "send-again.jte", page);
        context.header("Cache-Control", "no-store");
    }
}
