package kharcha.dashboard;

import io.javalin.http.Context;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Base64;
import java.util.Currency;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import kharcha.ledger.CategoryId;
import kharcha.ledger.Direction;
import kharcha.ledger.Draft;
import kharcha.money.Money;
import org.jspecify.annotations.Nullable;

/**
 * The fields of an entry as somebody typed them, with what is wrong with each. Nothing that was typed is ever lost.
 *
 * @param key of a new entry: names the form, so that it is booked once; of an old one: what the entry said when it was opened
 * @param direction "out" or "in"
 * @param problems by the name of the field
 */
public record EntryForm(
        String key,
        String day,
        String amount,
        String currency,
        String direction,
        String category,
        String note,
        String tags,
        String paidBy,
        Map<String, String> problems) {
    private static final SecureRandom RANDOM = new SecureRandom();
    private static final int LONGEST = 500;

    /** An empty one, for today. */
    static EntryForm blank(Reader reader) {
        return new EntryForm(
                fresh(),
                reader.today().toString(),
                "",
                reader.preferences().homeCurrency().getCurrencyCode(),
                "out",
                "",
                "",
                "",
                "",
                Map.of());
    }

    static EntryForm of(Draft draft, Reader reader) {
        return new EntryForm(
                version(draft),
                draft.day().toString(),
                AmountText.write(draft.amount().amount(), reader.preferences().locale()),
                draft.amount().currency().getCurrencyCode(),
                draft.direction() == Direction.IN ? "in" : "out",
                reader.categories().home(draft.category()).value(),
                draft.note(),
                String.join(" ", draft.tags()),
                draft.paidBy() == null ? "" : draft.paidBy(),
                Map.of());
    }

    static EntryForm sent(Context context) {
        return new EntryForm(
                field(context, "key"),
                field(context, "day"),
                field(context, "amount"),
                field(context, "currency"),
                field(context, "direction"),
                field(context, "category"),
                field(context, "note"),
                field(context, "tags"),
                field(context, "paid"),
                Map.of());
    }

    private static String field(Context context, String name) {
        String value = context.formParam(name);
        if (value == null) return "";
        String line = value.replaceAll("[\\p{Cntrl}\\p{Cs}\\s]+", " ").strip();
        return line.length() > LONGEST ? line.substring(0, LONGEST) : line;
    }

    /** A short name for all that an entry says: another one when it says something else. */
    static String version(Draft draft) {
        try {
            byte[] hash =
                    MessageDigest.getInstance("SHA-256").digest(draft.toString().getBytes(StandardCharsets.UTF_8));
            return Base64.getUrlEncoder().withoutPadding().encodeToString(hash).substring(0, 22);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }

    private static String fresh() {
        byte[] bytes = new byte[12];
        RANDOM.nextBytes(bytes);
        return "form-" + Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    public String problem(String name) {
        return problems.getOrDefault(name, "");
    }

    boolean isSent() {
        return key.matches("form-[A-Za-z0-9_-]{16}");
    }

    EntryForm keyed(String newKey) {
        return new EntryForm(newKey, day, amount, currency, direction, category, note, tags, paidBy, problems);
    }

    /** The entry that it describes, or the same form with what is wrong. */
    Read read(Reader reader) {
        Map<String, String> wrong = new LinkedHashMap<>();
        LocalDate date = date(wrong);
        Currency money = currency(wrong);
        Money sum = amount(reader.preferences().locale(), money, wrong);
        Optional<CategoryId> filed = filed(reader);
        if (filed.isEmpty()) wrong.put("category", "Choose a category.");
        if (date == null || sum == null || filed.isEmpty())
            return new Read(
                    null, new EntryForm(key, day, amount, currency, direction, category, note, tags, paidBy, wrong));
        CategoryId id = filed.get();
        Direction way = id.isIncome() || direction.equals("in") ? Direction.IN : Direction.OUT;
        TreeSet<String> labels = new TreeSet<>();
        for (String tag : tags.toLowerCase(Locale.ROOT).split("[\\s,#]+", -1)) if (!tag.isEmpty()) labels.add(tag);
        return new Read(new Draft(date, sum, way, id, note, labels, paidBy.isEmpty() ? null : paidBy), this);
    }

    /** @param draft null when something is wrong, which {@code form} then names */
    record Read(@Nullable Draft draft, EntryForm form) {}

    private @Nullable LocalDate date(Map<String, String> wrong) {
        try {
            LocalDate date = LocalDate.parse(day);
            if (date.getYear() >= 1900 && date.getYear() <= 2200) return date;
        } catch (DateTimeParseException e) {
            // Said below.
        }
        wrong.put("day", "A day is written like 2026-11-22, between 1900 and 2200.");
        return null;
    }

    private @Nullable Currency currency(Map<String, String> wrong) {
        try {
            return Currency.getInstance(currency.toUpperCase(Locale.ROOT));
        } catch (IllegalArgumentException e) {
            wrong.put("currency", "A currency has a code of three letters, such as EUR.");
            return null;
        }
    }

    private @Nullable Money amount(Locale locale, @Nullable Currency money, Map<String, String> wrong) {
        Optional<BigDecimal> number = AmountText.read(amount, locale);
        if (number.isEmpty() || number.get().signum() == 0) {
            wrong.put("amount", "Write an amount above 0, such as 12.50.");
            return null;
        }
        if (money == null) return null;
        if (Money.fits(number.get(), money)) return new Money(number.get(), money);
        wrong.put(
                "amount",
                money.getCurrencyCode() + " has " + Money.decimals(money)
                        + " decimals and the books hold 15 digits before them.");
        return null;
    }

    private Optional<CategoryId> filed(Reader reader) {
        if (category.isEmpty()) return Optional.empty();
        CategoryId id = new CategoryId(category);
        return reader.categories().find(id).map(found -> id);
    }
}
