package kharcha.conversation;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import kharcha.account.Preferences;
import kharcha.ledger.Budgets;
import kharcha.ledger.Draft;
import kharcha.ledger.Journal;
import kharcha.ledger.Offers;
import kharcha.ledger.OwnCategories;
import kharcha.ledger.RecurringId;
import kharcha.ledger.Transfer;
import kharcha.ledger.Wallets;
import kharcha.understanding.Context;
import org.jspecify.annotations.Nullable;

/** All that one user owns, in memory; copied for each transaction, so that a failed one leaves no trace. */
final class MemoryShelf {
    final TreeMap<Long, Draft> entries = new TreeMap<>();
    /** Where each entry was first booked, whether or not it still stands. */
    final TreeMap<Long, String> channels = new TreeMap<>();

    final List<Journal.Page> pages = new ArrayList<>();
    final List<Turn> turns = new ArrayList<>();
    final TreeMap<RecurringId, MemoryRecurring.Kept> recurring = new TreeMap<>();

    @Nullable
    Instant wakes;

    /** Mail that waits, by what it is about. */
    final Map<String, String> notices = new TreeMap<>();

    Preferences preferences;
    boolean toldOfWatson;
    OwnCategories categories = OwnCategories.NONE;
    Budgets budgets = Budgets.NONE;
    Wallets wallets = Wallets.NONE;
    final TreeMap<Long, Transfer> transfers = new TreeMap<>();
    long lastTransfer;
    Offers offers = Offers.NONE;
    Context context = Context.NONE;
    long lastEntry;
    long lastTurn;

    MemoryShelf(Preferences preferences) {
        this.preferences = preferences;
    }

    MemoryShelf copy() {
        var copy = new MemoryShelf(preferences);
        copy.entries.putAll(entries);
        copy.toldOfWatson = toldOfWatson;
        copy.channels.putAll(channels);
        copy.pages.addAll(pages);
        copy.turns.addAll(turns);
        copy.recurring.putAll(recurring);
        copy.wakes = wakes;
        copy.categories = categories;
        copy.budgets = budgets;
        copy.wallets = wallets;
        copy.transfers.putAll(transfers);
        copy.lastTransfer = lastTransfer;
        copy.offers = offers;
        copy.notices.putAll(notices);
        copy.context = context;
        copy.lastEntry = lastEntry;
        copy.lastTurn = lastTurn;
        return copy;
    }
}
