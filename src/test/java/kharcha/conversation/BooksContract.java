package kharcha.conversation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Currency;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import kharcha.account.Identity;
import kharcha.account.Preferences;
import kharcha.account.User;
import kharcha.account.UserId;
import kharcha.account.Users;
import kharcha.ledger.CategoryId;
import kharcha.ledger.Change;
import kharcha.ledger.DateRange;
import kharcha.ledger.Direction;
import kharcha.ledger.Draft;
import kharcha.ledger.Entry;
import kharcha.ledger.EntryId;
import kharcha.ledger.Journal;
import kharcha.ledger.OwnCategories;
import kharcha.ledger.TurnId;
import kharcha.money.Money;
import kharcha.report.Chart;
import kharcha.report.ChartLookup;
import kharcha.report.Filter;
import kharcha.report.Query;
import kharcha.report.Reports;
import kharcha.understanding.Context;
import kharcha.understanding.Question;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What every {@link Books} must do, with the users and charts that belong to it; run against each of them. */
public abstract class BooksContract {
    protected static final Preferences GERMAN =
            new Preferences(Locale.GERMANY, ZoneId.of("Europe/Berlin"), Currency.getInstance("EUR"));
    protected static final Preferences INDIAN =
            new Preferences(Locale.forLanguageTag("en-IN"), ZoneId.of("Asia/Kolkata"), Currency.getInstance("INR"));
    protected static final LocalDate DAY = LocalDate.of(2026, 3, 18);
    protected static final Instant NOON = Instant.parse("2026-03-18T11:00:00.123456Z");

    protected UserId ann = new UserId(1);

    protected abstract Books books();

    protected abstract Users users();

    protected abstract ChartLookup charts();

    @BeforeEach
    void meetAnn() {
        ann = users().findOrCreate(somebody(), GERMAN).id();
    }

    private static int met;

    protected static Identity somebody() {
        return new Identity("test", "person " + ++met);
    }

    protected static Draft draft(String amount, String note) {
        return new Draft(DAY, Money.of(amount, "EUR"), Direction.OUT, CategoryId.OTHER, note, Set.of(), null);
    }

    protected <T> T atomically(Function<Desk, T> work) {
        return books().atomically(ann, work);
    }

    protected List<EntryId> book(Draft... drafts) {
        return atomically(desk -> desk.entries().add(ann, List.of(drafts)));
    }

    private Optional<Entry> find(EntryId id) {
        return atomically(desk -> desk.entries().find(ann, id));
    }

    private List<Entry> latest(int limit) {
        return atomically(desk -> desk.entries().latest(ann, limit));
    }

    private List<Turn> history(int limit) {
        return atomically(desk -> desk.turns().history(ann, limit));
    }

    private Optional<Journal.Page> pageOf(long turn) {
        return atomically(desk -> desk.journal().page(ann, new TurnId(turn)));
    }

    protected static Turn turn(TurnId id, String channel, @Nullable String messageId, String text) {
        return new Turn(id, channel, messageId, text, "read as a greeting", new Reply(true, List.of()), NOON);
    }

    // Users

    @Test
    void a_user_is_found_by_the_identity_it_was_made_with() {
        Identity identity = somebody();
        assertThat(users().find(identity)).isEmpty();
        User made = users().findOrCreate(identity, INDIAN);
        assertThat(users().find(identity)).contains(made);
        assertThat(users().findOrCreate(identity, GERMAN)).isEqualTo(made);
        assertThat(made.preferences()).isEqualTo(INDIAN);
    }

    @Test
    void the_same_key_of_another_kind_is_another_user() {
        Identity identity = somebody();
        User one = users().findOrCreate(identity, GERMAN);
        User other = users().findOrCreate(new Identity("other", identity.key()), GERMAN);
        assertThat(other.id()).isNotEqualTo(one.id());
    }

    @Test
    void a_second_identity_leads_to_the_same_user_and_is_never_taken_away() {
        Identity phone = somebody();
        assertThat(users().add(ann, phone)).isTrue();
        assertThat(users().add(ann, phone)).isTrue();
        assertThat(users().find(phone)).map(User::id).contains(ann);
        UserId ben = users().findOrCreate(somebody(), INDIAN).id();
        assertThat(users().add(ben, phone)).isFalse();
        assertThat(users().find(phone)).map(User::id).contains(ann);
    }

    @Test
    void preferences_are_written_and_seen_by_the_next_turn() {
        atomically(desk -> {
            assertThat(desk.preferences().read(ann)).isEqualTo(GERMAN);
            desk.preferences().write(ann, INDIAN);
            return true;
        });
        Turns.Opening opening = atomically(desk -> desk.turns().open(ann, "web", null));
        assertThat(opening.preferences()).isEqualTo(INDIAN);
    }

    // Entries

    @Test
    void entries_are_numbered_in_the_order_of_booking_and_numbers_are_not_used_again() {
        assertThat(book(draft("1", "tea"), draft("2", "bun"))).containsExactly(new EntryId(1), new EntryId(2));
        boolean removed = atomically(desk -> desk.entries().remove(ann, new EntryId(2)));
        assertThat(removed).isTrue();
        assertThat(book(draft("3", "jam"))).containsExactly(new EntryId(3));
        assertThat(book()).isEmpty();
    }

    @Test
    void an_entry_comes_back_with_everything_it_had() {
        var full = new Draft(
                LocalDate.of(1999, 12, 31),
                Money.of("1234567.125", "KWD"),
                Direction.IN,
                CategoryId.SALARY,
                "Crème brûlée, \"खाना\" \\ 🍕; DROP TABLE entries",
                Set.of("work", "été"),
                "upi");
        List<EntryId> ids = book(full, draft("900", "rent").withAmount(Money.of("999999999999999", "JPY")));
        assertThat(find(ids.getFirst())).contains(new Entry(ids.getFirst(), full));
        assertThat(atomically(desk -> desk.entries().latest(ann, 1))
                        .getFirst()
                        .draft()
                        .amount())
                .isEqualTo(Money.of("999999999999999", "JPY"));
    }

    @Test
    void an_entry_is_replaced_removed_and_restored_under_its_id() {
        EntryId id = book(draft("12.50", "lunch")).getFirst();
        Draft supper = draft("18", "supper with Ann").withDay(DAY.plusDays(1));
        atomically(desk -> {
            assertThat(desk.entries().replace(ann, id, supper)).isTrue();
            assertThat(desk.entries().find(ann, id)).contains(new Entry(id, supper));
            assertThat(desk.entries().remove(ann, id)).isTrue();
            assertThat(desk.entries().find(ann, id)).isEmpty();
            assertThat(desk.entries().remove(ann, id)).isFalse();
            assertThat(desk.entries().replace(ann, id, supper)).isFalse();
            desk.entries().restore(ann, id, supper);
            return true;
        });
        assertThat(find(id)).contains(new Entry(id, supper));
        assertThatThrownBy(() -> atomically(desk -> {
                    desk.entries().restore(ann, id, supper);
                    return true;
                }))
                .isInstanceOf(RuntimeException.class);
    }

    @Test
    void the_latest_are_the_last_booked_whatever_their_day() {
        book(draft("1", "a"), draft("2", "b").withDay(DAY.minusYears(1)), draft("3", "c"));
        assertThat(latest(2)).extracting(entry -> entry.id().value()).containsExactly(3L, 2L);
    }

    @Test
    void what_fails_leaves_nothing_behind() {
        assertThatThrownBy(() -> atomically(desk -> {
                    TurnId id = desk.turns().open(ann, "web", "m1").turn();
                    desk.entries().add(ann, List.of(draft("1", "tea")));
                    desk.turns().close(ann, turn(id, "web", "m1", "tea 1"), Context.NONE);
                    throw new IllegalStateException("no");
                }))
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("no");
        assertThat(latest(9)).isEmpty();
        Turns.Opening opening = atomically(desk -> desk.turns().open(ann, "web", "m1"));
        assertThat(opening.earlier()).isNull();
        assertThat(opening.turn()).isEqualTo(new TurnId(1));
    }

    @Test
    void another_users_book_cannot_be_seen_or_touched() {
        EntryId id = book(draft("1", "tea")).getFirst();
        UserId ben = users().findOrCreate(somebody(), INDIAN).id();
        books().atomically(ben, desk -> {
            assertThat(desk.entries().find(ann, id)).isEmpty();
            assertThat(desk.entries().latest(ann, 9)).isEmpty();
            assertThat(desk.entries().remove(ann, id)).isFalse();
            assertThat(desk.entries().replace(ann, id, draft("2", "x"))).isFalse();
            assertThat(desk.reports().figures(ann, Filter.NONE, DateRange.ALL, null))
                    .isEmpty();
            assertThat(desk.turns().history(ann, 9)).isEmpty();
            assertThat(desk.journal().lastUndoable(ann)).isEmpty();
            return true;
        });
        assertThatThrownBy(() -> books().atomically(ben, desk -> desk.entries().add(ann, List.of(draft("1", "tea")))))
                .isInstanceOf(RuntimeException.class);
        assertThat(latest(9)).hasSize(1);
    }

    // Turns

    @Test
    void a_turn_is_remembered_with_its_reply_and_found_again_by_its_message() {
        var reply = new Reply(
                true,
                List.of(
                        new Reply.Text("Booked 1.00 €\nand more"),
                        new Reply.Picture("id", "March", "March: 1.00 €"),
                        new Reply.Choices("", List.of(new Reply.Choice("Undo", "undo #1")))));
        var turn = new Turn(new TurnId(1), "web", "m1", "tea 1", "add_expense 0.98", reply, NOON);
        atomically(desk -> {
            assertThat(desk.turns().open(ann, "web", "m1"))
                    .isEqualTo(new Turns.Opening(turn.id(), GERMAN, OwnCategories.NONE, Context.NONE, null));
            desk.turns().close(ann, turn, Context.NONE);
            return true;
        });
        assertThat(atomically(desk -> desk.turns().open(ann, "web", "m1")).earlier())
                .isEqualTo(turn);
        assertThat(atomically(desk -> desk.turns().open(ann, "web", "m2")).earlier())
                .isNull();
        assertThat(atomically(desk -> desk.turns().open(ann, "other", "m1")).earlier())
                .isNull();
        assertThat(atomically(desk -> desk.turns().open(ann, "web", null)).earlier())
                .isNull();
        assertThat(history(9)).containsExactly(turn);
    }

    @Test
    void one_message_id_of_two_users_is_two_messages() {
        atomically(desk -> {
            TurnId id = desk.turns().open(ann, "web", "m1").turn();
            desk.turns().close(ann, turn(id, "web", "m1", "tea 1"), Context.NONE);
            return true;
        });
        UserId ben = users().findOrCreate(somebody(), INDIAN).id();
        assertThat(books().atomically(ben, desk -> desk.turns().open(ben, "web", "m1"))
                        .earlier())
                .isNull();
    }

    @Test
    void the_next_turn_starts_from_what_the_last_one_left() {
        var context = new Context(
                new Question.ConfirmEntries(List.of(draft("3.50", "coffee"))),
                Query.of(Query.Metric.SUM, Filter.direction(Direction.OUT), DateRange.of(DAY, DAY)),
                List.of(new EntryId(7)),
                true);
        atomically(desk -> {
            desk.turns().close(ann, turn(desk.turns().open(ann, "web", null).turn(), "web", null, "hi"), context);
            return true;
        });
        Turns.Opening next = atomically(desk -> desk.turns().open(ann, "web", null));
        assertThat(next.turn()).isEqualTo(new TurnId(2));
        assertThat(next.context()).isEqualTo(context);
    }

    @Test
    void history_is_the_newest_turns_with_the_oldest_of_them_first() {
        for (int i = 1; i <= 3; i++) {
            String text = "hi " + i;
            atomically(desk -> {
                desk.turns()
                        .close(ann, turn(desk.turns().open(ann, "web", null).turn(), "web", null, text), Context.NONE);
                return true;
            });
        }
        assertThat(history(2)).extracting(Turn::text).containsExactly("hi 2", "hi 3");
    }

    // Journal

    private Journal.Page page(long turn, Journal.Kind kind, long reverts) {
        return new Journal.Page(
                new TurnId(turn),
                kind,
                reverts == 0 ? null : new TurnId(reverts),
                List.of(new Change.EntryChange(new EntryId(turn), null, draft("1", "tea"))));
    }

    private void append(Journal.Page page) {
        atomically(desk -> {
            desk.journal().append(ann, page);
            return true;
        });
    }

    private Long undoable() {
        return atomically(desk -> desk.journal().lastUndoable(ann))
                .map(page -> page.turn().value())
                .orElse(0L);
    }

    private Long redoable() {
        return atomically(desk -> desk.journal().lastRedoable(ann))
                .map(page -> page.turn().value())
                .orElse(0L);
    }

    private boolean undone(long turn) {
        return atomically(desk -> desk.journal().isUndone(ann, new TurnId(turn)));
    }

    @Test
    void a_page_comes_back_with_all_its_changes_in_order() {
        var page = new Journal.Page(
                new TurnId(1),
                Journal.Kind.CHANGE,
                null,
                List.of(
                        new Change.EntryChange(new EntryId(2), null, draft("1.00", "tea")),
                        new Change.EntryChange(new EntryId(1), draft("1.00", "tea"), draft("2.00", "tea, large")),
                        new Change.EntryChange(new EntryId(3), draft("1.00", "tea"), null),
                        new Change.PreferencesChange(GERMAN, INDIAN)));
        append(page);
        assertThat(pageOf(1)).contains(page);
        assertThat(pageOf(2)).isEmpty();
        assertThatThrownBy(() -> append(page)).isInstanceOf(RuntimeException.class);
    }

    @Test
    void undo_goes_back_change_by_change_and_redo_comes_forward_again() {
        assertThat(undoable()).isZero();
        append(page(1, Journal.Kind.CHANGE, 0));
        append(page(2, Journal.Kind.CHANGE, 0));
        assertThat(undoable()).isEqualTo(2);
        assertThat(redoable()).isZero();

        append(page(3, Journal.Kind.UNDO, 2));
        assertThat(undoable()).isEqualTo(1);
        assertThat(redoable()).isEqualTo(3);
        assertThat(undone(2)).isTrue();
        append(page(4, Journal.Kind.UNDO, 1));
        assertThat(undoable()).isZero();
        assertThat(redoable()).isEqualTo(4);

        append(page(5, Journal.Kind.REDO, 4));
        assertThat(undone(1)).isFalse();
        assertThat(undoable()).isEqualTo(1);
        assertThat(redoable()).isEqualTo(3);
        append(page(6, Journal.Kind.REDO, 3));
        assertThat(undoable()).isEqualTo(2);
        assertThat(redoable()).isZero();

        append(page(7, Journal.Kind.UNDO, 2));
        assertThat(undone(2)).isTrue();
        assertThat(redoable()).isEqualTo(7);
    }

    @Test
    void a_new_change_ends_redoing_and_leaves_the_undone_undone() {
        append(page(1, Journal.Kind.CHANGE, 0));
        append(page(2, Journal.Kind.UNDO, 1));
        append(page(3, Journal.Kind.CHANGE, 0));
        assertThat(redoable()).isZero();
        assertThat(undoable()).isEqualTo(3);
        append(page(4, Journal.Kind.UNDO, 3));
        assertThat(redoable()).isEqualTo(4);
        assertThat(undoable()).isZero();
    }

    @Test
    void the_turns_of_an_entry_are_all_that_changed_it_newest_first() {
        var entry = new EntryId(9);
        Draft tea = draft("1", "tea");
        append(new Journal.Page(
                new TurnId(1), Journal.Kind.CHANGE, null, List.of(new Change.EntryChange(entry, null, tea))));
        append(page(2, Journal.Kind.CHANGE, 0));
        append(new Journal.Page(
                new TurnId(3),
                Journal.Kind.CHANGE,
                null,
                List.of(
                        new Change.EntryChange(entry, tea, tea.withNote("chai")),
                        new Change.EntryChange(entry, tea.withNote("chai"), null))));
        List<TurnId> turns = atomically(desk -> desk.journal().turnsOf(ann, entry));
        assertThat(turns).containsExactly(new TurnId(3), new TurnId(1));
    }

    // Charts

    @Test
    void a_chart_is_seen_by_its_link_until_it_expires() {
        var chart = new Chart.Donut(
                "March: 3.00 € spent",
                "Tea 1.00 €, rest 2.00 €",
                Locale.forLanguageTag("de-AT"),
                List.of(
                        new Chart.Slice("Tea", Money.of("1", "EUR"), new CategoryId("coffee")),
                        new Chart.Slice("Rest", Money.of("2", "EUR"), null)),
                Money.of("3", "EUR"));
        String id = atomically(desk -> desk.charts().keep(ann, chart, NOON.plus(Duration.ofDays(90))));
        assertThat(charts().find(id, NOON)).contains(chart);
        assertThat(charts().find(id, NOON.plus(Duration.ofDays(91)))).isEmpty();
        assertThat(charts().find("no-such-chart", NOON)).isEmpty();
    }

    // Reports

    @Test
    void spending_counts_refunds_against_it_and_leaves_income_out() {
        book(
                draft("10", "shoes"),
                draft("4", "shoes back").withDirection(Direction.IN),
                draft("2000", "pay").withDirection(Direction.IN).withCategory(CategoryId.SALARY));
        assertThat(figure(Filter.NONE)).isEqualTo("6.00/2/10.00");
        assertThat(figure(Filter.direction(Direction.OUT))).isEqualTo("10.00/1/10.00");
        assertThat(figure(Filter.direction(Direction.IN))).isEqualTo("2004.00/2/2000.00");
        assertThat(entries(Filter.NONE, Reports.Order.NEWEST)).containsExactly(3L, 2L, 1L);
    }

    @Test
    void entries_are_narrowed_by_every_part_of_a_filter() {
        Draft tea = draft("3", "Masala chai, two cups")
                .withTags(Set.of("work", "team"))
                .withPaidBy("cash");
        book(tea, draft("5", "crêpes and CHAI").withCategory(new CategoryId("eating out")), draft("8", "खाना घर"));
        assertThat(entries(new Filter(Set.of(), "cha", null, null, null, null, null, null), Reports.Order.LARGEST))
                .containsExactly(2L, 1L);
        assertThat(entries(Filter.NONE.withWords("CUP masa"), Reports.Order.NEWEST))
                .containsExactly(1L);
        assertThat(entries(Filter.NONE.withWords("asala"), Reports.Order.NEWEST))
                .isEmpty();
        assertThat(entries(Filter.NONE.withWords("Crepes"), Reports.Order.NEWEST))
                .containsExactly(2L);
        assertThat(entries(Filter.NONE.withWords("खाना"), Reports.Order.NEWEST)).containsExactly(3L);
        assertThat(entries(Filter.NONE.withWords("%"), Reports.Order.NEWEST)).hasSize(3);
        assertThat(entries(new Filter(Set.of(), "", "team", null, null, null, null, null), Reports.Order.NEWEST))
                .containsExactly(1L);
        assertThat(entries(new Filter(Set.of(), "", null, null, null, null, "cash", null), Reports.Order.NEWEST))
                .containsExactly(1L);
        var five = new BigDecimal("5.00");
        assertThat(entries(new Filter(Set.of(), "", null, five, five, null, null, null), Reports.Order.NEWEST))
                .containsExactly(2L);
        assertThat(entries(Filter.NONE.withCategories(Set.of(CategoryId.OTHER)), Reports.Order.SMALLEST))
                .containsExactly(1L, 3L);
        Currency yen = Currency.getInstance("JPY");
        assertThat(entries(new Filter(Set.of(), "", null, null, null, yen, null, null), Reports.Order.NEWEST))
                .isEmpty();
    }

    @Test
    void figures_are_grouped_as_asked_with_the_largest_first() {
        book(
                draft("10", "Subway").withDay(LocalDate.of(2026, 3, 2)),
                draft("5", "subway").withDay(LocalDate.of(2026, 3, 8)),
                draft("7", "tea").withCategory(new CategoryId("coffee")).withDay(LocalDate.of(2026, 3, 9)),
                draft("1", "tea").withDay(LocalDate.of(2026, 4, 1)),
                draft("500", "ramen").withAmount(Money.of("500", "JPY")).withDay(LocalDate.of(2026, 4, 1)));
        assertThat(figures(Query.GroupBy.CATEGORY))
                .containsExactly("other=500 JPY", "other=16.00 EUR", "coffee=7.00 EUR");
        assertThat(figures(Query.GroupBy.MERCHANT))
                .containsExactly("ramen=500 JPY", "Subway=15.00 EUR", "tea=8.00 EUR");
        assertThat(figures(Query.GroupBy.DAY))
                .containsExactly(
                        "2026-04-01=500 JPY",
                        "2026-03-02=10.00 EUR",
                        "2026-03-09=7.00 EUR",
                        "2026-03-08=5.00 EUR",
                        "2026-04-01=1.00 EUR");
        assertThat(figures(Query.GroupBy.WEEK))
                .containsExactly(
                        "2026-03-30=500 JPY", "2026-03-02=15.00 EUR", "2026-03-09=7.00 EUR", "2026-03-30=1.00 EUR");
        assertThat(figures(Query.GroupBy.MONTH))
                .containsExactly("2026-04=500 JPY", "2026-03=22.00 EUR", "2026-04=1.00 EUR");
        assertThat(figures(null)).containsExactly("=500 JPY", "=23.00 EUR");
    }

    @Test
    void both_ends_of_a_period_belong_to_it_and_either_may_be_open() {
        for (int day = 1; day <= 4; day++) book(draft("1", "tea").withDay(DAY.plusDays(day)));
        LocalDate from = DAY.plusDays(2);
        LocalDate to = DAY.plusDays(3);
        assertThat(count(DateRange.of(from, to))).isEqualTo(2);
        assertThat(count(new DateRange(from, null))).isEqualTo(3);
        assertThat(count(new DateRange(null, to))).isEqualTo(3);
        assertThat(count(DateRange.day(DAY))).isZero();
    }

    private long count(DateRange period) {
        return atomically(desk -> desk.reports().figures(ann, Filter.NONE, period, null)).stream()
                .mapToLong(kharcha.report.Figure::count)
                .sum();
    }

    private String figure(Filter filter) {
        var figure = atomically(desk -> desk.reports().figures(ann, filter, DateRange.ALL, null))
                .getFirst();
        return figure.sum().amount() + "/" + figure.count() + "/"
                + figure.largest().amount();
    }

    private List<Long> entries(Filter filter, Reports.Order order) {
        return atomically(desk -> desk.reports().entries(ann, filter, DateRange.ALL, order, 99)).stream()
                .map(entry -> entry.id().value())
                .toList();
    }

    private List<String> figures(Query.@Nullable GroupBy groupBy) {
        return atomically(desk -> desk.reports().figures(ann, Filter.NONE, DateRange.ALL, groupBy)).stream()
                .map(figure -> figure.key() + "=" + figure.sum().amount() + " "
                        + figure.sum().currency())
                .toList();
    }
}
