package kharcha.files;

import java.io.IOException;
import java.io.OutputStream;
import java.time.Instant;
import java.time.LocalDate;
import kharcha.api.EntryShape;
import kharcha.ledger.CategoryId;
import kharcha.ledger.Entry;
import kharcha.report.Extract;
import kharcha.web.JsonFile;
import org.jspecify.annotations.Nullable;

/** Entries as JSON, each as the API has it, the newest day first, with what was asked for. */
record EntryList(Portions portions) {
    void write(Owner owner, Extract extract, Instant now, OutputStream out) throws IOException {
        JsonFile file = new JsonFile(out);
        file.field("exported", now.toString());
        file.field("from", text(extract.period().start()));
        file.field("to", text(extract.period().end()));
        file.field(
                "categories",
                extract.filter().categories().stream()
                        .map(CategoryId::value)
                        .sorted()
                        .toList());
        file.<Entry>array(
                "entries",
                last -> portions.after(owner.id(), owner.categories(), extract.filter(), extract.period(), last),
                entry -> EntryShape.of(entry, owner.categories()));
        file.end();
    }

    private static @Nullable String text(@Nullable LocalDate day) {
        return day == null ? null : day.toString();
    }
}
