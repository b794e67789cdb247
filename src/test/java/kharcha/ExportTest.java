package kharcha;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import kharcha.account.UserId;
import kharcha.conversation.Reply;
import kharcha.conversation.Turn;
import kharcha.ledger.Draft;
import kharcha.ledger.Ledger;
import kharcha.ledger.TurnId;
import kharcha.understanding.Context;
import kharcha.web.Token;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** An export that is too large to be read at once: it is read in portions, and has each entry once. */
class ExportTest {
    /** Two portions and a bit, whose borders fall within a day and within a turn. */
    private static final int ENTRIES = 4_500;

    @RegisterExtension
    final Doorway door = new Doorway();

    private Doorway.Browser guest;

    @BeforeEach
    void fill() {
        guest = door.browser();
        guest.say("tea 2");
        UserId user = door.inside
                .users()
                .find(Token.of(guest.cookies.getOrDefault("kharcha", ""))
                        .orElseThrow()
                        .identity("guest"))
                .orElseThrow()
                .id();
        for (int booked = 1; booked < ENTRIES; ) booked += book(user, Math.min(1_500, ENTRIES - booked));
    }

    private int book(UserId user, int count) {
        List<Draft> drafts = new ArrayList<>();
        for (int i = 0; i < count; i++)
            drafts.add(RunningBook.draft("3", "other", "row " + i, RunningBook.TODAY.minusDays(i % 7)));
        door.inside.books().atomically(user, desk -> {
            TurnId turn = desk.turns().open(user, "form", null).turn();
            new Ledger(desk, user, turn).record(drafts);
            Reply reply = new Reply(true, List.of(new Reply.Text("Booked")));
            desk.turns().close(user, new Turn(turn, "form", null, "", "", reply, door.clock.instant()), Context.NONE);
            return true;
        });
        return count;
    }

    @Test
    void a_table_has_each_entry_once() {
        List<String> lines =
                guest.get("/settings/export/entries.csv").body().lines().toList();
        Set<String> ids = new HashSet<>();
        for (String line : lines.subList(1, lines.size())) ids.add(line.substring(0, line.indexOf(',')));
        assertThat(lines).hasSize(1 + ENTRIES);
        assertThat(ids).hasSize(ENTRIES);
    }

    @Test
    void a_file_of_everything_has_each_entry_and_each_change_once() {
        JsonNode all = Running.body(guest.get("/settings/export/kharcha.json"));
        Set<Long> ids = new HashSet<>();
        all.path("entries").forEach(entry -> ids.add(entry.path("id").asLong()));
        int changes = 0;
        for (JsonNode page : all.path("journal"))
            changes += page.path("changes").size();
        assertThat(all.path("entries")).hasSize(ENTRIES);
        assertThat(ids).hasSize(ENTRIES);
        assertThat(changes).isEqualTo(ENTRIES);
        assertThat(all.path("journal")).hasSize(4);
    }
}
