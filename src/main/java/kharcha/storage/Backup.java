package kharcha.storage;

import static java.nio.file.StandardCopyOption.ATOMIC_MOVE;

import java.io.BufferedInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.DigestInputStream;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.HexFormat;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipException;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyManager;

/**
 * All of Kharcha's own data in one file, and back: a consistent copy taken while the service runs, for any PostgreSQL that
 * Kharcha runs on, older or newer than the one it was taken from.
 *
 * <p>The file is gzip over text: a line of JSON ({@link BackupHeader}), then each table's rows as COPY writes them, a line a
 * row, and a last line with the SHA-256 of all before it. It is as secret as the database, and readable by its owner only.
 */
public final class Backup {
    private static final String CHECKSUM = "sha256 ";

    private final DatabaseUrl url;

    public Backup(DatabaseUrl url) {
        this.url = url;
    }

    /** What a file holds. */
    public record Summary(long users, long entries) {}

    /**
     * Writes the file, replacing one of that name only when the new one is whole.
     *
     * @throws CannotStart if the database cannot be read
     */
    public Summary write(Path file) throws IOException {
        Path target = file.toAbsolutePath();
        Path folder = target.resolveSibling("");
        Path unfinished = Files.createTempFile(
                folder,
                Folders.UNFINISHED,
                "",
                PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        try (Connection connection = connect()) {
            Summary summary = write(connection, unfinished);
            Files.move(unfinished, target, ATOMIC_MOVE);
            Folders.sync(folder);
            return summary;
        } catch (SQLException trouble) {
            throw new CannotStart("the backup cannot be made: " + trouble.getMessage(), trouble);
        } finally {
            Files.deleteIfExists(unfinished);
        }
    }

    /**
     * Fills an empty database from the file; all of it or, whatever happens, nothing.
     *
     * @throws CannotStart if the database is not empty or the file not whole
     */
    public Summary restore(Path file) throws IOException {
        try (InputStream packed = new BufferedInputStream(Files.newInputStream(file), 1 << 16);
                var data = new DigestInputStream(
                        new BufferedInputStream(new GZIPInputStream(packed), 1 << 16), sha256())) {
            BackupHeader header = BackupHeader.read(line(data));
            BackupTables.prepare(url, header);
            return load(data, header);
        } catch (EOFException | ZipException trouble) {
            throw new CannotStart(file + " is no whole backup of Kharcha: it is cut off or damaged", trouble);
        } catch (SQLException trouble) {
            throw new CannotStart("the backup cannot be restored: " + trouble.getMessage(), trouble);
        }
    }

    private Summary write(Connection connection, Path file) throws SQLException, IOException {
        BackupTables.openSnapshot(connection);
        BackupHeader header = BackupTables.describe(connection);
        CopyManager copy = connection.unwrap(PGConnection.class).getCopyAPI();
        try (OutputStream packed = Files.newOutputStream(file, StandardOpenOption.WRITE);
                var data = new DigestOutputStream(new GZIPOutputStream(packed, 1 << 16), sha256())) {
            data.write((header.json() + "\n").getBytes(StandardCharsets.UTF_8));
            for (BackupHeader.Table table : header.tables())
                if (copy.copyOut(table.copyOut(), data) != table.rows())
                    throw new IOException("the copy of " + table.name() + " is not what was counted");
            byte[] checksum = data.getMessageDigest().digest();
            data.on(false);
            data.write((CHECKSUM + HexFormat.of().formatHex(checksum) + "\n").getBytes(StandardCharsets.US_ASCII));
        }
        Folders.sync(file);
        return header.summary();
    }

    private Summary load(DigestInputStream data, BackupHeader header) throws SQLException, IOException {
        try (Connection connection = connect()) {
            BackupTables.open(connection, header);
            CopyManager copy = connection.unwrap(PGConnection.class).getCopyAPI();
            for (BackupHeader.Table table : header.tables())
                copy.copyIn(table.copyIn(), new CountedLines(data, table.rows()));
            byte[] checksum = data.getMessageDigest().digest();
            data.on(false);
            if (!line(data).equals(CHECKSUM + HexFormat.of().formatHex(checksum)))
                throw new CannotStart("the backup is damaged: its checksum is another; nothing was restored");
            BackupTables.close(connection, header);
            connection.commit();
        }
        Database.migrate(url);
        return header.summary();
    }

    private Connection connect() throws SQLException {
        return DriverManager.getConnection(url.jdbc());
    }

    private static String line(InputStream data) throws IOException {
        return new String(new CountedLines(data, 1).readAllBytes(), StandardCharsets.UTF_8).stripTrailing();
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("every Java has SHA-256", impossible);
        }
    }
}
