package kharcha;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import kharcha.account.EmailAddress;
import kharcha.account.Letter;
import kharcha.account.Postbag;
import kharcha.account.UserId;
import kharcha.conversation.Rounds;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Reminders by mail: asked for once, sent once each, ended by one press. It is 18 March 2026, noon in UTC. */
class ReminderMailsTest {
    private static final String ANN = "ann@example.org";

    @RegisterExtension
    final Doorway door = new Doorway();

    private Doorway.Browser ann;
    private UserId id;

    @BeforeEach
    void register() {
        ann = door.member(ANN);
        id = door.inside
                .accounts()
                .atomically(register -> register.credentials().find(new EmailAddress(ANN)))
                .orElseThrow()
                .user();
        door.letters();
    }

    @Test
    void it_comes_once_however_often_servers_go_round_and_says_no_more_than_that_in_its_subject() {
        assertThat(ann.say("remind me by mail every day at 9 to pay the plumber")
                        .body())
                .contains("a…@example.org", "pay the plumber");
        round();
        assertThat(arrived()).isEmpty();
        door.later(Duration.ofDays(1));
        round();
        round();
        assertThat(arrived()).singleElement().satisfies(letter -> {
            assertThat(letter.to()).isEqualTo(new EmailAddress(ANN));
            assertThat(letter.subject()).isEqualTo("A reminder from your book");
            assertThat(letter.paragraphs().getFirst()).startsWith("Reminder: pay the plumber.");
            assertThat(letter.link()).isEqualTo("https://kharcha.example/dashboard");
            assertThat(letter.ending()).startsWith("https://kharcha.example/mail/end?code=");
        });
        assertThat(ann.say("hello").body()).as("the chat reminds all the same").contains("pay the plumber");
    }

    @Test
    void one_press_ends_the_mails_and_the_chat_goes_on() {
        ann.say("remind me by mail every day at 9 to water the plants");
        door.later(Duration.ofDays(1));
        round();
        String path = Objects.requireNonNull(arrived().getFirst().ending());
        Doorway.Browser mailbox = door.browser();
        String code = path.substring(path.indexOf('=') + 1);
        assertThat(mailbox.get("/mail/end?code=" + code).body()).contains("No more reminders by mail?");
        assertThat(mails()).as("a mail scanner opens every link").isTrue();
        assertThat(mailbox.post("/mail/end", Map.of("code", code)).body()).contains("No more reminders by mail");
        assertThat(mails()).isFalse();
        door.later(Duration.ofDays(1));
        round();
        assertThat(arrived()).isEmpty();
        assertThat(ann.say("hello").body()).contains("water the plants");
    }

    @Test
    void setting_and_reminder_are_undone_together_and_the_setting_alone_is_begun_and_ended_by_chat() {
        ann.say("remind me by mail every evening at 9");
        assertThat(mails()).isTrue();
        ann.say("undo");
        assertThat(mails()).isFalse();
        assertThat(ann.say("mail me my reminders").body()).contains("a…@example.org");
        assertThat(mails()).isTrue();
        assertThat(ann.say("stop the reminder mails").body()).contains("No more reminders by mail");
        assertThat(mails()).isFalse();
    }

    @Test
    void who_has_not_asked_gets_none() {
        ann.say("remind me every day at 9 to pay the plumber");
        door.later(Duration.ofDays(1));
        round();
        assertThat(arrived()).isEmpty();
    }

    private void round() {
        new Rounds(door.inside.books(), door.database.database().wakings(), door.clock).run();
    }

    private boolean mails() {
        return Boolean.TRUE.equals(door.inside
                .books()
                .atomically(id, desk -> desk.preferences().read(id))
                .mailsReminders());
    }

    /** What is in the outbox, taken out of it, with links as they are mailed. */
    private List<Letter> arrived() {
        List<Letter> arrived = new ArrayList<>();
        Instant now = door.clock.instant();
        while (door.database.database().postbag().next(now, arrived::add) == Postbag.Round.SENT) {}
        return arrived.stream()
                .map(letter -> letter.from("https://kharcha.example"))
                .toList();
    }
}
