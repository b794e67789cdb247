package kharcha.skills;

import java.util.ArrayList;
import java.util.List;

/**
 * A text of a skill, taken apart: what stands between {@code <?} and {@code ?>} is evaluated. Found in one pass, since a file may
 * hold millions of beginnings without an end.
 *
 * @param inner what is evaluated, without its brackets
 * @param plain the text with a blank for each of them
 * @param open whether one is begun and not ended
 */
record Expressions(List<String> inner, String plain, boolean open) {
    private static final String BEGIN = "<?";
    private static final String END = "?>";

    static Expressions of(String text) {
        List<String> inner = new ArrayList<>();
        StringBuilder plain = new StringBuilder();
        int from = 0;
        int begin = text.indexOf(BEGIN);
        int end = begin < 0 ? -1 : text.indexOf(END, begin + BEGIN.length());
        while (end >= 0) {
            plain.append(text, from, begin).append(' ');
            inner.add(text.substring(begin + BEGIN.length(), end));
            from = end + END.length();
            begin = text.indexOf(BEGIN, from);
            end = begin < 0 ? -1 : text.indexOf(END, begin + BEGIN.length());
        }
        return new Expressions(inner, plain.append(text, from, text.length()).toString(), begin >= 0);
    }
}
