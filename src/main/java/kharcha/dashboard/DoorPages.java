package kharcha.dashboard;

import io.javalin.config.RoutesConfig;
import java.util.List;
import kharcha.account.Accounts;
import kharcha.channel.Room;
import kharcha.conversation.Books;
import kharcha.files.FileMaker;
import kharcha.signin.SignIn;
import kharcha.web.Allowance;
import kharcha.web.Guests;
import kharcha.web.Pages;
import kharcha.web.Routes;

/** The pages of what leads in and out beside the chat: tokens, exports, deletion, and what a phone shares. */
public final class DoorPages implements Routes {
    private final List<Routes> pages;

    /**
     * @param messages how many shared texts may be booked
     * @param maker of files that hold entries
     * @param exports how many a user may fetch
     */
    public DoorPages(
            SignIn signIn,
            Accounts accounts,
            Books books,
            Room room,
            Guests guests,
            FileMaker maker,
            Allowance messages,
            Allowance exports) {
        Pages engine = new Pages();
        Frame frame = Frame.standard();
        this.pages = List.of(
                new TokenPage(engine, frame, books, signIn, room.clock()),
                new DeletePage(engine, frame, books, signIn.leaving(), room.clock()),
                new ExportPage(
                        engine, frame, books, new Export(books, signIn, room.clock()), maker, exports, room.clock()),
                new EndMailPage(engine, frame, accounts, books, room.clock()),
                new SharePage(engine, frame, room, guests, messages));
    }

    @Override
    public void add(RoutesConfig routes) {
        pages.forEach(page -> page.add(routes));
    }
}
