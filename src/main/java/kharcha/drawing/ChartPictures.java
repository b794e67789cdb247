package kharcha.drawing;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.NotFoundResponse;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import kharcha.report.Chart;
import kharcha.report.ChartLookup;
import kharcha.web.Etag;
import kharcha.web.Role;
import kharcha.web.Routes;
import kharcha.web.SecurityHeaders;

/**
 * Shows charts to whoever has their link: {@code /charts/ID.png} and {@code .svg}, {@code ?theme=dark}. A picture is painted when
 * it is first looked at and kept in memory for a while; a link that was revoked or has expired is dead within a minute.
 */
public final class ChartPictures implements Routes {
    private static final Pattern FILE = Pattern.compile("([A-Za-z0-9_-]{1,64})\\.(png|svg)");
    private static final Duration TRUSTED = Duration.ofMinutes(1);
    private static final long CACHE_BYTES = 24L << 20;
    private static final String GONE = "This chart is no longer available.";

    private final ChartLookup charts;
    private final ChartPainter painter;
    private final Clock clock;
    private final PictureCache cache = new PictureCache(CACHE_BYTES);
    private final Map<Look, byte[]> gone = new ConcurrentHashMap<>();
    /** Painting is all computing: more at once than there are processors only fills the memory. */
    private final Semaphore brushes = new Semaphore(Runtime.getRuntime().availableProcessors());

    private record Look(Theme theme, Format format) {}

    public ChartPictures(ChartLookup charts, ChartPainter painter, Clock clock) {
        this.charts = charts;
        this.painter = painter;
        this.clock = clock;
    }

    @Override
    public void add(RoutesConfig routes) {
        routes.get("/charts/{file}", this::show, Role.ANYONE);
        routes.head("/charts/{file}", this::show, Role.ANYONE);
    }

    private void show(Context context) throws InterruptedException {
        Matcher file = FILE.matcher(context.pathParam("file"));
        if (!file.matches()) throw new NotFoundResponse();
        Format format = file.group(2).equals("svg") ? Format.SVG : Format.PNG;
        Theme theme = "dark".equals(context.queryParam("theme")) ? Theme.DARK : Theme.LIGHT;
        SecurityHeaders.forOtherSites(context);
        context.contentType(format.mediaType()).header("X-Robots-Tag", "noindex");
        // Opened by itself, an SVG is a document: it may style itself and nothing else.
        context.header("Content-Security-Policy", "default-src 'none'; style-src 'unsafe-inline'; sandbox");
        Look look = new Look(theme, format);
        picture(file.group(1), look).ifPresentOrElse(picture -> give(context, picture), () -> giveGone(context, look));
    }

    private static void give(Context context, Picture picture) {
        context.header("Cache-Control", "private, max-age=3600");
        if (picture.etag().answers(context, "")) return;
        context.disableCompression().result(picture.bytes());
        context.res().setContentLength(picture.bytes().length);
    }

    private void giveGone(Context context, Look look) {
        context.status(404)
                .header("Cache-Control", "no-store")
                .result(gone.computeIfAbsent(look, it -> painter.gone(GONE, it.theme(), it.format())));
    }

    private Optional<Picture> picture(String id, Look look) throws InterruptedException {
        String name = id + look;
        Instant now = clock.instant();
        Optional<Picture> kept = cache.find(name);
        if (kept.isPresent() && now.isBefore(kept.get().confirmed().plus(TRUSTED))) return kept;
        Optional<Chart> chart = charts.find(id, now);
        if (chart.isEmpty()) {
            cache.forget(name);
            return Optional.empty();
        }
        Picture picture = kept.isPresent() ? kept.get().confirmed(now) : painted(name, chart.get(), look, now);
        cache.keep(name, picture);
        return Optional.of(picture);
    }

    private Picture painted(String name, Chart chart, Look look, Instant now) throws InterruptedException {
        brushes.acquire();
        try {
            // Somebody who waited for the same picture finds it here.
            Optional<Picture> meanwhile = cache.find(name);
            if (meanwhile.isPresent()) return meanwhile.get().confirmed(now);
            byte[] bytes = painter.paint(chart, look.theme(), look.format());
            return new Picture(bytes, Etag.of(bytes), now);
        } finally {
            brushes.release();
        }
    }
}
