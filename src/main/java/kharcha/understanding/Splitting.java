package kharcha.understanding;

import java.math.BigDecimal;
import java.util.List;
import kharcha.ledger.CategoryId;
import org.jspecify.annotations.Nullable;

/**
 * How an entry is split: into parts that are all the user's own, or among people, of whom the user is one.
 *
 * @param ways how many people share it; 1: nobody else
 * @param parts what it shall consist of; empty when it is shared
 */
public record Splitting(int ways, List<Part> parts) {
    public Splitting {
        if (ways < 1) throw new IllegalArgumentException("nothing is split " + ways + " ways");
        parts = List.copyOf(parts);
    }

    public static Splitting among(int ways) {
        return new Splitting(ways, List.of());
    }

    public static Splitting into(List<Part> parts) {
        return new Splitting(1, parts);
    }

    /**
     * @param amount null: what the others leave
     * @param category null: as the whole has it
     */
    public record Part(
            @Nullable BigDecimal amount, @Nullable CategoryId category, String note) {}
}
