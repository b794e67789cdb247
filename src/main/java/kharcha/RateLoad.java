package kharcha;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import kharcha.money.RatesOfDay;
import kharcha.rates.CannotRead;
import kharcha.rates.RateFile;
import kharcha.storage.Database;
import kharcha.storage.DatabaseUrl;
import kharcha.storage.EmbeddedPostgres;
import kharcha.storage.RunningPostgres;

/** {@code kharcha rates FILE}: what the European Central Bank has published, where the service itself is offline. */
final class RateLoad {
    private static final int CONNECTIONS = 2;

    private RateLoad() {}

    /** While a service is running or not. */
    static int run(List<String> arguments, Main.Shell shell) throws Settings.Mistakes, IOException {
        if (arguments.size() != 1) return refuse(shell, "Say which file: kharcha rates FILE", 2);
        Path file = Path.of(arguments.getFirst()).toAbsolutePath();
        List<RatesOfDay> days;
        try {
            if (!Files.isRegularFile(file)) return refuse(shell, "There is no file " + file + " that can be read.", 1);
            days = RateFile.read(Files.readAllBytes(file));
        } catch (IOException e) {
            return refuse(shell, "There is no file " + file + " that can be read.", 1);
        } catch (CannotRead e) {
            return refuse(shell, file + " was not loaded: " + e.getMessage() + ". Nothing was changed.", 1);
        }
        Settings settings = Settings.read(shell.environment());
        Optional<DatabaseUrl> running = settings.databaseUrl() != null
                ? Optional.of(settings.databaseUrl())
                : RunningPostgres.in(settings.data());
        if (running.isPresent()) return load(running.get(), days, shell);
        try (EmbeddedPostgres postgres = EmbeddedPostgres.start(settings.data())) {
            return load(postgres.url(), days, shell);
        }
    }

    private static int load(DatabaseUrl url, List<RatesOfDay> days, Main.Shell shell) {
        try (Database database = Database.open(url, CONNECTIONS)) {
            int changed = database.rates().keep(days, Clock.systemUTC().instant());
            shell.out()
                    .println(told(days)
                            + (changed == 0
                                    ? "; all of it was known already."
                                    : "; " + changed + " of the rates are new."));
            return 0;
        }
    }

    private static String told(List<RatesOfDay> days) {
        LocalDate first = days.getFirst().day();
        LocalDate last = days.getLast().day();
        long currencies = days.stream()
                .flatMap(day -> day.perEuro().keySet().stream())
                .distinct()
                .count();
        String which =
                first.equals(last) ? "the rates of " + last : days.size() + " days from " + first + " to " + last;
        return "Read " + which + ", " + currencies + " currencies";
    }

    private static int refuse(Main.Shell shell, String sentence, int status) {
        shell.err().println(sentence);
        return status;
    }
}
