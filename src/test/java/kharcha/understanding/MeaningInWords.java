package kharcha.understanding;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Collectors;
import kharcha.ledger.CategoryId;
import kharcha.ledger.DateRange;
import kharcha.ledger.Direction;
import kharcha.ledger.Draft;
import kharcha.report.Filter;
import kharcha.report.Query;
import org.jspecify.annotations.Nullable;

/** A meaning in one short line, as the corpora write it. */
final class MeaningInWords {
    private MeaningInWords() {}

    static String of(Meaning meaning) {
        return switch (meaning) {
            case Question question -> of(question);
            case Intent intent -> of(intent);
        };
    }

    private static String of(Question question) {
        return switch (question) {
            case Question.Amount asked -> line("how much", entry(asked.entry()));
            case Question.Purpose asked -> line("what for", entry(asked.entry()));
            case Question.ConfirmEntries asked -> line("book?", drafts(asked.entries()));
            case Question.ConfirmDelete asked -> line("delete?", asked.entries());
            case Question.WhichToCorrect asked -> line("which to correct?", of(asked.correction()));
            case Question.WhichToDelete asked -> line("which to delete?", asked.candidates());
            case Question.WhichToRepeat asked -> line("which to repeat?", of(asked.correction()));
            case Question.WhichToSplit asked -> line("which to split?", of(asked.splitting()));
            case Question.ConfirmUndo asked -> line("undo?", asked.turns());
            case Question.ConfirmForget _ -> "forget?";
            case Question.SettleBalance asked -> line("settle?", asked.wallet().value(), asked.stated());
            case Question.RuleDetail asked -> line("rule detail?", PlanInWords.of((Intent.Rule) asked.rule()));
            case Question.NewCategory asked ->
                line("which category?", asked.entry().value());
            case Question.NewDay asked -> line("which day?", asked.entry().value());
            case Question.Offer offer -> "offer " + offer.entry().value();
            case Question.LinkChat link -> line("link?", link.code());
            case Question.WhatToChange asked -> line("what to change", of(asked.which()));
        };
    }

    private static String of(Intent intent) {
        return switch (intent) {
            case Intent.Book book -> line("book", drafts(book.entries()));
            case Intent.Report report -> line("report", of(report.period()));
            case Intent.Ask ask -> line("ask", of(ask.query()));
            case Intent.Compare compare -> line("compare", of(compare.query()));
            case Intent.ListEntries list -> line("list", of(list.query()));
            case Intent.Draw draw -> line("draw " + lower(draw.kind()), of(draw.query()));
            case Intent.Undo undo ->
                undo.turn() == null ? "undo" : "undo turn " + undo.turn().value();
            case Intent.UndoEntry _ -> "undo entry";
            case Intent.UndoLast last -> line("undo last", last.count());
            case Intent.UndoDay day -> line("undo of", day.day());
            case Intent.Redo _ -> "redo";
            case Intent.RedoLast last -> line("redo last", last.count());
            case Intent.BringBack back -> line("bring back", quoted(back.words()));
            case Intent.TellChanges told -> line("changes of", told.day());
            case Intent.Why why -> line("why", quoted(why.about()));
            case Intent.Repeat repeat -> line("repeat", of(repeat.which()), of(repeat.correction()));
            case Intent.BookWithin within -> line("within", of(within.days()), of(within.book()));
            case Intent.BookShare share -> line("share of " + share.ways(), of(share.whole()));
            case Intent.Restate restate -> line("restate", of(restate.book()), of(restate.correct()));
            case Intent.Split split -> line("split", of(split.which()), of(split.splitting()));
            case Intent.Teach teach -> line("teach", quoted(teach.phrase()), teach.category());
            case Intent.JustOnce once -> line("just once", once.turn());
            case Intent.Forget forget -> line("forget", quoted(forget.phrase()));
            case Intent.ForgetEverything _ -> "forget everything";
            case Intent.TellLearned _ -> "learned";
            case Intent.AddCategory add -> line("add category", quoted(add.name()), lower(add.direction()));
            case Intent.RenameCategory rename -> line("rename", rename.category(), quoted(rename.name()));
            case Intent.MergeCategories merge -> line("merge", merge.category(), "into", merge.into());
            case Intent.Correct correct -> line("correct", of(correct.which()), of(correct.correction()));
            case Intent.Delete delete -> line("delete", of(delete.which()));
            case Intent.AskCategory ask -> line("ask category of", ask.entry().value());
            case Intent.AskDay ask -> line("ask day of", ask.entry().value());
            case Intent.HomeCurrency home -> line("currency", home.currency());
            case Intent.AnswerIn answer -> line("answer in", answer.language());
            case Intent.NothingToBook nothing -> line("nothing", lower(nothing.reason()));
            case Intent.Budgeting budgeting -> PlanInWords.of(budgeting);
            case Intent.TellForecast forecast -> line("forecast", forecast.category());
            case Intent.WillBudgetHold budget -> line("will budget hold", budget.category());
            case Intent.Afford afford -> line("afford", afford.amount().amount(), afford.category());
            case Intent.Plan plan -> PlanInWords.of(plan);
            case Intent.Rule rule -> PlanInWords.of(rule);
            case Intent.Reminding reminding -> PlanInWords.of(reminding);
            case Intent.Impossible impossible -> line("impossible", lower(impossible.problem()), impossible.value());
            case Intent.OfRates rates -> RateInWords.of(rates);
            case Intent.OfTravel travel -> RateInWords.of(travel);
            case Intent.ListCategories _ -> "categories";
            case Intent.OpenDashboard _ -> "dashboard";
            case Intent.UnlinkThisChat _ -> "unlink";
            case Intent.LinkThisChat link -> line("link", link.code());
            case Intent.Help _ -> "help";
            case Intent.Greeting _ -> "greeting";
            case Intent.Thanks _ -> "thanks";
            case Intent.Confirm _ -> "confirm";
            case Intent.Cancel _ -> "cancel";
            case Intent.GoAhead _ -> "go ahead";
            case Intent.Wait _ -> "wait";
            case Intent.OwnMoney _ -> "own money";
            case Intent.OfWallets wallets -> WalletInWords.of(wallets);
            case Intent.NotUnderstood _ -> "not understood";
        };
    }

    private static @Nullable Object days(@Nullable DateRange days) {
        return days == null || !Objects.equals(days.start(), days.end()) ? days : days.start();
    }

    private static String of(Which which) {
        return switch (which) {
            case Which.Last _ -> "last";
            case Which.Named named ->
                named.ids().stream().map(id -> "#" + id.value()).collect(Collectors.joining(" "));
            case Which.OfTurn turn -> "turn " + turn.turn().value();
            case Which.Described described -> of(described);
            case Which.Among among -> line("among " + among.candidates().size(), of(among.described()));
            case Which.Every every -> line("every", quoted(every.words()), every.category(), days(every.days()));
            case Which.Pointed pointed ->
                line(
                        "pointed " + lower(pointed.pointer()),
                        pointed.number() == 0 ? null : pointed.number(),
                        pointed.described() == null ? null : of(pointed.described()));
            case Which.LastOf lastOf -> "last of " + lastOf.amount().toPlainString();
            case Which.Usual usual -> line("usual", of(usual.described()));
            case Which.LastFew few -> "last " + few.count();
        };
    }

    private static String of(Splitting it) {
        if (it.parts().isEmpty()) return it.ways() + " ways";
        return it.parts().stream()
                .map(part -> line(
                        part.amount() == null ? "rest" : part.amount().toPlainString(),
                        part.category(),
                        quoted(part.note())))
                .collect(Collectors.joining(", "));
    }

    private static String of(Which.Described it) {
        return line(
                quoted(it.words()), it.amount() == null ? null : it.amount().toPlainString(), it.category(), it.day());
    }

    private static String of(Correction to) {
        return line(
                "to",
                to.amount() == null ? null : to.amount().toPlainString(),
                to.currency(),
                to.day(),
                to.category(),
                quoted(to.note()),
                to.direction() == null ? null : lower(to.direction()),
                to.paidBy() == null ? null : "by " + to.paidBy());
    }

    private static String of(Query query) {
        return line(
                lower(query.metric()),
                of(query.filter()),
                query.period().equals(DateRange.ALL) ? null : of(query.period()),
                query.period2() == null ? null : "against " + of(query.period2()),
                query.compared().isEmpty() ? null : "of " + names(query.compared()),
                query.per() == null ? null : "per " + lower(query.per()),
                query.groupBy() == null ? null : "by " + lower(query.groupBy()),
                query.limit() == null ? null : "first " + query.limit());
    }

    static String of(Filter filter) {
        return line(
                names(sorted(filter.categories())),
                quoted(filter.words()),
                filter.orWords() == null
                        ? null
                        : filter.orWords().stream()
                                .map(words -> "or “" + words + "”")
                                .collect(Collectors.joining(" ")),
                filter.without() == null
                        ? null
                        : line(
                                "without",
                                names(sorted(filter.without().categories())),
                                filter.without().words().stream()
                                        .map(MeaningInWords::quoted)
                                        .collect(Collectors.joining(" "))),
                filter.weekdays() == null
                        ? null
                        : "on "
                                + filter.weekdays().stream()
                                        .sorted()
                                        .map(MeaningInWords::lower)
                                        .collect(Collectors.joining(" ")),
                filter.tag() == null ? null : "#" + filter.tag(),
                filter.minAmount() == null ? null : ">=" + filter.minAmount().toPlainString(),
                filter.maxAmount() == null ? null : "<=" + filter.maxAmount().toPlainString(),
                filter.currency(),
                filter.paidBy() == null ? null : "by " + filter.paidBy());
    }

    static String of(DateRange range) {
        if (range.start() != null && range.start().equals(range.end()))
            return range.start().toString();
        return (range.start() == null ? "" : range.start()) + ".." + (range.end() == null ? "" : range.end());
    }

    private static String drafts(List<Draft> drafts) {
        return drafts.stream()
                .map(draft -> line(
                        draft.direction() == Direction.IN ? "+" : null,
                        draft.amount().amount().toPlainString(),
                        draft.amount().currency(),
                        draft.category(),
                        draft.day()))
                .collect(Collectors.joining("; "));
    }

    static String entry(PartialEntry entry) {
        return line(
                entry.amount() == null ? null : entry.amount().toPlainString(),
                entry.currency(),
                entry.category(),
                entry.day(),
                quoted(entry.note()));
    }

    static @Nullable String quoted(@Nullable String words) {
        return words == null || words.isEmpty() ? null : "“" + words + "”";
    }

    private static List<CategoryId> sorted(java.util.Set<CategoryId> categories) {
        return categories.stream()
                .sorted((a, b) -> a.value().compareTo(b.value()))
                .toList();
    }

    private static String names(List<CategoryId> categories) {
        return categories.stream().map(CategoryId::value).collect(Collectors.joining(" + "));
    }

    static String lower(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }

    static String line(@Nullable Object... parts) {
        List<String> said = new ArrayList<>();
        for (Object part : parts) {
            String text = part instanceof CategoryId category ? category.value() : String.valueOf(part);
            if (part != null && !text.isEmpty()) said.add(text);
        }
        return String.join(" ", said);
    }
}
