package kharcha.report;

import java.time.LocalDate;
import kharcha.ledger.DateRange;

/** A file that somebody asked for, as data: which entries, of which days, in which form. What it holds is read when it is fetched. */
public record Extract(FileFormat format, DateRange period, Filter filter) {
    /** What the file is called: of letters, digits and hyphens only, whatever a user has typed. */
    public String fileName() {
        LocalDate start = period.start();
        LocalDate end = period.end();
        return "kharcha" + (start == null ? "" : "-" + start) + (end == null ? "" : "-to-" + end) + "."
                + format.ending();
    }
}
