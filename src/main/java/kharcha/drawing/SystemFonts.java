package kharcha.drawing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.Supplier;

/**
 * The fonts of the machine, which no picture uses. Still AWT asks for them before it opens any font, and where there is no
 * fontconfig, as in most images, it gives up instead of going on without.
 */
final class SystemFonts {
    private static final String SETTING = "sun.awt.fontconfig";

    /** What AWT reads instead of asking fontconfig: a configuration in which nothing is configured. */
    private static final String NONE = """
        version=1
        sequence.allfonts=default
        """;

    private SystemFonts() {}

    /**
     * Does what may be AWT's first work with fonts: it looks for the machine's once in the life of a process, and finds none.
     * A setting given from outside stands, and other systems than Linux need nothing of this.
     */
    static <T> T hiddenFrom(Supplier<T> work) {
        if (System.getProperty(SETTING) != null
                || !System.getProperty("os.name").equals("Linux")) return work.get();
        try {
            Path file = Files.createTempFile("kharcha-fonts", ".properties");
            try {
                Files.writeString(file, NONE);
                System.setProperty(SETTING, file.toString());
                return work.get();
            } finally {
                System.clearProperty(SETTING);
                Files.delete(file);
            }
        } catch (IOException problem) {
            throw new UncheckedIOException("there is no folder for temporary files", problem);
        }
    }
}
