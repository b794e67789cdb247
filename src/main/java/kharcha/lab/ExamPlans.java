package kharcha.lab;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.LocalDate;
import java.util.Currency;
import java.util.Locale;
import kharcha.ledger.Agenda;
import kharcha.ledger.Budget;
import kharcha.ledger.Cadence;
import kharcha.ledger.CategoryId;
import kharcha.ledger.Direction;
import kharcha.ledger.Draft;
import kharcha.understanding.Intent;
import kharcha.understanding.Meaning;
import kharcha.understanding.PartialEntry;
import org.jspecify.annotations.Nullable;

/** A budget or a recurring entry in the exam's words. */
final class ExamPlans {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final int QUARTER = 3;

    private ExamPlans() {}

    /** Null when the message was about no budget. */
    static @Nullable ObjectNode budget(@Nullable Meaning meaning) {
        return switch (meaning) {
            case Intent.SetBudget set -> {
                ObjectNode json = JSON.createObjectNode();
                if (set.amount() != null)
                    json.put("amount", set.amount().amount().toPlainString())
                            .put("currency", set.amount().currency().getCurrencyCode());
                yield json.put(
                                "cadence",
                                stretch(set.cadence() == null ? Cadence.every(Cadence.Unit.MONTH) : set.cadence()))
                        .put("category", name(set.category()));
            }
            case Intent.BudgetStatus status -> JSON.createObjectNode().put("category", name(status.category()));
            case Intent.WillBudgetHold asked -> JSON.createObjectNode().put("category", name(asked.category()));
            case Intent.Afford asked -> JSON.createObjectNode().put("category", name(asked.category()));
            case null, default -> null;
        };
    }

    static ObjectNode budget(Budget budget) {
        return JSON.createObjectNode()
                .put("amount", budget.amount().amount().toPlainString())
                .put("currency", budget.amount().currency().getCurrencyCode())
                .put("cadence", stretch(budget.cadence()))
                .put("category", name(budget.category()));
    }

    /** Null when the message was about nothing that comes round. */
    static @Nullable ObjectNode recurring(@Nullable Meaning meaning, Currency home) {
        if (!(meaning instanceof Intent.AddRecurring add)) return null;
        PartialEntry entry = add.entry();
        Cadence cadence = add.recurrence().cadence();
        CategoryId category = entry.category();
        CategoryId usual = entry.direction() == Direction.IN ? CategoryId.OTHER_INCOME : CategoryId.OTHER;
        return JSON.createObjectNode()
                .put("amount", entry.amount() == null ? null : entry.amount().toPlainString())
                .put("currency", (entry.currency() == null ? home : entry.currency()).getCurrencyCode())
                .put("category", (category == null ? usual : category).value())
                .put("direction", entry.direction().name().toLowerCase(Locale.ROOT))
                .put("cadence", rhythm(cadence.unit()))
                .put("interval", cadence.every())
                .put("next_date", add.recurrence().next().toString());
    }

    /** One that was set up, as it is when it comes round next. */
    static ObjectNode recurring(Agenda.Standing standing) {
        LocalDate next = standing.next().orElseThrow();
        Draft terms = standing.recurring().on(next).orElseThrow();
        Cadence cadence = standing.recurring().rule().cadence();
        return JSON.createObjectNode()
                .put("amount", terms.amount().amount().toPlainString())
                .put("currency", terms.amount().currency().getCurrencyCode())
                .put("category", terms.category().value())
                .put("direction", terms.direction().name().toLowerCase(Locale.ROOT))
                .put("cadence", rhythm(cadence.unit()))
                .put("interval", cadence.every())
                .put("next_date", next.toString());
    }

    private static String rhythm(Cadence.Unit unit) {
        return switch (unit) {
            case DAY -> "daily";
            case WEEKDAY -> "weekdays";
            case WEEK -> "weekly";
            case MONTH -> "monthly";
            case YEAR -> "yearly";
        };
    }

    private static String stretch(Cadence cadence) {
        return switch (cadence.unit()) {
            case DAY, WEEKDAY -> "day";
            case WEEK -> "week";
            case MONTH -> cadence.every() == QUARTER ? "quarter" : "month";
            case YEAR -> "year";
        };
    }

    private static @Nullable String name(@Nullable CategoryId category) {
        return category == null ? null : category.value();
    }
}
