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
    record All(@About("What is over is left out.") List<Running> recurring) {}

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
                        open -> new All(open.desk().recurring().read(open.id()).running().stream()
                                .map(RecurringDoor::running)
                                .toList()))));
    }

    private static Running running(Agenda.Standing standing) {
        return new Running(standing.next().map(Object::toString).orElse(null), RecurringShape.of(standing.recurring()));
    }
}
