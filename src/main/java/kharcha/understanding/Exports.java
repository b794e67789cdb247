package kharcha.understanding;

import java.util.List;
import java.util.Map;
import java.util.Set;
import kharcha.ledger.CategoryId;
import kharcha.report.Filter;
import org.jspecify.annotations.Nullable;

/** Reads which entries are wanted as a file, and of which kind. */
final class Exports {
    private static final List<Map.Entry<String, Intent.FileFormat>> FORMATS = List.of(
            Map.entry("export.csv", Intent.FileFormat.CSV),
            Map.entry("export.xlsx", Intent.FileFormat.XLSX),
            Map.entry("export.pdf", Intent.FileFormat.PDF),
            Map.entry("export.json", Intent.FileFormat.JSON));

    private Exports() {}

    static @Nullable Intent read(Said said) {
        return said.is("export") ? of(said) : null;
    }

    static Intent of(Said said) {
        Set<CategoryId> named = Set.copyOf(FilterReader.named(said));
        return new Intent.Export(format(said), AskedPeriods.of(said), Filter.NONE.withCategories(named));
    }

    private static Intent.@Nullable FileFormat format(Said said) {
        return FORMATS.stream()
                .filter(format -> said.has(format.getKey()))
                .map(Map.Entry::getValue)
                .findFirst()
                .orElse(null);
    }
}
