package kharcha.lab;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.StreamSupport;

/** Holds what came of one exam item against its answer key. Where the key says {@code …_ok}, any of those will do. */
record ExamScore(JsonNode item, JsonNode got) {
    private static final Set<String> ASKING = Set.of("question", "compare", "report", "list", "chart", "export");

    private JsonNode key() {
        return item.path("expect");
    }

    boolean isRight() {
        JsonNode intents = item.path("intents_ok");
        boolean meant = isOneOf(got.path("intent"), intents, item.path("intent"));
        if (!meant) return false;
        if (key().has("entries"))
            return accepted().anyMatch(entries -> isSame(entries, got.path("entries")))
                    && (!key().has("ask") || asks());
        if (key().has("ledger_after")) return isSame(key().path("ledger_after"), got.path("ledger"));
        if (item.path("intent").asText().equals("set_currency"))
            return key().path("currency").equals(got.path("currency"));
        boolean booked = !got.path("entries").isEmpty();
        return !booked && isPlanned() && (!ASKING.contains(item.path("intent").asText()) || isAsked(got.path("query")));
    }

    /** Budgets and recurring entries part by part. */
    private boolean isPlanned() {
        return switch (item.path("intent").asText()) {
            case "set_budget" ->
                isSum(got.path("budget")) && isPart(got.path("budget"), "cadence") && isFiled(got.path("budget"));
            case "budget_status" -> isFiled(got.path("budget"));
            case "add_recurring" -> {
                JsonNode rule = got.path("recurring");
                yield isSum(rule)
                        && isFiled(rule)
                        && isPart(rule, "direction")
                        && isPart(rule, "cadence")
                        && isPart(rule, "interval")
                        && (!key().has("next_date")
                                || isOneOf(
                                        rule.path("next_date"), key().path("next_dates_ok"), key().path("next_date")));
            }
            default -> true;
        };
    }

    private boolean isSum(JsonNode plan) {
        return plan.hasNonNull("amount")
                && number(plan.path("amount")).compareTo(number(key().path("amount"))) == 0
                && isPart(plan, "currency");
    }

    private boolean isPart(JsonNode plan, String name) {
        return plan.path(name).equals(key().path(name));
    }

    private boolean isFiled(JsonNode plan) {
        return isOneOf(plan.path("category"), key().path("categories_ok"), key().path("category"));
    }

    /** Whether the books are neither as they were nor as any accepted reading would leave them. */
    boolean isWrongSave() {
        JsonNode before = item.path("context").path("ledger");
        if (isSame(before, got.path("ledger"))) return false;
        if (key().has("ledger_after")) return !isSame(key().path("ledger_after"), got.path("ledger"));
        return accepted().noneMatch(entries -> isSame(joined(before, entries), got.path("ledger")));
    }

    private java.util.stream.Stream<JsonNode> accepted() {
        List<JsonNode> accepted = new ArrayList<>(List.of(key().path("entries")));
        key().path("entries_alt").forEach(accepted::add);
        return accepted.stream();
    }

    private boolean asks() {
        return got.path("reply").asText().contains("?");
    }

    private static JsonNode joined(JsonNode one, JsonNode other) {
        ArrayNode joined = JsonNodeFactory.instance.arrayNode();
        one.forEach(joined::add);
        other.forEach(joined::add);
        return joined;
    }

    /** The same number of entries, each wanted one found once. */
    static boolean isSame(JsonNode wanted, JsonNode found) {
        if (wanted.size() != found.size()) return false;
        List<JsonNode> left = new ArrayList<>();
        found.forEach(left::add);
        return StreamSupport.stream(wanted.spliterator(), false)
                .allMatch(entry -> left.stream()
                        .filter(each -> isSameEntry(entry, each))
                        .findFirst()
                        .map(left::remove)
                        .orElse(false));
    }

    private static boolean isSameEntry(JsonNode wanted, JsonNode found) {
        return number(wanted.path("amount")).compareTo(number(found.path("amount"))) == 0
                && isOneOf(found.path("currency"), wanted.path("currencies_ok"), wanted.path("currency"))
                && isOneOf(found.path("date"), wanted.path("dates_ok"), wanted.path("date"))
                && isOneOf(found.path("category"), wanted.path("categories_ok"), wanted.path("category"))
                && found.path("direction").equals(wanted.path("direction"));
    }

    private boolean isAsked(JsonNode query) {
        JsonNode one = query.path("period");
        JsonNode other = query.path("period2");
        // Two that are compared may be told in either order.
        boolean periods = arePeriods(one, other) || arePeriods(other, one);
        boolean file = item.path("intent").asText().equals("export");
        return periods && isMetric(query) && (file ? isFormat(query) : isFiltered(query)) && isRest(query);
    }

    private boolean arePeriods(JsonNode one, JsonNode other) {
        return isPeriod("period", "periods_ok", one) && isPeriod("period2", "periods2_ok", other);
    }

    private boolean isPeriod(String name, String names, JsonNode found) {
        return !key().hasNonNull(name) || isOneOf(found, key().path(names), key().path(name));
    }

    private boolean isMetric(JsonNode query) {
        return !key().has("metric") || isOneOf(query.path("metric"), key().path("metrics_ok"), key().path("metric"));
    }

    private boolean isFormat(JsonNode query) {
        return isOneOf(query.path("format"), key().path("formats_ok"), key().path("format"));
    }

    private boolean isRest(JsonNode query) {
        Predicate<String> same =
                name -> key().path(name).asText().equals(query.path(name).asText());
        return List.of("per", "group_by", "limit", "chart", "min_amount", "max_amount").stream()
                .filter(name -> key().hasNonNull(name))
                .allMatch(same);
    }

    /** Categories among the accepted ones, or a word of the message to be looked for. */
    private boolean isFiltered(JsonNode query) {
        if (key().has("compare_categories"))
            return query.path("compare_categories").size()
                    == key().path("compare_categories").size();
        String words = query.path("text").asText("");
        if (!key().hasNonNull("category") && !key().hasNonNull("merchant"))
            return words.isEmpty() && query.path("categories").isEmpty();
        if (!words.isEmpty() && !words.equals("null"))
            return item.path("text").asText().toLowerCase(Locale.ROOT).contains(words);
        JsonNode accepted = joined(
                key().has("categories_ok") ? key().path("categories_ok") : one(key().path("category")),
                key().path("or_categories_ok"));
        return !query.path("categories").isEmpty()
                && StreamSupport.stream(query.path("categories").spliterator(), false)
                        .allMatch(category -> isOneOf(category, accepted, category.isNull() ? category : accepted));
    }

    private static JsonNode one(JsonNode value) {
        return JsonNodeFactory.instance.arrayNode().add(value);
    }

    private static boolean isOneOf(JsonNode found, JsonNode accepted, JsonNode usual) {
        if (accepted.isMissingNode()) return found.equals(usual);
        return StreamSupport.stream(accepted.spliterator(), false).anyMatch(found::equals);
    }

    private static BigDecimal number(JsonNode amount) {
        return new BigDecimal(amount.asText()).abs();
    }
}
