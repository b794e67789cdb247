package kharcha.dashboard;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import kharcha.ledger.Categories;
import kharcha.ledger.Category;

/** The icons that pages draw, of the Lucide family: once a page as symbols, which every place then uses by name. */
final class Icons {
    private static final List<String> OWN = List.of(
            "layout-dashboard",
            "list",
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
            "folder-input");

    private Icons() {}

    /** Markup of ours, to be put into a page as it is: {@code <use href="#i-coffee"/>} draws one of them. */
    static String sprite() {
        return Stream.concat(Categories.standard().all().stream().map(Category::icon), OWN.stream())
                .distinct()
                .map(name -> "<symbol id=\"i-" + name + "\" viewBox=\"0 0 24 24\">" + drawing(name) + "</symbol>")
                .collect(Collectors.joining());
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
