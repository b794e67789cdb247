package kharcha.report;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** The kinds of files in which entries are handed out; also the ending of their names. */
public enum FileFormat {
    CSV,
    XLSX,
    PDF,
    JSON;

    public String ending() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Of that ending, in lower case. */
    public static Optional<FileFormat> of(String ending) {
        return Stream.of(values())
                .filter(format -> format.ending().equals(ending))
                .findFirst();
    }
}
