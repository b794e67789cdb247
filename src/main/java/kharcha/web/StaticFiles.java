package kharcha.web;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.NotFoundResponse;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import java.util.zip.GZIPOutputStream;
import org.jspecify.annotations.Nullable;

/**
 * Serves the files under src/main/resources/static, from the class path, packed once and then from memory. It comes last in the
 * route table, because it matches every address that nobody else wanted.
 */
public final class StaticFiles implements Routes {
    private static final Pattern PATH =
            Pattern.compile("([a-z0-9][A-Za-z0-9_-]*/)*[a-z0-9][A-Za-z0-9_-]*(\\.[a-z0-9]+)+");
    private static final String WIDGET = "widget.js";
    private static final Map<String, String> TYPES = Map.of(
            "css", "text/css; charset=utf-8",
            "js", "text/javascript; charset=utf-8",
            "svg", "image/svg+xml",
            "png", "image/png",
            "ico", "image/x-icon",
            "woff2", "font/woff2",
            "ttf", "font/ttf",
            "txt", "text/plain; charset=utf-8",
            "webmanifest", "application/manifest+json");

    private final Map<String, File> files = new ConcurrentHashMap<>();

    private static final class File {
        final byte[] plain;
        /** Null when packing gains nothing. */
        final byte @Nullable [] packed;

        final String type;
        final Etag etag;

        File(byte[] plain, byte @Nullable [] packed, String type) {
            this.plain = plain;
            this.packed = packed;
            this.type = type;
            this.etag = Etag.of(plain);
        }
    }

    @Override
    public void add(RoutesConfig routes) {
        routes.get("/<path>", this::serve, Role.ANYONE);
        routes.head("/<path>", this::serve, Role.ANYONE);
    }

    private void serve(Context context) {
        String path = context.pathParam("path");
        File file = PATH.matcher(path).matches() ? files.computeIfAbsent(path, StaticFiles::load) : null;
        if (file == null) throw new NotFoundResponse();
        context.header("Cache-Control", caching(context, path)).header("Vary", "Accept-Encoding");
        if (path.equals(WIDGET)) SecurityHeaders.forOtherSites(context);
        byte[] packed = acceptsGzip(context) ? file.packed : null;
        if (file.etag.answers(context, packed == null ? "" : "-gzip")) return;
        if (packed != null) context.header("Content-Encoding", "gzip");
        byte[] body = packed == null ? file.plain : packed;
        context.disableCompression().contentType(file.type).result(body);
        context.res().setContentLength(body.length);
    }

    /**
     * Pages and what belongs to them must fit together: an address that names a version never changes, any other file is asked
     * about each time.
     */
    private static String caching(Context context, String path) {
        if (context.queryParam("v") != null) return "public, max-age=31536000, immutable";
        if (path.startsWith("fonts/")) return "public, max-age=2592000";
        return path.equals(WIDGET) ? "public, max-age=86400" : "no-cache";
    }

    private static boolean acceptsGzip(Context context) {
        String accepted = context.header("Accept-Encoding");
        return accepted != null && accepted.contains("gzip");
    }

    /** Where the class path has a file: our own, or a library's from its own package. */
    public static String resource(String path) {
        return path.equals("htmx.js")
                ? "/META-INF/resources/webjars/htmx.org/2.0.10/dist/htmx.min.js"
                : "/static/" + path;
    }

    private static @Nullable File load(String path) {
        String type = TYPES.get(path.substring(path.lastIndexOf('.') + 1));
        try (InputStream in = StaticFiles.class.getResourceAsStream(resource(path))) {
            if (in == null || type == null) return null;
            byte[] plain = in.readAllBytes();
            byte[] packed = pack(plain);
            return new File(plain, packed.length < plain.length ? packed : null, type);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static byte[] pack(byte[] plain) throws IOException {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(packed) {
            {
                def.setLevel(9);
            }
        }) {
            gzip.write(plain);
        }
        return packed.toByteArray();
    }
}
