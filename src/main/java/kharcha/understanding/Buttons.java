package kharcha.understanding;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Currency;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import kharcha.ledger.Cadence;
import kharcha.ledger.CategoryId;
import kharcha.ledger.CategoryWord;
import kharcha.ledger.DateRange;
import kharcha.ledger.EntryId;
import kharcha.ledger.TurnId;
import kharcha.report.FileFormat;
import kharcha.report.Filter;
import org.jspecify.annotations.Nullable;

/**
 * The texts that pressing a button says. They name their turn or entry, so that an old button acts on its own booking, and
 * are read in every locale alike.
 */
final class Buttons {
    private static final Pattern UNDO = Pattern.compile("(?i)undo #(\\d{1,15})");
    private static final Pattern JUST_ONCE = Pattern.compile("(?i)just this once #(\\d{1,15})");
    private static final Pattern DELETE = Pattern.compile("(?i)delete #(\\d{1,15})");
    private static final Pattern ASK_CATEGORY = Pattern.compile("(?i)change category of #(\\d{1,15})");
    private static final Pattern ASK_DAY = Pattern.compile("(?i)change day of #(\\d{1,15})");
    private static final Pattern CATEGORY = Pattern.compile("(?i)category of #(\\d{1,15}): *(\\S.*)");
    private static final Pattern DAY = Pattern.compile("(?i)day of #(\\d{1,15}): *(\\d{4}-\\d{2}-\\d{2})");

    private static final Pattern DROP_BUDGET = Pattern.compile("(?i)remove the budget of: *(\\S.*)");

    /** By an interval of ISO 8601, whose open end is written as two dots. */
    private static final Pattern FILE = Pattern.compile(
            "(?i)file (csv|xlsx|pdf|json) (\\.\\.|\\d{4}-\\d{2}-\\d{2})/(\\.\\.|\\d{4}-\\d{2}-\\d{2})(?: of (\\S.*))?");

    /** Not pressed but typed, as the security page says it; without letters and digits that are taken for each other. */
    private static final Pattern LINK = Pattern.compile("(?i)/?link:? ([A-HJ-NP-Z2-9]{4}[ -]?[A-HJ-NP-Z2-9]{4})[.!]?");

    private static final Pattern END_RULE =
            Pattern.compile("(?i)end recurring (#\\d{1,15})(?: from (\\d{4}-\\d{2}-\\d{2}))?");
    private static final Pattern SKIP_RULE =
            Pattern.compile("(?i)skip recurring (#\\d{1,15})(?: (\\d{4}-\\d{2}-\\d{2})\\.\\.(\\d{4}-\\d{2}-\\d{2}))?");
    private static final Pattern CHANGE_RULE = Pattern.compile(
            "(?i)recurring (#\\d{1,15}): (\\d{1,15}(?:\\.\\d{1,4})?)(?: ([A-Z]{3}))?(?: from (\\d{4}-\\d{2}-\\d{2}))?");

    private static final Pattern MOVE_RULE =
            Pattern.compile("(?i)move recurring (#\\d{1,15}) to (\\d{4}-\\d{2}-\\d{2})(?: within a (month|week))?");
    private static final Pattern OFFER = Pattern.compile("(?i)offer #(\\d{1,15}): (yes|no)");

    private Buttons() {}

    /** What the button means; null when the text is no button's. */
    static @Nullable Intent read(Parse parse) {
        String text = parse.text().strip();
        Matcher m = LINK.matcher(text);
        if (m.matches()) return new Intent.LinkThisChat(m.group(1));
        m = UNDO.matcher(text);
        if (m.matches() && number(m) > 0) return new Intent.Undo(new TurnId(number(m)));
        m = JUST_ONCE.matcher(text);
        if (m.matches() && number(m) > 0) return new Intent.JustOnce(new TurnId(number(m)));
        m = DELETE.matcher(text);
        if (m.matches() && number(m) > 0) return new Intent.Delete(which(m));
        m = ASK_CATEGORY.matcher(text);
        if (m.matches() && number(m) > 0) return new Intent.AskCategory(new EntryId(number(m)));
        m = ASK_DAY.matcher(text);
        if (m.matches() && number(m) > 0) return new Intent.AskDay(new EntryId(number(m)));
        m = FILE.matcher(text);
        if (m.matches()) return file(m);
        m = CATEGORY.matcher(text);
        if (m.matches() && number(m) > 0) return category(parse, m);
        m = DROP_BUDGET.matcher(text);
        if (m.matches()) return new Intent.RemoveBudget(m.group(1).equals("*") ? null : new CategoryId(m.group(1)));
        m = DAY.matcher(text);
        return m.matches() && number(m) > 0 ? day(m) : rule(text);
    }

    /** What becomes of something that comes round. */
    private static @Nullable Intent rule(String text) {
        try {
            Matcher m = END_RULE.matcher(text);
            if (m.matches()) return new Intent.EndRecurring(m.group(1), null, date(m.group(2)));
            m = SKIP_RULE.matcher(text);
            if (m.matches())
                return new Intent.SkipRecurring(m.group(1), null, new DateRange(date(m.group(2)), date(m.group(3))));
            m = MOVE_RULE.matcher(text);
            if (m.matches())
                return new Intent.MoveRecurring(
                        m.group(1), null, LocalDate.parse(m.group(2)), null, unit(m.group(3)), false);
            m = OFFER.matcher(text);
            if (m.matches() && number(m) > 0)
                return new Intent.AnswerOffer(new EntryId(number(m)), m.group(2).equalsIgnoreCase("yes"));
            m = CHANGE_RULE.matcher(text);
            if (!m.matches()) return null;
            Currency currency =
                    m.group(3) == null ? null : Currency.getInstance(m.group(3).toUpperCase(Locale.ROOT));
            Correction correction =
                    Correction.NONE.withAmount(new BigDecimal(m.group(2))).withCurrency(currency);
            return new Intent.ChangeRecurring(m.group(1), null, correction, date(m.group(4)));
        } catch (DateTimeException | IllegalArgumentException e) {
            return null;
        }
    }

    private static Cadence.@Nullable Unit unit(@Nullable String text) {
        return text == null ? null : Cadence.Unit.valueOf(text.toUpperCase(Locale.ROOT));
    }

    private static @Nullable LocalDate date(@Nullable String text) {
        return text == null ? null : LocalDate.parse(text);
    }

    /** The very category that a button names. */
    static Optional<FoundCategory> category(String text) {
        Matcher m = CATEGORY.matcher(text.strip());
        if (!m.matches()) return Optional.empty();
        String name = m.group(2).strip();
        int start = text.lastIndexOf(name);
        return Optional.of(new FoundCategory(
                new Span(start, start + name.length()), new CategoryId(name), CategoryWord.Kind.NAME));
    }

    private static Intent category(Parse parse, Matcher m) {
        String name = m.group(2).strip();
        int start = parse.text().indexOf(name, parse.text().indexOf(':'));
        Span place = new Span(start, start + name.length());
        CategoryId category = parse.categories().stream()
                .filter(found -> place.overlaps(found.span()))
                .map(FoundCategory::category)
                .findFirst()
                .orElse(new CategoryId(name));
        return new Intent.Correct(which(m), Correction.NONE.withCategory(category));
    }

    private static Intent day(Matcher m) {
        try {
            return new Intent.Correct(which(m), Correction.NONE.withDay(LocalDate.parse(m.group(2))));
        } catch (DateTimeException e) {
            return new Intent.Impossible(Intent.Problem.NO_SUCH_DAY, m.group(2));
        }
    }

    private static @Nullable Intent file(Matcher m) {
        try {
            DateRange period = new DateRange(end(m.group(2)), end(m.group(3)));
            Set<CategoryId> categories = m.group(4) == null
                    ? Set.of()
                    : Stream.of(m.group(4).split(", "))
                            .map(name -> new CategoryId(name.strip()))
                            .collect(Collectors.toSet());
            FileFormat format = FileFormat.valueOf(m.group(1).toUpperCase(Locale.ROOT));
            return new Intent.Export(format, period, Filter.NONE.withCategories(categories));
        } catch (DateTimeException | IllegalArgumentException e) {
            return null;
        }
    }

    private static @Nullable LocalDate end(String text) {
        return text.equals("..") ? null : LocalDate.parse(text);
    }

    private static Which which(Matcher m) {
        return new Which.Named(List.of(new EntryId(number(m))));
    }

    private static long number(Matcher m) {
        return Long.parseLong(m.group(1));
    }
}
