package kharcha.api;

import io.javalin.http.Context;
import java.math.BigDecimal;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Currency;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import kharcha.ledger.Categories;
import kharcha.ledger.CategoryId;
import kharcha.ledger.DateRange;
import kharcha.report.Filter;
import kharcha.web.Parameter;
import kharcha.web.Refusal;
import org.jspecify.annotations.Nullable;

/**
 * Which entries a program asks for: the same filters as /entries has, under the same names. What cannot be read is refused, so
 * that a program never takes more for an answer than it asked for.
 */
record Asked(Filter filter, DateRange period) {
    static final List<Parameter> PARAMETERS = List.of(
            Parameter.day("from", "The first day."),
            Parameter.day("to", "The last day."),
            Parameter.oneOf("side", "One side of the book only, by the category.", "spending", "income"),
            Parameter.query("category", "The id of a category; several are alternatives.")
                    .severalTimes(),
            Parameter.query("q", "Words that begin words of the note."),
            Parameter.query("tag", "A tag, without the #."),
            Parameter.oneOf("untagged", "Only what has no tag.", "1"),
            Parameter.query("merchant", "The whole note, whatever its case."),
            Parameter.oneOf("unnamed", "Only what has no note.", "1"),
            Parameter.query("min", "The smallest amount, like 12.50, in the entry's own currency."),
            Parameter.query("max", "The largest amount."),
            Parameter.query("currency", "ISO 4217."),
            Parameter.query("paid", "How it was paid."),
            Parameter.oneOf("unsaid", "Only what nobody said how it was paid.", "1"),
            Parameter.query("channel", "Where it was booked: web, watson, dashboard, api, due (by itself), …"),
            Parameter.oneOf("unplaced", "Only what nobody knows any more where it was booked.", "1"),
            Parameter.query("weekday", "A day of the week, from 1 for Monday to 7; several are alternatives.")
                    .severalTimes());

    private static final int LONGEST = 200;
    private static final Pattern AMOUNT = Pattern.compile("[0-9]{1,15}(\\.[0-9]{1,4})?");

    static Asked read(Context context, Categories categories) {
        String merchant = text(context, "merchant");
        String tag = text(context, "tag");
        String words = text(context, "q");
        Filter filter = Filter.NONE
                .withCategories(categories(context, categories))
                .withWords(words == null ? "" : words)
                .withTag(is(context, "untagged") ? "" : tag == null ? null : tag.toLowerCase(Locale.ROOT))
                .withMinAmount(amount(context, "min"))
                .withMaxAmount(amount(context, "max"))
                .withCurrency(currency(context))
                .withPaidBy(is(context, "unsaid") ? "" : text(context, "paid"))
                .withSide(side(context))
                .withMerchant(is(context, "unnamed") ? "" : merchant)
                .withChannel(is(context, "unplaced") ? "" : text(context, "channel"))
                .withWeekdays(weekdays(context));
        return new Asked(filter, period(context, "from", "to"));
    }

    static Refusal wrong(String name, String must) {
        return new Refusal(400, "invalid_parameter", "\"" + name + "\" must be " + must + ".");
    }

    static @Nullable String text(Context context, String name) {
        String text = context.queryParam(name);
        if (text == null || text.isBlank()) return null;
        if (text.length() > LONGEST) throw wrong(name, "at most " + LONGEST + " characters");
        return text.strip();
    }

    private static boolean is(Context context, String name) {
        String text = text(context, name);
        if (text != null && !text.equals("1")) throw wrong(name, "1 or left out");
        return text != null;
    }

    private static Set<CategoryId> categories(Context context, Categories known) {
        Set<CategoryId> wanted = new HashSet<>();
        for (String id : context.queryParams("category")) {
            if (id.isBlank() || known.find(new CategoryId(id)).isEmpty())
                throw wrong("category", "the id of a category, as /api/categories lists them");
            wanted.add(new CategoryId(id));
        }
        return wanted;
    }

    private static Set<DayOfWeek> weekdays(Context context) {
        Set<DayOfWeek> wanted = new HashSet<>();
        for (String number : context.queryParams("weekday")) {
            if (!number.matches("[1-7]")) throw wrong("weekday", "a number from 1 for Monday to 7");
            wanted.add(DayOfWeek.of(Integer.parseInt(number)));
        }
        return wanted;
    }

    private static Filter.@Nullable Side side(Context context) {
        return switch (text(context, "side")) {
            case null -> null;
            case "spending" -> Filter.Side.SPENDING;
            case "income" -> Filter.Side.INCOME;
            default -> throw wrong("side", "spending or income");
        };
    }

    private static @Nullable BigDecimal amount(Context context, String name) {
        String text = text(context, name);
        if (text == null) return null;
        if (!AMOUNT.matcher(text).matches()) throw wrong(name, "an amount like 12.50");
        return new BigDecimal(text);
    }

    private static @Nullable Currency currency(Context context) {
        String code = text(context, "currency");
        if (code == null) return null;
        try {
            return Currency.getInstance(code.toUpperCase(Locale.ROOT));
        } catch (IllegalArgumentException e) {
            throw wrong("currency", "a code of ISO 4217 like EUR");
        }
    }

    static DateRange period(Context context, String from, String to) {
        LocalDate start = day(context, from);
        LocalDate end = day(context, to);
        if (start != null && end != null && end.isBefore(start)) throw wrong(to, "a day not before \"" + from + "\"");
        return new DateRange(start, end);
    }

    private static @Nullable LocalDate day(Context context, String name) {
        String text = text(context, name);
        if (text == null) return null;
        try {
            LocalDate day = LocalDate.parse(text);
            if (day.getYear() >= 1 && day.getYear() <= 9999) return day;
        } catch (DateTimeParseException e) {
            // Said below.
        }
        throw wrong(name, "a day like 2026-11-22");
    }
}
