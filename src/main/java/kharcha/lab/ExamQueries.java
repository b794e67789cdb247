package kharcha.lab;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Locale;
import kharcha.ledger.CategoryId;
import kharcha.ledger.DateRange;
import kharcha.report.Filter;
import kharcha.report.Query;
import kharcha.understanding.Intent;
import kharcha.understanding.Meaning;
import org.jspecify.annotations.Nullable;

/** A query in the exam's words. */
final class ExamQueries {
    private static final ObjectMapper JSON = new ObjectMapper();

    private ExamQueries() {}

    /** Null when the message asked nothing of the books. */
    static @Nullable ObjectNode json(@Nullable Meaning meaning, LocalDate today) {
        ObjectNode json = json(meaning);
        // "Since March" has no end in the books; for the exam it goes until today.
        if (json != null
                && json.path("period").path("end").isNull()
                && json.path("period").hasNonNull("start"))
            ((ObjectNode) json.path("period")).put("end", today.toString());
        return json;
    }

    private static @Nullable ObjectNode json(@Nullable Meaning meaning) {
        return switch (meaning) {
            case Intent.Report report -> json(Query.of(Query.Metric.SUM, Filter.NONE, report.period()), null);
            case Intent.Ask ask -> json(ask.query(), null);
            case Intent.Compare compare -> json(compare.query(), null);
            case Intent.ListEntries list -> json(list.query(), null);
            case Intent.Draw draw -> json(draw.query(), chart(draw.kind()));
            case Intent.Export export ->
                json(Query.of(Query.Metric.SUM, export.filter(), export.period()), null)
                        .put("format", format(export));
            case null, default -> null;
        };
    }

    private static ObjectNode json(Query query, @Nullable String chart) {
        Filter filter = query.filter();
        ObjectNode json = JSON.createObjectNode().put("metric", metric(query.metric()));
        ArrayNode categories = json.putArray("categories");
        filter.categories().stream().map(CategoryId::value).sorted().forEach(categories::add);
        json.put("text", text(filter));
        json.set("period", period(query.period()));
        DateRange period2 = query.period2();
        json.set("period2", period2 == null ? null : period(period2));
        ArrayNode compared = json.putArray("compare_categories");
        query.compared().forEach(category -> compared.add(category.value()));
        json.put("per", per(query.per())).put("group_by", name(query.groupBy())).put("limit", query.limit());
        json.put("min_amount", plain(filter.minAmount())).put("max_amount", plain(filter.maxAmount()));
        return json.put("chart", chart);
    }

    private static @Nullable String text(Filter filter) {
        if (!filter.words().isEmpty()) return filter.words();
        return filter.tag();
    }

    private static String metric(Query.Metric metric) {
        return switch (metric) {
            case SUM -> "sum";
            case COUNT -> "count";
            case AVERAGE -> "avg";
            case LARGEST -> "max";
            case SMALLEST -> "min";
            case INCOME -> "sum_income";
            case NET, SAVINGS -> "net";
            case USUAL -> "usual";
            case NEW -> "new_merchants";
            case UNUSUAL -> "unusual";
            case SHARE -> "share";
            case LAST -> "last";
            case LAST_DAY -> "last_date";
            case TOP_CATEGORY -> "top_category";
            case TOP_MERCHANT, OFTEN -> "top_merchant";
        };
    }

    private static @Nullable String per(Query.@Nullable Per per) {
        return per == Query.Per.ENTRY ? "expense" : name(per);
    }

    private static String chart(Intent.ChartKind kind) {
        return switch (kind) {
            case DONUT -> "pie";
            case BARS, STACKED, BUDGETS -> "bar";
            case LINE, TREND, SO_FAR -> "line";
            case HEAT_MAP -> "heat_map";
            case CASH_FLOW -> "cash_flow";
        };
    }

    /** A file is a table unless another kind was asked for. */
    private static String format(Intent.Export export) {
        return export.format() == null ? "csv" : export.format().name().toLowerCase(Locale.ROOT);
    }

    private static @Nullable ObjectNode period(DateRange range) {
        if (range.equals(DateRange.ALL)) return null;
        return JSON.createObjectNode().put("start", iso(range.start())).put("end", iso(range.end()));
    }

    private static @Nullable String iso(@Nullable LocalDate day) {
        return day == null ? null : day.toString();
    }

    private static @Nullable String plain(@Nullable BigDecimal amount) {
        return amount == null ? null : amount.toPlainString();
    }

    private static @Nullable String name(@Nullable Enum<?> value) {
        return value == null ? null : value.name().toLowerCase(Locale.ROOT);
    }
}
