package kharcha.storage;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Set;
import java.util.function.Supplier;
import kharcha.web.Secret;

/**
 * A secret of the service's own, made once, in the data folder beside the embedded PostgreSQL and readable by its owner only. It
 * is in no backup of the database: whoever restores one elsewhere brings this file along.
 */
public final class SecretFile {
    private static final FileAttribute<Set<PosixFilePermission>> OWNER_ONLY =
            PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"));

    private SecretFile() {}

    /** Only for who holds the folder's lock. */
    public static Secret in(Path folder) {
        return in(folder, "secret-key", "KHARCHA_SECRET_KEY", SecretFile::random);
    }

    /**
     * One of that name; only for who holds the folder's lock.
     *
     * @param setting what can be set instead
     * @param fresh makes one
     */
    public static Secret in(Path folder, String name, String setting, Supplier<String> fresh) {
        Path file = folder.resolve(name);
        try {
            if (!Files.exists(file)) make(folder, file, fresh.get());
            return new Secret(Files.readString(file).strip());
        } catch (IOException | IllegalArgumentException e) {
            throw new CannotStart(
                    "the secret key " + file.toAbsolutePath()
                            + " cannot be read or made: give it to whoever runs Kharcha, or set " + setting,
                    e);
        }
    }

    private static String random() {
        byte[] random = new byte[32];
        new SecureRandom().nextBytes(random);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(random);
    }

    private static void make(Path folder, Path file, String secret) throws IOException {
        Path unfinished = Files.createTempFile(folder, Folders.UNFINISHED, "", OWNER_ONLY);
        Files.write(unfinished, secret.getBytes(StandardCharsets.US_ASCII));
        Files.move(unfinished, file, StandardCopyOption.ATOMIC_MOVE);
        Folders.sync(folder);
    }
}
