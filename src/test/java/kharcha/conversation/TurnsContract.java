package kharcha.conversation;

import static kharcha.conversation.BooksInHand.draft;
import static kharcha.conversation.BooksInHand.turn;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import kharcha.account.UserId;
import kharcha.ledger.Budgets;
import kharcha.ledger.DateRange;
import kharcha.ledger.Direction;
import kharcha.ledger.EntryId;
import kharcha.ledger.Offers;
import kharcha.ledger.OwnCategories;
import kharcha.ledger.TurnId;
import kharcha.ledger.Wallets;
import kharcha.report.Filter;
import kharcha.report.Query;
import kharcha.understanding.Context;
import kharcha.understanding.Question;
import org.junit.jupiter.api.Test;

/** What was said, and what of it the next turn starts from. */
interface TurnsContract extends BooksInHand {
    @Test
    default void a_turn_is_remembered_with_its_reply_and_found_again_by_its_message() {
        var reply = new Reply(
                true,
                List.of(
                        new Reply.Text("Booked 1.00 €\nand more"),
                        new Reply.Picture("id", "March", "March: 1.00 €"),
                        new Reply.Choices("", List.of(new Reply.Choice("Undo", "undo #1")))));
        var turn = new Turn(new TurnId(1), "web", "m1", "tea 1", "add_expense 0.98", reply, NOON);
        atomically(desk -> {
            assertThat(desk.turns().open(ann(), "web", "m1"))
                    .isEqualTo(new Turns.Opening(
                            turn.id(),
                            GERMAN,
                            OwnCategories.NONE,
                            Budgets.NONE,
                            Wallets.NONE,
                            Offers.NONE,
                            Context.NONE,
                            null));
            desk.turns().close(ann(), turn, Context.NONE);
            return true;
        });
        assertThat(atomically(desk -> desk.turns().open(ann(), "web", "m1")).earlier())
                .isEqualTo(turn);
        assertThat(atomically(desk -> desk.turns().open(ann(), "web", "m2")).earlier())
                .isNull();
        assertThat(atomically(desk -> desk.turns().open(ann(), "other", "m1")).earlier())
                .isNull();
        assertThat(atomically(desk -> desk.turns().open(ann(), "web", null)).earlier())
                .isNull();
        assertThat(history(9)).containsExactly(turn);
    }

    @Test
    default void one_message_id_of_two_users_is_two_messages() {
        atomically(desk -> {
            TurnId id = desk.turns().open(ann(), "web", "m1").turn();
            desk.turns().close(ann(), turn(id, "web", "m1", "tea 1"), Context.NONE);
            return true;
        });
        UserId ben = users().findOrCreate(somebody(), INDIAN).id();
        assertThat(books().atomically(ben, desk -> desk.turns().open(ben, "web", "m1"))
                        .earlier())
                .isNull();
    }

    @Test
    default void the_next_turn_starts_from_what_the_last_one_left() {
        var context = new Context(
                new Question.ConfirmEntries(List.of(draft("3.50", "coffee")), null),
                Query.of(Query.Metric.SUM, Filter.direction(Direction.OUT), DateRange.of(DAY, DAY)),
                List.of(new EntryId(7)),
                true);
        atomically(desk -> {
            desk.turns().close(ann(), turn(desk.turns().open(ann(), "web", null).turn(), "web", null, "hi"), context);
            return true;
        });
        Turns.Opening next = atomically(desk -> desk.turns().open(ann(), "web", null));
        assertThat(next.turn()).isEqualTo(new TurnId(2));
        assertThat(next.context()).isEqualTo(context);
    }

    @Test
    default void history_is_the_newest_turns_with_the_oldest_of_them_first() {
        for (int i = 1; i <= 3; i++) {
            String text = "hi " + i;
            atomically(desk -> {
                desk.turns()
                        .close(
                                ann(),
                                turn(desk.turns().open(ann(), "web", null).turn(), "web", null, text),
                                Context.NONE);
                return true;
            });
        }
        assertThat(history(2)).extracting(Turn::text).containsExactly("hi 2", "hi 3");
    }
}
