package kharcha.dashboard;

/**
 * What every page has around it.
 *
 * @param light the colour of a browser's own bars in the light theme
 * @param dark the same in the dark theme
 * @param widget where the chat is loaded from, with its version
 */
public record Frame(String light, String dark, String widget) {
    static Frame standard() {
        Tokens tokens = new Tokens();
        return new Frame(
                tokens.colour("page.light"),
                tokens.colour("page.dark"),
                StaticFile.of("widget.js").address());
    }
}
