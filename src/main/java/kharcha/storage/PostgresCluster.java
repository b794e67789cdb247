package kharcha.storage;

import static java.nio.file.StandardCopyOption.ATOMIC_MOVE;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.List;

/**
 * The server's data folder. Made whole or not at all: initdb works under another name, the roles and the database are put in
 * by a single-user server, and only then does it get its name.
 *
 * @param password of the roles in it; kept beside it in a file that only its owner can read
 */
record PostgresCluster(Path folder, String password) {
    /** The role that owns the database: it can log in and make roles, and is no superuser. */
    static final String OWNER = "kharcha";

    static final String SUPERUSER = "postgres";
    static final String DATABASE = "kharcha";

    private static final SecureRandom RANDOM = new SecureRandom();

    /** @throws CannotStart if what stands there is of another PostgreSQL */
    static PostgresCluster openOrCreate(Path parent, PostgresBinaries binaries, Unprivileged caller)
            throws IOException {
        Path folder = parent.resolve("cluster");
        String version = major(Programs.run(List.of(binaries.program("postgres"), "--version")));
        if (!Files.exists(folder)) create(folder, parent, version, binaries, caller);
        String found = Files.readString(folder.resolve("PG_VERSION")).strip();
        if (!found.equals(version))
            throw new CannotStart("the data in " + folder + " are of PostgreSQL " + found + " and this Kharcha brings "
                    + version + ": run `backup FILE` with the Kharcha that made them, then `restore FILE` with this one"
                    + " into another data folder");
        caller.own(folder);
        return new PostgresCluster(
                folder, Files.readString(passwordFile(parent)).strip());
    }

    private static void create(Path folder, Path parent, String version, PostgresBinaries binaries, Unprivileged caller)
            throws IOException {
        Path work = Files.createTempDirectory(parent, Folders.UNFINISHED);
        String password = password(parent);
        Path passwordForInitdb = work.resolve("password");
        Files.writeString(passwordForInitdb, password);
        caller.own(work);
        Path unfinished = work.resolve("cluster");
        Programs.run(caller.command(initdb(binaries, version, unfinished, passwordForInitdb)));
        Programs.run(
                caller.command(
                        List.of(binaries.program("postgres"), "--single", "-D", unfinished.toString(), "postgres")),
                """
                CREATE ROLE %s LOGIN CREATEROLE PASSWORD '%s'
                CREATE DATABASE %s OWNER %s
                """.formatted(OWNER, password, DATABASE, OWNER));
        Files.move(unfinished, folder, ATOMIC_MOVE);
        Folders.sync(parent);
        Folders.delete(work);
    }

    private static List<String> initdb(PostgresBinaries binaries, String version, Path folder, Path password) {
        // The built-in locale sorts and folds alike on every machine; before 17 there is only the machine's own.
        boolean builtIn = Integer.parseInt(version) >= 17;
        return List.of(
                binaries.program("initdb"),
                "--pgdata=" + folder,
                "--username=" + SUPERUSER,
                "--pwfile=" + password,
                "--auth=scram-sha-256",
                "--encoding=UTF8",
                builtIn ? "--locale=C" : "--locale=C.UTF-8",
                builtIn ? "--locale-provider=builtin" : "--lc-messages=C",
                builtIn ? "--builtin-locale=C.UTF-8" : "--lc-numeric=C");
    }

    /** A password of letters and digits only, so that it needs no quoting anywhere. Written before it is used. */
    private static String password(Path parent) throws IOException {
        Path file = passwordFile(parent);
        if (Files.exists(file)) return Files.readString(file).strip();
        byte[] secret = new byte[24];
        RANDOM.nextBytes(secret);
        Path unfinished = Files.createTempFile(
                parent,
                Folders.UNFINISHED,
                "",
                PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        Files.writeString(unfinished, HexFormat.of().formatHex(secret));
        Files.move(unfinished, file, ATOMIC_MOVE);
        return Files.readString(file);
    }

    private static Path passwordFile(Path parent) {
        return parent.resolve("password");
    }

    /** "18" of "postgres (PostgreSQL) 18.6". */
    private static String major(String version) {
        String number = version.strip().substring(version.strip().lastIndexOf(' ') + 1);
        return number.split("\\.", 2)[0];
    }
}
