package kharcha;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import kharcha.storage.Backup;
import kharcha.storage.DatabaseUrl;
import kharcha.storage.EmbeddedPostgres;
import kharcha.storage.RunningPostgres;

/** {@code kharcha backup FILE} and {@code kharcha restore FILE}. */
final class Copies {
    private Copies() {}

    /** Of a service that may be running. */
    static int backup(List<String> arguments, Main.Shell shell) throws Settings.Mistakes, IOException {
        if (arguments.size() != 1) return usage(shell, "backup");
        Path file = Path.of(arguments.getFirst()).toAbsolutePath();
        if (Files.isDirectory(file)) return refuse(shell, file + " is a folder: name a file in it.");
        if (!Files.isWritable(file.resolveSibling("")))
            return refuse(shell, "There is no folder " + file.resolveSibling("") + " that can be written.");
        Settings settings = Settings.read(shell.environment());
        Optional<DatabaseUrl> running = settings.databaseUrl() != null
                ? Optional.of(settings.databaseUrl())
                : RunningPostgres.in(settings.data());
        if (running.isPresent()) return backup(running.get(), file, shell.out());
        try (EmbeddedPostgres postgres = EmbeddedPostgres.start(settings.data())) {
            return backup(postgres.url(), file, shell.out());
        }
    }

    /** Into an empty database that no service is using. */
    static int restore(List<String> arguments, Main.Shell shell) throws Settings.Mistakes, IOException {
        if (arguments.size() != 1) return usage(shell, "restore");
        Path file = Path.of(arguments.getFirst()).toAbsolutePath();
        if (!Files.isRegularFile(file) || !Files.isReadable(file))
            return refuse(shell, "There is no file " + file + " that can be read.");
        Settings settings = Settings.read(shell.environment());
        DatabaseUrl given = settings.databaseUrl();
        if (given != null) return restore(given, file, shell.out());
        try (EmbeddedPostgres postgres = EmbeddedPostgres.start(settings.data())) {
            return restore(postgres.url(), file, shell.out());
        }
    }

    private static int backup(DatabaseUrl url, Path file, PrintStream out) throws IOException {
        return tell("Wrote", new Backup(url).write(file), "to " + file, out);
    }

    private static int restore(DatabaseUrl url, Path file, PrintStream out) throws IOException {
        return tell("Restored", new Backup(url).restore(file), "from " + file, out);
    }

    private static int tell(String done, Backup.Summary summary, String where, PrintStream out) {
        out.printf("%s %d entries of %d users %s.%n", done, summary.entries(), summary.users(), where);
        return 0;
    }

    private static int refuse(Main.Shell shell, String sentence) {
        shell.err().println(sentence);
        return 1;
    }

    private static int usage(Main.Shell shell, String command) {
        shell.err().println("Say which file: kharcha " + command + " FILE");
        return 2;
    }
}
