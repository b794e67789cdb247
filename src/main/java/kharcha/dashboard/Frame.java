package kharcha.dashboard;

import io.javalin.http.Context;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import kharcha.account.Appearance;
import kharcha.account.Preferences;
import kharcha.ledger.Category;
import kharcha.signin.Leaving;
import kharcha.web.Visitor;

/**
 * What every page has around it.
 *
 * @param light the colour of a browser's own bars in the light theme
 * @param dark the same in the dark theme
 * @param assets the files that belong to it
 * @param rooms the pages of the book, for its navigation
 * @param around where in the book the page is; {@link Around#OUTSIDE} for pages that are open to everybody
 */
public record Frame(String light, String dark, Assets assets, List<Room> rooms, Around around) {
    /** A page that is listed here exists. */
    private static final List<Room> ROOMS = List.of(
            new Room("/dashboard", "Overview", "layout-dashboard"),
            new Room("/entries", "Entries", "list"),
            new Room("/budgets", "Budgets", "piggy-bank"),
            new Room("/wallets", "Wallets", "wallet"),
            new Room("/categories", "Categories", "tags"),
            new Room("/recurring", "Recurring", "repeat"),
            new Room("/reports", "Reports", "chart-pie"),
            new Room("/settings", "Settings", "settings"));

    /** Set by the page when its notice for guests was put away, until the browser is closed. */
    private static final String HUSHED = "kharcha-hushed";

    /**
     * Files by their versioned addresses, and drawings.
     *
     * @param widget the chat
     * @param house the looks of the pages of a book; {@code script} and {@code htmx} are what moves on them
     * @param sprite every icon, as markup
     */
    public record Assets(
            String widget, String page, String tokens, String house, String script, String htmx, String sprite) {}

    /** A page of the book, as the navigation shows it. */
    public record Room(String path, String name, String icon) {}

    /**
     * @param here the path of the room that the page belongs to; empty outside the book
     * @param guest whether to say that the book lives in this browser only
     * @param member whether the reader is logged in
     * @param language of the reader, for the chat
     * @param theme "light", "dark", or empty for what the reader's system says
     * @param hidesAmounts whether amounts are shown only when they are asked for
     * @param icons further drawings that this page needs, as markup
     * @param leaves the day on which the book will be deleted; empty: it stays
     */
    public record Around(
            String here,
            boolean guest,
            boolean member,
            String language,
            String theme,
            boolean hidesAmounts,
            String icons,
            String leaves) {
        static final Around OUTSIDE = new Around("", false, false, "", "", false, "", "");

        Around withIcons(String more) {
            return new Around(here, guest, member, language, theme, hidesAmounts, more, leaves);
        }

        Around withTheme(String other) {
            return new Around(here, guest, member, language, other, hidesAmounts, icons, leaves);
        }
    }

    static Frame standard() {
        Tokens tokens = new Tokens();
        Assets assets = new Assets(
                address("widget.js"),
                address("page.css"),
                address("tokens.css"),
                address("house.css"),
                address("house.js"),
                address("htmx.js"),
                Icons.sprite());
        return new Frame(tokens.colour("page.light"), tokens.colour("page.dark"), assets, ROOMS, Around.OUTSIDE);
    }

    private static String address(String file) {
        return StaticFile.of(file).address();
    }

    /** The same around a page of that reader's book. */
    Frame of(Context context, Reader reader, String here) {
        Frame frame = inside(context, here);
        return frame.with(frame.around.withIcons(
                Icons.more(reader.categories().all().stream().map(Category::icon))));
    }

    /** The same around a page of the visitor's book that shows nothing of its categories. */
    Frame inside(Context context, String here) {
        Visitor visitor = Visitor.of(context);
        Preferences preferences = visitor.user().preferences();
        Instant leaves = visitor.user().leaves();
        return with(new Around(
                here,
                visitor.isGuest() && context.cookie(HUSHED) == null,
                !visitor.isGuest(),
                preferences.locale().toLanguageTag(),
                theme(preferences),
                Boolean.TRUE.equals(preferences.hidesAmounts()),
                "",
                leaves == null ? "" : Leaving.day(visitor.user(), leaves)));
    }

    /** The same with all icons that can be chosen. */
    Frame withEveryIcon() {
        return with(around.withIcons(Icons.more(Icons.OFFERED.stream())));
    }

    /** The same with these icons, of those that can be chosen, as well. */
    Frame withIcons(List<String> more) {
        return with(around.withIcons(around.icons() + Icons.more(more.stream())));
    }

    /** The same around a page beside the book, in the theme of whoever is known. */
    Frame themed(Context context) {
        return Visitor.perhaps(context)
                .map(visitor ->
                        with(Around.OUTSIDE.withTheme(theme(visitor.user().preferences()))))
                .orElse(this);
    }

    private Frame with(Around newAround) {
        return new Frame(light, dark, assets, rooms, newAround);
    }

    private static String theme(Preferences preferences) {
        Appearance appearance = preferences.appearance();
        return appearance == null ? "" : appearance.name().toLowerCase(Locale.ROOT);
    }
}
