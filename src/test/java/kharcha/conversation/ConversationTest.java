package kharcha.conversation;

import static kharcha.conversation.Scripted.choices;
import static kharcha.conversation.Scripted.draft;
import static kharcha.conversation.Scripted.partial;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import kharcha.ledger.TurnId;
import kharcha.understanding.Intent;
import kharcha.understanding.Question;
import org.junit.jupiter.api.Test;

class ConversationTest {
    private final Scripted talk = new Scripted();
    private final Intent coffee = book("3.50", "coffee", "coffee");

    private static Intent book(String amount, String category, String note) {
        return new Intent.Book(List.of(draft(amount, category, note, 0)));
    }

    @Test
    void a_booking_is_told_in_one_line_with_buttons_that_name_it() {
        Answer answer = talk.say(new Intent.Book(List.of(draft("12.50", "eating out", "Subway", 1))));
        assertThat(answer.reply().text()).startsWith("Booked €12.50 · eating out · Subway · yesterday (Sat 21 Nov)");
        assertThat(choices(answer))
                .extracting(Reply.Choice::text)
                .containsExactly("undo #1", "change category of #1", "change day of #1", "what is my currency?");
    }

    @Test
    void only_the_first_reply_ever_names_the_home_currency() {
        assertThat(talk.told(coffee)).endsWith("Amounts without a currency count as Euro (EUR).");
        assertThat(talk.told(coffee)).isEqualTo("Booked €3.50 · coffee · today");
    }

    @Test
    void a_message_delivered_five_times_is_booked_once_and_answered_the_same() {
        Answer first = talk.say("m", "coffee 3.50", coffee);
        for (int i = 0; i < 4; i++)
            assertThat(talk.say("m", "coffee 3.50", coffee).reply()).isEqualTo(first.reply());
        assertThat(talk.ledger()).hasSize(1);
    }

    @Test
    void the_same_id_with_other_words_is_refused_in_words() {
        talk.say("m", "coffee 3.50", coffee);
        Answer other = talk.say("m", "coffee 35", book("35", "coffee", "coffee"));
        assertThat(other.reply().ok()).isFalse();
        assertThat(other.reply().text()).contains("answered before with other words");
        assertThat(talk.ledger()).hasSize(1);
    }

    @Test
    void one_id_on_two_channels_is_two_messages() {
        talk.say("web", "m", "coffee 3.50", coffee);
        talk.say("watson:test", "m", "coffee 3.50", coffee);
        assertThat(talk.ledger()).hasSize(2);
    }

    @Test
    void without_ids_the_same_words_within_two_minutes_are_booked_and_said_to_be_the_second() {
        talk.say(null, "coffee 3.50", coffee);
        talk.later(Duration.ofSeconds(119));
        assertThat(talk.say(null, "coffee 3.50", coffee).reply().text())
                .contains("The second time today that you sent exactly this.");
        assertThat(talk.say(null, "coffee 3.50", coffee).reply().text()).contains("The third time today");
        assertThat(talk.ledger()).hasSize(3);
    }

    @Test
    void without_ids_the_same_words_after_two_minutes_or_after_an_undo_are_nothing_special() {
        talk.say(null, "coffee 3.50", coffee);
        talk.later(Duration.ofSeconds(121));
        assertThat(talk.say(null, "coffee 3.50", coffee).reply().text()).doesNotContain("time today");
        talk.say(null, "undo", new Intent.Undo(null));
        talk.later(Duration.ofSeconds(10));
        assertThat(talk.say(null, "coffee 3.50", coffee).reply().text()).doesNotContain("time today");
    }

    @Test
    void messages_with_ids_may_say_the_same_thing_twice() {
        talk.say("a", "coffee 3.50", coffee);
        assertThat(talk.say("b", "coffee 3.50", coffee).reply().text()).doesNotContain("time today");
    }

    @Test
    void an_open_question_is_kept_over_a_change_of_topic_and_brought_back() {
        assertThat(talk.told(new Question.Purpose(partial("45", "")))).startsWith("What was the €45.00 for?");
        assertThat(talk.told(new Intent.ListCategories())).endsWith("Still open: What was the €45.00 for?");
        assertThat(talk.told(coffee)).contains("Booked").endsWith("Still open: What was the €45.00 for?");
        assertThat(talk.told(book("45", "groceries", "food"))).doesNotContain("Still open");
        assertThat(talk.told(new Intent.Thanks())).doesNotContain("Still open");
    }

    @Test
    void never_mind_drops_the_open_question() {
        talk.say(new Question.Purpose(partial("45", "")));
        assertThat(talk.told(new Intent.Cancel())).isEqualTo("Dropped. Nothing was booked.");
        assertThat(talk.told(new Intent.Thanks())).doesNotContain("Still open");
        assertThat(talk.told(new Intent.Cancel())).startsWith("Nothing is waiting");
    }

    @Test
    void a_question_that_nobody_answers_is_brought_back_three_times_and_then_dropped() {
        talk.say(new Question.Purpose(partial("45", "")));
        for (int i = 0; i < 3; i++) assertThat(talk.told(new Intent.Thanks())).endsWith("for?");
        assertThat(talk.told(new Intent.Thanks())).isEqualTo("You are welcome.");
        assertThat(talk.told(new Intent.Cancel())).startsWith("Nothing is waiting");
    }

    @Test
    void entries_in_doubt_are_booked_by_a_yes_only() {
        Answer asked = talk.say(new Question.ConfirmEntries(List.of(draft("9000", "coffee", "coffee", 0)), null));
        assertThat(asked.reply().text()).startsWith("Book €9,000.00 · coffee · today?");
        assertThat(choices(asked)).extracting(Reply.Choice::text).startsWith("yes", "no");
        assertThat(talk.ledger()).isEmpty();
        talk.say(new Intent.Confirm());
        assertThat(talk.ledger()).hasSize(1);
        assertThat(talk.told(new Intent.Confirm())).isEqualTo("All right. Nothing was waiting for a yes.");
        assertThat(talk.ledger()).hasSize(1);
    }

    @Test
    void the_fifth_entry_of_a_web_guest_brings_the_recovery_offer_once() {
        for (int i = 1; i <= 7; i++) {
            Reply reply = talk.say("web", "w" + i, "coffee " + i, coffee).reply();
            assertThat(reply.blocks().stream().anyMatch(Reply.RecoveryOffer.class::isInstance))
                    .as("entry %d", i)
                    .isEqualTo(i == 5);
        }
    }

    @Test
    void the_recovery_offer_comes_last_so_that_the_booking_keeps_its_buttons() {
        for (int i = 1; i <= 4; i++) talk.say("web", "w" + i, "coffee " + i, coffee);
        Reply reply = talk.say("web", "w5", "coffee 5", coffee).reply();

        assertThat(reply.blocks())
                .hasExactlyElementsOfTypes(Reply.Text.class, Reply.Choices.class, Reply.RecoveryOffer.class);
    }

    @Test
    void other_channels_get_no_recovery_offer() {
        for (int i = 1; i <= 6; i++)
            assertThat(talk.say(coffee).reply().blocks()).noneMatch(Reply.RecoveryOffer.class::isInstance);
    }

    @Test
    void books_that_cannot_be_opened_bring_an_apology_and_then_service_again() {
        talk.books.away(true);
        Answer sorry = talk.say("m", "coffee 3.50", coffee);
        assertThat(sorry.turn()).isNull();
        assertThat(sorry.reply().ok()).isFalse();
        assertThat(sorry.reply().text()).startsWith("Sorry, the books cannot be opened");
        talk.books.away(false);
        assertThat(talk.say("m", "coffee 3.50", coffee).reply().text()).startsWith("Booked");
        assertThat(talk.ledger()).hasSize(1);
    }

    @Test
    void what_cannot_be_a_message_is_refused_clearly_and_leaves_no_trace() {
        List<String> bad = List.of(
                "",
                "  \n ",
                "x".repeat(2001),
                "x".repeat(100_000),
                "coffee\u0000 3",
                "coffee \u001b[2J",
                "\ud83d 3",
                "3 \ude00");
        for (String text : bad) {
            Answer answer = talk.say("bad", text, coffee);
            assertThat(answer.reply().ok()).as(text).isFalse();
            assertThat(answer.turn()).isNull();
        }
        assertThat(talk.say("bad", "x".repeat(2001), coffee).reply().text()).contains("2,001 characters", "2,000");
        assertThat(talk.ledger()).isEmpty();
        assertThat(talk.say("fine", "coffee ☕ 😀\n3.50", coffee).turn()).isEqualTo(new TurnId(1));
    }
}
