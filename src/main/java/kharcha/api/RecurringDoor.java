package kharcha.api;

import java.util.List;
import kharcha.ledger.Agenda;
import kharcha.web.About;
import kharcha.web.Described;
import kharcha.web.Operation;
import kharcha.web.Role;
import org.jspecify.annotations.Nullable;

/** {@code /api/recurring}: what comes round. */
final class RecurringDoor implements Described {
    private final Reading reading;

    @About("What comes round, in the order in which it was set up.")
    record All(
            @About("What is over is left out.") List<Running> recurring,

            @About("What was found to come round and was offered to be booked by itself, the latest last.")
            List<Offered> offers) {}

    @About("Something that was offered, once.")
    record Offered(
            @About("Its note, in lower case.") String name,
            @About("Whether the user said no to it.") boolean refused) {}

    @About("Something that will come round again.")
    record Running(
            @About(value = "The next day on which it falls.", format = "date") @Nullable
            String next,

            @About("What it is, and how often.") RecurringShape what) {}

    RecurringDoor(Reading reading) {
        this.reading = reading;
    }

    @Override
    public List<Operation> operations() {
        return List.of(Operation.get(
                "/api/recurring",
                Role.TOKEN,
                "recurring",
                "What comes round: payments that are booked when they are due, and reminders.",
                All.class,
                context -> reading.answer(
                        context,
                        open -> new All(
                                open.desk().recurring().read(open.id()).running().stream()
                                        .map(RecurringDoor::running)
                                        .toList(),
                                open.desk().offers().read(open.id()).all().stream()
                                        .map(offer -> new Offered(offer.name(), offer.refused()))
                                        .toList()))));
    }

    private static Running running(Agenda.Standing standing) {
        return new Running(standing.next().map(Object::toString).orElse(null), RecurringShape.of(standing.recurring()));
    }
}
