package kharcha.conversation;

import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import kharcha.ledger.CategoryId;
import kharcha.ledger.Draft;
import kharcha.ledger.Entry;
import kharcha.ledger.EntryId;
import kharcha.ledger.OwnWord;
import kharcha.ledger.Revision;
import kharcha.money.Money;
import kharcha.understanding.Correction;
import kharcha.understanding.Intent;
import kharcha.understanding.Question;
import kharcha.understanding.Which;

/** Changes and deletes entries; asks which one where the words leave it open, and before many go at once. */
final class CorrectionActions {
    private static final int SHOWN = 10;

    /** More than these are not deleted by one word that points at them. */
    private static final int UNASKED = 3;

    private final QuestionPhrases questions;

    CorrectionActions(QuestionPhrases questions) {
        this.questions = questions;
    }

    Outcome correct(Exchange exchange, Intent.Correct intent) {
        Correction correction = intent.correction();
        WhichEntries.Found found = new WhichEntries(exchange).find(intent.which());
        if (found.entries().isEmpty()) return taught(exchange, intent);
        if (found.entries().size() > WhichEntries.MOST) return tooMany(exchange);
        if (found.doubtful())
            return questions.ask(exchange, new Question.WhichToCorrect(ids(found.entries()), correction));
        if (correction.equals(Correction.NONE))
            return questions.ask(exchange, new Question.WhatToChange(new Which.Named(ids(found.entries()))));
        List<Entry> wanted = new ArrayList<>();
        for (Entry entry : found.entries()) {
            if (!Corrected.fits(entry.draft(), correction)) return misfit(exchange, entry.draft(), correction);
            wanted.add(new Entry(entry.id(), Corrected.draft(entry.draft(), correction)));
        }
        return changed(exchange, wanted, Lesson.of(exchange, found.entries(), correction));
    }

    /** "Subway is groceries", where no Subway is booked, is meant for those to come. */
    private static Outcome taught(Exchange exchange, Intent.Correct intent) {
        CategoryId category = intent.correction().category();
        if (category == null || !intent.correction().equals(Correction.NONE.withCategory(category)))
            return none(exchange);
        return intent.which() instanceof Which.Described described && described.isOnlyWords()
                ? CategoryActions.teach(exchange, category, described.words())
                : none(exchange);
    }

    static Outcome changed(Exchange exchange, List<Entry> wanted) {
        return changed(exchange, wanted, List.of());
    }

    private static Outcome changed(Exchange exchange, List<Entry> wanted, List<OwnWord> learned) {
        EntryPhrases phrases = exchange.entries();
        List<Revision> revisions = exchange.ledger().correct(wanted, learned);
        if (revisions.isEmpty())
            return Outcome.of(exchange.say(
                            "changed.nothing",
                            "line",
                            phrases.line(wanted.getFirst().draft())))
                    .about(wanted);
        List<String> lines = new ArrayList<>(several(
                exchange, "changed", revisions.stream().map(phrases::change).toList()));
        List<Reply.Choice> choices = new ArrayList<>(List.of(Buttons.undo(exchange.phrases(), exchange.turn())));
        for (OwnWord word : learned) {
            lines.add(exchange.say(
                    "learned.one",
                    "word",
                    word.phrase(),
                    "category",
                    exchange.phrases().category(word.category())));
            choices.add(Buttons.justOnce(exchange.phrases(), exchange.turn()));
        }
        return Outcome.of(lines)
                .with(choices.toArray(Reply.Choice[]::new))
                .about(wanted)
                .did(false);
    }

    Outcome delete(Exchange exchange, Intent.Delete intent) {
        WhichEntries.Found found = new WhichEntries(exchange).find(intent.which());
        if (found.entries().isEmpty()) return none(exchange);
        if (found.entries().size() > WhichEntries.MOST) return tooMany(exchange);
        if (found.doubtful()) return questions.ask(exchange, new Question.WhichToDelete(ids(found.entries())));
        boolean many =
                intent.which() instanceof Which.Pointed && found.entries().size() > UNASKED;
        if (many || intent.which() instanceof Which.Every)
            return questions.ask(exchange, new Question.ConfirmDelete(ids(found.entries())));
        return deleteAll(exchange, ids(found.entries()));
    }

    static Outcome deleteAll(Exchange exchange, List<EntryId> ids) {
        List<Entry> deleted = exchange.ledger().delete(ids);
        if (deleted.isEmpty()) return none(exchange);
        List<String> lines =
                deleted.stream().map(entry -> exchange.entries().line(entry)).toList();
        return Outcome.of(several(exchange, "deleted", lines))
                .with(Buttons.undo(exchange.phrases(), exchange.turn()))
                .about(List.of())
                .did(false);
    }

    private static List<String> several(Exchange exchange, String verb, List<String> lines) {
        if (lines.size() == 1) return List.of(exchange.say(verb + ".one", "line", lines.getFirst()));
        List<String> all = new ArrayList<>();
        all.add(exchange.say(verb + ".several", "count", lines.size()));
        all.addAll(exchange.phrases().atMost(SHOWN, lines));
        return all;
    }

    private static Outcome tooMany(Exchange exchange) {
        return Outcome.refused(exchange.say("too.many.at.once", "count", WhichEntries.MOST));
    }

    private static Outcome none(Exchange exchange) {
        boolean empty = exchange.desk().entries().latest(exchange.user(), 1).isEmpty();
        return Outcome.of(exchange.say(empty ? "none.at.all" : "none.found"));
    }

    static Outcome misfit(Exchange exchange, Draft draft, Correction correction) {
        Currency currency = Corrected.currency(draft, correction);
        return Outcome.refused(exchange.say(
                "changed.no.decimals",
                "currency",
                exchange.phrases().currency(currency),
                "decimals",
                Money.decimals(currency),
                "amount",
                Corrected.amount(draft, correction).toPlainString()));
    }

    private static List<EntryId> ids(List<Entry> entries) {
        return entries.stream().map(Entry::id).toList();
    }
}
