package kharcha.lab;

import java.util.List;
import kharcha.ledger.Direction;
import kharcha.ledger.Draft;
import kharcha.understanding.Intent;
import kharcha.understanding.Meaning;
import kharcha.understanding.PartialEntry;
import kharcha.understanding.Question;
import org.jspecify.annotations.Nullable;

/** The exam's name for what a message was taken to mean: by a fixed rule from what was done or asked. */
final class ExamIntents {
    private ExamIntents() {}

    static String label(@Nullable Meaning meaning) {
        return switch (meaning) {
            case null -> "none";
            case Question question -> label(question);
            case Intent intent -> label(intent);
        };
    }

    private static String label(Question question) {
        return switch (question) {
            case Question.Amount asked -> label(asked.entry());
            case Question.Purpose asked -> label(asked.entry());
            case Question.ConfirmEntries asked -> booking(asked.entries());
            case Question.RuleDetail _ -> "add_recurring";
            case Question.WhichToRepeat _ -> "add_expense";
            case Question.ConfirmDelete _, Question.WhichToDelete _, Question.ConfirmUndo _ -> "delete_last";
            case Question.ConfirmForget _, Question.LinkChat _, Question.SettleBalance _, Question.Offer _ -> "none";
            case Question.WhichToSplit _,
                    Question.WhichToCorrect _,
                    Question.NewCategory _,
                    Question.NewDay _,
                    Question.WhatToChange _ -> "edit_last";
        };
    }

    private static String label(Intent intent) {
        return switch (intent) {
            case Intent.Book book -> booking(book.entries());
            case Intent.Report _ -> "report";
            case Intent.Ask _, Intent.TellForecast _ -> "question";
            case Intent.Compare _ -> "compare";
            case Intent.ListEntries _ -> "list";
            case Intent.Draw _ -> "chart";
            case Intent.BookWithin within -> booking(within.book().entries());
            case Intent.BookShare share -> booking(share.whole().entries());
            case Intent.Restate restate -> booking(restate.book().entries());
            case Intent.Repeat _ -> "add_expense";
            case Intent.Undo _,
                    Intent.UndoEntry _,
                    Intent.UndoLast _,
                    Intent.UndoDay _,
                    Intent.Redo _,
                    Intent.RedoLast _,
                    Intent.BringBack _,
                    Intent.Delete _ -> "delete_last";
            case Intent.TellChanges _ -> "list";
            case Intent.Learning _, Intent.Why _ -> "none";
            case Intent.Split _, Intent.Correct _, Intent.AskCategory _, Intent.AskDay _ -> "edit_last";
            case Intent.ListCategories _ -> "list_categories";
            case Intent.HomeCurrency _ -> "set_currency";
            case Intent.Help _ -> "help";
            case Intent.Greeting _ -> "greeting";
            case Intent.Thanks _ -> "thanks";
            case Intent.GoAhead _ -> "add_expense";
            case Intent.Wait _ -> "none";
            case Intent.OwnMoney _ -> "transfer";
            case Intent.TellBalance _ -> "question";
            case Intent.OfRates _, Intent.OfTravel _ -> "none";
            case Intent.StateBalance _, Intent.UseWallet _, Intent.SettleBalance _ -> "none";
            case Intent.AddRecurring _ -> "add_recurring";
            case Intent.ListRecurring _, Intent.FindRecurring _, Intent.ListBills _ -> "list";
            case Intent.SetBudget _ -> "set_budget";
            case Intent.BudgetStatus _, Intent.WillBudgetHold _, Intent.Afford _ -> "budget_status";
            case Intent.Plan plan -> label(plan);
            case Intent.RemoveBudget _,
                    Intent.RemoveBudgets _,
                    Intent.ChangeRecurring _,
                    Intent.EndRecurring _,
                    Intent.RuleNews _,
                    Intent.SkipRecurring _,
                    Intent.MoveRecurring _,
                    Intent.AnswerOffer _,
                    Intent.Reminding _,
                    Intent.AnswerIn _,
                    Intent.OpenDashboard _,
                    Intent.LinkThisChat _,
                    Intent.UnlinkThisChat _,
                    Intent.Confirm _,
                    Intent.Cancel _,
                    Intent.NothingToBook _,
                    Intent.Impossible _,
                    Intent.NotUnderstood _ -> "none";
        };
    }

    private static String label(Intent.Plan plan) {
        return switch (plan) {
            case Intent.Export _ -> "export";
            case Intent.MailReports _ -> "none";
        };
    }

    private static String label(PartialEntry entry) {
        return entry.direction() == Direction.IN ? "add_income" : "add_expense";
    }

    /** Income is what consists of nothing else. */
    private static String booking(List<Draft> entries) {
        return entries.stream().allMatch(entry -> entry.direction() == Direction.IN) ? "add_income" : "add_expense";
    }
}
