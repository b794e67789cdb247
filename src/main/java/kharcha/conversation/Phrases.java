package kharcha.conversation;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Currency;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import kharcha.account.Preferences;
import kharcha.ledger.Calendar;
import kharcha.ledger.Categories;
import kharcha.ledger.CategoryId;
import kharcha.ledger.DateRange;
import kharcha.money.Converted;
import kharcha.money.Money;
import kharcha.money.MoneyBag;
import kharcha.money.MoneyFormat;
import kharcha.money.ShareFormat;
import kharcha.report.Figure;

/**
 * Words every reply, in one reader's language, formats and day. Sentences come from the language's file; amounts, days and
 * shares are written here, so that each looks the same wherever it stands.
 */
public final class Phrases {
    private static final LocalDate LONG_AGO = LocalDate.of(1, 1, 1);

    private final Locale locale;
    private final PhraseFile file;
    private final MoneyFormat money;
    private final ShareFormat shares;
    private final CategoryNames categories;
    private final DayPhrases days;
    private final Currency home;

    Phrases(Preferences reader, LocalDate today, Categories categories) {
        this(reader, today, categories, PhraseFile.of(reader.locale()));
    }

    private Phrases(Preferences reader, LocalDate today, Categories categories, PhraseFile file) {
        this.locale = reader.locale();
        this.file = file;
        this.money = new MoneyFormat(reader.locale());
        this.shares = new ShareFormat(reader.locale());
        this.categories = new CategoryNames(categories, file.tag());
        this.days = new DayPhrases(file, today, Calendar.of(reader));
        this.home = reader.homeCurrency();
    }

    /** For the pages, whose words are English: amounts and shares stay as the reader's locale writes them. */
    public static Phrases ofPages(Preferences reader, LocalDate today, Categories categories) {
        Locale english = new Locale.Builder()
                .setLanguage("en")
                .setRegion(reader.locale().getCountry())
                .build();
        return new Phrases(reader, today, categories, PhraseFile.of(english));
    }

    /** For what is printed or sent: in the reader's own language, and read on any day, so that every month has its year. */
    public static Phrases ofPapers(Preferences reader, Categories categories) {
        return new Phrases(reader, LONG_AGO, categories);
    }

    /** The sentence of that name; its blanks are given as name, value, name, value. */
    String say(String key, Object... blanks) {
        Map<String, Object> values = new HashMap<>();
        values.put("separator", file.pattern("separator"));
        for (int i = 0; i < blanks.length; i += 2) values.put((String) blanks[i], blanks[i + 1]);
        return file.say(key, values);
    }

    /** What stands above a column, or on its own, without blanks. */
    public String heading(String key) {
        return say(key);
    }

    /** Parts of one line, with a middle dot between; empty ones are left out. */
    String join(List<String> parts) {
        return parts.stream().filter(part -> !part.isBlank()).collect(Collectors.joining(file.pattern("separator")));
    }

    String join(String... parts) {
        return join(List.of(parts));
    }

    /** Parts of one sum, with a plus between. */
    String sum(List<String> parts) {
        return String.join(file.pattern("sum.separator"), parts);
    }

    String list(List<String> names) {
        return String.join(file.pattern("list.separator"), names);
    }

    public String amount(Money amount) {
        return money.write(amount);
    }

    /** A total by currency: "12.50 € + 3,000 ¥"; a zero of that currency when there is nothing. */
    public String amount(MoneyBag total, Currency currency) {
        if (total.isEmpty()) return amount(Money.zero(currency));
        return total.sums().stream().map(this::amount).collect(Collectors.joining(file.pattern("sum.separator")));
    }

    /** With what of it was paid in other money ("1,842.10 € (of it ¥20,000)"), or what it is at home ("¥20,000 (125.10 €)"). */
    String amount(Totals totals) {
        String amount = amount(totals.sum(), home);
        if (!totals.foreign().isEmpty())
            return say(
                    totals.isForeign() ? "sum.home" : "sum.foreign",
                    "amount",
                    amount,
                    totals.isForeign() ? "home" : "foreign",
                    amount(totals.foreign(), home));
        return totals.home().isEmpty()
                ? amount
                : say("sum.home", "amount", amount, "home", amount(totals.home(), home));
    }

    public String amount(Figure figure) {
        return amount(List.of(figure));
    }

    public String amount(List<Figure> figures) {
        return amount(Totals.of(figures));
    }

    /** The reader's home currency. */
    Currency home() {
        return home;
    }

    /** How something was paid, in the reader's words where it is one of the common ways; else as it was said. */
    public String way(String paidBy) {
        return switch (paidBy.toLowerCase(Locale.ROOT)) {
            case "cash", "card", "cheque" -> say("way." + paidBy.toLowerCase(Locale.ROOT));
            case "bank transfer" -> say("way.transfer");
            case "direct debit" -> say("way.debit");
            default -> paidBy;
        };
    }

    /** "ECB 20 Nov": where a rate comes from, and of which day it is. */
    public String rate(Converted converted) {
        String day = days.plain(converted.day());
        return switch (converted.source()) {
            case ECB -> say("rate.ecb", "day", day);
            case OWN -> say("rate.own", "day", day);
        };
    }

    public String share(Money part, Money whole) {
        return shares.write(part, whole);
    }

    /** Rounded down. */
    String percent(BigDecimal percent) {
        return shares.write(percent);
    }

    public String category(CategoryId category) {
        return categories.name(category);
    }

    CategoryNames categories() {
        return categories;
    }

    public String day(LocalDate day) {
        return days.day(day);
    }

    public String period(DateRange period) {
        return days.period(period);
    }

    public DayPhrases days() {
        return days;
    }

    /** "euro (EUR)" in the reader's language. */
    public String currency(Currency currency) {
        return currency.getDisplayName(file.locale()) + " (" + currency.getCurrencyCode() + ")";
    }

    /** With a capital letter, to begin a title. */
    public String capital(String text) {
        int first = text.offsetByCodePoints(0, 1);
        return text.substring(0, first).toUpperCase(file.locale()) + text.substring(first);
    }

    /** Where something was booked. */
    public String channel(String channel) {
        return switch (channel) {
            case "web", "dashboard", "api", "due", "move" -> say("channel." + channel);
            case "" -> say("channel.unknown");
            default -> capital(channel);
        };
    }

    public String entries(long count) {
        return say("figure.entries", "count", count);
    }

    /** The tag of the language of the sentences: "hi-Latn". */
    public String language() {
        return file.tag();
    }

    /** The locale in which numbers are written, for what is drawn. */
    public Locale locale() {
        return locale;
    }

    /** At most so many lines, and then how many more there are. */
    List<String> atMost(int limit, List<String> lines) {
        if (lines.size() <= limit) return lines;
        List<String> shown = new ArrayList<>(lines.subList(0, limit));
        shown.add(say("more", "count", lines.size() - limit));
        return shown;
    }
}
