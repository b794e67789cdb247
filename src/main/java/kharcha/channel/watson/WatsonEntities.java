package kharcha.channel.watson;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import kharcha.ledger.DateRange;
import kharcha.understanding.Findings;
import kharcha.understanding.FoundAmount;
import kharcha.understanding.FoundDate;
import kharcha.understanding.FoundNumber;
import kharcha.understanding.Span;

/**
 * Reads Watson's system entities: sys-currency, sys-number and sys-date, with their details in {@code interpretation} or, as
 * until 2021, in {@code metadata}. Kharcha reads the text itself, so this only helps where that finds nothing; whatever is odd
 * about an entity makes it count as not there.
 *
 * <p>Two habits of theirs are mended: sys-number fires inside sums and dates too, and an ambiguous day is the coming one, with
 * the past one, which an expense is about, among its alternatives.
 */
final class WatsonEntities {
    /** In digits on either side of the point: "1e999999999" is short, and minutes go by until it is written out. */
    private static final int LONGEST = 30;

    /** The year; no date that is typed is older, and a database has an end. */
    private static final int OLDEST = 1900;

    private final int length;
    private final LocalDate today;

    /** @param text what the entities' places refer to */
    WatsonEntities(String text, LocalDate today) {
        this.length = text.length();
        this.today = today;
    }

    Findings read(List<JsonNode> entities) {
        List<FoundAmount> amounts = new ArrayList<>();
        List<FoundDate> dates = new ArrayList<>();
        List<FoundNumber> numbers = new ArrayList<>();
        for (JsonNode entity : entities) {
            Optional<Span> span = span(entity);
            switch (entity.path("entity").asText("")) {
                case "sys-currency" -> span.flatMap(it -> amount(entity, it)).ifPresent(amounts::add);
                case "sys-date" -> span.flatMap(it -> date(entity, it)).ifPresent(dates::add);
                case "sys-number" ->
                    span.flatMap(it -> number(entity).map(value -> new FoundNumber(it, value)))
                            .ifPresent(numbers::add);
                default -> {}
            }
        }
        numbers.removeIf(number ->
                amounts.stream().anyMatch(amount -> amount.span().overlaps(number.span()))
                        || dates.stream().anyMatch(date -> date.span().overlaps(number.span())));
        return new Findings(numbers, amounts, dates);
    }

    private Optional<Span> span(JsonNode entity) {
        JsonNode location = entity.path("location");
        int start = location.path(0).asInt(-1);
        int end = location.path(1).asInt(-1);
        return start >= 0 && start < end && end <= length ? Optional.of(new Span(start, end)) : Optional.empty();
    }

    private static Optional<FoundAmount> amount(JsonNode entity, Span span) {
        return number(entity).flatMap(value -> currency(entity).map(unit -> new FoundAmount(span, value, unit)));
    }

    private static Optional<BigDecimal> number(JsonNode entity) {
        JsonNode number = detail(entity, "numeric_value");
        if (number.isNumber()) return Optional.of(number.decimalValue()).filter(WatsonEntities::isShort);
        try {
            return Optional.of(new BigDecimal(entity.path("value").asText(""))).filter(WatsonEntities::isShort);
        } catch (NumberFormatException e) {
            return Optional.empty();
        }
    }

    private static boolean isShort(BigDecimal number) {
        return Math.abs((long) number.scale()) <= LONGEST && number.precision() <= LONGEST;
    }

    private static Optional<Currency> currency(JsonNode entity) {
        try {
            return Optional.of(Currency.getInstance(detail(entity, "unit").asText("")));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private Optional<FoundDate> date(JsonNode entity, Span span) {
        if (!detail(entity, "granularity").asText("day").equals("day")) return Optional.empty();
        List<JsonNode> candidates = new ArrayList<>(List.of(entity.path("value")));
        detail(entity, "alternatives").forEach(other -> candidates.add(other.path("value")));
        return candidates.stream()
                .flatMap(value -> day(value).stream())
                .filter(day -> !day.isAfter(today) && day.getYear() >= OLDEST)
                .findFirst()
                .map(day -> new FoundDate(span, DateRange.day(day), FoundDate.Kind.DAY));
    }

    private static Optional<LocalDate> day(JsonNode value) {
        try {
            return Optional.of(LocalDate.parse(value.asText("")));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    private static JsonNode detail(JsonNode entity, String field) {
        JsonNode current = entity.path("interpretation").path(field);
        return current.isMissingNode() || current.isNull()
                ? entity.path("metadata").path(field)
                : current;
    }
}
