package kharcha.understanding;

import java.util.List;
import java.util.Map;
import java.util.Set;
import kharcha.ledger.CategoryId;
import kharcha.report.FileFormat;
import kharcha.report.Filter;
import kharcha.report.Query;
import org.jspecify.annotations.Nullable;

/** Reads which entries are wanted as a file, and of which kind; and whether the report of each month shall come by mail. */
final class Exports {
    private static final List<Map.Entry<String, FileFormat>> FORMATS = List.of(
            Map.entry("export.csv", FileFormat.CSV),
            Map.entry("export.xlsx", FileFormat.XLSX),
            Map.entry("export.pdf", FileFormat.PDF),
            Map.entry("export.json", FileFormat.JSON));

    private Exports() {}

    /** "Mail me the monthly report", and enough of it. */
    static @Nullable Intent mailed(Said said) {
        if (said.is("report.mail.stop")) return new Intent.MailReports(false);
        return said.is("report.mail") ? new Intent.MailReports(true) : null;
    }

    static @Nullable Intent read(Said said) {
        return said.is("export") && !isNamed(said) ? of(said) : null;
    }

    /** "Surf Excel" is bought. */
    private static boolean isNamed(Said said) {
        List<Span> titles = Titles.of(said.parse());
        return FORMATS.stream()
                .map(format -> said.find(format.getKey()))
                .anyMatch(found -> found != null && titles.stream().anyMatch(title -> title.contains(found.place())));
    }

    /** "As pdf", said of what was asked last: the same days and categories. A file knows nothing finer. */
    static @Nullable Intent same(Said said, @Nullable Query before) {
        if (before == null || !said.is("export.same")) return null;
        Filter filter = Filter.NONE.withCategories(before.filter().categories());
        return filter.equals(before.filter()) ? new Intent.Export(format(said), before.period(), filter) : null;
    }

    static Intent of(Said said) {
        Set<CategoryId> named = Set.copyOf(FilterReader.named(said));
        return new Intent.Export(format(said), AskedPeriods.of(said), Filter.NONE.withCategories(named));
    }

    private static @Nullable FileFormat format(Said said) {
        return FORMATS.stream()
                .filter(format -> said.has(format.getKey()))
                .map(Map.Entry::getValue)
                .findFirst()
                .orElse(null);
    }
}
