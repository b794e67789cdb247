package kharcha.web;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a person calls a browser, from what it says of itself: "Firefox on Linux". */
public final class BrowserName {
    /** The more telling first: nearly all of them also claim to be some other. */
    private static final List<String[]> BROWSERS = List.of(
            new String[] {"Edg", "Edge"},
            new String[] {"OPR/", "Opera"},
            new String[] {"SamsungBrowser", "Samsung Internet"},
            new String[] {"Firefox", "Firefox"},
            new String[] {"FxiOS", "Firefox"},
            new String[] {"CriOS", "Chrome"},
            new String[] {"Chrome", "Chrome"},
            new String[] {"Safari", "Safari"},
            new String[] {"curl", "curl"});

    private static final List<String[]> SYSTEMS = List.of(
            new String[] {"iPhone", "iPhone"},
            new String[] {"iPad", "iPad"},
            new String[] {"Android", "Android"},
            new String[] {"Windows", "Windows"},
            new String[] {"CrOS", "ChromeOS"},
            new String[] {"Mac OS", "macOS"},
            new String[] {"Linux", "Linux"});

    private BrowserName() {}

    public static String of(@Nullable String agent) {
        String browser = first(BROWSERS, agent, "A browser");
        String system = first(SYSTEMS, agent, "");
        return system.isEmpty() ? browser : browser + " on " + system;
    }

    private static String first(List<String[]> names, @Nullable String agent, String otherwise) {
        if (agent == null) return otherwise;
        return names.stream()
                .filter(name -> agent.contains(name[0]))
                .map(name -> name[1])
                .findFirst()
                .orElse(otherwise);
    }
}
