package kharcha.understanding;

import java.util.BitSet;

/** Which places of a text are taken: asking costs what the place is long, however much was found before. */
final class Covered {
    private final BitSet places = new BitSet();

    void add(Span span) {
        places.set(span.start(), span.end());
    }

    boolean overlaps(Span span) {
        int next = places.nextSetBit(span.start());
        return next >= 0 && next < span.end();
    }
}
