package kharcha.understanding;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import kharcha.ledger.CategoryWord;
import kharcha.ledger.DateRange;
import kharcha.report.Query;
import org.jspecify.annotations.Nullable;

/**
 * Makes a message's parse and what was said before one {@link Meaning}. Pure: the same in, the same out.
 *
 * <p>The one policy: what is said in so many words is done (buttons, commands, corrections, answers to the open question); what
 * names an amount and a purpose is booked; what asks is looked up; only then do the classifier's labels decide, and what none
 * of them is sure of is not understood. Booking wrongly costs trust, a missed message only a second try: whoever doubts asks.
 */
public final class IntentAssembler {
    /** Below this a label is no better than a guess. */
    private static final double SURE_ENOUGH = 0.25;

    /** What names a purchase for certain needs less to be about money. */
    private static final double NEARLY_IN_SCOPE = 0.2;

    private static final int FEW_WORDS = 7;

    /** How far in the message the first thing may begin: behind an article or "new". */
    private static final int FIRST_WORDS = 8;

    /** What changes the books needs more than a guess when no words say it. */
    private static final double SURE_TO_CHANGE = 0.7;

    /** How much another engine's vote counts beside the local one's. */
    private static final double VOTE_WEIGHT = 0.8;

    private static final Set<String> BOOKING = Set.of("add_expense", "add_income");
    /** The intents of a skill that are known here, by whatever engine they are labelled. */
    public static final Set<String> LABELS = Set.of(
            "add_expense",
            "add_income",
            "report",
            "question",
            "compare",
            "list",
            "chart",
            "undo",
            "redo",
            "correct",
            "delete",
            "list_categories",
            "set_currency",
            "own_money",
            "nothing_to_book",
            "set_budget",
            "budget_status",
            "add_recurring",
            "export",
            "help",
            "greeting",
            "thanks",
            "cancel",
            "confirm",
            "go_ahead");

    private static final Set<String> ASKING = Set.of("report", "question", "compare", "list", "chart");
    private static final Set<String> TALK = Set.of("greeting", "thanks");
    private static final Set<String> CHANGING = Set.of("undo", "redo", "delete", "correct", "set_currency", "confirm");

    private final EntryReader entries = new EntryReader();
    private final QueryReader queries = new QueryReader();

    private final Set<Stage> stages;

    public IntentAssembler() {
        this(EnumSet.allOf(Stage.class));
    }

    /** @param stages all but those whose worth is measured */
    public IntentAssembler(Set<Stage> stages) {
        this.stages = EnumSet.copyOf(stages);
        Phrasebook.load();
    }

    public Meaning assemble(Parse parse, Context context, List<Label> votes) {
        Said said = SecondThoughts.settled(Said.of(parse));
        Meaning meaning = asTyped(said, context, votes);
        Parse mended = said.parse().mended();
        return mended == null
                ? meaning
                : SecondLook.of(meaning, asTyped(Said.of(mended), context, votes), said.parse(), mended);
    }

    private Meaning asTyped(Said said, Context context, List<Label> votes) {
        Parse parse = said.parse();
        Intent pressed = Buttons.read(parse);
        if (pressed != null) return pressed;
        if (said.sentence().isBlank()) return new Intent.NotUnderstood();
        EntryReading reading = dated(entries.read(said.passage()), context);
        if (reading instanceof EntryReading.Entries found && found.pasted()) return booking(found, said, context);
        if (reading instanceof EntryReading.NothingToBook nothing && nothing.pasted())
            return new Intent.NothingToBook(nothing.reason());
        Label label = best(parse, votes);
        Meaning meaning = inSoManyWords(said, context);
        if (meaning == null) meaning = asked(said, context, reading, label);
        if (meaning == null) meaning = Repeats.named(said);
        // "Put 60 in the savings pot" corrects nothing.
        if (meaning == null && !(reading instanceof EntryReading.OwnMoney)) meaning = Corrections.correct(said);
        boolean complete = reading instanceof EntryReading.Entries found && found.isComplete();
        if (meaning == null && !complete) meaning = Asides.read(said, context);
        if (meaning == null) meaning = verdict(reading, said, context);
        return meaning == null ? byLabel(label, said, reading, context) : meaning;
    }

    /** Entries without a day of their own are of the day that was named before. */
    private static EntryReading dated(EntryReading reading, Context context) {
        if (!(reading instanceof EntryReading.Entries found)) return reading;
        LocalDate day = switch (context.open()) {
            case Question.Amount asked -> asked.entry().onlyDay();
            // "45 yesterday", and after something else "the 45 was a haircut".
            case Question.Purpose asked
            when found.entries().size() == 1
                    && asked.entry().costs(found.entries().getFirst().amount()) ->
                asked.entry().day();
            case null, default -> null;
        };
        if (day == null) return reading;
        List<PartialEntry> dated = found.entries().stream()
                .map(entry -> entry.day() == null ? entry.withDay(day) : entry)
                .toList();
        return new EntryReading.Entries(dated, found.doubtful(), found.pasted());
    }

    private @Nullable Meaning inSoManyWords(Said said, Context context) {
        Meaning meaning = context.open() == null ? null : Answers.read(context.open(), said, context);
        BudgetTopic budget = context.budget();
        if (meaning == null && budget != null) meaning = Clauses.told(said, clause -> Budgets.again(clause, budget));
        if (meaning == null && context.rules() != null) meaning = Clauses.told(said, Recurrings::again);
        // "Bin bags 12" throws nothing out; "dog walker 20 Tuesdays" comes round all the same.
        boolean title = meaning == null && Titles.isAllThatIsSaid(said.parse());
        if (title && CadenceReader.find(said.ahead()) == null) return null;
        for (Stage stage : stages) if (meaning == null) meaning = stage.read(said, context);
        return meaning;
    }

    private @Nullable Meaning asked(Said said, Context context, EntryReading reading, Label label) {
        boolean complete = reading instanceof EntryReading.Entries found && found.isComplete();
        if (complete && Titles.isAllThatIsSaid(said.parse())) return null;
        if (said.is("ask.again")) return again(context);
        if (!complete) {
            Intent followUp = context.lastQuery() == null
                    ? queries.groupedAlone(said)
                    : queries.followUp(said, context.lastQuery());
            if (followUp != null) return followUp;
        }
        boolean aboutMoney = said.isInScope()
                || HabitCues.metric(said) != null
                || said.has("money")
                || !FilterReader.named(said).isEmpty();
        if (queries.asks(said) && aboutMoney)
            return queries.ofTheSameDays(said, queries.read(said, label.name()), context.lastQuery());
        if (!(reading instanceof EntryReading.Entries)) return null;
        // "The last 5", "over 20": numbers that count or bound, not sums to book.
        boolean counts = QueryCues.limit(said) != null || FilterReader.isBounded(said);
        boolean surelyAsked = ASKING.contains(label.name()) && label.confidence() >= SURE_TO_CHANGE;
        boolean booksSum =
                BOOKING.contains(label.name()) && !said.sentence().sums().isEmpty();
        boolean entry = booksSum || (complete && !counts && !surelyAsked);
        // "The last entry belongs to household" only begins like a question.
        boolean corrects = Corrections.correct(said) instanceof Intent.Correct;
        return !entry && !corrects && aboutMoney && queries.asksSoftly(said) ? queries.read(said, label.name()) : null;
    }

    /** "And now?": what was asked last, of the books or of a budget; else how the budgets stand. */
    private static Intent again(Context context) {
        if (context.budget() != null)
            return new Intent.BudgetStatus(context.budget().category());
        Query before = context.lastQuery();
        if (before == null) return new Intent.BudgetStatus(null);
        return before.period2() == null ? new Intent.Ask(before) : new Intent.Compare(before);
    }

    private static @Nullable Meaning verdict(EntryReading reading, Said said, Context context) {
        return switch (reading) {
            case EntryReading.NothingToBook nothing -> new Intent.NothingToBook(nothing.reason());
            case EntryReading.OwnMoney _ -> new Intent.OwnMoney(MoveReader.read(said));
            case EntryReading.Impossible impossible -> new Intent.Impossible(impossible.problem(), impossible.value());
            case EntryReading.Entries found ->
                found.isComplete() || wasSpent(found, said) ? booking(found, said, context) : null;
        };
    }

    /** In so many words, though not how much or on what: that can be asked. */
    private static boolean wasSpent(EntryReading.Entries found, Said said) {
        if (found.isEmpty()) return false;
        boolean priced = found.entries().stream().noneMatch(entry -> entry.amount() == null);
        return said.has("booked") || (priced && said.passage().has(Cue.SPENT));
    }

    private static Meaning booking(EntryReading.Entries found, Said said, Context context) {
        if (found.isEmpty()) return new Intent.NotUnderstood();
        DateRange days = found.pasted() || found.entries().stream().anyMatch(entry -> entry.day() != null)
                ? null
                : VagueDays.of(said);
        LocalDate end = days == null ? null : days.end();
        List<PartialEntry> entries = end == null
                ? found.entries()
                : found.entries().stream().map(entry -> entry.withDay(end)).toList();
        Meaning meaning = Drafts.of(entries, said.parse().utterance());
        if (!(meaning instanceof Intent.Book book)) return meaning;
        if (Corrections.orRestated(said, book) instanceof Intent.Restate restated) return restated;
        Meaning doubt = found.pasted() ? null : doubt(found, said.passage(), context.heeded());
        if (doubt != null) return doubt;
        if (found.doubtful()) return new Question.ConfirmEntries(book.entries(), null);
        int ways = book.entries().size() == 1
                ? Splits.ways(said, book.entries().getFirst().amount())
                : 1;
        if (ways > 1) return new Intent.BookShare(book, ways);
        return days == null ? book : new Intent.BookWithin(book, days);
    }

    /** What stands against booking a complete reading that was typed; null when nothing does. */
    private static @Nullable Meaning doubt(EntryReading.Entries found, Passage message, Caution caution) {
        if (!Certainty.isEnough(message, caution)) return new Intent.NothingToBook(Intent.Reason.UNSURE);
        PartialEntry first = found.entries().getFirst();
        return found.entries().size() == 1 && Certainty.isUnknown(message, first) ? new Question.Purpose(first) : null;
    }

    private Meaning byLabel(Label label, Said said, EntryReading reading, Context context) {
        boolean names = said.sentence().sums().stream().anyMatch(sum -> sum.currency() != null);
        // A notice about money ("your statement is ready: …") may look like a report; who asks for one names no sum.
        if (names && ASKING.contains(label.name())) return new Intent.NotUnderstood();
        // "Annule pas"
        if (CHANGING.contains(label.name()) && said.is("delete.no")) return new Intent.NotUnderstood();
        double needed = CHANGING.contains(label.name()) ? SURE_TO_CHANGE : SURE_ENOUGH;
        if (!said.isInScope() || label.confidence() < needed) return named(said, reading);
        return switch (label.name()) {
            case "add_expense", "add_income" ->
                reading instanceof EntryReading.Entries found
                        ? booking(found, said, context)
                        : new Intent.NotUnderstood();
            case "report", "question", "compare", "list", "chart" -> queries.read(said, label.name());
            case "undo" -> new Intent.Undo(null);
            case "redo" -> new Intent.Redo();
            case "delete" -> new Intent.Delete(Corrections.described(said, said.everything()));
            case "correct" -> new Question.WhatToChange(Corrections.described(said, said.everything()));
            case "list_categories" -> new Intent.ListCategories();
            case "set_currency" -> new Intent.HomeCurrency(null);
            case "own_money" -> new Intent.OwnMoney(MoveReader.read(said));
            case "nothing_to_book" -> new Intent.NothingToBook(Intent.Reason.NOT_SPENT);
            case "set_budget", "budget_status", "add_recurring", "export" -> Plans.byLabel(label.name(), said);
            case "help" -> new Intent.Help();
            case "greeting" -> new Intent.Greeting();
            case "thanks" -> new Intent.Thanks();
            case "cancel" -> new Intent.Cancel();
            case "confirm" -> new Intent.Confirm();
            case "go_ahead" -> Commands.goAhead(said);
            default -> new Intent.NotUnderstood();
        };
    }

    /** "Birthday gift for the neighbour's son": what is bought so surely is asked for its price. */
    private static Meaning named(Said said, EntryReading reading) {
        boolean sure = said.parse().inScope() >= NEARLY_IN_SCOPE
                && said.sentence().sums().isEmpty()
                && said.sentence().words() <= FEW_WORDS
                && !said.sentence().asks()
                && said.parse().categories().stream()
                        .anyMatch(found -> found.kind() == CategoryWord.Kind.DECISIVE
                                && found.span().start() <= FIRST_WORDS);
        return sure
                        && reading instanceof EntryReading.Entries found
                        && found.entries().size() == 1
                ? new Question.Amount(found.entries().getFirst())
                : new Intent.NotUnderstood();
    }

    /** The surest label, the votes counted in. */
    private static Label best(Parse parse, List<Label> votes) {
        Map<String, Double> sums = new HashMap<>();
        for (Label label : parse.labels()) sums.merge(label.name(), label.confidence(), Double::sum);
        // "My top shops" shares a word with a thank-you elsewhere: pleasantries are known here, and no vote makes one
        // of a request.
        boolean request = parse.labels().stream()
                .max(Comparator.comparingDouble(Label::confidence))
                .filter(label -> label.confidence() >= SURE_ENOUGH && !TALK.contains(label.name()))
                .isPresent();
        for (Label vote : votes)
            if (!request || !TALK.contains(vote.name()))
                sums.merge(vote.name(), VOTE_WEIGHT * vote.confidence(), Double::sum);
        return sums.entrySet().stream()
                .map(sum -> new Label(sum.getKey(), sum.getValue()))
                .max(Comparator.comparingDouble(Label::confidence).thenComparing(Label::name))
                .orElseThrow();
    }
}
