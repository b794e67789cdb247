package kharcha.skills;

/**
 * What may be sent to an operation of the extension; always a text, since Kharcha reads amounts and days as they are said.
 *
 * @param about what it means, for the description
 */
public record Field(String name, boolean required, String about) {
    static Field must(String name, String about) {
        return new Field(name, true, about);
    }

    static Field may(String name, String about) {
        return new Field(name, false, about);
    }
}
