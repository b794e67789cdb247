package kharcha.dashboard;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import kharcha.ledger.Categories;
import kharcha.ledger.Category;

/** The icons that pages draw, of the Lucide family: once a page as symbols, which every place then uses by name. */
final class Icons {
    private static final List<String> OWN = List.of(
            "layout-dashboard",
            "list",
            "repeat",
            "chart-pie",
            "tags",
            "settings",
            "plus",
            "pencil",
            "trash-2",
            "search",
            "x",
            "chevron-right",
            "chevron-left",
            "download",
            "history",
            "sliders-horizontal",
            "folder-input",
            "eye",
            "piggy-bank",
            "wallet");

    /** What a category can have besides the icons that the standard ones have. */
    private static final List<String> MORE = List.of(
            "apple",
            "sandwich",
            "pizza",
            "milk",
            "cake-slice",
            "candy",
            "ice-cream-cone",
            "beer",
            "wine",
            "car",
            "bus",
            "bike",
            "ship",
            "truck",
            "circle-parking",
            "tent",
            "bed",
            "globe",
            "ticket",
            "dog",
            "cat",
            "leaf",
            "flower-2",
            "heart",
            "hand-heart",
            "users",
            "church",
            "landmark",
            "pill",
            "stethoscope",
            "glasses",
            "dumbbell",
            "volleyball",
            "trophy",
            "cigarette",
            "music",
            "headphones",
            "book-open",
            "gamepad-2",
            "camera",
            "palette",
            "smartphone",
            "laptop",
            "tv",
            "printer",
            "wrench",
            "hammer",
            "lamp",
            "washing-machine",
            "lightbulb",
            "droplets",
            "flame",
            "snowflake",
            "key",
            "umbrella",
            "briefcase",
            "piggy-bank",
            "credit-card",
            "wallet",
            "coins",
            "percent",
            "trending-up",
            "calculator",
            "scale",
            "package",
            "star",
            "anchor");

    /** Those that a category can have. */
    static final List<String> OFFERED = Stream.concat(
                    Categories.standard().all().stream().map(Category::icon), MORE.stream())
            .distinct()
            .toList();

    private static final Set<String> EVERYWHERE = Stream.concat(
                    Categories.standard().all().stream().map(Category::icon), OWN.stream())
            .collect(Collectors.toCollection(LinkedHashSet::new));

    private static final Map<String, String> SYMBOLS = Stream.concat(OFFERED.stream(), OWN.stream())
            .distinct()
            .collect(Collectors.toMap(Function.identity(), Icons::symbol));

    private Icons() {}

    /** Markup of ours, to be put into a page as it is: {@code <use href="#i-coffee"/>} draws one of them. */
    static String sprite() {
        return symbols(EVERYWHERE.stream());
    }

    /** Those of these that a page does not have anyway. */
    static String more(Stream<String> icons) {
        return symbols(icons.filter(icon -> !EVERYWHERE.contains(icon)).distinct());
    }

    private static String symbols(Stream<String> icons) {
        return icons.map(icon -> SYMBOLS.getOrDefault(icon, "")).collect(Collectors.joining());
    }

    private static String symbol(String name) {
        return "<symbol id=\"i-" + name + "\" viewBox=\"0 0 24 24\">" + drawing(name) + "</symbol>";
    }

    private static String drawing(String name) {
        try (InputStream in = Icons.class.getResourceAsStream("/icons/" + name + ".svg")) {
            if (in == null) throw new IllegalStateException("no icon " + name);
            String svg = new String(in.readAllBytes(), StandardCharsets.UTF_8);
            int inside = svg.indexOf('>', svg.indexOf("<svg")) + 1;
            return svg.substring(inside, svg.lastIndexOf("</svg>")).replaceAll("\\s*\\n\\s*", "");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
