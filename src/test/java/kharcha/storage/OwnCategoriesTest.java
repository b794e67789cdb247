package kharcha.storage;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Currency;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import kharcha.account.Appearance;
import kharcha.account.Identity;
import kharcha.account.Preferences;
import kharcha.account.Trip;
import kharcha.account.User;
import kharcha.conversation.Conversation;
import kharcha.conversation.Message;
import kharcha.conversation.Reply;
import kharcha.conversation.Turn;
import kharcha.ledger.Categories;
import kharcha.ledger.CategoryId;
import kharcha.ledger.Direction;
import kharcha.ledger.Ledger;
import kharcha.ledger.OwnCategories;
import kharcha.ledger.OwnCategory;
import kharcha.ledger.TurnId;
import kharcha.ledger.Undoing;
import kharcha.money.OwnRate;
import kharcha.money.OwnRates;
import kharcha.understanding.IntentAssembler;
import kharcha.understanding.local.IntentModel;
import kharcha.understanding.local.LocalUnderstanding;
import kharcha.understanding.local.Skill;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What a user makes of the categories, and what the chat then makes of messages. */
class OwnCategoriesTest {
    private static final Instant NOON = Instant.parse("2026-03-18T12:00:00Z");
    private static final Preferences ENGLISH = new Preferences(Locale.UK, ZoneOffset.UTC, Currency.getInstance("GBP"));
    private static final CategoryId COFFEE = new CategoryId("coffee");
    private static final CategoryId EATING_OUT = new CategoryId("eating out");
    private static final OwnCategory DOG =
            new OwnCategory(new CategoryId("dog"), "Rex", "dog", "brown", Direction.OUT, null);

    private static TestDatabase db;
    private static Conversation conversation;
    private static final AtomicInteger USERS = new AtomicInteger();

    private User ann;

    @BeforeAll
    static void open() throws Exception {
        db = TestDatabase.fresh();
        try (var in = OwnCategoriesTest.class.getResourceAsStream("/assistant-skills/kharcha-dialog.json")) {
            conversation = new Conversation(
                    db.books(),
                    new LocalUnderstanding(IntentModel.train(Skill.read(in))),
                    new IntentAssembler()::assemble,
                    Categories.standard(),
                    Duration.ofDays(1));
        }
    }

    @AfterAll
    static void close() {
        db.close();
    }

    @BeforeEach
    void somebodyNew() {
        ann = db.users().findOrCreate(new Identity("test", "own-" + USERS.incrementAndGet()), ENGLISH);
    }

    @Test
    void an_own_category_is_booked_to_by_its_name_and_by_its_words() {
        change(ledger -> ledger.arrange(List.of(DOG)));
        change(ledger -> ledger.teach("bonio", DOG.id()));

        assertThat(say("18 for Rex")).contains("Rex");
        assertThat(say("bonio 4.50")).contains("Rex");
        assertThat(say("how much on Rex this month?")).contains("£22.50");
    }

    @Test
    void a_word_of_ones_own_goes_before_what_it_means_to_everybody() {
        assertThat(say("subway 8")).contains("eating out");

        change(ledger -> ledger.teach("subway", new CategoryId("groceries")));

        assertThat(say("subway 9")).contains("groceries");
    }

    @Test
    void what_is_merged_counts_and_is_called_as_the_category_it_was_merged_into() {
        say("coffee 3.20");
        say("dinner 20 at Nandos");
        change(ledger -> ledger.arrange(List.of(coffeeMergedIntoEatingOut())));

        assertThat(say("how much on eating out this month?")).contains("£23.20");
        assertThat(say("monthly report")).contains("eating out · £23.20").doesNotContain("coffee · £3.20 ·");
        assertThat(say("espresso 2.80")).contains("eating out");
    }

    @Test
    void undo_takes_back_a_merge_a_name_and_a_word() {
        change(ledger -> ledger.arrange(List.of(coffeeMergedIntoEatingOut())));
        change(ledger -> ledger.teach("bonio", EATING_OUT));

        assertThat(say("undo")).contains("bonio");
        assertThat(say("undo")).contains("Category as before");
        assertThat(own()).isEqualTo(OwnCategories.NONE);
        assertThat(say("redo")).contains("Category changed again");
        assertThat(own().category(COFFEE)).contains(coffeeMergedIntoEatingOut());
    }

    @Test
    void an_old_undo_does_not_overwrite_what_was_changed_since() {
        TurnId first = change(ledger -> ledger.teach("bonio", EATING_OUT));
        change(ledger -> ledger.teach("bonio", COFFEE));

        Undoing undoing = db.books()
                .atomically(
                        ann.id(),
                        desk -> new Ledger(
                                        desk,
                                        ann.id(),
                                        desk.turns()
                                                .open(ann.id(), "test", null)
                                                .turn())
                                .undo(first));

        assertThat(undoing).isEqualTo(new Undoing.SettingsChangedLater(first));
    }

    @Test
    void settings_come_back_as_they_were_written() {
        var all = new Preferences(
                Locale.GERMANY,
                ZoneOffset.UTC,
                Currency.getInstance("EUR"),
                "Ann",
                DayOfWeek.SUNDAY,
                25,
                Appearance.DARK,
                true,
                true,
                true,
                LocalDate.of(2026, 11, 22),
                OwnRates.NONE.with(new OwnRate(
                        Currency.getInstance("EUR"),
                        Currency.getInstance("INR"),
                        new BigDecimal("91.5"),
                        LocalDate.of(2026, 11, 20))),
                new Trip("Goa", "goa", Currency.getInstance("INR"), LocalDate.of(2026, 11, 20), null, ZoneOffset.UTC));
        change(ledger -> !ledger.prefer(all).equals(all));

        assertThat(settings()).isEqualTo(all);
        assertThat(say("undo")).contains("Hauptwährung");
        assertThat(settings()).isEqualTo(ENGLISH);
    }

    private static OwnCategory coffeeMergedIntoEatingOut() {
        return OwnCategory.of(Categories.standard().find(COFFEE).orElseThrow()).mergedInto(EATING_OUT);
    }

    private Preferences settings() {
        return db.books().atomically(ann.id(), desk -> desk.preferences().read(ann.id()));
    }

    private OwnCategories own() {
        return db.books().atomically(ann.id(), desk -> desk.categories().read(ann.id()));
    }

    /** As a page would: a turn of its own. */
    private TurnId change(Function<Ledger, Boolean> work) {
        return db.books().atomically(ann.id(), desk -> {
            var opening = desk.turns().open(ann.id(), "dashboard", null);
            assertThat(work.apply(new Ledger(desk, ann.id(), opening.turn()))).isTrue();
            var turn = new Turn(opening.turn(), "dashboard", null, "", "", new Reply(true, List.of()), NOON);
            desk.turns().close(ann.id(), turn, opening.context());
            return opening.turn();
        });
    }

    private String say(String text) {
        return conversation
                .reply(new Message(ann, "test", null, text, NOON, List.of()))
                .reply()
                .text();
    }
}
