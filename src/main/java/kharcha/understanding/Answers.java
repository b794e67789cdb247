package kharcha.understanding;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.Currency;
import java.util.List;
import java.util.Set;
import kharcha.ledger.CategoryId;
import kharcha.ledger.EntryId;
import org.jspecify.annotations.Nullable;

/**
 * What a message means as an answer to the question that is open. A message that answers something else, or changes the topic,
 * is no answer; the question then stays open.
 */
final class Answers {
    private final EntryReader entries;

    Answers(EntryReader entries) {
        this.entries = entries;
    }

    /** Null when it is no answer. */
    @Nullable
    Meaning read(Question open, Parse parse, Sentence sentence, List<Phrasebook> books) {
        if (Phrasebook.match(books, "cancel", sentence) != null) return new Intent.Cancel();
        if (Phrasebook.match(books, "no", sentence) != null) return new Intent.Cancel();
        boolean yes = Phrasebook.match(books, "yes", sentence) != null;
        return switch (open) {
            case Question.Amount asked -> amount(asked.entry(), parse, sentence, books);
            case Question.Purpose asked -> purpose(asked.entry(), parse, sentence, books);
            case Question.ConfirmEntries _ -> yes ? new Intent.Confirm() : null;
            case Question.ConfirmDelete _ -> yes ? new Intent.Confirm() : null;
            case Question.WhichToCorrect asked -> {
                Which which = which(asked.candidates(), parse, sentence, books);
                yield which == null ? null : new Intent.Correct(which, asked.correction());
            }
            case Question.WhichToDelete asked -> {
                Which which = which(asked.candidates(), parse, sentence, books);
                yield which == null ? null : new Intent.Delete(which);
            }
            case Question.NewCategory asked -> {
                CategoryId category =
                        Corrections.category(parse, new Span(0, parse.text().length()));
                yield category == null ? null : correct(asked.entry(), Correction.NONE.withCategory(category));
            }
            case Question.NewDay asked -> {
                LocalDate day = day(sentence);
                yield day == null ? null : correct(asked.entry(), Correction.NONE.withDay(day));
            }
            case Question.WhatToChange asked -> {
                Correction correction = Corrections.bare(parse, sentence, books);
                yield correction == null ? null : new Intent.Correct(asked.which(), correction);
            }
        };
    }

    private static Intent correct(EntryId entry, Correction correction) {
        return new Intent.Correct(new Which.Named(List.of(entry)), correction);
    }

    private static @Nullable LocalDate day(Sentence sentence) {
        return sentence.dates().stream()
                .filter(date -> date.kind() == FoundDate.Kind.DAY)
                .map(date -> date.range().start())
                .findFirst()
                .orElse(null);
    }

    private static @Nullable Meaning amount(
            PartialEntry asked, Parse parse, Sentence sentence, List<Phrasebook> books) {
        if (Phrasebook.match(books, "answer.amount", sentence) == null
                || sentence.sums().size() != 1) return null;
        Sentence.Sum sum = sentence.sums().getFirst();
        LocalDate day = day(sentence);
        PartialEntry entry = with(
                asked,
                sum.value(),
                sum.currency() == null ? asked.currency() : sum.currency(),
                day == null ? asked.day() : day,
                asked.category(),
                asked.note());
        return Drafts.of(List.of(entry), parse.utterance());
    }

    private @Nullable Meaning purpose(PartialEntry asked, Parse parse, Sentence sentence, List<Phrasebook> books) {
        if (!sentence.sums().isEmpty()) return null;
        Phrasebook.Match match = Phrasebook.match(books, "answer.purpose", sentence);
        if (match == null) return null;
        Span place = match.place("what");
        if (place == null || place.length() == 0) return null;
        CategoryId category = Corrections.category(parse, place);
        if (category == null && sentence.words() > 6) return null;
        LocalDate day = day(sentence);
        PartialEntry entry = with(
                asked,
                asked.amount(),
                asked.currency(),
                day == null ? asked.day() : day,
                category == null ? asked.category() : category,
                match.words("what"));
        return Drafts.of(List.of(entry), parse.utterance());
    }

    private static PartialEntry with(
            PartialEntry entry,
            @Nullable BigDecimal amount,
            @Nullable Currency currency,
            @Nullable LocalDate day,
            @Nullable CategoryId category,
            String note) {
        return new PartialEntry(
                amount, currency, day, category, entry.direction(), note, Set.copyOf(entry.tags()), entry.paidBy());
    }

    private static @Nullable Which which(
            List<EntryId> candidates, Parse parse, Sentence sentence, List<Phrasebook> books) {
        if (Phrasebook.match(books, "which.all", sentence) != null) return new Which.Named(candidates);
        for (int i = 0; i < candidates.size(); i++)
            if (Phrasebook.match(books, "which." + (i + 1), sentence) != null)
                return new Which.Named(List.of(candidates.get(i)));
        if (Phrasebook.match(books, "which.newest", sentence) != null)
            return new Which.Named(List.of(candidates.stream()
                    .max(Comparator.comparingLong(EntryId::value))
                    .orElseThrow()));
        Phrasebook.Match match = Phrasebook.match(books, "which.words", sentence);
        if (match == null) return null;
        return new Which.Among(candidates, Corrections.described(parse, sentence, match.place("what")));
    }
}
