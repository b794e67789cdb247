package kharcha.conversation;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import kharcha.ledger.Direction;
import kharcha.ledger.Draft;
import kharcha.ledger.Entry;
import kharcha.ledger.EntryId;
import kharcha.money.Money;
import kharcha.understanding.PartialEntry;
import kharcha.understanding.Question;
import kharcha.understanding.Which;

/** Words what Kharcha asks, once and shortly, with the likely answers as buttons. */
final class QuestionPhrases {
    private static final int CHOICES = 6;
    private static final int DAYS = 6;

    /** Asks it, and waits for the answer. When what it is about is gone, says so instead. */
    Outcome ask(Exchange exchange, Question question) {
        Optional<String> text = text(exchange, question);
        if (text.isEmpty()) return Outcome.of(exchange.say("none.found"));
        Outcome outcome = Outcome.of(text.get()).asking(question);
        List<Reply.Choice> choices = choices(exchange, question);
        if (!choices.isEmpty()) outcome = outcome.with(choices.toArray(Reply.Choice[]::new));
        if (question instanceof Question.WhichToCorrect which)
            return outcome.showing(existing(exchange, which.candidates()));
        if (question instanceof Question.NewCategory(EntryId entry))
            return outcome.about(existing(exchange, List.of(entry)));
        if (question instanceof Question.NewDay(EntryId entry))
            return outcome.about(existing(exchange, List.of(entry)));
        return outcome;
    }

    /** The question in words; empty when the entry it is about is gone, or when the channel words it. */
    Optional<String> text(Exchange exchange, Question question) {
        return switch (question) {
            case Question.Amount amount -> Optional.of(amount(exchange, amount.entry()));
            case Question.Purpose purpose -> Optional.of(purpose(exchange, purpose.entry()));
            case Question.ConfirmEntries confirm -> Optional.of(confirm(exchange, confirm));
            case Question.ConfirmDelete confirm -> confirmDelete(exchange, confirm.entries());
            case Question.WhichToCorrect which -> which(exchange, "ask.which.correct", which.candidates());
            case Question.WhichToDelete which -> which(exchange, "ask.which.delete", which.candidates());
            case Question.WhichToRepeat which -> which(exchange, "ask.which.repeat", which.candidates());
            case Question.WhichToSplit which -> which(exchange, "ask.which.split", which.candidates());
            case Question.ConfirmUndo undo ->
                Optional.of(exchange.say("ask.undo", "count", undo.turns().size()));
            case Question.SettleBalance settle -> settle(exchange, settle);
            case Question.ConfirmForget _ ->
                Optional.of(exchange.say(
                        "ask.forget",
                        "count",
                        exchange.categories().own().words().size()));
            case Question.RuleDetail asked -> Optional.of(NewRule.missing(exchange, asked.rule()));
            case Question.NewCategory category -> about(exchange, "ask.category", category.entry());
            case Question.NewDay day -> about(exchange, "ask.day", day.entry());
            case Question.WhatToChange what -> whatToChange(exchange, what.which());
            case Question.Offer _, Question.LinkChat _ -> Optional.empty();
        };
    }

    private static Optional<String> settle(Exchange exchange, Question.SettleBalance asked) {
        return exchange.wallets().find(asked.wallet()).map(wallet -> {
            Money now = WalletActions.balance(exchange, wallet, asked.stated().currency())
                    .now();
            Money more = WalletActions.missing(exchange, wallet, asked.stated(), asked.day())
                    .negated();
            return exchange.say(
                    more.isPositive() ? "ask.balance.less" : "ask.balance.more",
                    "wallet",
                    exchange.phrases().capital(new WalletPhrases(exchange.phrases()).name(wallet)),
                    "now",
                    exchange.phrases().amount(now),
                    "stated",
                    exchange.phrases().amount(asked.stated()),
                    "difference",
                    exchange.phrases().amount(more.isPositive() ? more : more.negated()));
        });
    }

    private static String amount(Exchange exchange, PartialEntry entry) {
        LocalDate day = entry.onlyDay();
        if (day != null)
            return exchange.say("go.ahead.on", "day", exchange.phrases().day(day));
        String what = entry.note();
        if (what.isBlank() && entry.category() != null)
            what = exchange.phrases().category(entry.category());
        return what.isBlank() ? exchange.say("ask.amount") : exchange.say("ask.amount.for", "what", what);
    }

    private static String purpose(Exchange exchange, PartialEntry entry) {
        if (!entry.note().isBlank()) return exchange.say("ask.kind", "what", entry.note());
        BigDecimal amount = entry.amount();
        Currency currency = entry.currency() == null ? exchange.home() : entry.currency();
        if (amount == null || !Money.fits(amount, currency)) return exchange.say("ask.purpose");
        String key = entry.direction() == Direction.IN ? "ask.purpose.income" : "ask.purpose.of";
        return exchange.say(key, "amount", exchange.phrases().amount(new Money(amount, currency)));
    }

    private static String confirm(Exchange exchange, Question.ConfirmEntries asked) {
        String question = confirm(exchange, asked.entries());
        String reference = asked.reference();
        return reference == null
                ? question
                : exchange.say("ask.confirm.seen", "reference", reference) + "\n" + question;
    }

    private static String confirm(Exchange exchange, List<Draft> drafts) {
        EntryPhrases phrases = exchange.entries();
        if (drafts.size() == 1) return exchange.say("ask.confirm.one", "line", phrases.line(drafts.getFirst()));
        List<String> lines = new ArrayList<>();
        drafts.forEach(draft -> lines.add(phrases.line(draft)));
        lines.add(exchange.say("ask.confirm.several", "count", drafts.size()));
        return String.join("\n", lines);
    }

    private static Optional<String> confirmDelete(Exchange exchange, List<EntryId> ids) {
        List<Entry> entries = existing(exchange, ids);
        if (entries.isEmpty()) return Optional.empty();
        EntryPhrases phrases = exchange.entries();
        if (entries.size() == 1)
            return Optional.of(exchange.say(
                    "ask.delete.one", "line", phrases.line(entries.getFirst().draft())));
        String total = phrases.total(entries, exchange.home());
        return Optional.of(exchange.say("ask.delete.several", "count", entries.size(), "total", total));
    }

    private static Optional<String> which(Exchange exchange, String key, List<EntryId> candidates) {
        List<Entry> entries = existing(exchange, candidates);
        if (entries.isEmpty()) return Optional.empty();
        List<String> lines = new ArrayList<>();
        lines.add(exchange.say(key));
        lines.addAll(exchange.phrases()
                .atMost(CHOICES, entries.stream().map(exchange.entries()::row).toList()));
        return Optional.of(String.join("\n", lines));
    }

    private static Optional<String> about(Exchange exchange, String key, EntryId id) {
        return exchange.desk()
                .entries()
                .find(exchange.user(), id)
                .map(entry -> exchange.say(key, "line", exchange.entries().brief(entry.draft())));
    }

    private static Optional<String> whatToChange(Exchange exchange, Which which) {
        List<Entry> entries = new WhichEntries(exchange).find(which).entries();
        if (entries.isEmpty())
            return which instanceof Which.Last ? Optional.of(exchange.say("ask.change.nothing")) : Optional.empty();
        return Optional.of(exchange.say(
                "ask.change",
                "line",
                exchange.entries().brief(entries.getFirst().draft())));
    }

    private List<Reply.Choice> choices(Exchange exchange, Question question) {
        Phrases phrases = exchange.phrases();
        return switch (question) {
            case Question.Amount _,
                    Question.Purpose _,
                    Question.RuleDetail _,
                    Question.WhatToChange _,
                    Question.Offer _ -> List.of();
            case Question.ConfirmEntries _,
                    Question.ConfirmDelete _,
                    Question.ConfirmUndo _,
                    Question.ConfirmForget _,
                    Question.LinkChat _ -> List.of(Buttons.yesOrNo(phrases));
            case Question.SettleBalance _ -> List.of(Buttons.settle(phrases));
            case Question.WhichToCorrect which -> picks(exchange, which.candidates());
            case Question.WhichToRepeat which -> picks(exchange, which.candidates());
            case Question.WhichToSplit which -> picks(exchange, which.candidates());
            case Question.WhichToDelete which ->
                existing(exchange, which.candidates()).stream()
                        .limit(CHOICES)
                        .map(entry -> Buttons.delete(exchange.entries().numbered(entry), entry.id()))
                        .toList();
            case Question.NewCategory category -> categories(exchange, category.entry());
            case Question.NewDay day ->
                exchange.today().minusDays(DAYS).datesUntil(exchange.today().plusDays(1)).toList().reversed().stream()
                        .map(each -> Buttons.day(phrases, day.entry(), each))
                        .toList();
        };
    }

    private static List<Reply.Choice> picks(Exchange exchange, List<EntryId> candidates) {
        return existing(exchange, candidates).stream()
                .limit(CHOICES)
                .map(entry -> Buttons.pick(exchange.entries().numbered(entry), entry.id()))
                .toList();
    }

    private static List<Reply.Choice> categories(Exchange exchange, EntryId id) {
        boolean income = exchange.desk()
                .entries()
                .find(exchange.user(), id)
                .filter(entry -> entry.draft().category().isIncome())
                .isPresent();
        return exchange.phrases().categories().all(income).stream()
                .map(category -> Buttons.category(exchange.phrases(), id, category))
                .toList();
    }

    private static List<Entry> existing(Exchange exchange, List<EntryId> ids) {
        return ids.stream()
                .flatMap(id -> exchange.desk().entries().find(exchange.user(), id).stream())
                .toList();
    }
}
