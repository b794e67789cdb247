import com.palantir.javaformat.java.Formatter;
import com.palantir.javaformat.java.FormatterException;
import com.palantir.javaformat.java.JavaFormatterOptions;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * Holds every Java file under a folder to one format. {@code check FOLDER} names the files that differ and ends with 1,
 * {@code write FOLDER} rewrites them. A build step, not part of the service.
 */
public final class Format {
    public static void main(String[] arguments) throws IOException, FormatterException {
        boolean write = arguments[0].equals("write");
        Formatter formatter = Formatter.createFormatter(JavaFormatterOptions.builder()
                .style(JavaFormatterOptions.Style.PALANTIR)
                .build());
        List<Path> differing = new ArrayList<>();
        for (Path file : javaFiles(Path.of(arguments[1]))) {
            String before = Files.readString(file);
            String after = formatter.formatSourceAndFixImports(before);
            if (after.equals(before)) continue;
            if (write) Files.writeString(file, after);
            else differing.add(file);
        }
        if (differing.isEmpty()) return;
        System.err.println("Not formatted (mvn -Pformat process-sources mends it):");
        differing.forEach(file -> System.err.println("  " + file));
        System.exit(1);
    }

    private static List<Path> javaFiles(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(file -> file.toString().endsWith(".java")).toList();
        }
    }
}
