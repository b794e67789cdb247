package kharcha.storage;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.jspecify.annotations.Nullable;

/** The right to use a data folder. The operating system takes it back when its process ends, however it ends. */
final class DataLock implements AutoCloseable {
    private final FileChannel channel;

    private DataLock(FileChannel channel) {
        this.channel = channel;
    }

    /** @throws CannotStart if another service has the folder */
    static DataLock take(Path folder) throws IOException {
        Path file = folder.resolve("lock");
        FileChannel channel =
                FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE);
        if (tryLock(channel) == null) {
            String holder = Files.readString(file).strip();
            channel.close();
            throw new CannotStart("another Kharcha (process " + holder + ") is using the data folder "
                    + folder.toAbsolutePath() + ": stop it first, or give this one a KHARCHA_DATA of its own");
        }
        channel.truncate(0);
        String me = Long.toString(ProcessHandle.current().pid());
        channel.write(ByteBuffer.wrap(me.getBytes(StandardCharsets.US_ASCII)), 0);
        return new DataLock(channel);
    }

    private static @Nullable FileLock tryLock(FileChannel channel) throws IOException {
        try {
            return channel.tryLock();
        } catch (OverlappingFileLockException _) {
            return null; // This very process has it.
        }
    }

    @Override
    public void close() throws IOException {
        channel.close();
    }
}
