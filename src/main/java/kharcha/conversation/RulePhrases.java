package kharcha.conversation;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import kharcha.ledger.Agenda;
import kharcha.ledger.Cadence;
import kharcha.ledger.Direction;
import kharcha.ledger.Draft;
import kharcha.ledger.Recurrence;
import kharcha.ledger.Recurring;
import kharcha.money.Money;
import kharcha.money.MoneyBag;
import org.jspecify.annotations.Nullable;

/** What comes round, in words: "950.00 € · rent · every month · next Tue 1 Dec". */
public final class RulePhrases {
    private static final BigDecimal MONTHS_A_YEAR = BigDecimal.valueOf(12);

    private final Phrases phrases;
    private final LocalDate today;

    RulePhrases(Exchange exchange) {
        this(exchange.phrases(), exchange.today());
    }

    public RulePhrases(Phrases phrases, LocalDate today) {
        this.phrases = phrases;
        this.today = today;
    }

    /** What it is, without its rhythm: what an amount of another day says is what holds today, or first. */
    public String brief(@Nullable Recurring recurring) {
        if (recurring == null) return "";
        return switch (recurring.task()) {
            case Recurring.Payment _ -> new EntryPhrases(phrases).brief(terms(recurring));
            case Recurring.Reminder reminder -> said(reminder);
        };
    }

    /** What it is and how often. */
    public String line(Recurring recurring) {
        return line(recurring, today);
    }

    /** As it is on that day. */
    private String line(Recurring recurring, LocalDate day) {
        List<String> parts = new ArrayList<>();
        switch (recurring.task()) {
            case Recurring.Payment _ -> parts.add(what(recurring.on(day).orElseThrow()));
            case Recurring.Reminder reminder -> parts.add(said(reminder));
        }
        parts.addAll(rhythm(recurring.rule()));
        if (recurring.task() instanceof Recurring.Reminder reminder)
            parts.add(phrases.say("plan.at", "time", reminder.at().toString()));
        return phrases.join(parts);
    }

    /** The same with the day on which it comes round next. */
    public String row(Agenda.Standing standing) {
        String next = standing.next()
                .map(day -> phrases.say("plan.next", "day", phrases.days().weekday(day)))
                .orElse("");
        LocalDate day = standing.next().orElse(today);
        return phrases.join(line(standing.recurring(), day), next, changes(standing.recurring(), day));
    }

    /** How often, and when next: for a page that shows the rest by itself. */
    public String rhythmAndNext(Agenda.Standing standing) {
        Recurring recurring = standing.recurring();
        LocalDate day = standing.next().orElse(today);
        List<String> parts = rhythm(recurring.rule());
        if (recurring.task() instanceof Recurring.Reminder reminder)
            parts.add(phrases.say("plan.at", "time", reminder.at().toString()));
        parts.add(phrases.say("plan.next", "day", phrases.days().weekday(day)));
        parts.add(changes(recurring, day));
        return phrases.join(parts);
    }

    /** "From 1 Jan €980.00", for what is to change. */
    private String changes(Recurring recurring, LocalDate next) {
        if (!(recurring.task() instanceof Recurring.Payment payment)) return "";
        return payment.terms().stream()
                .skip(1)
                .filter(terms -> terms.day().isAfter(next))
                .findFirst()
                .map(terms -> phrases.say(
                        "rule.from",
                        "day",
                        phrases.days().plain(terms.day()),
                        "amount",
                        phrases.amount(terms.amount())))
                .orElse("");
    }

    /** What is booked of it today, or first. */
    public Draft terms(Recurring recurring) {
        return recurring.on(today).orElseThrow();
    }

    private String what(Draft terms) {
        String note = terms.note();
        String category = phrases.category(terms.category());
        String amount = phrases.amount(terms.amount());
        if (terms.direction() == Direction.IN)
            amount = phrases.say(terms.category().isIncome() ? "entry.income" : "entry.refund", "amount", amount);
        return phrases.join(amount, category, note.equalsIgnoreCase(category) ? "" : note);
    }

    private String said(Recurring.Reminder reminder) {
        return reminder.what().isBlank() ? phrases.say("remind.to.book") : reminder.what();
    }

    /** "Every month · on the last day of the month · until 30 Jun": empty for what comes once. */
    public List<String> rhythm(Recurrence rule) {
        List<String> parts = new ArrayList<>();
        if (rule.isOnce()) return parts;
        parts.add(every(rule.cadence()));
        if (rule.monthEnd()) parts.add(phrases.say("plan.month.end"));
        LocalDate until = rule.until();
        if (until != null)
            parts.add(phrases.say("plan.until", "day", phrases.days().plain(until)));
        if (rule.count() != null) parts.add(phrases.say("plan.times", "count", rule.count()));
        return parts;
    }

    private String every(Cadence cadence) {
        String key = switch (cadence.unit()) {
            case DAY -> "plan.every.day";
            case WEEKDAY -> "plan.each.weekday";
            case WEEK -> "plan.every.week";
            case MONTH -> "plan.every.month";
            case YEAR -> "plan.every.year";
        };
        return phrases.say(key, "count", cadence.every());
    }

    /** "Tue 1 Dec, Fri 1 Jan and Mon 1 Feb". */
    String days(List<LocalDate> days) {
        return phrases.list(days.stream().map(phrases.days()::weekday).toList());
    }

    /** What all of it comes to in an average month, each currency for itself. */
    public static MoneyBag monthly(List<Agenda.Standing> payments, Direction direction, LocalDate today) {
        MoneyBag sum = MoneyBag.empty();
        for (Agenda.Standing each : payments) {
            Draft terms = each.recurring().on(today).orElseThrow();
            if (terms.direction() == direction && !each.recurring().rule().isOnce())
                sum = sum.plus(monthly(terms.amount(), each.recurring().rule().cadence()));
        }
        return sum;
    }

    private static Money monthly(Money amount, Cadence cadence) {
        BigDecimal aYear = BigDecimal.valueOf(
                switch (cadence.unit()) {
                    case DAY -> 365;
                    case WEEKDAY -> 261;
                    case WEEK -> 52;
                    case MONTH -> 12;
                    case YEAR -> 1;
                });
        BigDecimal monthly = amount.amount()
                .multiply(aYear)
                .divide(MONTHS_A_YEAR.multiply(BigDecimal.valueOf(cadence.every())), MathContext.DECIMAL64)
                .setScale(Money.decimals(amount.currency()), RoundingMode.HALF_EVEN);
        return new Money(monthly, amount.currency());
    }
}
