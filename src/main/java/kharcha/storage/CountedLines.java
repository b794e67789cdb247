package kharcha.storage;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;

/** The next so many lines of a stream, which goes on after them. */
final class CountedLines extends InputStream {
    private final InputStream from;
    private long left;

    CountedLines(InputStream from, long lines) {
        this.from = from;
        this.left = lines;
    }

    /** @throws EOFException if there are fewer */
    @Override
    public int read() throws IOException {
        if (left == 0) return -1;
        int next = from.read();
        if (next < 0) throw new EOFException("lines are missing");
        if (next == '\n') left--;
        return next;
    }

    /** Never beyond the last line, so it goes byte by byte; the stream behind is buffered. */
    @Override
    public int read(byte[] bytes, int offset, int length) throws IOException {
        int count = 0;
        while (count < length && left > 0) bytes[offset + count++] = (byte) read();
        return count == 0 && length > 0 ? -1 : count;
    }
}
