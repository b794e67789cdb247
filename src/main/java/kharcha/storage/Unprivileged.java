package kharcha.storage;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/**
 * How PostgreSQL's programs are called, since they refuse to run as root, and initdb refuses a user without a name (a number
 * that /etc/passwd does not know, as containers are often given).
 *
 * <p>Anybody else calls them directly. For these two there is a user namespace without a mapping, in which the program sees
 * itself as nobody while its files stay the caller's (it works in folders that only root can enter). Where namespaces are
 * forbidden, as in most containers, root becomes nobody for real, who then must own the folder.
 */
final class Unprivileged {
    private static final String NOBODY = "65534";
    private static final List<String> NAMESPACE = List.of("unshare", "--user");
    private static final List<String> NOBODY_FOR_REAL =
            List.of("setpriv", "--reuid=" + NOBODY, "--regid=" + NOBODY, "--clear-groups");

    private final List<String> prefix;

    private Unprivileged(List<String> prefix) {
        this.prefix = prefix;
    }

    /** @throws CannotStart if this is root and there is no way to be less, or somebody without a name and no way to have one */
    static Unprivileged choose() throws IOException {
        if (!isRoot()) return isNameless() ? nameless() : new Unprivileged(List.of());
        if (works(NAMESPACE)) return new Unprivileged(NAMESPACE);
        if (works(NOBODY_FOR_REAL)) return new Unprivileged(NOBODY_FOR_REAL);
        throw new CannotStart(
                "PostgreSQL does not run as root, and neither unshare nor setpriv (util-linux) can change that"
                        + " here: start Kharcha as another user, or give a database by KHARCHA_DATABASE_URL");
    }

    private static Unprivileged nameless() {
        if (works(NAMESPACE)) return new Unprivileged(NAMESPACE);
        throw new CannotStart(
                "PostgreSQL does not run as a user without a name, and unshare (util-linux) cannot change that"
                        + " here: give this user a line in /etc/passwd, or give a database by KHARCHA_DATABASE_URL");
    }

    List<String> command(List<String> program) {
        List<String> command = new ArrayList<>(prefix);
        command.addAll(program);
        return command;
    }

    /** Makes sure that whom the programs run as owns the folder and all in it. */
    void own(Path folder) throws IOException {
        if (!prefix.equals(NOBODY_FOR_REAL)) return;
        Programs.run(List.of("chown", "-R", NOBODY + ":" + NOBODY, folder.toString()));
    }

    private static boolean isRoot() throws IOException {
        Path mine = Path.of("/proc/self");
        return Files.exists(mine)
                ? owner(mine) == 0
                : System.getProperty("user.name").equals("root");
    }

    /** Java's word for a user whom the system cannot name. */
    private static boolean isNameless() {
        return System.getProperty("user.name").equals("?");
    }

    private static int owner(Path path) throws IOException {
        return (int) Files.getAttribute(path, "unix:uid");
    }

    private static boolean works(List<String> prefix) {
        try {
            List<String> command = new ArrayList<>(prefix);
            command.add("true");
            Process process = new ProcessBuilder(command)
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .start();
            return process.waitFor(5, TimeUnit.SECONDS) && process.exitValue() == 0;
        } catch (IOException _) {
            return false; // No such program here.
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
