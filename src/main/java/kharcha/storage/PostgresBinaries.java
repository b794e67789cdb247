package kharcha.storage;

import static java.nio.file.StandardCopyOption.ATOMIC_MOVE;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.JarURLConnection;
import java.net.URL;
import java.net.URLConnection;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.HexFormat;
import java.util.Locale;
import java.util.jar.JarEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.apache.commons.compress.compressors.xz.XZCompressorInputStream;

/**
 * PostgreSQL's programs, unpacked once from the archive on the class path. The folder is named after the archive's contents,
 * so that another version gets another folder, and appears under its name only when it is complete.
 */
record PostgresBinaries(Path folder) {
    /** @throws CannotStart if there is no archive for this machine */
    static PostgresBinaries unpack(Path parent) throws IOException {
        return unpack(archiveForThisMachine(), parent);
    }

    static PostgresBinaries unpack(URL archive, Path parent) throws IOException {
        Path folder = parent.resolve("programs-" + fingerprint(archive));
        if (!Files.isDirectory(folder)) {
            Path unfinished = Files.createTempDirectory(parent, Folders.UNFINISHED);
            try (InputStream packed = new BufferedInputStream(archive.openStream(), 1 << 16);
                    var tar = new TarArchiveInputStream(new XZCompressorInputStream(packed))) {
                for (TarArchiveEntry entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry())
                    put(tar, entry, unfinished);
            }
            Files.setPosixFilePermissions(unfinished, PosixFilePermissions.fromString("rwxr-xr-x"));
            Files.move(unfinished, folder, ATOMIC_MOVE);
            Folders.sync(parent);
        }
        return new PostgresBinaries(folder);
    }

    String program(String name) {
        return folder.resolve("bin").resolve(name).toAbsolutePath().toString();
    }

    private static URL archiveForThisMachine() {
        String system = System.getProperty("os.name").toLowerCase(Locale.ROOT);
        String processor = System.getProperty("os.arch").toLowerCase(Locale.ROOT);
        boolean arm = processor.equals("aarch64");
        boolean mac = system.startsWith("mac");
        String name = "postgres-" + (mac ? "darwin" : "linux") + "-" + (arm ? "arm_64" : "x86_64") + ".txz";
        URL archive = PostgresBinaries.class.getResource("/" + name);
        if (archive == null)
            throw new CannotStart("no PostgreSQL is packed for " + system + " on " + processor
                    + ": give one by KHARCHA_DATABASE_URL");
        return archive;
    }

    private static String fingerprint(URL archive) throws IOException {
        URLConnection connection = archive.openConnection();
        if (connection instanceof JarURLConnection jar) {
            JarEntry entry = jar.getJarEntry();
            return HexFormat.of().toHexDigits((int) entry.getCrc());
        }
        return Long.toString(connection.getContentLengthLong());
    }

    private static void put(TarArchiveInputStream tar, TarArchiveEntry entry, Path root) throws IOException {
        Path path = root.resolve(entry.getName()).normalize();
        if (!path.startsWith(root)) throw new IOException("the archive reaches outside its folder: " + entry.getName());
        if (entry.isDirectory()) {
            Files.createDirectories(path);
            Files.setPosixFilePermissions(path, PosixFilePermissions.fromString("rwxr-xr-x"));
            return;
        }
        Files.createDirectories(path.getParent());
        if (entry.isSymbolicLink()) {
            Files.createSymbolicLink(path, Path.of(entry.getLinkName()));
            return;
        }
        Files.copy(tar, path);
        boolean executable = (entry.getMode() & 0100) != 0;
        Files.setPosixFilePermissions(path, PosixFilePermissions.fromString(executable ? "rwxr-xr-x" : "rw-r--r--"));
    }
}
