package kharcha.understanding;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.Currency;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import kharcha.ledger.CategoryId;
import kharcha.ledger.EntryId;
import kharcha.money.Money;
import org.jspecify.annotations.Nullable;

/**
 * What a message means as an answer to the question that is open. A message that answers something else, or changes the topic,
 * is no answer; the question then stays open.
 */
final class Answers {
    /** "Bar chart of groceries this month" asks for something to be shown; nothing was bought for that. */
    private static final List<String> SHOWN =
            List.of("kind.chart", "kind.report", "kind.compare", "kind.list", "kind.question");

    private Answers() {}

    /** Null when it is no answer. */
    static @Nullable Meaning read(Question open, Said said, Context context) {
        if (open instanceof Question.Offer offer) return offer(offer, said);
        if (said.is("cancel")) return new Intent.Cancel();
        if (said.is("cancel.that") || said.is("no") || said.is("no.wrong")) return new Intent.Cancel();
        if (isTurnedDown(open, said)) return new Intent.Cancel();
        if (said.is("answer.pardon") && !(open instanceof Question.LinkChat)) return open;
        if (said.is("answer.later")) return new Intent.Wait();
        boolean yes = said.is("yes");
        return switch (open) {
            case Question.Amount asked -> amount(asked.entry(), said);
            case Question.Purpose asked -> purpose(asked.entry(), said, context);
            case Question.ConfirmEntries _ -> yes ? new Intent.Confirm() : null;
            case Question.ConfirmDelete _ -> yes || said.is("yes.delete") ? new Intent.Confirm() : null;
            case Question.Offer _ -> null;
            case Question.LinkChat _ -> yes ? new Intent.Confirm() : null;
            case Question.WhichToCorrect asked -> {
                Which which = which(asked.candidates(), said);
                yield which == null ? null : new Intent.Correct(which, asked.correction());
            }
            case Question.WhichToDelete asked -> {
                Which which = which(asked.candidates(), said);
                yield which == null ? null : new Intent.Delete(which);
            }
            case Question.WhichToRepeat asked -> {
                if (Repeats.read(said) != null || Repeats.named(said) != null) yield null;
                Which which = which(asked.candidates(), said);
                yield which == null ? null : new Intent.Repeat(which, asked.correction(), null);
            }
            case Question.WhichToSplit asked -> {
                Which which = which(asked.candidates(), said);
                yield which == null ? null : new Intent.Split(which, asked.splitting());
            }
            case Question.ConfirmUndo _ -> yes || said.is("undo") ? new Intent.Confirm() : null;
            case Question.SettleBalance _ -> settled(said);
            case Question.RuleDetail asked -> rule(asked.rule(), said, context);
            case Question.ConfirmForget _ -> yes ? new Intent.Confirm() : null;
            case Question.NewCategory asked -> {
                CategoryId category = Corrections.category(said, said.everything());
                yield category == null ? null : correct(asked.entry(), Correction.NONE.withCategory(category));
            }
            case Question.NewDay asked -> {
                LocalDate day = day(said.sentence());
                yield day == null ? null : correct(asked.entry(), Correction.NONE.withDay(day));
            }
            case Question.WhatToChange asked -> {
                Correction correction = Corrections.asked(said);
                yield correction == null ? null : new Intent.Correct(asked.which(), correction);
            }
        };
    }

    /** "No!! Wrong button": a no to what cannot be halfway meant, whatever is said beside it. */
    private static boolean isTurnedDown(Question open, Said said) {
        boolean drastic = open instanceof Question.ConfirmDelete
                || open instanceof Question.ConfirmUndo
                || open instanceof Question.ConfirmForget;
        return drastic && said.sentence().sums().isEmpty() && said.is("no.first");
    }

    private static @Nullable Intent settled(Said said) {
        if (said.is("wallet.settle.booked")) return new Intent.SettleBalance(true);
        return said.is("wallet.settle.set") ? new Intent.SettleBalance(false) : null;
    }

    /** Booked it is already, so that "no, 15" and "undo" are about the entry. */
    private static @Nullable Intent offer(Question.Offer asked, Said said) {
        if (said.is("yes")) return new Intent.AnswerOffer(asked.entry(), true);
        return said.is("no") || said.is("cancel") ? new Intent.AnswerOffer(asked.entry(), false) : null;
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

    private static @Nullable Meaning amount(PartialEntry asked, Said said) {
        BigDecimal worked = worked(said);
        if (worked == null && (said.sentence().sums().size() != 1 || !isAmount(said) && !isNamed(asked, said)))
            return null;
        return Drafts.of(List.of(priced(asked, said, worked)), said.parse().utterance());
    }

    /** "Two of them, 12 each", "38.45 plus 5 tip": what it comes to; null where there is nothing to work out. */
    private static @Nullable BigDecimal worked(Said said) {
        if (said.sentence().sums().size() != 2) return null;
        Phrasebook.Match times = said.match("answer.each");
        Phrasebook.Match match = times == null ? said.match("answer.plus") : times;
        Sentence.Sum one = match == null ? null : match.sum("sum");
        Sentence.Sum other = match == null ? null : match.sum("old");
        if (one == null || other == null) return null;
        return times == null ? one.value().add(other.value()) : one.value().multiply(other.value());
    }

    /** With the sum that was said, and what was said beside it: on which day, and how it was paid. */
    private static PartialEntry priced(PartialEntry asked, Said said, @Nullable BigDecimal worked) {
        Sentence.Sum sum = said.sentence().sums().getFirst();
        LocalDate day = day(said.sentence());
        PartialEntry priced = with(
                asked,
                worked == null ? sum.value() : worked,
                sum.currency() == null ? asked.currency() : sum.currency(),
                day == null ? asked.day() : day,
                asked.category(),
                asked.note());
        String paidBy = said.matches("answer.paid")
                .map(match -> match.words("new").toLowerCase(Locale.ROOT))
                .findFirst()
                .orElseGet(() -> Particulars.paidBy(said.passage()));
        return paidBy == null ? priced : priced.withPaidBy(paidBy);
    }

    /** A sum and no more, or beside it no more than a remark: "95, paid it on Tuesday", but not "20, taxi home". */
    private static boolean isAmount(Said said) {
        if (said.is("answer.amount") || said.is("answer.paid")) return true;
        List<Said> clauses = said.clauses();
        return clauses.size() > 1
                && clauses.stream()
                        .allMatch(clause -> clause.sentence().sums().isEmpty()
                                ? isRemark(clause)
                                : clause.is("answer.amount") || clause.is("answer.paid"));
    }

    private static boolean isRemark(Said clause) {
        boolean buys = !clause.parse().categories().isEmpty() && !clause.is("answer.beside");
        return !buys && !clause.sentence().asks() && !clause.is("asks");
    }

    /** What a rule could not do without; the rest of it stands. */
    private static @Nullable Intent rule(Intent.AddRecurring asked, Said said, Context context) {
        PartialEntry entry = asked.entry();
        if (entry.amount() == null) {
            if (said.sentence().sums().size() != 1 || !isAmount(said) && !isNamed(entry, said)) return null;
            Sentence.Sum sum = said.sentence().sums().getFirst();
            boolean fits = sum.value().signum() > 0
                    && Money.fits(
                            sum.value(),
                            sum.currency() == null ? said.parse().utterance().homeCurrency() : sum.currency());
            return fits ? asked.with(priced(entry, said, null).withDay(entry.day())) : null;
        }
        PartialEntry named = named(entry, said, context);
        return named == null ? null : asked.with(named.withDay(entry.day()));
    }

    /** "The vet was 120", where the vet's price was asked for. */
    private static boolean isNamed(PartialEntry asked, Said said) {
        Phrasebook.Match match = said.match("restate");
        return match != null && !asked.note().isBlank() && asked.note().equalsIgnoreCase(match.words("what"));
    }

    private static boolean isOf(PartialEntry asked, Sentence.Sum sum) {
        return asked.costs(sum.value())
                && (sum.currency() == null || sum.currency().equals(asked.currency()));
    }

    private static @Nullable Meaning purpose(PartialEntry asked, Said said, Context context) {
        PartialEntry entry = named(asked, said, context);
        return entry == null ? null : Drafts.of(List.of(entry), said.parse().utterance());
    }

    /** With what it was for; where that is known, with the kind of thing that it is. */
    private static @Nullable PartialEntry named(PartialEntry asked, Said said, Context context) {
        List<Sentence.Sum> sums = said.sentence().sums();
        boolean repeated = sums.size() == 1 && isOf(asked, sums.getFirst());
        if (!repeated && (!sums.isEmpty() || changesTopic(said, context))) return null;
        // "The 1500 was for tuition", after something else was asked.
        Phrasebook.Match match = said.match(repeated ? "answer.sum" : "answer.purpose");
        Span place = match == null ? null : match.place("what");
        if (match == null || place == null || place.length() == 0) return null;
        CategoryId category = Corrections.category(said, place);
        if (!asked.note().isBlank())
            return category == null
                    ? null
                    : with(asked, asked.amount(), asked.currency(), asked.day(), category, asked.note());
        if (category == null
                && !said.is("answer.pointed")
                && (said.sentence().words() > 4
                        || (!said.isInScope() && said.sentence().words() > 2))) return null;
        LocalDate day = day(said.sentence());
        return with(
                asked,
                asked.amount(),
                asked.currency(),
                day == null ? asked.day() : day,
                category == null ? asked.category() : category,
                match.words("what"));
    }

    private static boolean changesTopic(Said said, Context context) {
        boolean marked = said.sentence().asks() && !said.sentence().dates().isEmpty();
        boolean asks = said.sentence().asks() && said.sentence().words() > 3 && !said.is("answer.pointed");
        return asks
                || said.is("asks")
                || said.is("why")
                || marked && (said.is("asks.marked") || said.is("asks.softly"))
                || said.is("asks.softly") && SHOWN.stream().anyMatch(said::has)
                || Smalltalk.read(said) != null
                || Recalls.read(said) != null
                || Teachings.read(said) != null
                || Plans.beforeEntries(said, context) != null
                || Corrections.remove(said, context) != null
                || Commands.read(said) != null;
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

    private static @Nullable Which which(List<EntryId> candidates, Said said) {
        if (said.is("which.all")) return new Which.Named(candidates);
        for (EntryId candidate : candidates)
            if (said.parse().text().strip().equals("#" + candidate.value())) return new Which.Named(List.of(candidate));
        for (int i = 0; i < candidates.size(); i++)
            if (said.is("which." + (i + 1))) return new Which.Named(List.of(candidates.get(i)));
        if (said.is("which.newest"))
            return new Which.Named(List.of(candidates.stream()
                    .max(Comparator.comparingLong(EntryId::value))
                    .orElseThrow()));
        Which pointed = Pointers.read(said, candidates);
        if (pointed != null) return pointed;
        Phrasebook.Match match = said.match("which.words");
        if (match == null) return null;
        return new Which.Among(candidates, Corrections.described(said, match.place("what")));
    }
}
