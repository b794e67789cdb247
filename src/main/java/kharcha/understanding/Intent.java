package kharcha.understanding;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Currency;
import java.util.List;
import kharcha.ledger.Cadence;
import kharcha.ledger.CategoryId;
import kharcha.ledger.DateRange;
import kharcha.ledger.Direction;
import kharcha.ledger.Draft;
import kharcha.ledger.EntryId;
import kharcha.ledger.Recurrence;
import kharcha.ledger.TurnId;
import kharcha.money.Money;
import kharcha.money.Place;
import kharcha.report.FileFormat;
import kharcha.report.Filter;
import kharcha.report.Query;
import org.jspecify.annotations.Nullable;

/** What somebody wants done, complete: nothing is missing any more. */
public sealed interface Intent extends Meaning {
    /** Book these, in this order. */
    record Book(List<Draft> entries) implements Intent {
        public Book {
            if (entries.isEmpty()) throw new IllegalArgumentException("nothing to book");
            entries = List.copyOf(entries);
        }
    }

    /** The report of a period: total, shares, comparison, largest, a donut. */
    record Report(DateRange period) implements Intent {}

    /** One figure, or one row. */
    record Ask(Query query) implements Intent {}

    /** Two periods, or two categories, set against each other. */
    record Compare(Query query) implements Intent {}

    /** The entries themselves. */
    record ListEntries(Query query) implements Intent {}

    /** A picture. */
    record Draw(Query query, ChartKind kind) implements Intent {}

    enum ChartKind {
        DONUT,
        BARS,
        LINE,
        /** Months made up of their categories. */
        STACKED,
        /** Each day in its place in the calendar. */
        HEAT_MAP,
        /** What came in and what was spent, month by month. */
        CASH_FLOW,
        /** The months of one thing, against what is usual. */
        TREND,
        /** A month added up day by day, against what is usual and the budget. */
        SO_FAR,
        /** How full the budgets are. */
        BUDGETS
    }

    /** @param turn the turn to undo, as a button names it; null: the last one not yet undone */
    record Undo(@Nullable TurnId turn) implements Intent {}

    /** The last turn not yet undone that changed an entry, whatever was set since. */
    record UndoEntry() implements Intent {}

    /** The last so many turns that are not undone yet. */
    record UndoLast(int count) implements Intent {}

    /** All that was changed on that day; asked before it is done. */
    record UndoDay(LocalDate day) implements Intent {}

    record Redo() implements Intent {}

    /** The last so many undoings. */
    record RedoLast(int count) implements Intent {}

    /** What went away comes back: the last deletion of what is so described, whatever was done since. */
    record BringBack(String words) implements Intent {}

    /** What was changed on that day, in words. */
    record TellChanges(LocalDate day) implements Intent {}

    /**
     * How the last message was read.
     *
     * @param about what of it is asked about ("why groceries?"); empty: all
     */
    record Why(String about) implements Intent {}

    /**
     * Book what was booked before, today.
     *
     * @param correction what is different this time
     * @param otherwise what it is when nothing like it was booked before; null when the message does not say
     */
    record Repeat(
            Which which, Correction correction, @Nullable PartialEntry otherwise) implements Intent {}

    /** "Greggs was 4.95": a fresh entry put right where there is one, else an entry of its own. */
    record Restate(Book book, Correct correct) implements Intent {}

    /** "Dinner 90, split 3 ways": one share of it. */
    record BookShare(Book whole, int ways) implements Intent {}

    /** Bought some time in those days; the entries are of the last of them. */
    record BookWithin(Book book, DateRange days) implements Intent {}

    record Split(Which which, Splitting splitting) implements Intent {}

    /** What a user makes of words and categories. */
    sealed interface Learning extends Intent {}

    /** The words lead to the category from now on. */
    record Teach(String phrase, CategoryId category) implements Learning {}

    /** What a correction taught was not meant to be learned.
     *
     * @param turn of the correction; null: of the last one
     */
    record JustOnce(@Nullable TurnId turn) implements Learning {}

    record Forget(String phrase) implements Learning {}

    record ForgetEverything() implements Learning {}

    record TellLearned() implements Learning {}

    record AddCategory(String name, Direction direction) implements Learning {}

    record RenameCategory(CategoryId category, String name) implements Learning {}

    record MergeCategories(CategoryId category, CategoryId into) implements Learning {}

    record Correct(Which which, Correction correction) implements Intent {}

    record Delete(Which which) implements Intent {}

    /** "Change category" and "change day", as the buttons under a booking say it: the next message is the answer. */
    record AskCategory(EntryId entry) implements Intent {}

    record AskDay(EntryId entry) implements Intent {}

    record ListCategories() implements Intent {}

    /** Says which one it is when {@code currency} is null. */
    record HomeCurrency(@Nullable Currency currency) implements Intent {}

    /** Says from now on everything in that language: one of {@link Languages#TAGS}; null: one that it cannot speak. */
    record AnswerIn(@Nullable String language) implements Intent {}

    /** The way from a chat to the pages on the web. */
    record OpenDashboard() implements Intent {}

    /**
     * This chat shall lead to the account that made the code.
     *
     * @param code as it was typed: ABCD-EFGH
     */
    record LinkThisChat(String code) implements Intent {}

    /** This chat shall lead to no account any more. */
    record UnlinkThisChat() implements Intent {}

    record Help() implements Intent {}

    record Greeting() implements Intent {}

    record Thanks() implements Intent {}

    /** Yes to what was asked. */
    record Confirm() implements Intent {}

    /** "Never mind": what was asked is dropped. */
    record Cancel() implements Intent {}

    /** "One sec", "I don't know": no answer yet, and nothing else either. */
    record Wait() implements Intent {}

    /** "I forgot to add a few things": an announcement that deserves a "go ahead". */
    record GoAhead() implements Intent {}

    /**
     * Own money moved, neither spent nor earned: from one wallet to another, where those are known.
     *
     * @param moved null when it was not said how much
     */
    record OwnMoney(@Nullable Moved moved) implements Intent {}

    /** Where one's own money lies. */
    sealed interface OfWallets extends Intent {}

    /**
     * So much is in it.
     *
     * @param amount less than nothing for what is owed
     * @param currency null when none was said
     * @param day null: now
     */
    record StateBalance(
            Purse wallet,
            BigDecimal amount,
            @Nullable Currency currency,
            @Nullable LocalDate day) implements OfWallets {}

    /** How much is in it. Null: in each of them, and in all. */
    record TellBalance(@Nullable Purse wallet) implements OfWallets {}

    /** From which is paid what does not say how. Null: from none. */
    record UseWallet(@Nullable Purse wallet) implements OfWallets {}

    /**
     * What becomes of the difference between the book and what was said.
     *
     * @param booked as spent or earned; else the balance alone is set
     */
    record SettleBalance(boolean booked) implements OfWallets {}

    /** Nothing happened that belongs in the books: not bought, only wished, a one-time password. */
    record NothingToBook(Reason reason) implements Intent {}

    enum Reason {
        NOT_SPENT,
        PLANNED,
        SECURITY_CODE,
        DECLINED,
        NOTICE,
        /** It may tell of money that moved, and may as well not. */
        UNSURE
    }

    /** How much may be spent. */
    sealed interface Budgeting extends Intent {}

    /**
     * So much may be spent in each such stretch of time.
     *
     * @param category null: on everything
     * @param amount null when none was said
     * @param cadence null when none was said: as it is, or a month
     * @param carryOver null when nothing was said of it
     */
    record SetBudget(
            @Nullable CategoryId category,
            @Nullable Money amount,
            @Nullable Cadence cadence,
            BudgetChange change,
            @Nullable Boolean carryOver)
            implements Budgeting {}

    /** Whether an amount is the new limit, or by how much the limit that is set moves. */
    enum BudgetChange {
        TO,
        MORE_BY,
        LESS_BY
    }

    /** @param category null: the one on everything, or the only one */
    record RemoveBudget(@Nullable CategoryId category) implements Budgeting {}

    record RemoveBudgets() implements Budgeting {}

    /** @param category null: of everything */
    record BudgetStatus(@Nullable CategoryId category) implements Budgeting {}

    /** What is still to come of this month, as far as it can be told. */
    sealed interface Foresight extends Intent {}

    /**
     * How the month will end.
     *
     * @param category null: in all
     */
    record TellForecast(@Nullable CategoryId category) implements Foresight {}

    /**
     * Whether the budget will do.
     *
     * @param category null: each that there is
     */
    record WillBudgetHold(@Nullable CategoryId category) implements Foresight {}

    /**
     * Whether so much can be spent: asked, and nothing to book.
     *
     * @param category null when none was named
     */
    record Afford(Money amount, @Nullable CategoryId category) implements Foresight {}

    /** About what is still to be: understood whole, while the books for it are still to come. */
    sealed interface Plan extends Intent {}

    /** About what comes round. The words for it may be "#2", as a button has it; empty: the one spoken of last. */
    sealed interface Rule extends Intent {}

    /**
     * An entry that comes round.
     *
     * @param entry its day is the recurrence's; an amount that was not said is null
     * @param once whether it may as well be meant as one entry of today
     * @param dated whether its day was said; else it is as good as any
     */
    record AddRecurring(PartialEntry entry, Recurrence recurrence, boolean once, boolean dated) implements Rule {
        AddRecurring with(PartialEntry known) {
            return new AddRecurring(known, recurrence, once, dated);
        }
    }

    /**
     * Told as news: "Netflix has gone up to 15.99", "I cancelled the gym". Where nothing called so comes round it is no more than
     * that.
     */
    record RuleNews(Rule rule) implements Rule {}

    /** @param from the day from which it is so; null: from now on */
    record ChangeRecurring(
            String what,
            @Nullable CategoryId category,
            Correction correction,
            @Nullable LocalDate from) implements Rule {}

    /** @param from the first day on which it is no longer wanted; null: from now on */
    record EndRecurring(
            String what,
            @Nullable CategoryId category,
            @Nullable LocalDate from) implements Rule {}

    /** @param period the days in which it is left out; all of them: the next time */
    record SkipRecurring(String what, @Nullable CategoryId category, DateRange period) implements Rule {}

    record ListRecurring() implements Rule {}

    /**
     * It shall come on another day, and go on from there.
     *
     * @param day the next one that is meant
     * @param last the same as it was last, as of an entry; null: there was none
     * @param within a month where only its day is said, a week where only its weekday is; null: it is that very day
     * @param monthEnd whether it is the last day of each month
     */
    record MoveRecurring(
            String what,
            @Nullable CategoryId category,
            LocalDate day,
            @Nullable LocalDate last,
            Cadence.@Nullable Unit within,
            boolean monthEnd)
            implements Rule {}

    /** What comes round in the book without having been set up. */
    record FindRecurring() implements Rule {}

    /** An answer to the offer to book by itself what that entry is one of. */
    record AnswerOffer(EntryId entry, boolean wanted) implements Rule {}

    /** What is to be paid in those days, as far as it comes round. */
    record ListBills(DateRange period) implements Rule {}

    sealed interface Reminding extends Intent {}

    /**
     * @param what of what; empty: to write down what was spent
     * @param recurrence null: once, on that day
     * @param time null when none was said
     * @param byMail whether it shall come by mail as well
     */
    record Remind(
            String what,
            LocalDate day,
            @Nullable LocalTime time,
            @Nullable Recurrence recurrence,
            boolean byMail) implements Reminding {}

    record StopReminders() implements Reminding {}

    /** All reminders by mail as well, from now on or no more. */
    record MailReminders(boolean wanted) implements Reminding {}

    /**
     * The entries as a file.
     *
     * @param format null when none was said
     * @param filter its categories; more is not asked of a file
     */
    record Export(@Nullable FileFormat format, DateRange period, Filter filter) implements Plan {}

    /** The report of each month by mail, from now on or no more. */
    record MailReports(boolean wanted) implements Plan {}

    /** Numbers or days that cannot be right: named in the answer, nothing booked. */
    record Impossible(Problem problem, String value) implements Intent {}

    enum Problem {
        ZERO,
        NEGATIVE,
        TOO_LARGE,
        TOO_MANY_DECIMALS,
        NO_SUCH_DAY,
        UNKNOWN_CURRENCY
    }

    /** Not understood, or not about money at all. */
    record NotUnderstood() implements Intent {}

    /** About what currencies are worth. */
    sealed interface OfRates extends Intent {}

    /**
     * So much of the one is so much of the other, by what the user has seen.
     *
     * @param in null: the home currency
     * @param either whether it may have been meant the other way round: "the rate for dollars is 0.92"
     * @param day from which on; null: today
     */
    record SayRate(
            Currency of,
            @Nullable Currency in,
            BigDecimal value,
            boolean either,
            @Nullable LocalDate day) implements OfRates {}

    /** What a currency is worth at home. */
    record TellRate(Currency of, @Nullable LocalDate day) implements OfRates {}

    /** What it was as paid, and what it would be at the rate of today. */
    record AskAtTodaysRate(Query query) implements OfRates {}

    /** What the user has said of that currency counts no longer. */
    record ForgetRates(Currency of) implements OfRates {}

    /** About being somewhere else. */
    sealed interface OfTravel extends Intent {}

    /** @param until the last day; null: it was not said */
    record Travel(Place place, @Nullable LocalDate until) implements OfTravel {}

    record ComeHome() implements OfTravel {}
}
