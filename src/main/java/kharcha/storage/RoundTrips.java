package kharcha.storage;

import java.io.FilterInputStream;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.LongAdder;
import javax.net.SocketFactory;

/**
 * Counts how often the driver turned round, from sending to waiting for an answer, over all connections made with
 * {@code socketFactory=kharcha.storage.RoundTrips} in their URL. For measuring: what a statement count hides (BEGIN, COMMIT,
 * several statements sent together) is seen here.
 */
public final class RoundTrips extends SocketFactory {
    private static final LongAdder TURNS = new LongAdder();

    /** What a URL must say for its connections to be counted. */
    public static final String PARAMETER = "socketFactory=kharcha.storage.RoundTrips";

    /** The same database, with its round trips counted. Holds a password. */
    public static String counted(DatabaseUrl url) {
        return url.jdbc() + "&" + PARAMETER;
    }

    /** How many there have been since the JVM started. */
    public static long count() {
        return TURNS.sum();
    }

    @Override
    public Socket createSocket() {
        return new Counted();
    }

    @Override
    public Socket createSocket(String host, int port) throws IOException {
        throw new IOException("the driver connects a socket itself");
    }

    @Override
    public Socket createSocket(String host, int port, InetAddress from, int fromPort) throws IOException {
        throw new IOException("the driver connects a socket itself");
    }

    @Override
    public Socket createSocket(InetAddress host, int port) throws IOException {
        throw new IOException("the driver connects a socket itself");
    }

    @Override
    public Socket createSocket(InetAddress host, int port, InetAddress from, int fromPort) throws IOException {
        throw new IOException("the driver connects a socket itself");
    }

    private static final class Counted extends Socket {
        private final AtomicBoolean sent = new AtomicBoolean();

        @Override
        public InputStream getInputStream() throws IOException {
            return new FilterInputStream(super.getInputStream()) {
                @Override
                public int read() throws IOException {
                    turn();
                    return super.read();
                }

                @Override
                public int read(byte[] bytes, int offset, int length) throws IOException {
                    turn();
                    return super.read(bytes, offset, length);
                }
            };
        }

        @Override
        public OutputStream getOutputStream() throws IOException {
            return new FilterOutputStream(super.getOutputStream()) {
                @Override
                public void write(int next) throws IOException {
                    sent.set(true);
                    out.write(next);
                }

                @Override
                public void write(byte[] bytes, int offset, int length) throws IOException {
                    sent.set(true);
                    out.write(bytes, offset, length);
                }
            };
        }

        private void turn() {
            if (sent.getAndSet(false)) TURNS.increment();
        }
    }
}
