package kharcha.conversation;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import kharcha.ledger.Change;
import kharcha.ledger.Draft;
import kharcha.ledger.Entry;
import kharcha.ledger.Ledger;
import kharcha.ledger.OwnCategory;
import kharcha.ledger.Redoing;
import kharcha.ledger.TurnId;
import kharcha.ledger.Undoing;
import kharcha.understanding.Intent;
import org.jspecify.annotations.Nullable;

/** Takes turns back and does them again, and says what that did to the book. */
final class UndoActions {
    private static final int SHOWN = 10;
    private static final int LOOKED_AT = 50;

    Outcome undo(Exchange exchange, Intent.Undo intent) {
        Ledger ledger = exchange.ledger();
        TurnId named = intent.turn();
        return undone(exchange, named == null ? ledger.undo() : ledger.undo(named));
    }

    /** What was set since stays as it is. */
    Outcome undoEntry(Exchange exchange) {
        return exchange.desk().journal().undoable(exchange.user(), LOOKED_AT).stream()
                .filter(page -> page.changes().stream().anyMatch(Change.EntryChange.class::isInstance))
                .findFirst()
                .map(page -> undo(exchange, new Intent.Undo(page.turn())))
                .orElseGet(() -> Outcome.of(exchange.say("undo.nothing")));
    }

    Outcome undo(Exchange exchange, Intent.UndoLast last) {
        return undone(exchange, exchange.ledger().undo(last.count()));
    }

    Outcome undo(Exchange exchange, List<TurnId> turns) {
        return undone(exchange, exchange.ledger().undo(turns));
    }

    private static Outcome undone(Exchange exchange, Undoing undoing) {
        return switch (undoing) {
            case Undoing.Undone done ->
                told(exchange, "undone", converted(exchange, done.changes()))
                        .with(Buttons.redo(exchange.phrases()))
                        .did(true);
            case Undoing.NothingToUndo _ -> Outcome.of(exchange.say("undo.nothing"));
            case Undoing.AlreadyUndone _ -> Outcome.of(exchange.say("undo.already"));
            case Undoing.ChangedLater later ->
                Outcome.of(exchange.say("undo.later"))
                        .with(
                                Buttons.undoLater(exchange.phrases(), later.later()),
                                Buttons.delete(exchange.say("button.delete.it"), later.entry()));
            case Undoing.SettingsChangedLater _ -> Outcome.of(exchange.say("undo.settings.later"));
        };
    }

    /** Does again what was undone; "bring it back" after a deletion, where nothing is undone, means to undo the deletion. */
    Outcome redo(Exchange exchange, int count) {
        return switch (exchange.ledger().redo(count)) {
            case Redoing.Redone done ->
                told(exchange, "redone", converted(exchange, done.changes()))
                        .with(Buttons.undo(exchange.phrases(), done.turn()))
                        .did(hasMore(exchange));
            case Redoing.NothingToRedo _ ->
                lastDeleted(exchange)
                        ? undo(exchange, new Intent.Undo(null))
                        : Outcome.of(exchange.say("redo.nothing"));
        };
    }

    /** With other rates, or at home in another currency, entries are worth something else: at once, as when it was said. */
    private static List<Change> converted(Exchange exchange, List<Change> changes) {
        for (Change change : changes)
            if (change instanceof Change.PreferencesChange(var before, var after)
                    && !(before.homeCurrency().equals(after.homeCurrency())
                            && before.rates().equals(after.rates())))
                exchange.desk().converting().next(exchange.user(), ConvertingRound.AT_ONCE, null);
        return changes;
    }

    /** While there is more to bring back, "bring it back" goes on. */
    private static boolean hasMore(Exchange exchange) {
        return exchange.desk().journal().lastRedoable(exchange.user()).isPresent();
    }

    private static boolean lastDeleted(Exchange exchange) {
        return exchange.desk()
                .journal()
                .lastUndoable(exchange.user())
                .filter(page -> page.changes().stream()
                        .allMatch(change -> change instanceof Change.EntryChange entry && entry.after() == null))
                .isPresent();
    }

    static Outcome told(Exchange exchange, String verb, List<Change> changes) {
        List<String> lines =
                changes.stream().map(change -> now(exchange, verb, change)).toList();
        List<Entry> standing = new ArrayList<>();
        for (Change change : changes)
            if (change instanceof Change.EntryChange entry && entry.after() != null)
                standing.add(new Entry(entry.entry(), entry.after()));
        return Outcome.of(headed(exchange, verb, lines)).about(standing);
    }

    private static List<String> headed(Exchange exchange, String verb, List<String> lines) {
        if (lines.size() == 1) return List.of(exchange.say(verb, "line", lines.getFirst()));
        List<String> all = new ArrayList<>(List.of(exchange.say(verb + ".several")));
        all.addAll(exchange.phrases().atMost(SHOWN, lines));
        return all;
    }

    /** With what an entry that stands so is worth at home now. */
    private static String now(Exchange exchange, String verb, Change change) {
        if (change instanceof Change.EntryChange(var id, var before, var after) && after != null) {
            Optional<Entry> entry = exchange.desk()
                    .entries()
                    .find(exchange.user(), id)
                    .filter(found -> found.draft().equals(after));
            if (entry.isPresent())
                return exchange.say(
                        verb + (before == null ? ".back" : ".changed"),
                        "line",
                        exchange.entries().line(entry.get()));
        }
        return line(exchange, verb, change);
    }

    static String line(Exchange exchange, String verb, Change change) {
        return switch (change) {
            case Change.EntryChange entry -> line(exchange, verb, entry.before(), entry.after());
            case Change.CategoryChange category -> exchange.say(verb + ".category", "category", name(category));
            case Change.WordChange word -> exchange.say(verb + ".word", "word", word.phrase());
            case Change.RecurringChange(var _, var before, var after) ->
                exchange.say(
                        verb + (after == null ? ".rule.gone" : before == null ? ".rule.back" : ".rule.changed"),
                        "line",
                        new RulePhrases(exchange).brief(after == null ? before : after));
            case Change.BudgetChange(var category, var _, var after) ->
                new BudgetPhrases(exchange.phrases()).now(category, after);
            case Change.WalletChange(var _, var before, var after) ->
                exchange.say(
                        verb + (after == null ? ".wallet.gone" : ".wallet"),
                        "wallet",
                        new WalletPhrases(exchange.phrases())
                                .plain(Objects.requireNonNull(after == null ? before : after)));
            case Change.TransferChange(var _, var before, var after) ->
                exchange.say(
                        verb + (after == null ? ".transfer.gone" : ".transfer.back"),
                        "line",
                        new WalletPhrases(exchange.phrases())
                                .line(Objects.requireNonNull(after == null ? before : after), exchange.wallets()));
            case Change.PreferencesChange(var before, var after) ->
                before.homeCurrency().equals(after.homeCurrency())
                        ? exchange.say(verb + ".settings.other")
                        : exchange.say(
                                verb + ".settings",
                                "currency",
                                exchange.phrases().currency(after.homeCurrency()));
        };
    }

    private static String name(Change.CategoryChange change) {
        OwnCategory shown = change.after() == null ? change.before() : change.after();
        return shown == null ? change.category().value() : shown.name();
    }

    private static String line(Exchange exchange, String verb, @Nullable Draft before, @Nullable Draft after) {
        EntryPhrases phrases = exchange.entries();
        if (after != null) {
            return exchange.say(verb + (before == null ? ".back" : ".changed"), "line", phrases.line(after));
        }
        return exchange.say(verb + ".gone", "line", before == null ? "" : phrases.line(before));
    }
}
