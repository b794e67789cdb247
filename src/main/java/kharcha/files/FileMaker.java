package kharcha.files;

import java.io.IOException;
import java.io.OutputStream;
import java.net.URI;
import java.time.Clock;
import java.time.Instant;
import kharcha.account.UserId;
import kharcha.conversation.Books;
import kharcha.conversation.Statement;
import kharcha.conversation.Statements;
import kharcha.report.Extract;

/** Makes a file of what it shall hold, at the moment it is wanted. */
public final class FileMaker {
    private final Books books;
    private final Portions portions;
    private final String address;
    private final Clock clock;

    /** @param publicUrl where this service is reached */
    public FileMaker(Books books, URI publicUrl, Clock clock) {
        this.address = publicUrl + "/dashboard";
        this.books = books;
        this.portions = new Portions(books);
        this.clock = clock;
    }

    /** A report is no longer than somebody reads, so it is made as a whole. */
    private byte[] report(Owner owner, Extract extract) {
        Instant now = clock.instant();
        Statement statement = portions.read(
                owner.id(), desk -> Statements.of(desk, owner.user(), now, extract.filter(), extract.period()));
        return PdfReport.of(statement, address, now);
    }

    public static String mediaType(Extract extract) {
        return switch (extract.format()) {
            case CSV -> "text/csv; charset=utf-8";
            case XLSX -> "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
            case PDF -> "application/pdf";
            case JSON -> "application/json";
        };
    }

    /** Written as it is read, so that it is never in memory as a whole. */
    public void write(UserId user, Extract extract, OutputStream out) throws IOException {
        Owner owner = Owner.of(books, user, clock.instant());
        switch (extract.format()) {
            case CSV ->
                new EntryTable(portions)
                        .write(owner.user(), owner.categories(), extract.filter(), extract.period(), out);
            case XLSX -> new Workbooks(portions).write(owner, extract, out);
            case JSON -> new EntryList(portions).write(owner, extract, clock.instant(), out);
            case PDF -> out.write(report(owner, extract));
        }
    }
}
