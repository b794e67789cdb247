package kharcha.drawing;

import io.javalin.http.Context;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import kharcha.report.Chart;
import kharcha.web.Etag;

/**
 * Paints charts for pages and gives them to a browser. Nothing is stored: a picture is painted when what it shows has changed,
 * and the last ones are remembered by what they show.
 */
public final class Easel {
    private static final long CACHE_BYTES = 16L << 20;

    private final ChartPainter painter;
    private final PictureCache cache = new PictureCache(CACHE_BYTES);
    private final Semaphore brushes = new Semaphore(Runtime.getRuntime().availableProcessors());

    public Easel(ChartPainter painter) {
        this.painter = painter;
    }

    /** Answers with the picture in SVG. */
    public void show(Context context, Chart chart, Theme theme) throws InterruptedException {
        Picture picture = picture(chart, theme);
        context.contentType(Format.SVG.mediaType())
                .header("Content-Security-Policy", "default-src 'none'; style-src 'unsafe-inline'; sandbox")
                .result(picture.bytes());
    }

    private Picture picture(Chart chart, Theme theme) throws InterruptedException {
        String name = theme + chart.toString();
        Optional<Picture> known = cache.find(name);
        if (known.isPresent()) return known.get();
        brushes.acquire();
        try {
            byte[] bytes = painter.paintBare(chart, theme, Format.SVG);
            Picture picture = new Picture(bytes, Etag.of(bytes), Instant.EPOCH);
            cache.keep(name, picture);
            return picture;
        } finally {
            brushes.release();
        }
    }
}
