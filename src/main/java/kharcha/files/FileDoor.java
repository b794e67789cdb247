package kharcha.files;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.HandlerType;
import java.io.IOException;
import java.time.Clock;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import kharcha.report.Extract;
import kharcha.report.FileLookup;
import kharcha.report.FileLookup.Found;
import kharcha.web.Allowance;
import kharcha.web.Download;
import kharcha.web.Refusal;
import kharcha.web.Role;
import kharcha.web.Routes;

/**
 * Hands files to whoever has their link: {@code /files/ID.csv}, {@code .xlsx}, {@code .pdf} and {@code .json}. The file is made
 * when it is fetched. A link that is no more, another's, and one that never was look alike.
 */
public final class FileDoor implements Routes {
    /** Said of a link that leads nowhere. */
    public static final String GONE =
            "This file is not here any more. Links to files work for one day; ask for the file in the chat once more.";

    private static final Pattern FILE = Pattern.compile("([A-Za-z0-9_-]{1,64})\\.(csv|xlsx|pdf|json)");

    private final FileLookup files;
    private final FileMaker maker;
    private final Allowance fetches;
    private final Clock clock;

    /** @param fetches how many files of one user may be made */
    public FileDoor(FileLookup files, FileMaker maker, Allowance fetches, Clock clock) {
        this.files = files;
        this.maker = maker;
        this.fetches = fetches;
        this.clock = clock;
    }

    @Override
    public void add(RoutesConfig routes) {
        routes.get("/files/{file}", this::give, Role.ANYONE);
        routes.head("/files/{file}", this::give, Role.ANYONE);
    }

    private void give(Context context) throws IOException {
        context.header("Cache-Control", "no-store")
                .header("X-Robots-Tag", "noindex")
                .header("Referrer-Policy", "no-referrer");
        Found found = find(context.pathParam("file")).orElseThrow(() -> new Refusal(404, "no_such_file", GONE));
        Extract extract = found.extract();
        // Whatever a file holds, it is none of our pages.
        context.header("Content-Security-Policy", "default-src 'none'; sandbox")
                .header("Content-Disposition", "attachment; filename=\"" + extract.fileName() + "\"")
                .contentType(FileMaker.mediaType(extract));
        if (HandlerType.HEAD.equals(context.method())) {
            // How long it is, nobody knows before it is made: committed like this, the answer does not say nought.
            context.res().flushBuffer();
            return;
        }
        if (!fetches.take(String.valueOf(found.user().value())))
            throw Refusal.tooMany("There were many files just now. Please wait some minutes.");
        Download.send(context, out -> maker.write(found.user(), extract, out));
    }

    private Optional<Found> find(String name) {
        Matcher file = FILE.matcher(name);
        return file.matches()
                ? files.find(file.group(1), clock.instant())
                        .filter(found -> found.extract().format().ending().equals(file.group(2)))
                : Optional.empty();
    }
}
