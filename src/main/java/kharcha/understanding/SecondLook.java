package kharcha.understanding;

/**
 * Whether a message means what it says once its slips of the finger are mended. A message that books stays as it was typed, unless
 * it opens with the slip of a command that says all it needs ("delte taxi 20") or comes round ("netflix 12.99 evry month"); the second look
 * itself never books.
 */
final class SecondLook {
    private SecondLook() {}

    static Meaning of(Meaning first, Meaning second, Parse parse, Parse mended) {
        boolean stands = switch (first) {
            case Intent.Book _, Intent.BookWithin _, Intent.BookShare _, Intent.Restate _, Question.ConfirmEntries _ ->
                opensOtherwise(parse, mended) && isWholeCommand(second) || second instanceof Intent.AddRecurring;
            case Question.Amount _ -> asks(second) || opensOtherwise(parse, mended) && isWholeCommand(second);
            case Question.Purpose _, Intent.NotUnderstood _, Intent.Delete _, Question.WhatToChange _ ->
                saysMore(second);
            case Intent.NothingToBook nothing -> nothing.reason() == Intent.Reason.UNSURE && saysMore(second);
            default -> asks(first) && asks(second);
        };
        return stands ? second : first;
    }

    private static boolean opensOtherwise(Parse parse, Parse mended) {
        return !first(parse).equals(first(mended));
    }

    private static String first(Parse parse) {
        return Words.of(parse.text()).stream()
                .filter(Token::isWord)
                .map(Token::folded)
                .findFirst()
                .orElse("");
    }

    private static boolean isWholeCommand(Meaning meaning) {
        return meaning instanceof Intent.Delete
                || meaning instanceof Intent.Correct
                || meaning instanceof Intent.SetBudget
                || meaning instanceof Intent.RemoveBudget;
    }

    private static boolean asks(Meaning meaning) {
        return meaning instanceof Intent.Ask
                || meaning instanceof Intent.Report
                || meaning instanceof Intent.Compare
                || meaning instanceof Intent.ListEntries
                || meaning instanceof Intent.Draw
                || meaning instanceof Intent.BudgetStatus;
    }

    /** Anything but a booking, what leads to one, and what says nothing. */
    private static boolean saysMore(Meaning meaning) {
        return switch (meaning) {
            case Intent.NotUnderstood _, Intent.NothingToBook _, Intent.OwnMoney _, Intent.Impossible _ -> false;
            case Intent.Book _, Intent.BookWithin _, Intent.BookShare _, Intent.Restate _ -> false;
            case Question.Amount _, Question.Purpose _, Question.ConfirmEntries _ -> false;
            default -> true;
        };
    }
}
