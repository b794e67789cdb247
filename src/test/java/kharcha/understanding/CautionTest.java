package kharcha.understanding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.data.Offset.offset;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import kharcha.ledger.CategoryId;
import kharcha.ledger.Direction;
import kharcha.ledger.Draft;
import kharcha.ledger.TurnId;
import kharcha.money.Money;
import org.junit.jupiter.api.Test;

class CautionTest {
    private static final TurnId NOW = new TurnId(7);
    private static final Intent.Book BOOK = new Intent.Book(List.of(new Draft(
            LocalDate.of(2026, 3, 18),
            Money.of("3.50", "EUR"),
            Direction.OUT,
            new CategoryId("coffee"),
            "",
            Set.of(),
            null)));
    private static final Intent.NothingToBook HELD_BACK = new Intent.NothingToBook(Intent.Reason.UNSURE);

    @Test
    void a_booking_taken_back_in_the_next_breath_makes_it_more_careful() {
        assertThat(after(BOOK, new Intent.Undo(null)).level()).isEqualTo(1);
        assertThat(after(BOOK, new Intent.Undo(new TurnId(6))).level()).isEqualTo(1);
    }

    @Test
    void taking_back_anything_else_does_not() {
        assertThat(after(BOOK, new Intent.Greeting(), new Intent.Undo(null)).level())
                .isZero();
        assertThat(after(BOOK, new Intent.Undo(new TurnId(2))).level()).isZero();
    }

    @Test
    void what_was_held_back_and_was_paid_makes_it_less_careful() {
        assertThat(after(HELD_BACK, BOOK).level()).isEqualTo(-1);
        assertThat(after(HELD_BACK, new Intent.Greeting(), BOOK).level()).isZero();
    }

    @Test
    void a_yes_to_a_doubt_makes_it_less_careful_and_a_no_more() {
        var doubt = new Question.ConfirmEntries(BOOK.entries(), null);
        assertThat(Caution.NONE.after(new Intent.Confirm(), NOW, doubt).level()).isEqualTo(-1);
        assertThat(Caution.NONE.after(new Intent.Cancel(), NOW, doubt).level()).isEqualTo(1);
        assertThat(Caution.NONE.after(new Intent.Confirm(), NOW, null).level()).isZero();
    }

    @Test
    void it_goes_so_far_and_no_further() {
        Caution caution = Caution.NONE;
        for (int i = 0; i < 20; i++)
            caution = caution.after(HELD_BACK, NOW, null).after(BOOK, NOW, null);
        assertThat(caution.level()).isEqualTo(Caution.LEAST);
        for (int i = 0; i < 20; i++) caution = caution.after(BOOK, NOW, null).after(new Intent.Undo(null), NOW, null);
        assertThat(caution.level()).isEqualTo(Caution.MOST);
        assertThatThrownBy(() -> new Caution(Caution.MOST + 1, Caution.Last.ELSE))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void the_more_careful_the_surer_it_must_be() {
        assertThat(Caution.NONE.enough(0.08)).isCloseTo(0.08, offset(1e-12));
        assertThat(new Caution(2, Caution.Last.ELSE).enough(0.08)).isBetween(0.19, 0.20);
        assertThat(new Caution(-2, Caution.Last.ELSE).enough(0.08)).isBetween(0.03, 0.04);
    }

    private static Caution after(Meaning... meanings) {
        Caution caution = Caution.NONE;
        for (Meaning meaning : meanings) caution = caution.after(meaning, NOW, null);
        return caution;
    }
}
