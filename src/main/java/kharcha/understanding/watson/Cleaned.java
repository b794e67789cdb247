package kharcha.understanding.watson;

import java.util.regex.Pattern;

/** A message as Watson takes one: one line, and not too long. */
final class Cleaned {
    private static final int LONGEST = 2048;
    private static final Pattern BETWEEN = Pattern.compile("[\\p{Cc}\\p{Z}]+");
    private static final Pattern HALF = Pattern.compile("[\\p{Cs}]");

    private Cleaned() {}

    static String of(String text) {
        String line = BETWEEN.matcher(HALF.matcher(text).replaceAll(" "))
                .replaceAll(" ")
                .strip();
        if (line.length() <= LONGEST) return line;
        int end = Character.isHighSurrogate(line.charAt(LONGEST - 1)) ? LONGEST - 1 : LONGEST;
        return line.substring(0, end).strip();
    }
}
