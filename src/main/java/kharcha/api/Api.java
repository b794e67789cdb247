package kharcha.api;

import io.javalin.config.RoutesConfig;
import java.net.URI;
import java.util.List;
import java.util.stream.Stream;
import kharcha.channel.Room;
import kharcha.conversation.Books;
import kharcha.web.Allowance;
import kharcha.web.Described;
import kharcha.web.Operation;
import kharcha.web.Routes;

/** All doors for programs, and the description of everything under /api. */
public final class Api implements Routes {
    private final List<Described> doors;
    private final OpenApi openApi;

    /**
     * @param chat the routes under /api that are registered elsewhere
     * @param messages how many messages a user's programs may send
     * @param questions how often they may ask
     */
    public Api(Room room, Books books, List<Described> chat, Allowance messages, Allowance questions, URI publicUrl) {
        Reading reading = new Reading(books, questions, room.clock());
        this.doors = List.of(
                new Say(room, messages),
                new EntriesDoor(reading),
                new CategoriesDoor(reading),
                new RecurringDoor(reading),
                new ReportDoor(reading),
                new HabitsDoor(reading),
                new BudgetsDoor(reading),
                new ForecastDoor(reading),
                new WalletsDoor(reading),
                new MeDoor(reading));
        List<Operation> operations = Stream.concat(doors.stream(), chat.stream())
                .flatMap(door -> door.operations().stream())
                .filter(operation -> operation.path().startsWith("/api/"))
                .toList();
        this.openApi = new OpenApi(operations, publicUrl);
    }

    @Override
    public void add(RoutesConfig routes) {
        doors.forEach(door -> door.add(routes));
        openApi.add(routes);
    }
}
