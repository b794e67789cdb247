package kharcha.skills;

import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;

/** A regular expression of an entity: much like Java's, but without what Watson's matcher cannot do. */
final class EntityPattern {
    private EntityPattern() {}

    static void check(String pattern, Spot at) {
        try {
            Pattern.compile(pattern);
        } catch (PatternSyntaxException e) {
            at.found(Rule.PATTERN, "is no regular expression: " + e.getDescription());
            return;
        }
        String wrong = unsupported(pattern);
        if (!wrong.isEmpty()) at.found(Rule.PATTERN, "holds " + wrong + ", which Watson does not take");
    }

    private static String unsupported(String pattern) {
        int classes = 0;
        for (int i = 0; i < pattern.length(); i++) {
            char c = pattern.charAt(i);
            char next = i + 1 < pattern.length() ? pattern.charAt(i + 1) : ' ';
            if (c == '\\') {
                if (next == 'Q') {
                    int end = pattern.indexOf("\\E", i);
                    i = end < 0 ? pattern.length() : end + 1;
                    continue;
                }
                if (classes == 0 && (next >= '1' && next <= '9' || next == 'k'))
                    return "a backreference (\\" + next + ")";
                i++;
            } else if (c == '[') classes++;
            else if (c == ']' && classes > 0) classes--;
            else if (classes == 0 && next == '+' && "*+?}".indexOf(c) >= 0)
                return "a possessive quantifier (" + c + "+)";
            else if (classes == 0 && pattern.startsWith("(?(", i)) return "a conditional";
        }
        return "";
    }
}
