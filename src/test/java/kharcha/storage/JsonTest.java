package kharcha.storage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Currency;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import kharcha.conversation.Reply;
import kharcha.ledger.Budget;
import kharcha.ledger.Budgets;
import kharcha.ledger.Cadence;
import kharcha.ledger.CategoryId;
import kharcha.ledger.DateRange;
import kharcha.ledger.Direction;
import kharcha.ledger.Draft;
import kharcha.ledger.EntryId;
import kharcha.ledger.Recurrence;
import kharcha.ledger.Recurring;
import kharcha.ledger.RecurringId;
import kharcha.ledger.TurnId;
import kharcha.money.Money;
import kharcha.report.Chart;
import kharcha.report.FileFormat;
import kharcha.report.Filter;
import kharcha.report.Query;
import kharcha.understanding.BudgetTopic;
import kharcha.understanding.Caution;
import kharcha.understanding.Context;
import kharcha.understanding.Correction;
import kharcha.understanding.Meanwhile;
import kharcha.understanding.PartialEntry;
import kharcha.understanding.Question;
import kharcha.understanding.Splitting;
import kharcha.understanding.Which;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What is written into JSON columns comes back equal, under names that do not change. */
final class JsonTest {
    private static final LocalDate DAY = LocalDate.of(2026, 3, 18);
    private static final Currency EURO = Currency.getInstance("EUR");
    private static final CategoryId COFFEE = new CategoryId("coffee");
    private static final List<EntryId> IDS = List.of(new EntryId(3), new EntryId(1));
    private static final Draft DRAFT = new Draft(
            DAY, Money.of("3.50", "EUR"), Direction.OUT, COFFEE, "two \"flat\" whites", Set.of("b", "a"), "card");
    private static final PartialEntry PARTIAL =
            new PartialEntry(new BigDecimal("1E+3"), EURO, DAY, COFFEE, Direction.IN, "refund", Set.of("work"), "upi");
    private static final Correction CORRECTION =
            new Correction(new BigDecimal("0.10"), EURO, DAY, COFFEE, "tea", Direction.OUT, "cash", -1);

    static Stream<Question> questions() {
        return Stream.of(
                new Question.Amount(PARTIAL),
                new Question.Purpose(new PartialEntry(null, null, null, null, Direction.OUT, "", Set.of(), null)),
                new Question.ConfirmEntries(List.of(DRAFT), "UTR412345"),
                new Question.ConfirmDelete(IDS),
                new Question.WhichToCorrect(IDS, CORRECTION),
                new Question.WhichToDelete(IDS),
                new Question.WhichToRepeat(IDS, CORRECTION),
                new Question.WhichToSplit(IDS, Splitting.among(3)),
                new Question.WhichToSplit(
                        IDS,
                        Splitting.into(List.of(
                                new Splitting.Part(BigDecimal.TEN, COFFEE, "tea"),
                                new Splitting.Part(null, null, "")))),
                new Question.ConfirmUndo(List.of(new TurnId(9), new TurnId(8))),
                new Question.ConfirmForget(),
                new Question.SettleBalance(
                        new kharcha.ledger.WalletId("cash"),
                        kharcha.money.Money.of("12.50", "EUR"),
                        java.time.LocalDate.of(2026, 11, 23)),
                new Question.RuleDetail(new kharcha.understanding.Intent.AddRecurring(
                        PARTIAL,
                        new kharcha.ledger.Recurrence(
                                kharcha.ledger.Cadence.every(kharcha.ledger.Cadence.Unit.MONTH), DAY, null, 12, false),
                        false,
                        true)),
                new Question.NewCategory(new EntryId(3)),
                new Question.NewDay(new EntryId(3)),
                new Question.Offer(new EntryId(3)),
                new Question.LinkChat("ABCD-EFGH"),
                new Question.WhatToChange(new Which.Last()),
                new Question.WhatToChange(new Which.Named(IDS)),
                new Question.WhatToChange(new Which.OfTurn(new TurnId(9))),
                new Question.WhatToChange(new Which.Described("taxi", BigDecimal.TEN, COFFEE, DAY)),
                new Question.WhatToChange(
                        new Which.Among(IDS, new Which.Described("taxi", BigDecimal.TEN, COFFEE, DAY))),
                new Question.WhatToChange(new Which.Every("taxi", null, null)),
                new Question.WhatToChange(new Which.Pointed(IDS, Which.Pointer.NTH, 2, null)),
                new Question.WhatToChange(new Which.Pointed(
                        List.of(), Which.Pointer.LEAST, 0, new Which.Described("taxi", null, COFFEE, null))),
                new Question.WhatToChange(new Which.LastOf(BigDecimal.TEN)),
                new Question.WhatToChange(new Which.Usual(new Which.Described("taxi", null, COFFEE, null))),
                new Question.WhatToChange(new Which.LastFew(2)));
    }

    @ParameterizedTest
    @MethodSource("questions")
    void every_open_question_is_remembered(Question question) {
        var context = new Context(question, null, IDS, false);
        assertThat(Json.read(Json.write(context), Context.class)).isEqualTo(context);
    }

    @Test
    void there_is_an_example_of_every_question_and_every_which() {
        assertThat(questions().<Class<?>>map(Object::getClass).distinct())
                .containsExactlyInAnyOrder(Question.class.getPermittedSubclasses());
        assertThat(questions()
                        .filter(Question.WhatToChange.class::isInstance)
                        .<Class<?>>map(question ->
                                ((Question.WhatToChange) question).which().getClass())
                        .distinct())
                .containsExactlyInAnyOrder(Which.class.getPermittedSubclasses());
    }

    @Test
    void a_query_is_remembered_with_every_part_of_it() {
        var filter = new Filter(
                Set.of(COFFEE),
                "flat",
                "work",
                new BigDecimal("1.50"),
                BigDecimal.TEN,
                EURO,
                "card",
                Direction.OUT,
                Filter.Side.SPENDING,
                "Flat white",
                "web",
                List.of("long black"),
                new Filter.Without(Set.of(CategoryId.OTHER), List.of("decaf")),
                Set.of(DayOfWeek.SUNDAY),
                true);
        assertThat(filter).hasNoNullFieldsOrProperties();
        var query = new Query(
                Query.Metric.AVERAGE,
                filter,
                new DateRange(DAY, null),
                DateRange.day(DAY),
                List.of(COFFEE, CategoryId.OTHER),
                Query.Per.WEEK,
                Query.GroupBy.MERCHANT,
                5);
        var context = new Context(null, query, List.of(), true);
        assertThat(Json.read(Json.write(context), Context.class)).isEqualTo(context);
    }

    @Test
    void every_chart_is_remembered() {
        Money sum = Money.of("1250000.50", "INR");
        var bar = new Chart.Bar("March", sum.negated(), null);
        List<Chart> charts = List.of(
                new Chart.Donut(
                        "t", "a", Locale.forLanguageTag("hi-IN"), List.of(new Chart.Slice("x", sum, COFFEE)), sum),
                new Chart.Bars("t", "a", Locale.ROOT, List.of(bar)),
                new Chart.Line("t", "a", Locale.forLanguageTag("zh-Hans-CN"), List.of(bar, bar)),
                new Chart.TopMerchants("t", "a", Locale.ROOT, List.of(bar)),
                new Chart.StackedMonths(
                        "t",
                        "a",
                        Locale.ROOT,
                        List.of("Jan"),
                        List.of(new Chart.Layer("x", List.of(sum), COFFEE, "pink"))),
                new Chart.MonthSoFar(
                        "t",
                        "a",
                        Locale.ROOT,
                        List.of("1", "2"),
                        new Chart.Run("so far", List.of(sum)),
                        new Chart.Run("usual", List.of(sum, sum)),
                        new Chart.Level("budget", sum)),
                new Chart.CalendarHeat(
                        "t",
                        "a",
                        Locale.ROOT,
                        List.of("M", "T", "W", "T", "F", "S", "S"),
                        List.of(new Chart.Block("", 3, List.of(new Chart.Day(1, sum), new Chart.Day(2, null))))),
                new Chart.BudgetBars("t", "a", Locale.ROOT, List.of(new Chart.Allowance("x", sum, sum, null, null))),
                new Chart.CashFlow(
                        "t", "a", Locale.ROOT, "in", "out", "left", List.of(new Chart.Flow("Jan", sum, sum))),
                new Chart.Trend("t", "a", Locale.ROOT, List.of(bar), null, new Chart.Level("usual", sum)));
        assertThat(charts.stream().map(chart -> Json.read(Json.write(chart), Chart.class)))
                .containsExactlyElementsOf(charts);
        assertThat(charts.stream().<Class<?>>map(Object::getClass))
                .containsExactlyInAnyOrder(Chart.class.getPermittedSubclasses());
    }

    @Test
    void a_chart_that_was_kept_before_there_were_others_is_still_read() {
        Chart kept = Json.read("""
            {"chart":"bars","title":"t","alt":"a","locale":"en-IE",\
            "bars":[{"label":"Jan","amount":{"amount":"3.50","currency":"EUR"},"category":"coffee"}]}
            """, Chart.class);
        assertThat(kept)
                .isEqualTo(new Chart.Bars(
                        "t",
                        "a",
                        Locale.forLanguageTag("en-IE"),
                        List.of(new Chart.Bar("Jan", Money.of("3.50", "EUR"), COFFEE))));
    }

    @Test
    void every_block_of_a_reply_is_remembered() {
        var reply = new Reply(
                false,
                List.of(
                        new Reply.Text("a\nb"),
                        new Reply.Picture("id", "t", "a"),
                        new Reply.File("id", FileFormat.CSV, "l"),
                        new Reply.Choices("t", List.of(new Reply.Choice("Undo", "undo #1"))),
                        new Reply.RecoveryOffer("o"),
                        new Reply.DashboardOffer("d"),
                        new Reply.ChatLinkQuestion("ABCD-EFGH", List.of(new Reply.Choice("Yes", "yes"))),
                        new Reply.ChatLink("ABCD-EFGH"),
                        new Reply.ChatUnlink("d", "n")));
        assertThat(Json.read(Json.write(reply), Reply.class)).isEqualTo(reply);
        assertThat(reply.blocks().stream().<Class<?>>map(Object::getClass))
                .containsExactlyInAnyOrder(Reply.Block.class.getPermittedSubclasses());
    }

    @Test
    void what_comes_round_is_read_as_it_was_written() {
        Recurrence rule = new Recurrence(Cadence.every(Cadence.Unit.MONTH), DRAFT.day(), null, 12, true);
        var rent = new Recurring(
                new RecurringId(1), rule, List.of(DateRange.day(DRAFT.day())), new Recurring.Payment(List.of(DRAFT)));
        var reminder = new Recurring(
                new RecurringId(2),
                Recurrence.once(DRAFT.day()),
                List.of(),
                new Recurring.Reminder("call", LocalTime.of(7, 30)));
        assertThat(Json.write(reminder)).isEqualTo("""
            {"id":2,"rule":{"cadence":{"unit":"DAY","every":1},"next":"2026-03-18","count":1,"monthEnd":false},\
            "skipped":[],"task":{"task":"reminder","what":"call","at":"07:30:00"}}\
            """);
        assertThat(Json.write(rent)).contains("\"task\":\"payment\"");
        for (Recurring each : List.of(rent, reminder))
            assertThat(Json.read(Json.write(each), Recurring.class)).isEqualTo(each);
    }

    @Test
    void the_names_in_the_database_stay_as_they_are() {
        assertThat(Json.write(DRAFT)).isEqualTo("""
            {"day":"2026-03-18","amount":{"amount":"3.50","currency":"EUR"},"direction":"OUT","category":"coffee",\
            "note":"two \\"flat\\" whites","tags":["a","b"],"paidBy":"card"}\
            """);
        assertThat(Json.write(new Context(new Question.NewDay(new EntryId(3)), null, IDS, false)))
                .isEqualTo("{\"open\":{\"asked\":\"new-day\",\"entry\":3},\"mentioned\":[3,1],\"lastDidUndo\":false}");
        var careful = new Context(
                null,
                null,
                List.of(),
                false,
                null,
                new Caution(2, Caution.Last.BOOKED),
                List.of(new RecurringId(3)),
                new Meanwhile(List.of(new TurnId(4)), List.of("Reminder: water the plants.")),
                null);
        assertThat(Json.write(careful)).isEqualTo("""
            {"mentioned":[],"lastDidUndo":false,"caution":{"level":2,"last":"BOOKED"},"rules":[3],\
            "meanwhile":{"turns":[4],"reminders":["Reminder: water the plants."]}}\
            """);
        assertThat(Json.read(Json.write(careful), Context.class)).isEqualTo(careful);
    }

    @Test
    void what_this_version_does_not_know_fails_and_says_what_it_was_but_not_what_it_said() {
        for (String json : List.of(
                "{\"open\":{\"asked\":\"riddle\",\"secret\":1},\"mentioned\":[],\"lastDidUndo\":false}",
                "{\"secret\":1,\"mentioned\":[],\"lastDidUndo\":false}",
                "{\"mentioned\":[\"secret\"],\"lastDidUndo\":false}",
                "{\"mentioned\":[-1],\"lastDidUndo\":false}",
                "secret",
                "null"))
            assertThatThrownBy(() -> Json.read(json, Context.class))
                    .isInstanceOf(IllegalStateException.class)
                    .hasMessageContaining("Context")
                    .hasMessageNotContaining("secret")
                    .hasNoCause();
    }

    @Test
    void budgets_and_what_was_said_of_them_come_back_as_they_were_written() {
        var groceries = new Budget(
                new CategoryId("groceries"),
                Money.of("400", "EUR"),
                new Cadence(Cadence.Unit.MONTH, 3),
                true,
                LocalDate.of(2026, 11, 18),
                Money.of("-12.5", "EUR"));
        var all = new Budget(
                null, Money.of("5000", "JPY"), Cadence.every(Cadence.Unit.DAY), false, LocalDate.of(2026, 1, 1));
        var budgets = new Budgets(List.of(groceries, all));
        assertThat(Json.read(Json.write(budgets), Budgets.class)).isEqualTo(budgets);
        assertThat(Json.write(budgets)).contains("\"amount\":\"-12.50\"", "\"since\":\"2026-11-18\"");

        var topic = new BudgetTopic(null, Currency.getInstance("EUR"), BudgetTopic.Why.TOLD);
        var context = new Context(null, null, List.of(), false, null, null, null, null, topic);
        assertThat(Json.read(Json.write(context), Context.class)).isEqualTo(context);
    }
}
