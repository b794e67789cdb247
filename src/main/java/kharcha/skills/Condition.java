package kharcha.skills;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A node's condition, read as far as is needed to say when it is bound to hold: as alternatives (joined by or), each of parts
 * (joined by and). A part that is not understood is taken as it is written.
 */
final class Condition {
    /** In characters: fewer than 2048. */
    static final int LONGEST = 2047;

    private static final String ALWAYS = "true";
    private static final Pattern OR = Pattern.compile("\\|\\||\\b(?:OR|or)\\b");
    private static final Pattern AND = Pattern.compile("&&|\\b(?:AND|and)\\b");
    /** The value of an entity or variable in shorthand, with blanks in brackets: {@code @size:(extra large)}. */
    private static final Pattern BRACKETED = Pattern.compile("[@$][\\p{L}\\p{N}_-]+:\\([^)]{0,200}\\)");

    private static final Pattern SHORTHAND = Pattern.compile("([@$][\\p{L}\\p{N}_-]+):.+", Pattern.DOTALL);
    private static final Pattern ASSIGNS = Pattern.compile("(?<![=!<>])=(?!=)");

    /** Stands for every sign of a text in a masked condition. */
    static final char SAID = '\u0001';

    private static final char OPEN = '\u0000';

    private final String written;
    private final String fault;
    private final List<List<String>> alternatives;

    private Condition(String written, String fault, List<List<String>> alternatives) {
        this.written = written;
        this.fault = fault;
        this.alternatives = alternatives;
    }

    static Condition of(String written) {
        String fault = fault(written);
        List<List<String>> alternatives = new ArrayList<>();
        // What Watson does not take is not read: it is found fault with by its length.
        if (written.length() > LONGEST) alternatives.add(List.of(written));
        else if (fault.isEmpty())
            for (String alternative : split(unwrapped(written), OR)) {
                List<String> parts = split(unwrapped(alternative), AND).stream()
                        .map(Condition::unwrapped)
                        .map(Condition::plain)
                        .filter(part -> !part.equals(ALWAYS))
                        .toList();
                if (!parts.contains("false")) alternatives.add(parts);
            }
        return new Condition(written, fault, alternatives);
    }

    /** What keeps it from being evaluated; empty when nothing does. */
    String fault() {
        return fault;
    }

    boolean isNever() {
        return fault.isEmpty() && !written.isBlank() && alternatives.isEmpty();
    }

    boolean isAlways() {
        return !written.isBlank() && alternatives.stream().anyMatch(List::isEmpty);
    }

    /** Each joined by and; empty when it can never hold. */
    List<List<String>> alternatives() {
        return alternatives;
    }

    /** Whether the other one holds whenever this one does; false where that cannot be told. */
    boolean implies(Condition other) {
        if (written.isBlank() || other.written.isBlank() || !fault.isEmpty() || !other.fault.isEmpty()) return false;
        return alternatives.stream()
                .allMatch(mine -> other.alternatives.stream()
                        .anyMatch(its ->
                                its.stream().allMatch(part -> mine.stream().anyMatch(p -> implies(p, part)))));
    }

    private static boolean implies(String part, String other) {
        return implied(part).contains(other);
    }

    /** All that holds whenever that part does, itself among it. */
    static List<String> implied(String part) {
        if (part.equals("welcome")) return List.of(part, "conversation_start");
        Matcher value = SHORTHAND.matcher(part);
        return value.matches() ? List.of(part, value.group(1)) : List.of(part);
    }

    /** Without blanks outside of texts; {@code anything_else} always holds once it is asked. */
    private static String plain(String part) {
        String plain = part.strip();
        return plain.equals("anything_else") ? ALWAYS : plain;
    }

    private static String unwrapped(String written) {
        String inner = written.strip();
        while (inner.startsWith("(") && closing(inner) == inner.length() - 1)
            inner = inner.substring(1, inner.length() - 1).strip();
        return inner;
    }

    private static int closing(String text) {
        String masked = masked(text);
        int depth = 0;
        for (int i = 0; i < masked.length(); i++) {
            if (masked.charAt(i) == '(') depth++;
            if (masked.charAt(i) == ')' && --depth == 0) return i;
        }
        return -1;
    }

    private static List<String> split(String written, Pattern joint) {
        String masked = masked(written);
        List<String> parts = new ArrayList<>();
        int from = 0;
        Matcher matcher = joint.matcher(masked);
        while (matcher.find()) {
            if (depth(masked, matcher.start()) != 0) continue;
            parts.add(written.substring(from, matcher.start()).strip());
            from = matcher.end();
        }
        parts.add(written.substring(from).strip());
        return parts;
    }

    private static int depth(String masked, int end) {
        int depth = 0;
        for (int i = 0; i < end; i++) {
            if ("([{".indexOf(masked.charAt(i)) >= 0) depth++;
            if (")]}".indexOf(masked.charAt(i)) >= 0) depth--;
        }
        return depth;
    }

    private static String fault(String written) {
        if (written.isBlank() || written.length() > LONGEST) return "";
        String masked = masked(written);
        if (masked.indexOf(OPEN) >= 0) return "a quotation mark is not closed";
        int depth = 0;
        for (int i = 0; i < masked.length() && depth >= 0; i++) depth = depth(masked, i + 1);
        if (depth != 0) return depth < 0 ? "a bracket is closed that was not opened" : "a bracket is not closed";
        for (String alternative : split(written, OR))
            if (alternative.isEmpty() || split(alternative, AND).contains(""))
                return "something is missing beside an operator";
        if (ASSIGNS.matcher(masked).find()) return "a single = sets a value; == compares";
        return "";
    }

    /**
     * The same length, with the insides of texts blanked out, so that what is left is the expression.
     */
    static String masked(String written) {
        StringBuilder masked = new StringBuilder(written);
        Matcher bracketed = BRACKETED.matcher(written);
        while (bracketed.find()) for (int i = bracketed.start(); i < bracketed.end(); i++) masked.setCharAt(i, 'v');
        for (int i = 0; i < masked.length(); i++) {
            char quote = masked.charAt(i);
            if (quote != '\'' && quote != '"') continue;
            int end = i + 1;
            while (end < masked.length() && masked.charAt(end) != quote) end += masked.charAt(end) == '\\' ? 2 : 1;
            if (end >= masked.length()) {
                masked.setCharAt(i, OPEN);
                return masked.toString();
            }
            for (int j = i; j <= end; j++) masked.setCharAt(j, SAID);
            i = end;
        }
        return masked.toString();
    }
}
