package kharcha.conversation;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import kharcha.account.UserId;
import kharcha.ledger.Agenda;
import kharcha.ledger.Recurring;
import kharcha.ledger.RecurringId;
import kharcha.ledger.RecurringStore;
import org.jspecify.annotations.Nullable;

/** What comes round, in memory. */
final class MemoryRecurring implements RecurringStore {
    private final UserId owner;
    private final MemoryShelf shelf;

    record Kept(@Nullable Recurring recurring, LocalDate handled) {}

    MemoryRecurring(UserId owner, MemoryShelf shelf) {
        this.owner = owner;
        this.shelf = shelf;
    }

    @Override
    public Agenda read(UserId user) {
        if (!user.equals(owner)) return Agenda.EMPTY;
        return new Agenda(shelf.recurring.values().stream()
                .flatMap(kept -> Optional.ofNullable(kept.recurring()).stream()
                        .map(recurring -> new Agenda.Standing(recurring, kept.handled())))
                .toList());
    }

    @Override
    public RecurringId fresh(UserId user) {
        return new RecurringId(
                shelf.recurring.isEmpty() ? 1 : shelf.recurring.lastKey().value() + 1);
    }

    @Override
    public void write(UserId user, Recurring recurring, LocalDate handled) {
        Kept before = shelf.recurring.get(recurring.id());
        shelf.recurring.put(recurring.id(), new Kept(recurring, before == null ? handled : before.handled()));
    }

    @Override
    public void remove(UserId user, RecurringId id) {
        shelf.recurring.computeIfPresent(id, (_, kept) -> new Kept(null, kept.handled()));
    }

    @Override
    public void handled(UserId user, RecurringId id, LocalDate day) {
        shelf.recurring.computeIfPresent(
                id, (_, kept) -> kept.handled().isBefore(day) ? new Kept(kept.recurring(), day) : kept);
    }

    @Override
    public void wake(UserId user, Optional<Instant> at) {
        shelf.wakes = at.orElse(null);
    }
}
