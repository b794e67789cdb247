package kharcha.understanding.local;

import java.time.LocalTime;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import kharcha.understanding.FoundTime;
import kharcha.understanding.Span;
import org.jspecify.annotations.Nullable;

/** Times of day: "9:40", "5pm", "5.30 pm", "at 9 o'clock", "14 Uhr 30", "20h15". They are found so that nobody takes them for money. */
final class Times {
    private final Tokens tokens;
    private final BitSet taken = new BitSet();
    private final List<FoundTime> found = new ArrayList<>(1);

    Times(Tokens tokens) {
        this.tokens = tokens;
        int i = 0;
        while (i < tokens.size()) i = Math.max(i + 1, read(i));
    }

    List<FoundTime> found() {
        return found;
    }

    BitSet taken() {
        return taken;
    }

    private int read(int i) {
        if (!tokens.is(i, Tokens.DIGITS) || tokens.word(i).length() > 2) return i;
        boolean tied = tokens.glued(i) && (tokens.is(i - 1, Tokens.WORD) || isPointBetween(i));
        if (tied
                || (tokens.glued(i)
                        && tokens.is(i - 1, Tokens.SIGN)
                        && Character.getType(tokens.source.charAt(tokens.start(i - 1))) == Character.CURRENCY_SYMBOL))
            return i;
        int hour = Integer.parseInt(tokens.word(i));
        if (hour > 24) return i;
        boolean colon = tokens.isSign(i + 1, ':');
        int minute = (colon || tokens.isSign(i + 1, '.')) ? minutes(i + 2) : -1;
        if (colon && minute >= 0) return withColon(i, hour, minute);
        int to = minute >= 0 ? i + 3 : i + 1;
        Sense half = tokens.at(to, Kind.HALF_OF_DAY);
        if (half != null && hour >= 1 && hour <= 12)
            return keep(i, to + half.length(), hour % 12 + (int) half.value(), Math.max(minute, 0));
        Sense clock = tokens.at(to, Kind.CLOCK);
        if (clock == null) return i;
        int end = to + clock.length();
        int behind = minute < 0 ? minutes(end) : -1;
        boolean follows = behind >= 0 && (tokens.glued(end) || !tokens.word(to).equals("h"));
        return follows ? keep(i, end + 1, hour, behind) : keep(i, end, hour, Math.max(minute, 0));
    }

    private boolean isPointBetween(int i) {
        boolean point = tokens.isSign(i - 1, '.')
                || tokens.isSign(i - 1, ',')
                || tokens.isSign(i - 1, ':')
                || tokens.isSign(i - 1, '/');
        return point && tokens.glued(i - 1) && tokens.is(i - 2, Tokens.DIGITS) || isDayOfDate(i);
    }

    /** The 09 of "2026-07-09:21:14" is a day rather than an hour. */
    private boolean isDayOfDate(int i) {
        return tokens.isSign(i - 1, '-')
                && tokens.isSign(i - 3, '-')
                && tokens.is(i - 4, Tokens.DIGITS)
                && tokens.glued(i - 1)
                && tokens.glued(i - 2)
                && tokens.glued(i - 3);
    }

    private int withColon(int i, int hour, int minute) {
        int to = i + 3;
        if (tokens.isSign(to, ':') && tokens.glued(to) && minutes(to + 1) >= 0) to += 2;
        Sense half = tokens.at(to, Kind.HALF_OF_DAY);
        if (half != null && hour >= 1 && hour <= 12)
            return keep(i, to + half.length(), hour % 12 + (int) half.value(), minute);
        return keep(i, tokens.skip(to, Kind.CLOCK), hour, minute);
    }

    private int minutes(int i) {
        if (!tokens.is(i, Tokens.DIGITS)
                || tokens.word(i).length() != 2
                || (!tokens.glued(i) && !tokens.has(i - 1, Kind.CLOCK))) return -1;
        int minute = Integer.parseInt(tokens.word(i));
        return minute < 60 ? minute : -1;
    }

    private int keep(int from, int to, int hour, int minute) {
        @Nullable
        LocalTime time = hour < 24 ? LocalTime.of(hour, minute) : hour == 24 && minute == 0 ? LocalTime.MIDNIGHT : null;
        if (time == null) return from;
        taken.set(from, to);
        found.add(new FoundTime(new Span(tokens.start(from), tokens.end(to - 1)), time));
        return to;
    }
}
