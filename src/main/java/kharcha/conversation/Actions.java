package kharcha.conversation;

import java.time.Duration;
import kharcha.understanding.Intent;
import kharcha.understanding.Meaning;
import kharcha.understanding.Question;
import org.jspecify.annotations.Nullable;

/** What is done for each meaning: one line a case. */
final class Actions {
    private final QuestionPhrases questions;
    private final ExpenseActions expenses = new ExpenseActions();
    private final CorrectionActions corrections;
    private final UndoActions undos = new UndoActions();
    private final JournalActions journal = new JournalActions();
    private final WhyActions whys = new WhyActions();
    private final LessonActions lessons = new LessonActions();
    private final RepeatActions repeats;
    private final SplitActions splits;
    private final ReportActions reports;
    private final QuestionActions figures = new QuestionActions();
    private final CompareActions comparisons = new CompareActions();
    private final ListActions lists = new ListActions();
    private final ChartActions charts;
    private final SettingsActions settings;
    private final BudgetActions budgets = new BudgetActions();
    private final RateActions rates = new RateActions();
    private final TravelActions travels = new TravelActions();
    private final ForesightActions foresights = new ForesightActions();
    private final ExportActions exports = new ExportActions();
    private final RecurringActions rules = new RecurringActions();
    private final ReminderActions reminders = new ReminderActions();
    private final WalletActions wallets = new WalletActions();
    private final SmallTalk talk = new SmallTalk();

    Actions(Duration chartsLive) {
        Pictures pictures = new Pictures(chartsLive);
        this.questions = new QuestionPhrases();
        this.corrections = new CorrectionActions(questions);
        this.repeats = new RepeatActions(questions, expenses);
        this.splits = new SplitActions(questions);
        this.reports = new ReportActions(pictures);
        this.charts = new ChartActions(pictures);
        this.settings = new SettingsActions();
    }

    LastWords lastWords() {
        return new LastWords(questions);
    }

    Outcome perform(Meaning meaning, Exchange exchange) {
        return switch (meaning) {
            case Question question -> questions.ask(exchange, question);
            case Intent.Book book -> expenses.book(exchange, book);
            case Intent.BookWithin within -> expenses.book(exchange, within);
            case Intent.BookShare share -> expenses.book(exchange, share);
            case Intent.Report report -> reports.report(exchange, report);
            case Intent.Ask ask -> figures.ask(exchange, ask.query());
            case Intent.Compare compare -> comparisons.compare(exchange, compare.query());
            case Intent.ListEntries list -> lists.list(exchange, list.query());
            case Intent.Draw draw -> charts.draw(exchange, draw);
            case Intent.Undo undo -> undos.undo(exchange, undo);
            case Intent.UndoEntry _ -> undos.undoEntry(exchange);
            case Intent.UndoLast last -> undos.undo(exchange, last);
            case Intent.UndoDay day -> journal.undo(exchange, questions, day.day());
            case Intent.Redo _ -> undos.redo(exchange, 1);
            case Intent.RedoLast last -> undos.redo(exchange, last.count());
            case Intent.BringBack back -> journal.bringBack(exchange, undos, back.words());
            case Intent.TellChanges told -> journal.tell(exchange, told.day());
            case Intent.Why why -> whys.why(exchange, why.about());
            case Intent.Repeat repeat -> repeats.repeat(exchange, repeat);
            case Intent.Restate restate -> repeats.restate(exchange, corrections, restate);
            case Intent.Split split -> splits.split(exchange, split);
            case Intent.Learning learning -> lessons.learn(exchange, questions, learning);
            case Intent.Correct correct -> corrections.correct(exchange, correct);
            case Intent.Delete delete -> corrections.delete(exchange, delete);
            case Intent.AskCategory ask -> questions.ask(exchange, new Question.NewCategory(ask.entry()));
            case Intent.AskDay ask -> questions.ask(exchange, new Question.NewDay(ask.entry()));
            case Intent.ListCategories _ -> settings.categories(exchange);
            case Intent.HomeCurrency currency -> settings.homeCurrency(exchange, currency);
            case Intent.AnswerIn answer -> settings.language(exchange, answer);
            case Intent.OpenDashboard _ -> talk.dashboard(exchange);
            case Intent.LinkThisChat link -> talk.link(exchange, link);
            case Intent.UnlinkThisChat _ -> talk.unlink(exchange);
            case Intent.Help _ -> talk.help(exchange);
            case Intent.Greeting _ -> talk.greeting(exchange);
            case Intent.Thanks _ -> talk.thanks(exchange);
            case Intent.Confirm _ -> confirm(exchange, exchange.context().open());
            case Intent.Cancel _ -> cancel(exchange, exchange.context().open());
            case Intent.GoAhead _ -> talk.goAhead(exchange);
            case Intent.Wait _ -> talk.waiting(exchange);
            case Intent.OwnMoney own -> wallets.move(exchange, own.moved());
            case Intent.OfWallets wallet -> wallets.act(exchange, wallet);
            case Intent.NothingToBook nothing -> talk.nothingToBook(exchange, nothing);
            case Intent.Rule rule -> rules.perform(exchange, rule);
            case Intent.Reminding reminding -> reminders.perform(exchange, reminding);
            case Intent.OfRates rate -> rates.act(exchange, rate);
            case Intent.OfTravel travel -> travels.act(exchange, travel);
            case Intent.Budgeting budgeting -> budgets.act(exchange, budgeting);
            case Intent.Foresight foresight -> foresights.tell(exchange, foresight);
            case Intent.Export export -> exports.export(exchange, export);
            case Intent.MailReports mail -> exports.mail(exchange, mail);
            case Intent.Impossible impossible -> talk.impossible(exchange, impossible);
            case Intent.NotUnderstood _ -> talk.notUnderstood(exchange);
        };
    }

    /** Yes to what was asked; what a yes cannot answer is asked again. */
    private Outcome confirm(Exchange exchange, @Nullable Question open) {
        return switch (open) {
            case null -> Outcome.of(exchange.say("confirm.nothing"));
            case Question.ConfirmEntries asked -> expenses.book(exchange, asked.entries());
            case Question.ConfirmDelete asked -> CorrectionActions.deleteAll(exchange, asked.entries());
            case Question.ConfirmUndo asked -> undos.undo(exchange, asked.turns());
            case Question.ConfirmForget _ -> lessons.forgetEverything(exchange);
            case Question.LinkChat asked -> talk.linked(asked);
            case Question.Offer asked -> rules.perform(exchange, new Intent.AnswerOffer(asked.entry(), true));
            case Question.Amount _,
                    Question.Purpose _,
                    Question.SettleBalance _,
                    Question.WhichToCorrect _,
                    Question.WhichToDelete _,
                    Question.WhichToRepeat _,
                    Question.WhichToSplit _,
                    Question.RuleDetail _,
                    Question.NewCategory _,
                    Question.NewDay _,
                    Question.WhatToChange _ -> questions.ask(exchange, open);
        };
    }

    private static Outcome cancel(Exchange exchange, @Nullable Question open) {
        return switch (open) {
            case null -> Outcome.of(exchange.say("cancel.nothing"));
            case Question.Amount _,
                    Question.Purpose _,
                    Question.ConfirmEntries _,
                    Question.RuleDetail _,
                    Question.WhichToRepeat _ -> Outcome.of(exchange.say("cancelled"));
            case Question.ConfirmDelete _,
                    Question.ConfirmUndo _,
                    Question.SettleBalance _,
                    Question.ConfirmForget _,
                    Question.WhichToSplit _,
                    Question.WhichToCorrect _,
                    Question.WhichToDelete _,
                    Question.NewCategory _,
                    Question.NewDay _,
                    Question.WhatToChange _,
                    Question.Offer _,
                    Question.LinkChat _ -> Outcome.of(exchange.say("cancelled.change"));
        };
    }
}
