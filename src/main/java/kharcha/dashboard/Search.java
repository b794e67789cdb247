package kharcha.dashboard;

import java.math.BigDecimal;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.time.format.TextStyle;
import java.util.ArrayList;
import java.util.Currency;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import kharcha.ledger.CategoryId;
import kharcha.ledger.DateRange;
import kharcha.report.Filter;
import org.jspecify.annotations.Nullable;

/**
 * What somebody looks for among the entries, as an address says it. What cannot be read is left out of the filter and named
 * in {@link #problems}, and stays in its field.
 *
 * @param given what was given, by name
 * @param problems what is wrong, by the name of the field
 */
public record Search(Map<String, List<String>> given, Filter filter, DateRange period, Map<String, String> problems) {
    /** In the order in which an address lists them. */
    static final List<String> NAMES = List.of(
            "from",
            "to",
            "side",
            "category",
            "q",
            "tag",
            "untagged",
            "merchant",
            "unnamed",
            "min",
            "max",
            "currency",
            "converted",
            "paid",
            "unsaid",
            "channel",
            "unplaced",
            "weekday");

    private static final int LONGEST = 200;

    /** @param look finds the values that an address gives to a name */
    static Search read(Function<String, List<String>> look, Reader reader) {
        Map<String, List<String>> given = new LinkedHashMap<>();
        for (String name : NAMES) {
            List<String> values = look.apply(name).stream()
                    .map(String::strip)
                    .filter(value -> value.length() <= LONGEST)
                    .filter(value -> !value.isEmpty())
                    .distinct()
                    .toList();
            if (!values.isEmpty()) given.put(name, values);
        }
        return of(given, reader);
    }

    private static Search of(Map<String, List<String>> given, Reader reader) {
        Map<String, String> problems = new LinkedHashMap<>();
        Fields fields = new Fields(given, problems, reader);
        DateRange period = fields.period();
        String merchant = given.containsKey("unnamed") ? "" : fields.text("merchant");
        Filter filter = Filter.NONE
                .withCategories(fields.categories())
                .withWords(Optional.ofNullable(fields.text("q")).orElse(""))
                .withTag(fields.tag())
                .withMinAmount(fields.amount("min"))
                .withMaxAmount(fields.amount("max"))
                .withCurrency(fields.currency())
                .withConverted(fields.converted())
                .withPaidBy(given.containsKey("unsaid") ? "" : fields.text("paid"))
                .withSide(fields.side())
                .withMerchant(merchant)
                .withChannel(given.containsKey("unplaced") ? "" : fields.text("channel"))
                .withWeekdays(fields.weekdays());
        return new Search(given, filter, period, problems);
    }

    private record Fields(Map<String, List<String>> given, Map<String, String> problems, Reader reader) {
        @Nullable
        String text(String name) {
            List<String> values = given.get(name);
            return values == null ? null : values.getFirst();
        }

        Set<CategoryId> categories() {
            return given.getOrDefault("category", List.of()).stream()
                    .map(CategoryId::new)
                    .collect(Collectors.toSet());
        }

        @Nullable
        String tag() {
            if (given.containsKey("untagged")) return "";
            String tag = text("tag");
            return tag == null
                    ? null
                    : tag.replaceFirst("^#", "")
                            .toLowerCase(reader.preferences().locale());
        }

        /** From 1 for Monday. */
        Set<DayOfWeek> weekdays() {
            return given.getOrDefault("weekday", List.of()).stream()
                    .filter(number -> number.matches("[1-7]"))
                    .map(number -> DayOfWeek.of(Integer.parseInt(number)))
                    .collect(Collectors.toSet());
        }

        Filter.@Nullable Side side() {
            String side = text("side");
            if ("spending".equals(side)) return Filter.Side.SPENDING;
            return "income".equals(side) ? Filter.Side.INCOME : null;
        }

        @Nullable
        BigDecimal amount(String name) {
            String text = text(name);
            if (text == null) return null;
            Optional<BigDecimal> amount =
                    AmountText.read(text, reader.preferences().locale());
            if (amount.isEmpty()) problems.put(name, "An amount is a number, such as 12.50.");
            return amount.orElse(null);
        }

        @Nullable
        Currency currency() {
            String code = text("currency");
            if (code == null) return null;
            try {
                return Currency.getInstance(code.toUpperCase(java.util.Locale.ROOT));
            } catch (IllegalArgumentException e) {
                problems.put("currency", "A currency has a code of three letters, such as EUR.");
                return null;
            }
        }

        @Nullable
        Boolean converted() {
            String converted = text("converted");
            if ("yes".equals(converted)) return true;
            return "no".equals(converted) ? false : null;
        }

        DateRange period() {
            LocalDate from = day("from");
            LocalDate to = day("to");
            if (from == null || to == null || !to.isBefore(from)) return new DateRange(from, to);
            problems.put("to", "The last day lies before the first one.");
            return new DateRange(from, null);
        }

        private @Nullable LocalDate day(String name) {
            String text = text(name);
            if (text == null) return null;
            try {
                LocalDate day = LocalDate.parse(text);
                if (Math.abs(day.getYear()) <= 9999) return day;
            } catch (DateTimeParseException e) {
                // Said below.
            }
            problems.put(name, "A day is written like 2026-11-22.");
            return null;
        }
    }

    /** The first value of that name, or an empty text; for a field. */
    public String value(String name) {
        List<String> values = given.get(name);
        return values == null ? "" : values.getFirst();
    }

    public boolean has(String name, String value) {
        return given.getOrDefault(name, List.of()).contains(value);
    }

    public String problem(String name) {
        return problems.getOrDefault(name, "");
    }

    /** Whether anything is looked for beside a period. */
    public boolean isNarrow() {
        return given.keySet().stream().anyMatch(name -> !name.equals("from") && !name.equals("to"));
    }

    /** The same as an address says it, without the question mark. */
    public String query() {
        return given.entrySet().stream()
                .flatMap(each -> each.getValue().stream()
                        .map(value -> each.getKey() + "=" + URLEncoder.encode(value, StandardCharsets.UTF_8)))
                .collect(Collectors.joining("&"));
    }

    public String address(String path) {
        return given.isEmpty() ? path : path + "?" + query();
    }

    /** As for {@code with}, where each name has one value; null takes it out. */
    Search with(Reader reader, String name, @Nullable String value) {
        Map<String, List<String>> changed = new LinkedHashMap<>();
        for (String each : NAMES) {
            if (each.equals(name)) {
                if (value != null) changed.put(each, List.of(value));
            } else if (given.containsKey(each)) changed.put(each, given.get(each));
        }
        return of(changed, reader);
    }

    Search with(Reader reader, DateRange days) {
        return with(reader, "from", days.start() == null ? null : days.start().toString())
                .with(reader, "to", days.end() == null ? null : days.end().toString());
    }

    /** What is looked for, each with a way to leave it out. */
    List<Chip> chips(Reader reader) {
        List<Chip> chips = new ArrayList<>();
        if (given.containsKey("from") || given.containsKey("to"))
            chips.add(new Chip(
                    reader.phrases().capital(reader.phrases().period(period)),
                    with(reader, DateRange.ALL).address("/entries")));
        for (String name : NAMES) {
            if (name.equals("from") || name.equals("to") || !given.containsKey(name)) continue;
            String words = given.get(name).stream()
                    .map(value -> words(reader, name, value))
                    .collect(Collectors.joining(", "));
            chips.add(new Chip(words, with(reader, name, null).address("/entries")));
        }
        return chips;
    }

    private static String words(Reader reader, String name, String value) {
        return switch (name) {
            case "side" -> value.equals("income") ? "Income" : "Spending";
            case "category" -> reader.category(new CategoryId(value)).name();
            case "q" -> "“" + value + "”";
            case "tag" -> "#" + value.replaceFirst("^#", "");
            case "untagged" -> "Without a tag";
            case "unnamed" -> "Without a note";
            case "min" -> value + " or more";
            case "max" -> value + " or less";
            case "converted" -> value.equals("yes") ? "Known in your currency" : "Without a rate";
            case "paid" -> "Paid by " + value;
            case "unsaid" -> "Not said how it was paid";
            case "channel" -> "Booked in: " + reader.phrases().channel(value);
            case "unplaced" -> "Booked in: " + reader.phrases().channel("");
            case "weekday" -> weekday(reader, value);
            default -> value;
        };
    }

    private static String weekday(Reader reader, String value) {
        if (!value.matches("[1-7]")) return value;
        return DayOfWeek.of(Integer.parseInt(value))
                .getDisplayName(TextStyle.FULL_STANDALONE, reader.phrases().locale());
    }

    /** @param without where the entries are shown without it */
    public record Chip(String words, String without) {}
}
