package kharcha.storage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import kharcha.account.EmailAddress;
import kharcha.account.Letter;
import kharcha.account.Postbag.Round;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** The outbox: nothing is lost, nothing is sent that was rolled back, and no letter is in two hands. */
class PostbagTest {
    private static final Instant NOON = Instant.parse("2026-03-18T12:00:00Z");

    private final TestDatabase db = TestDatabase.fresh();
    private final JdbiPostbag postbag = db.database().postbag();
    private final List<String> sent = new ArrayList<>();

    @AfterEach
    void close() {
        db.close();
    }

    private void write(String subject) {
        db.database().accounts().atomically(register -> {
            register.outbox().send(letter(subject), NOON);
            return true;
        });
    }

    private static Letter letter(String subject) {
        return new Letter(new EmailAddress("ann@example.org"), subject, List.of("Hello.", "Bye."), null);
    }

    private Round carry(Instant now) {
        return postbag.next(now, letter -> sent.add(letter.subject()));
    }

    private Round fail(Instant now) {
        return postbag.next(now, letter -> {
            throw new IOException("the server is away");
        });
    }

    @Test
    void a_letter_goes_out_as_it_was_written_and_once() {
        write("one");

        Round round = postbag.next(NOON, letter -> {
            assertThat(letter).isEqualTo(letter("one"));
            sent.add(letter.subject());
        });

        assertThat(round).isEqualTo(Round.SENT);
        assertThat(carry(NOON.plus(Duration.ofDays(1)))).isEqualTo(Round.NOTHING_DUE);
        assertThat(sent).containsExactly("one");
    }

    @Test
    void what_is_enclosed_goes_with_it() {
        byte[] enclosed = {1, 2, 3};
        Letter written = new Letter(
                new EmailAddress("ann@example.org"),
                "one",
                List.of("Hello."),
                "http://localhost/dashboard",
                "de",
                "http://localhost/mail/end?code=abc",
                new Letter.Enclosure("a.pdf", enclosed));
        db.database().accounts().atomically(register -> {
            register.outbox().send(written, NOON);
            return true;
        });

        postbag.next(
                NOON, letter -> assertThat(letter).usingRecursiveComparison().isEqualTo(written));

        assertThat(carry(NOON.plus(Duration.ofDays(1)))).isEqualTo(Round.NOTHING_DUE);
    }

    @Test
    void what_was_rolled_back_is_never_sent() {
        assertThatThrownBy(() -> db.database().accounts().atomically(register -> {
                    register.outbox().send(letter("one"), NOON);
                    throw new IllegalStateException("no");
                }))
                .isInstanceOf(IllegalStateException.class);

        assertThat(carry(NOON)).isEqualTo(Round.NOTHING_DUE);
    }

    @Test
    void while_one_carries_a_letter_another_takes_the_next() {
        write("one");
        write("two");

        postbag.next(NOON, letter -> {
            assertThat(carry(NOON)).isEqualTo(Round.SENT);
            assertThat(carry(NOON)).isEqualTo(Round.NOTHING_DUE);
            sent.add(letter.subject());
        });

        assertThat(sent).containsExactly("two", "one");
    }

    @Test
    void a_letter_that_did_not_arrive_is_tried_again_ever_more_seldom() {
        write("one");
        assertThat(fail(NOON)).isEqualTo(Round.FAILED);

        assertThat(carry(NOON.plus(Duration.ofMinutes(1)))).isEqualTo(Round.NOTHING_DUE);
        Instant second = NOON.plus(Duration.ofMinutes(2));
        assertThat(fail(second)).isEqualTo(Round.FAILED);
        assertThat(carry(second.plus(Duration.ofMinutes(3)))).isEqualTo(Round.NOTHING_DUE);
        assertThat(carry(second.plus(Duration.ofMinutes(4)))).isEqualTo(Round.SENT);
    }

    @Test
    void after_three_days_a_letter_is_given_up() {
        write("one");
        Instant now = NOON;
        int tries = 0;
        while (now.isBefore(NOON.plus(Duration.ofDays(10)))) {
            if (fail(now) == Round.FAILED) tries++;
            now = now.plus(Duration.ofMinutes(30));
        }

        assertThat(tries).isBetween(15, 40);
        assertThat(carry(now)).isEqualTo(Round.NOTHING_DUE);
    }
}
