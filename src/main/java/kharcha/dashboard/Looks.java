package kharcha.dashboard;

import java.util.List;

/** What a category can look like, for the form that asks for it. */
public final class Looks {
    private Looks() {}

    public static List<String> hues() {
        return Hues.NAMES;
    }

    /** "soft red". */
    public static String hueName(String hue) {
        return Hues.words(hue);
    }

    public static List<String> icons() {
        return Icons.OFFERED;
    }

    /** "shopping basket". */
    public static String iconName(String icon) {
        return icon.replaceAll("-[0-9]+$", "").replace('-', ' ');
    }
}
