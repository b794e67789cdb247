package kharcha.conversation;

import static kharcha.conversation.Scripted.choices;
import static kharcha.conversation.Scripted.described;
import static kharcha.conversation.Scripted.draft;
import static kharcha.conversation.Scripted.named;
import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Currency;
import java.util.List;
import kharcha.ledger.CategoryId;
import kharcha.ledger.Direction;
import kharcha.ledger.EntryId;
import kharcha.ledger.TurnId;
import kharcha.understanding.Correction;
import kharcha.understanding.Intent;
import kharcha.understanding.Question;
import kharcha.understanding.Which;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class CorrectionTest {
    private static final Correction TO_18 = Correction.NONE.withAmount(new BigDecimal("18"));
    private final Scripted talk = new Scripted();

    /** #1 and #2 are two taxis, #3 a lunch, #4 a coffee. */
    @BeforeEach
    void book() {
        talk.say(new Intent.Book(
                List.of(draft("15", "transport", "taxi", 3), draft("22", "transport", "airport taxi", 1))));
        talk.say(new Intent.Book(List.of(draft("12.50", "eating out", "Subway", 0))));
        talk.say(new Intent.Book(List.of(draft("3.50", "coffee", "flat white", 0))));
    }

    private BigDecimal amount(long id) {
        return talk.ledger().stream()
                .filter(entry -> entry.id().value() == id)
                .findFirst()
                .orElseThrow()
                .draft()
                .amount()
                .amount();
    }

    @Test
    void a_correction_shows_old_and_new_and_can_be_undone() {
        Answer answer = talk.say(new Intent.Correct(new Which.Last(), TO_18));
        assertThat(answer.reply().text()).isEqualTo("Changed €3.50 → €18.00 · coffee · flat white · today");
        assertThat(choices(answer)).extracting(Reply.Choice::text).containsExactly("undo #4");
        assertThat(talk.told(new Intent.Undo(null)))
                .isEqualTo("Undone. As before: €3.50 · coffee · flat white · today");
        assertThat(talk.told(new Intent.Redo()))
                .isEqualTo("Redone. Changed again: €18.00 · coffee · flat white · today");
    }

    @Test
    void every_part_can_be_corrected_and_is_shown() {
        Correction all = new Correction(
                null,
                Currency.getInstance("USD"),
                LocalDate.of(2026, 11, 21),
                new CategoryId("groceries"),
                "beans",
                null,
                "card",
                null);
        assertThat(talk.told(new Intent.Correct(named(4), all)))
                .isEqualTo("Changed €3.50 → US$3.50 · coffee → groceries · flat white → beans"
                        + " · today → yesterday (Sat 21 Nov) · – → card");
    }

    @Test
    void direction_and_category_stay_in_step() {
        talk.say(new Intent.Correct(named(4), Correction.NONE.withCategory(CategoryId.SALARY)));
        assertThat(talk.ledger().getLast().draft().direction()).isEqualTo(Direction.IN);
        talk.say(new Intent.Correct(named(4), Correction.NONE.withCategory(new CategoryId("coffee"))));
        assertThat(talk.ledger().getLast().draft().direction()).isEqualTo(Direction.OUT);
    }

    @Test
    void what_it_says_already_is_said_and_nothing_is_journaled() {
        assertThat(talk.told(new Intent.Correct(named(4), Correction.NONE.withAmount(new BigDecimal("3.5")))))
                .isEqualTo("It says that already: €3.50 · coffee · flat white · today");
        assertThat(talk.told(new Intent.Undo(null))).startsWith("Undone. No longer booked: €3.50");
    }

    @Test
    void an_amount_that_the_currency_does_not_have_is_refused() {
        Answer answer =
                talk.say(new Intent.Correct(named(4), Correction.NONE.withCurrency(Currency.getInstance("JPY"))));
        assertThat(answer.reply().ok()).isFalse();
        assertThat(answer.reply().text()).contains("no decimals", "3.50", "Nothing was changed");
    }

    @Test
    void the_last_one_is_the_one_spoken_of_last() {
        talk.say(new Intent.Correct(named(3), TO_18));
        talk.say(new Intent.Correct(new Which.Last(), Correction.NONE.withAmount(new BigDecimal("19"))));
        assertThat(amount(3)).isEqualByComparingTo("19");
    }

    @Test
    void the_best_fit_is_meant_and_equal_fits_are_asked_about() {
        talk.say(new Intent.Correct(described("airport taxi"), TO_18));
        assertThat(amount(2)).isEqualByComparingTo("18");
        Answer which =
                talk.say(new Intent.Correct(described("taxi"), Correction.NONE.withAmount(new BigDecimal("30"))));
        assertThat(which.reply().text())
                .startsWith("Which one shall be changed?")
                .contains("#1 ·", "#2 ·");
        assertThat(choices(which)).extracting(Reply.Choice::text).containsExactly("#2", "#1");
        assertThat(talk.ledger())
                .extracting(entry -> entry.draft().amount().amount().intValue())
                .doesNotContain(30);
    }

    @Test
    void amount_and_day_must_be_right_when_they_are_said() {
        Which.Described lunch = new Which.Described("", new BigDecimal("12.50"), new CategoryId("groceries"), null);
        assertThat(talk.told(new Intent.Correct(lunch, TO_18)))
                .isEqualTo("There is no such entry, so nothing was changed.");
        Which.Described amount = new Which.Described("", new BigDecimal("12.5"), null, null);
        talk.say(new Intent.Correct(amount, TO_18));
        assertThat(amount(3)).isEqualByComparingTo("18");
        Which.Described yesterday = new Which.Described("taxi", null, null, LocalDate.of(2026, 11, 21));
        talk.say(new Intent.Correct(yesterday, Correction.NONE.withAmount(new BigDecimal("23"))));
        assertThat(amount(2)).isEqualByComparingTo("23");
    }

    @Test
    void a_correction_without_anything_to_change_asks_what() {
        assertThat(talk.told(new Intent.Correct(named(3), Correction.NONE)))
                .isEqualTo("What shall be different about €12.50 · Subway: amount, day, category or note?");
    }

    @Test
    void one_is_deleted_at_once_and_many_only_after_a_yes() {
        assertThat(talk.told(new Intent.Delete(new Which.Last())))
                .isEqualTo("Deleted €3.50 · coffee · flat white · today");
        Which every = new Which.Every("", new CategoryId("transport"), null);
        assertThat(talk.told(new Intent.Delete(every))).isEqualTo("Delete all 2 entries (€37.00)?");
        assertThat(talk.ledger()).hasSize(3);
        assertThat(talk.told(new Intent.Confirm())).startsWith("Deleted 2 entries:");
        assertThat(talk.ledger()).hasSize(1);
        talk.say(new Intent.Undo(null));
        assertThat(talk.ledger()).hasSize(3);
    }

    @Test
    void a_yes_deletes_nothing_once_the_book_has_moved_on() {
        talk.say(new Intent.Delete(new Which.Every("", null, null)));
        talk.say(new Intent.Book(List.of(draft("1", "coffee", "espresso", 0))));
        assertThat(talk.told(new Intent.Confirm())).isEqualTo("All right. Nothing was waiting for a yes.");
        assertThat(talk.ledger()).hasSize(5);
    }

    @Test
    void an_old_undo_button_acts_on_its_own_booking() {
        assertThat(talk.told(new Intent.Undo(new TurnId(2)))).startsWith("Undone. No longer booked: €12.50");
        assertThat(talk.told(new Intent.Undo(new TurnId(2)))).isEqualTo("That is undone already.");
        assertThat(talk.ledger()).hasSize(3);
    }

    @Test
    void a_later_edit_in_the_way_of_an_undo_is_asked_about() {
        talk.say(new Intent.Correct(named(3), TO_18));
        Answer answer = talk.say(new Intent.Undo(new TurnId(2)));
        assertThat(answer.reply().text()).endsWith("Which do you want?");
        assertThat(choices(answer)).extracting(Reply.Choice::text).containsExactly("undo #4", "delete #3");
        assertThat(amount(3)).isEqualByComparingTo("18");
    }

    @Test
    void the_buttons_under_a_booking_ask_and_offer_answers_that_name_it() {
        Answer category = talk.say(new Intent.AskCategory(new EntryId(3)));
        assertThat(category.reply().text()).isEqualTo("Which category for €12.50 · Subway?");
        assertThat(choices(category)).hasSize(23).extracting(Reply.Choice::text).contains("category of #3: groceries");
        Answer day = talk.say(new Intent.AskDay(new EntryId(3)));
        assertThat(choices(day))
                .extracting(Reply.Choice::text)
                .startsWith("day of #3: 2026-11-22", "day of #3: 2026-11-21");
        assertThat(talk.told(new Intent.AskDay(new EntryId(99))))
                .isEqualTo("There is no such entry, so nothing was changed.");
    }

    @Test
    void the_home_currency_changes_and_comes_back_by_undo() {
        Currency dollar = Currency.getInstance("USD");
        assertThat(talk.told(new Intent.HomeCurrency(dollar)))
                .isEqualTo("Home currency: Euro (EUR) → US Dollar (USD). What is booked already stays as it is.");
        assertThat(talk.told(new Intent.HomeCurrency(dollar))).isEqualTo("Home currency is US Dollar (USD) already.");
        assertThat(talk.told(new Intent.Undo(null))).isEqualTo("Undone. Home currency: Euro (EUR)");
    }

    @Test
    void an_answer_to_which_one_is_found_among_the_candidates_only() {
        Which among = new Which.Among(List.of(new EntryId(1), new EntryId(2)), described("airport"));
        talk.say(new Intent.Delete(among));
        assertThat(talk.ledger()).extracting(entry -> entry.id().value()).containsExactly(1L, 3L, 4L);
    }

    @Test
    void an_open_question_about_an_entry_that_is_gone_is_not_asked_again() {
        talk.say(new Question.NewDay(new EntryId(4)));
        assertThat(talk.told(new Intent.Thanks())).endsWith("Still open: Which day was it: €3.50 · flat white?");
        talk.say(new Intent.Delete(named(4)));
        assertThat(talk.told(new Intent.Thanks())).doesNotContain("Still open");
    }
}
