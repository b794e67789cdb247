package kharcha.ledger;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A user's budgets: at most one a category, and one on everything, in the order in which they were set. */
public record Budgets(List<Budget> all) {
    public static final Budgets NONE = new Budgets(List.of());

    /** More than there are categories, and little enough to be read with every message. */
    public static final int MOST = 200;

    public Budgets {
        all = List.copyOf(all);
    }

    public boolean isEmpty() {
        return all.isEmpty();
    }

    /** @param category null: the one on everything */
    public Optional<Budget> of(@Nullable CategoryId category) {
        return all.stream()
                .filter(budget -> Objects.equals(budget.category(), category))
                .findFirst();
    }

    /** With that budget for the category; null: with none. */
    public Budgets with(@Nullable CategoryId category, @Nullable Budget budget) {
        List<Budget> others = new ArrayList<>(all);
        int at = others.indexOf(of(category).orElse(null));
        if (at < 0 && budget != null) others.add(budget);
        else if (at >= 0 && budget != null) others.set(at, budget);
        else if (at >= 0) others.remove(at);
        return new Budgets(others);
    }

    /** What leads from these to those. */
    List<Change.BudgetChange> until(Budgets wanted) {
        List<Change.BudgetChange> changes = new ArrayList<>();
        for (Budget before : all) {
            Budget after = wanted.of(before.category()).orElse(null);
            if (!before.equals(after)) changes.add(new Change.BudgetChange(before.category(), before, after));
        }
        for (Budget after : wanted.all())
            if (of(after.category()).isEmpty()) changes.add(new Change.BudgetChange(after.category(), null, after));
        return changes;
    }

    /** As they are once that is done. */
    public Budgets after(Change.BudgetChange change) {
        return with(change.category(), change.after());
    }
}
