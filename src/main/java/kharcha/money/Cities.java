package kharcha.money;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The table of cities that no time zone is called by. */
final class Cities {
    /** @param zone null: the main one of the country */
    record City(String region, @Nullable String zone, List<String> names) {}

    private Cities() {}

    static List<City> read() {
        try (BufferedReader table = new BufferedReader(new InputStreamReader(
                Objects.requireNonNull(Cities.class.getResourceAsStream("cities.txt")), StandardCharsets.UTF_8))) {
            return table.lines()
                    .filter(line -> !line.startsWith("#"))
                    .map(Cities::city)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** "US America/Denver: Salt Lake City, Utah". */
    private static City city(String line) {
        int colon = line.indexOf(':');
        String[] where = line.substring(0, colon).split(" ", -1);
        return new City(
                where[0],
                where.length > 1 ? where[1] : null,
                Stream.of(line.substring(colon + 1).split(",", -1))
                        .map(String::strip)
                        .toList());
    }
}
