package kharcha.lab;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import kharcha.ledger.Draft;
import org.junit.jupiter.api.Test;

final class HabitsTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 3, 17);

    @Test
    void the_last_entry_is_of_today_and_the_first_lies_as_many_days_back_as_asked() {
        List<Draft> drafts = new Habits(1000, 730, TODAY).from(0, 1000, 7);
        assertThat(drafts).hasSize(1000);
        assertThat(drafts.getFirst().day()).isEqualTo(TODAY.minusDays(729));
        assertThat(drafts.getLast().day()).isEqualTo(TODAY);
        assertThat(drafts).extracting(Draft::day).isSorted();
    }

    @Test
    void what_was_cut_off_goes_on_with_the_batches_that_it_would_have_had() {
        Habits habits = new Habits(250, 30, TODAY);
        List<Draft> batches = new ArrayList<>();
        for (int first = 0; first < 250; first += 100) batches.addAll(habits.from(first, 100, 3));
        assertThat(batches).hasSize(250);
        assertThat(habits.from(200, 100, 3)).isEqualTo(batches.subList(200, 250));
    }

    @Test
    void users_spend_on_different_things() {
        Habits habits = new Habits(100, 30, TODAY);
        assertThat(habits.from(0, 100, 1)).isNotEqualTo(habits.from(0, 100, 2));
    }
}
