package kharcha.understanding;

/** A place in a text, in UTF-16 units; the start is inclusive, the end exclusive. */
public record Span(int start, int end) {
    public Span {
        if (start < 0 || end < start) throw new IllegalArgumentException("no place from " + start + " to " + end);
    }

    public boolean overlaps(Span other) {
        return start < other.end && other.start < end;
    }

    public boolean contains(Span other) {
        return start <= other.start && other.end <= end;
    }

    /** The same place in the text that begins there. */
    Span from(Span whole) {
        return new Span(start - whole.start, end - whole.start);
    }

    public int length() {
        return end - start;
    }

    public String in(String text) {
        return text.substring(start, end);
    }
}
