package kharcha.conversation;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.regex.Pattern;
import kharcha.ledger.CategoryId;
import kharcha.ledger.Direction;
import kharcha.ledger.Draft;
import kharcha.ledger.Entry;
import kharcha.ledger.Revision;
import kharcha.money.Money;
import kharcha.money.MoneyBag;
import kharcha.report.Figure;
import org.jspecify.annotations.Nullable;

/** An entry as one line: "12.50 € · eating out · Subway · yesterday (Sat 21 Nov) · card · #work". */
public final class EntryPhrases {
    private static final int LONGEST = 80;
    private static final Pattern SPACES = Pattern.compile("\\s+");

    private final Phrases phrases;

    public EntryPhrases(Phrases phrases) {
        this.phrases = phrases;
    }

    public String line(Draft draft) {
        return line(draft, amount(draft));
    }

    /** With what it is in the home currency, and by which rate: "¥1,200 (7.31 €, ECB 20 Nov) · eating out · ramen · today". */
    public String line(Entry entry) {
        return line(entry.draft(), converted(entry, amount(entry.draft())));
    }

    private String line(Draft draft, String amount) {
        List<String> parts = new ArrayList<>();
        parts.add(amount);
        parts.add(category(draft));
        parts.add(note(draft));
        parts.add(phrases.day(draft.day()));
        parts.addAll(extras(draft));
        return phrases.join(parts);
    }

    /** With the number by which it can be named, the day first: a row of a list. */
    String row(Entry entry) {
        Draft draft = entry.draft();
        List<String> parts = new ArrayList<>(
                List.of(phrases.day(draft.day()), converted(entry, amount(draft)), category(draft), note(draft)));
        parts.addAll(extras(draft));
        return phrases.say("entry.numbered", "id", String.valueOf(entry.id().value()), "line", phrases.join(parts));
    }

    /** The line with what is new set beside what was there: "50.00 £ → 15.00 £ · transport · taxi · today". */
    public String change(Revision revision) {
        Draft before = revision.before().draft();
        Draft after = revision.after().draft();
        return change(before, after, converted(revision.after(), arrow(amount(before), amount(after))));
    }

    /** The same of what is not booked. */
    String change(Draft before, Draft after) {
        return change(before, after, arrow(amount(before), amount(after)));
    }

    private String change(Draft before, Draft after, String amount) {
        List<String> parts = new ArrayList<>();
        parts.add(amount);
        parts.add(arrow(phrases.category(before.category()), phrases.category(after.category())));
        parts.add(before.note().equals(after.note()) ? note(after) : arrow(text(before.note()), text(after.note())));
        parts.add(day(before.day(), after.day()));
        parts.add(arrow(way(before), way(after)));
        if (!before.tags().equals(after.tags())) parts.add(arrow(tags(before), tags(after)));
        else parts.add(tags(after));
        return phrases.join(parts);
    }

    /** The same with the entry's number. */
    String numbered(Entry entry) {
        return phrases.say("entry.numbered", "id", String.valueOf(entry.id().value()), "line", brief(entry.draft()));
    }

    /** "50.00 £ · taxi", short enough for a button or a question. */
    String brief(Draft draft) {
        String note = note(draft);
        return phrases.join(amount(draft), note.isEmpty() ? phrases.category(draft.category()) : note);
    }

    /** What the entries come to together: what was spent, what came in, or both apart. */
    String total(List<Entry> entries, Currency home) {
        List<Figure> out = figures(entries, Direction.OUT, home);
        List<Figure> in = figures(entries, Direction.IN, home);
        if (in.isEmpty() || out.isEmpty()) return phrases.amount(in.isEmpty() ? out : in);
        return phrases.say("figure.net.parts", "in", phrases.amount(in), "out", phrases.amount(out));
    }

    /** An entry each, in the home currency where a rate is known. */
    private static List<Figure> figures(List<Entry> entries, Direction direction, Currency home) {
        return entries.stream()
                .filter(entry -> entry.draft().direction() == direction)
                .map(entry -> {
                    Money paid = entry.draft().amount();
                    return new Figure("", entry.in(home).orElse(paid), 1, MoneyBag.of(List.of(paid)), null);
                })
                .toList();
    }

    private String converted(Entry entry, String amount) {
        return entry.converted(phrases.home())
                .map(known -> phrases.say(
                        "entry.converted",
                        "amount",
                        amount,
                        "home",
                        phrases.amount(known.home()),
                        "rate",
                        phrases.rate(known)))
                .orElse(amount);
    }

    private String amount(Draft draft) {
        String amount = phrases.amount(draft.amount());
        if (draft.direction() == Direction.OUT) return amount;
        return phrases.say(draft.category().isIncome() ? "entry.income" : "entry.refund", "amount", amount);
    }

    /** "Other income" says no more than "income", which stands beside the amount. */
    private String category(Draft draft) {
        return draft.category().equals(CategoryId.OTHER_INCOME) ? "" : phrases.category(draft.category());
    }

    private String note(Draft draft) {
        String note = text(draft.note());
        return note.equalsIgnoreCase(phrases.category(draft.category())) ? "" : note;
    }

    private List<String> extras(Draft draft) {
        return List.of(way(draft), tags(draft));
    }

    private String way(Draft draft) {
        return phrases.way(text(draft.paidBy()));
    }

    private String tags(Draft draft) {
        return String.join(
                " ",
                draft.tags().stream()
                        .map(tag -> phrases.say("entry.tag", "tag", tag))
                        .toList());
    }

    private String day(LocalDate before, LocalDate after) {
        return before.equals(after) ? phrases.day(after) : arrow(phrases.day(before), phrases.day(after));
    }

    private String arrow(String before, String after) {
        if (before.equals(after)) return after;
        return phrases.say("arrow", "before", shown(before), "after", shown(after));
    }

    private String shown(String value) {
        return value.isEmpty() ? phrases.say("entry.none") : value;
    }

    /** What a user wrote, on one line and no longer than a line. */
    private static String text(@Nullable String value) {
        if (value == null) return "";
        String line = SPACES.matcher(value.strip()).replaceAll(" ");
        if (line.codePointCount(0, line.length()) <= LONGEST) return line;
        return line.substring(0, line.offsetByCodePoints(0, LONGEST)).strip() + "…";
    }
}
