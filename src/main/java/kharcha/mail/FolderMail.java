package kharcha.mail;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Clock;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.concurrent.atomic.AtomicInteger;
import kharcha.account.EmailAddress;
import kharcha.account.Letter;
import kharcha.account.Postbag;

/** Letters as text files, the newest last in the order of names. A file appears whole or not at all. */
final class FolderMail implements Postbag.Carrier {
    private static final DateTimeFormatter NAME =
            DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH-mm-ss-SSS").withZone(ZoneOffset.UTC);

    private final Path folder;
    private final EmailAddress from;
    private final Clock clock;
    private final AtomicInteger count = new AtomicInteger();

    FolderMail(Path folder, EmailAddress from, Clock clock) {
        this.folder = folder;
        this.from = from;
        this.clock = clock;
    }

    @Override
    public void carry(Letter letter) throws IOException {
        Files.createDirectories(folder);
        String name = NAME.format(clock.instant()) + "-%04d.txt".formatted(count.incrementAndGet());
        Path unfinished = folder.resolve(name + ".part");
        Files.writeString(
                unfinished,
                "From: " + from.value() + "\nTo: " + letter.to().value() + "\nSubject: " + letter.subject() + "\n"
                        + more(letter) + "\n"
                        + LetterText.plain(letter));
        if (Files.getFileStore(folder).supportsFileAttributeView("posix"))
            Files.setPosixFilePermissions(unfinished, PosixFilePermissions.fromString("rw-------"));
        Files.move(unfinished, folder.resolve(name), StandardCopyOption.ATOMIC_MOVE);
    }

    /** What is enclosed is only named: to read it, a mail program is the place. */
    private static String more(Letter letter) {
        Letter.Enclosure enclosure = letter.enclosure();
        return (letter.ending() == null ? "" : "List-Unsubscribe: <" + letter.ending() + ">\n")
                + (enclosure == null
                        ? ""
                        : "Enclosed: " + enclosure.fileName() + ", " + enclosure.bytes().length + " bytes\n");
    }
}
