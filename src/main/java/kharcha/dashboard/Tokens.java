package kharcha.dashboard;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Properties;

/** The design tokens that markup has to spell out, because a browser reads it before any style sheet. */
final class Tokens {
    private final Properties colours = new Properties();

    Tokens() {
        try (InputStream in = Tokens.class.getResourceAsStream("/kharcha/ui/tokens.properties")) {
            if (in == null) throw new IllegalStateException("kharcha/ui/tokens.properties is missing");
            colours.load(in);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** @param name with its theme: "page.dark" */
    String colour(String name) {
        String colour = colours.getProperty(name);
        if (colour == null) throw new IllegalArgumentException("no token is called " + name);
        return colour;
    }
}
