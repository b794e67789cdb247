package kharcha.understanding;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
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

    /** Below this the message is about something else, unless its words say otherwise. */
    private static final double IN_SCOPE = 0.35;

    /** How much another engine's vote counts beside the local one's. */
    private static final double VOTE_WEIGHT = 0.8;

    private final EntryReader entries = new EntryReader();
    private final Answers answers = new Answers(entries);
    private final QueryReader queries = new QueryReader();

    public Meaning assemble(Parse parse, Context context, List<Label> votes) {
        Intent pressed = Buttons.read(parse);
        if (pressed != null) return pressed;
        Sentence sentence = Sentence.of(parse);
        if (sentence.isBlank()) return new Intent.NotUnderstood();
        List<Phrasebook> books = Phrasebook.of(parse.utterance().locale());
        EntryReading reading = entries.read(parse);
        Meaning meaning = inSoManyWords(parse, context, sentence, books, reading);
        if (meaning != null) return meaning;
        return byLabel(parse, context, sentence, books, reading, rank(parse, votes));
    }

    private @Nullable Meaning inSoManyWords(
            Parse parse, Context context, Sentence sentence, List<Phrasebook> books, EntryReading reading) {
        if (context.open() != null) {
            Meaning answer = answers.read(context.open(), parse, sentence, books);
            if (answer != null) return answer;
        }
        Intent small = Smalltalk.read(sentence, books);
        if (small != null) return small;
        Intent removal = Corrections.remove(parse, sentence, books, context);
        if (removal != null) return removal;
        return Commands.read(parse, sentence, books);
    }

    private Meaning byLabel(
            Parse parse,
            Context context,
            Sentence sentence,
            List<Phrasebook> books,
            EntryReading reading,
            List<Label> labels) {
        if (reading instanceof EntryReading.Entries found && found.pasted()) return booking(found, parse);
        if (queries.asks(sentence, books) || context.lastQuery() != null && queries.followsUp(sentence, books))
            return queries.read(
                    parse, sentence, books, context, labels.getFirst().name());
        Meaning correction = Corrections.correct(parse, sentence, books);
        if (correction != null) return correction;
        Meaning verdict = verdict(reading, parse);
        if (verdict != null) return verdict;
        Label best = labels.getFirst();
        if (parse.inScope() < IN_SCOPE || best.confidence() < SURE_ENOUGH) return new Intent.NotUnderstood();
        return named(best.name(), parse, context, sentence, books, reading);
    }

    private static @Nullable Meaning verdict(EntryReading reading, Parse parse) {
        return switch (reading) {
            case EntryReading.NothingToBook nothing -> new Intent.NothingToBook(nothing.reason());
            case EntryReading.OwnMoney _ -> new Intent.OwnMoney();
            case EntryReading.Impossible impossible -> new Intent.Impossible(impossible.problem(), impossible.value());
            case EntryReading.Entries found -> found.isComplete() ? booking(found, parse) : null;
        };
    }

    private static Meaning booking(EntryReading.Entries found, Parse parse) {
        if (found.isEmpty()) return new Intent.NotUnderstood();
        Meaning meaning = Drafts.of(found.entries(), parse.utterance());
        return meaning instanceof Intent.Book book && found.doubtful()
                ? new Question.ConfirmEntries(book.entries())
                : meaning;
    }

    private Meaning named(
            String label,
            Parse parse,
            Context context,
            Sentence sentence,
            List<Phrasebook> books,
            EntryReading reading) {
        return switch (label) {
            case "add_expense", "add_income" ->
                reading instanceof EntryReading.Entries found ? booking(found, parse) : new Intent.NotUnderstood();
            case "report", "question", "compare", "list", "chart" ->
                queries.read(parse, sentence, books, context, label);
            case "undo" -> new Intent.Undo(null);
            case "redo" -> new Intent.Redo();
            case "delete" ->
                new Intent.Delete(Corrections.described(
                        parse, sentence, new Span(0, parse.text().length())));
            case "list_categories" -> new Intent.ListCategories();
            case "set_currency" -> new Intent.HomeCurrency(null);
            case "own_money" -> new Intent.OwnMoney();
            case "nothing_to_book" -> new Intent.NothingToBook(Intent.Reason.NOT_SPENT);
            case "set_budget" -> new Intent.NotOffered(Intent.Feature.BUDGET);
            case "budget_status" -> new Intent.NotOffered(Intent.Feature.BUDGET_STATUS);
            case "add_recurring" -> new Intent.NotOffered(Intent.Feature.RECURRING);
            case "export" -> new Intent.NotOffered(Intent.Feature.EXPORT);
            case "help" -> new Intent.Help();
            case "greeting" -> new Intent.Greeting();
            case "thanks" -> new Intent.Thanks();
            case "cancel" -> new Intent.Cancel();
            case "confirm" -> new Intent.Confirm();
            case "go_ahead" -> new Intent.GoAhead();
            default -> new Intent.NotUnderstood();
        };
    }

    /** The labels with the votes counted in, surest first. */
    private static List<Label> rank(Parse parse, List<Label> votes) {
        Map<String, Double> sums = new HashMap<>();
        for (Label label : parse.labels()) sums.merge(label.name(), label.confidence(), Double::sum);
        for (Label vote : votes) sums.merge(vote.name(), VOTE_WEIGHT * vote.confidence(), Double::sum);
        return sums.entrySet().stream()
                .map(sum -> new Label(sum.getKey(), sum.getValue()))
                .sorted(Comparator.comparingDouble(Label::confidence).reversed())
                .toList();
    }
}
