package kharcha;

import java.util.List;

/** {@code kharcha watson check}. */
final class Watson {
    private Watson() {}

    static int run(List<String> arguments, Main.Shell shell) throws Usage {
        throw new Usage("watson can: check.");
    }
}
