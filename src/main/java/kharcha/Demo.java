package kharcha;

import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import kharcha.demo.DemoAccount;
import kharcha.demo.DemoBook;
import kharcha.storage.CannotStart;
import kharcha.storage.Database;

/** {@code kharcha demo}: serves a book that is filled already, from a folder of its own, and says how to get in. */
final class Demo implements AutoCloseable {
    static final String FOLDER = "data-demo";

    private final Main.Shell shell;
    private final Clock clock;
    private final Settings settings;
    private final Wiring wiring;
    private Optional<DemoAccount.Way> way = Optional.empty();

    /** @param clock says what time it is where the demo's person lives */
    Demo(Main.Shell shell, Clock clock) throws Settings.Mistakes {
        this.shell = shell;
        this.clock = clock;
        this.settings = Settings.read(environment(shell.environment()));
        this.wiring = new Wiring(settings, clock, this::prepare);
    }

    static int run(List<String> arguments, Main.Shell shell) throws Settings.Mistakes {
        Demo demo = new Demo(shell, Clock.system(ZoneId.systemDefault()));
        Runtime.getRuntime().addShutdownHook(new Thread(demo::close, "stop"));
        demo.open();
        return 0;
    }

    private static Map<String, String> environment(Map<String, String> given) {
        Map<String, String> environment = new HashMap<>(given);
        if (given.getOrDefault("KHARCHA_DATA", "").isBlank()) environment.put("KHARCHA_DATA", FOLDER);
        return environment;
    }

    /** @throws CannotStart where somebody has a book already */
    void open() {
        wiring.open();
        way.ifPresent(this::tell);
    }

    private void prepare(Inside inside, Database database) {
        DemoAccount account = new DemoAccount(inside.users(), inside.accounts(), inside.signIn());
        boolean provided = account.provide(database.users()::isEmpty, clock, user -> {
            shell.err().println("Filling the demo's book, once. This takes some seconds.");
            new DemoBook(inside.books(), database.wakings(), inside.conversation(), user, clock.instant()).fill();
        });
        if (!provided)
            throw new CannotStart("there are books in " + where()
                    + " already, and the demo wants a place of its own. Set KHARCHA_DATA to another folder.");
        way = Optional.of(account.open());
    }

    private String where() {
        return settings.databaseUrl() == null ? "the folder " + folder() : "the database of KHARCHA_DATABASE_URL";
    }

    private Path folder() {
        return settings.data().toAbsolutePath().normalize();
    }

    private void tell(DemoAccount.Way in) {
        shell.out().printf("""
            Kharcha's demo is ready: three years of somebody's spending, in euros and rupees.
              Open %s
              (it works once, for ten minutes), or log in at %s/login
              as %s with the password %s
            It is kept in %s; delete that to begin anew.
            """, in.link(), wiring.address(), in.email(), in.password(), where());
    }

    @Override
    public void close() {
        wiring.close();
    }
}
