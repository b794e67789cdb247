package kharcha.understanding.local;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import kharcha.ledger.CategoryId;
import kharcha.ledger.DateRange;
import kharcha.ledger.Direction;
import kharcha.ledger.Draft;
import kharcha.ledger.EntryId;
import kharcha.ledger.Recurrence;
import kharcha.ledger.TurnId;
import kharcha.ledger.WalletId;
import kharcha.money.Money;
import kharcha.report.Filter;
import kharcha.report.Query;
import kharcha.understanding.Context;
import kharcha.understanding.Correction;
import kharcha.understanding.Intent;
import kharcha.understanding.IntentAssembler;
import kharcha.understanding.Meaning;
import kharcha.understanding.PartialEntry;
import kharcha.understanding.Question;
import kharcha.understanding.Splitting;
import kharcha.understanding.Which;

/** The whole understanding, as it is shipped: from a text and what was said before to what it means. */
final class Understood {
    static final List<String> TAGS =
            List.of("en-US", "en-IN", "de-DE", "fr-FR", "es-ES", "hi-IN", "hi-Latn-IN", "en-GB");

    /** One for every question that can be open, one with nothing said before, and one after much was. */
    static final List<Context> CONTEXTS = contexts();

    private static final LocalUnderstanding UNDERSTANDING = learned();
    private static final IntentAssembler ASSEMBLER = new IntentAssembler();

    private Understood() {}

    static Meaning of(String text, String tag, Context before) {
        String home = tag.endsWith("IN") ? "INR" : "EUR";
        return ASSEMBLER.assemble(UNDERSTANDING.read(Samples.utterance(text, tag, home)), before, List.of());
    }

    private static LocalUnderstanding learned() {
        try (InputStream in = Understood.class.getResourceAsStream("/assistant-skills/kharcha-dialog.json")) {
            return new LocalUnderstanding(IntentModel.train(Skill.read(Objects.requireNonNull(in))));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<Context> contexts() {
        List<EntryId> two = List.of(new EntryId(7), new EntryId(4));
        LocalDate day = LocalDate.of(2026, 10, 12);
        CategoryId coffee = new CategoryId("coffee");
        PartialEntry partial =
                new PartialEntry(BigDecimal.TEN, null, day, coffee, Direction.OUT, "beans", Set.of(), null);
        Draft draft = new Draft(day, Money.of("3.50", "EUR"), Direction.OUT, coffee, "beans", Set.of(), null);
        Query query = new Query(Query.Metric.SUM, Filter.NONE, DateRange.day(day), null, List.of(), null, null, null);
        Stream<Question> questions = Stream.of(
                new Question.Amount(partial),
                new Question.Purpose(partial),
                new Question.ConfirmEntries(List.of(draft, draft), "R1"),
                new Question.ConfirmDelete(two),
                new Question.WhichToCorrect(two, Correction.NONE.withAmount(BigDecimal.ONE)),
                new Question.WhichToDelete(two),
                new Question.WhichToRepeat(two, Correction.NONE),
                new Question.WhichToSplit(two, Splitting.among(3)),
                new Question.ConfirmUndo(List.of(new TurnId(2), new TurnId(1))),
                new Question.ConfirmForget(),
                new Question.NewCategory(new EntryId(7)),
                new Question.NewDay(new EntryId(7)),
                new Question.RuleDetail(new Intent.AddRecurring(
                        new PartialEntry(null, null, day, coffee, Direction.OUT, "beans", Set.of(), null),
                        Recurrence.once(day),
                        false,
                        true)),
                new Question.WhatToChange(new Which.Last()),
                new Question.LinkChat("K7Q2"),
                new Question.Offer(new EntryId(7)),
                new Question.SettleBalance(new WalletId("cash"), Money.of("3400", "EUR"), day));
        return Stream.concat(
                        Stream.of(Context.NONE, new Context(null, query, two, true, two, null)),
                        questions.map(open -> new Context(open, query, two, false, two, null)))
                .toList();
    }
}
