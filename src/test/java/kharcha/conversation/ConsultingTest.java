package kharcha.conversation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import kharcha.account.Identity;
import kharcha.account.Preferences;
import kharcha.account.User;
import kharcha.account.UserId;
import kharcha.ledger.Categories;
import kharcha.storage.TestDatabase;
import kharcha.understanding.Context;
import kharcha.understanding.Intent;
import kharcha.understanding.Label;
import kharcha.understanding.Meaning;
import kharcha.understanding.Parse;
import kharcha.understanding.Utterance;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** When Watson is asked, and what becomes of its vote. */
class ConsultingTest {
    private static final Instant NOON = Instant.parse("2026-03-18T12:00:00Z");
    private static final Label WATSONS = new Label("report", 0.7);
    private static final Label OWN = new Label("help", 0.9);

    private final MemoryBooks books = new MemoryBooks();
    private final List<String> asked = new ArrayList<>();
    private final List<Label> counted = new ArrayList<>();
    private boolean open;

    /** Says of each transaction that it is open as long as it is. */
    private final Books watched = new Books() {
        @Override
        public <T> T atomically(UserId user, Function<Desk, T> work) {
            open = true;
            try {
                return books.atomically(user, work);
            } finally {
                open = false;
            }
        }
    };

    private final Conversation conversation = conversation(watched);

    private Conversation conversation(Books kept) {
        return new Conversation(
                kept, ConsultingTest::read, this::meant, Categories.standard(), Duration.ofDays(90), (user, text) -> {
                    assertThat(open).as("asked within a transaction").isFalse();
                    asked.add(text);
                    return List.of(WATSONS);
                });
    }

    private static Parse read(Utterance utterance) {
        return new Parse(
                utterance, List.of(new Label("test", 1)), 1, List.of(), List.of(), List.of(), List.of(), "local");
    }

    private Meaning meant(Parse parse, Context context, List<Label> votes) {
        counted.clear();
        counted.addAll(votes);
        return new Intent.Thanks();
    }

    private Reply say(String channel, String text, Label... votes) {
        return say(channel, text, "en-IE", votes);
    }

    private Reply say(String channel, String text, String locale, Label... votes) {
        Preferences preferences =
                new Preferences(Locale.forLanguageTag(locale), ZoneOffset.UTC, Currency.getInstance("EUR"));
        User user = books.findOrCreate(new Identity("test", locale), preferences);
        @Nullable String noId = null;
        return conversation
                .reply(new Message(user, channel, noId, text, NOON, List.of(votes)))
                .reply();
    }

    @Test
    void nobody_is_asked_about_before_the_chat_has_said_so_and_it_says_so_once() {
        Reply first = say("web", "thanks");
        Reply second = say("web", "thanks");
        Reply third = say("telegram", "thanks");

        assertThat(first.text()).contains("Watson Assistant reads along");
        assertThat(second.text()).doesNotContain("Watson");
        assertThat(third.text()).doesNotContain("Watson");
        assertThat(asked).hasSize(2);
    }

    @Test
    void its_label_is_a_vote_as_those_of_watsons_own_doors_are() {
        say("web", "thanks");
        assertThat(counted).isEmpty();

        say("web", "thanks");
        assertThat(counted).containsExactly(WATSONS);

        say("watson:Slack", "thanks", OWN);
        assertThat(counted).containsExactly(OWN);
    }

    @Test
    void of_what_came_by_watsons_own_doors_nothing_is_asked_and_nothing_is_said() {
        say("web", "thanks");
        Reply there = say("watson:Slack", "thanks", "de-DE");
        say("watson:Slack", "thanks");

        assertThat(there.text()).doesNotContain("Watson");
        assertThat(asked).isEmpty();
    }

    @Test
    void buttons_are_read_here_and_what_is_too_long_to_read_is_shown_to_nobody() {
        say("web", "thanks");

        say("web", "undo #1");
        say("web", "delete #3");
        say("web", "a".repeat(100_000));

        assertThat(asked).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "en-IE, reads along",
        "de-DE, liest IBMs Watson Assistant mit",
        "es-ES, también lee",
        "fr-FR, lit aussi",
        "hi-IN, भी उसे पढ़ेगा",
        "hi-Latn-IN, bhi use padhega",
    })
    void it_is_said_in_the_readers_language(String locale, String words) {
        assertThat(say("web", "12", locale).text()).contains("IBM", words);
    }

    @Test
    void who_was_told_stays_told() {
        try (TestDatabase database = TestDatabase.fresh()) {
            Identity anna = new Identity("test", "anna");
            Preferences preferences = new Preferences(Locale.UK, ZoneOffset.UTC, Currency.getInstance("GBP"));
            User user = database.users().findOrCreate(anna, preferences);
            assertThat(user.knowsOfWatson()).isFalse();

            conversation(database.books()).reply(new Message(user, "web", "m1", "thanks", NOON, List.of()));

            User later = database.users().find(anna).orElseThrow();
            assertThat(later.knowsOfWatson()).isTrue();
            assertThat(later.preferences()).isEqualTo(preferences);
        }
    }
}
