package kharcha;

import java.util.List;

/** {@code kharcha serve}: runs until it is told to stop, which it may be while it still starts. */
final class Serve {
    private Serve() {}

    static int run(List<String> arguments, Main.Shell shell) throws Settings.Mistakes {
        Wiring wiring = new Wiring(Settings.read(shell.environment()));
        Runtime.getRuntime().addShutdownHook(new Thread(wiring::close, "stop"));
        wiring.open();
        shell.out().println("Kharcha is ready: " + wiring.address());
        return 0;
    }
}
