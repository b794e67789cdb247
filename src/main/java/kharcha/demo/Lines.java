package kharcha.demo;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** The files beside this class, line by line; # opens a comment. */
final class Lines {
    private Lines() {}

    static List<String> of(String file) {
        InputStream in = Lines.class.getResourceAsStream(file);
        if (in == null) throw new IllegalStateException("the demo's file " + file + " is missing");
        try (var reader = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
            return reader.lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Cells of a line, by tabs. */
    static List<String[]> cells(String file) {
        return of(file).stream().map(line -> line.split("\t", -1)).toList();
    }
}
