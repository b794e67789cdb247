package kharcha.ledger;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * Reads the category files that lie beside this class: plain lines, so that the books need no parser.
 *
 * <p>{@code categories.tsv}: id, name, icon, hue, direction. {@code words/LANGUAGE.txt}: {@code [category]} opens a
 * category, {@code kind: word, word} lists words of a {@link CategoryWord.Kind}; a line that begins with a blank goes on
 * with the kind above it; # opens a comment. {@code names/TAG.txt}: what a category is called, {@code id = name}.
 */
final class CategoryFiles {
    private CategoryFiles() {}

    static List<Category> categories(String file) {
        List<Category> categories = new ArrayList<>();
        for (String line : lines(file)) {
            String[] cells = line.split("\t", -1);
            categories.add(new Category(
                    new CategoryId(cells[0]), cells[1], cells[2], cells[3], Direction.valueOf(upper(cells[4]))));
        }
        return List.copyOf(categories);
    }

    static List<CategoryWord> words(String file) {
        List<CategoryWord> words = new ArrayList<>();
        CategoryId category = CategoryId.OTHER;
        CategoryWord.Kind kind = CategoryWord.Kind.THING;
        for (String line : lines(file)) {
            if (line.startsWith("[")) {
                category = new CategoryId(line.substring(1, line.indexOf(']')));
                continue;
            }
            int colon = Character.isWhitespace(line.charAt(0)) ? -1 : line.indexOf(':');
            if (colon > 0) kind = CategoryWord.Kind.valueOf(upper(line.substring(0, colon)));
            for (String phrase : line.substring(colon + 1).split(",", -1))
                if (!phrase.isBlank()) words.add(new CategoryWord(phrase.strip(), category, kind));
        }
        return List.copyOf(words);
    }

    /** Empty for a language without such a file. */
    static Map<CategoryId, String> names(String file) {
        if (CategoryFiles.class.getResource(file) == null) return Map.of();
        Map<CategoryId, String> names = new HashMap<>();
        for (String line : lines(file)) {
            int equals = line.indexOf('=');
            names.put(
                    new CategoryId(line.substring(0, equals).strip()),
                    line.substring(equals + 1).strip());
        }
        return Map.copyOf(names);
    }

    private static String upper(String name) {
        return name.strip().toUpperCase(Locale.ROOT);
    }

    private static List<String> lines(String file) {
        InputStream in = CategoryFiles.class.getResourceAsStream(file);
        if (in == null) throw new IllegalStateException("the category file " + file + " is missing");
        try (var reader = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
            return reader.lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
