package kharcha.web;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import io.javalin.http.Context;
import java.nio.charset.StandardCharsets;
import java.util.Map;

/** Answers with a page from src/main/jte, compiled when Kharcha was built; jte escapes every value by where it stands. */
public final class Pages {
    private static final String SHOWN = "page-shown";

    private final TemplateEngine engine =
            TemplateEngine.createPrecompiled(null, ContentType.Html, Pages.class.getClassLoader(), "kharcha.pages");

    /** @param template its file below src/main/jte: "start.jte" */
    public void show(Context context, String template, Map<String, Object> parameters) {
        context.attribute(SHOWN, true);
        StringOutput page = new StringOutput();
        engine.render(template, parameters, page);
        byte[] html = page.toString().getBytes(StandardCharsets.UTF_8);
        // What is somebody's own says no-store already.
        if (context.res().getHeader("Cache-Control") == null) context.header("Cache-Control", "no-cache");
        if (Etag.of(html).answers(context, "")) return;
        context.contentType("text/html; charset=utf-8").result(html);
    }

    /** Whether this answer is a page already, whatever its status. */
    public static boolean shown(Context context) {
        return context.attribute(SHOWN) != null;
    }
}
