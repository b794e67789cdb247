package kharcha.conversation;

import static kharcha.conversation.Scripted.draft;
import static kharcha.conversation.Scripted.query;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Currency;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import kharcha.ledger.CategoryId;
import kharcha.ledger.DateRange;
import kharcha.ledger.Direction;
import kharcha.money.Money;
import kharcha.report.Chart;
import kharcha.report.Filter;
import kharcha.report.Query;
import kharcha.report.Query.Metric;
import kharcha.understanding.Intent;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ToldFiguresTest {
    private static final DateRange NOVEMBER = DateRange.of(LocalDate.of(2026, 11, 1), LocalDate.of(2026, 11, 30));
    private static final DateRange OCTOBER = DateRange.of(LocalDate.of(2026, 10, 1), LocalDate.of(2026, 10, 31));
    private static final DateRange MARCH = DateRange.of(LocalDate.of(2026, 3, 1), LocalDate.of(2026, 3, 31));
    private static final Set<CategoryId> COFFEE = Set.of(new CategoryId("coffee"));

    private final Scripted talk = new Scripted();

    @BeforeEach
    void book() {
        talk.say(new Intent.Book(List.of(
                draft("900", "rent", "rent", 21),
                draft("62.50", "groceries", "market", 5),
                draft("3.50", "coffee", "Alto", 1),
                draft("4", "coffee", "Alto", 0),
                draft("20", "shopping", "shoes returned", 2).withDirection(Direction.IN),
                draft("80", "shopping", "shoes", 9),
                draft("2500", "income:salary", "salary", 12),
                draft("900", "rent", "rent", 52),
                draft("120", "groceries", "market", 40))));
    }

    private String ask(Metric metric, DateRange period) {
        return talk.told(new Intent.Ask(query(metric, period)));
    }

    @Test
    void a_report_has_total_comparison_income_shares_and_largest_entries() {
        assertThat(talk.told(new Intent.Report(NOVEMBER))).isEqualTo("""
            €1,030.00 spent · this month (1–22 Nov) · 6 entries
            1% more than 1–22 Oct: €1,020.00
            €2,500.00 came in · 59% saved

            rent · €900.00 · 87%
            groceries · €62.50 · 6%
            shopping · €60.00 · 6%
            coffee · €7.50 · 0.7%

            Largest:
            €900.00 · rent · Sun 1 Nov
            €80.00 · shopping · shoes · Fri 13 Nov
            €62.50 · groceries · market · Tue 17 Nov\
            """);
    }

    @Test
    void a_reports_picture_is_a_donut_whose_story_tells_every_figure_in_it() {
        Answer answer = talk.say(new Intent.Report(NOVEMBER));
        Reply.Picture picture = (Reply.Picture) answer.reply().blocks().getLast();
        Chart.Donut donut = (Chart.Donut) talk.books
                .find(picture.chartId(), Instant.parse("2027-02-20T00:00:00Z"))
                .orElseThrow();
        assertThat(talk.books.find(picture.chartId(), Instant.parse("2027-02-21T00:00:00Z")))
                .isEmpty();
        assertThat(donut.title()).isEqualTo("This month (1–22 Nov): €1,030.00 spent, 1% more than 1–22 Oct");
        assertThat(picture.alt()).isEqualTo(donut.alt());
        for (Chart.Slice slice : donut.slices())
            assertThat(donut.alt())
                    .contains(slice.label() + " €" + slice.amount().amount().toPlainString());
        assertThat(donut.slices().stream().map(Chart.Slice::amount).reduce(Money::plus))
                .contains(donut.centre());
    }

    @Test
    void more_slices_than_can_be_told_apart_are_drawn_together_and_nothing_is_lost() {
        List<String> many = List.of(
                "transport", "fuel", "utilities", "clothing", "health", "entertainment", "travel", "gifts", "fees");
        talk.say(new Intent.Book(
                many.stream().map(category -> draft("10", category, "x", 0)).toList()));
        Reply.Picture picture = (Reply.Picture)
                talk.say(new Intent.Report(NOVEMBER)).reply().blocks().getLast();
        Chart.Donut donut =
                (Chart.Donut) talk.books.find(picture.chartId(), Instant.EPOCH).orElseThrow();
        assertThat(donut.slices()).hasSize(10);
        assertThat(donut.slices().getLast())
                .isEqualTo(new Chart.Slice("everything else", Money.of("37.50", "EUR"), null));
        assertThat(donut.centre()).isEqualTo(Money.of("1120", "EUR"));
    }

    @Test
    void a_month_without_spending_is_said_in_one_line_without_a_picture() {
        Answer answer = talk.say(new Intent.Report(MARCH));
        assertThat(answer.reply().blocks()).containsExactly(new Reply.Text("Nothing spent · March"));
    }

    @Test
    void currencies_are_never_added_up() {
        Scripted other = new Scripted();
        other.say(new Intent.Book(List.of(
                draft("10", "coffee", "a", 0),
                draft("30", "coffee", "b", 0).withAmount(Money.of("30", "USD")),
                draft("5", "groceries", "c", 0).withAmount(Money.of("500", "JPY")))));
        assertThat(other.told(new Intent.Report(NOVEMBER)))
                .startsWith("€10.00 + JP¥500 + US$30.00 spent")
                .contains("coffee · €10.00 · 100%\ngroceries · JP¥500 · 100%\ncoffee · US$30.00 · 100%");
        assertThat(other.told(new Intent.Draw(query(Metric.SUM, NOVEMBER), Intent.ChartKind.DONUT)))
                .contains("The drawing is in EUR only; not in it: JP¥500 + US$30.00");
    }

    @Test
    void a_question_is_answered_by_the_figure_first_and_then_by_how_many_entries_made_it_up() {
        Query coffee = query(Metric.SUM, NOVEMBER).withFilter(Filter.NONE.withCategories(COFFEE));
        assertThat(talk.told(new Intent.Ask(coffee))).isEqualTo("€7.50 · coffee · this month (November) · 2 entries");
        assertThat(talk.told(new Intent.Ask(coffee.withPeriod(MARCH)))).isEqualTo("Nothing spent · coffee · March");
        assertThat(talk.told(new Intent.Ask(coffee.withMetric(Metric.COUNT))))
                .isEqualTo("2 entries · coffee · this month (November) · €7.50 together");
        assertThat(talk.told(new Intent.Ask(coffee.withMetric(Metric.SHARE))))
                .isEqualTo("0.7% · coffee · this month (November) · €7.50 of €1,030.00");
        Query words = query(Metric.SUM, DateRange.ALL).withFilter(Filter.NONE.withWords("alto"));
        assertThat(talk.told(new Intent.Ask(words))).isEqualTo("€7.50 · “alto” · all time · 2 entries");
    }

    @Test
    void every_kind_of_figure_is_worded() {
        assertThat(ask(Metric.LARGEST, NOVEMBER)).isEqualTo("€900.00 · rent · Sun 1 Nov");
        assertThat(ask(Metric.SMALLEST, NOVEMBER)).isEqualTo("€3.50 · coffee · Alto · yesterday (Sat 21 Nov)");
        assertThat(ask(Metric.INCOME, NOVEMBER))
                .as("a refund is no income, as in the report")
                .isEqualTo("€2,500.00 came in · this month (November) · 1 entry");
        assertThat(ask(Metric.NET, NOVEMBER))
                .isEqualTo("€1,470.00 left over · this month (November) · €2,500.00 came in, €1,030.00 spent");
        assertThat(ask(Metric.NET, OCTOBER))
                .isEqualTo("€1,020.00 more spent than came in · last month (October) · €0.00 came in, €1,020.00 spent");
        assertThat(ask(Metric.LAST, NOVEMBER)).isEqualTo("€4.00 · coffee · Alto · today");
        assertThat(ask(Metric.LAST_DAY, OCTOBER)).isEqualTo("Tue 13 Oct · 40 days ago · €120.00 · market");
        assertThat(ask(Metric.TOP_CATEGORY, NOVEMBER))
                .isEqualTo("rent · €900.00 · 1 entry · 87% · this month (November)");
        assertThat(ask(Metric.TOP_MERCHANT, NOVEMBER)).startsWith("rent · €900.00");
    }

    @Test
    void averages_say_what_they_are_taken_over() {
        Query average = query(Metric.AVERAGE, DateRange.ALL);
        assertThat(talk.told(new Intent.Ask(average)))
                .isEqualTo("€256.25 an entry · all time · €2,050.00 in 8 entries");
        assertThat(talk.told(new Intent.Ask(average.withPer(Query.Per.DAY))))
                .isEqualTo("€38.68 a day · all time · €2,050.00 over 53 days");
        assertThat(talk.told(new Intent.Ask(average.withPer(Query.Per.WEEK))))
                .isEqualTo("€270.75 a week · all time · €2,050.00 over 53 days");
        assertThat(talk.told(new Intent.Ask(average.withPer(Query.Per.MONTH))))
                .isEqualTo("€1,025.00 a month · all time · €2,050.00 over 2 months");
        assertThat(talk.told(new Intent.Ask(average.withPeriod(NOVEMBER).withPer(Query.Per.DAY))))
                .as("days still to come do not count")
                .isEqualTo("€46.82 a day · this month (November) · €1,030.00 over 22 days");
    }

    @Test
    void a_comparison_tells_both_figures_and_the_difference_of_the_later_one() {
        String expected = "€10.00 more (1%) · this month (November)";
        assertThat(talk.told(new Intent.Compare(query(Metric.SUM, NOVEMBER).withPeriod2(OCTOBER))))
                .isEqualTo("€1,030.00 · this month (November) · 6 entries\n"
                        + "€1,020.00 · last month (October) · 2 entries\n" + expected);
        assertThat(talk.told(new Intent.Compare(query(Metric.SUM, OCTOBER).withPeriod2(NOVEMBER))))
                .startsWith("€1,020.00 · last month (October)")
                .endsWith(expected);
        assertThat(talk.told(new Intent.Compare(query(Metric.SUM, NOVEMBER)
                        .withCompared(List.of(new CategoryId("coffee"), new CategoryId("groceries"))))))
                .isEqualTo("€7.50 · coffee · 2 entries\n€62.50 · groceries · 1 entry\n"
                        + "€55.00 less (88%) for coffee than for groceries · this month (November)");
    }

    @Test
    void a_list_numbers_its_rows_and_tells_spent_and_received_apart() {
        assertThat(talk.told(
                        new Intent.ListEntries(query(Metric.SUM, DateRange.ALL).withLimit(3))))
                .isEqualTo("""
                    #4 · today · €4.00 · coffee · Alto
                    #3 · yesterday (Sat 21 Nov) · €3.50 · coffee · Alto
                    #5 · Fri 20 Nov · €20.00 refund · shopping · shoes returned
                    Total €20.00 came in, €7.50 spent\
                    """);
        assertThat(talk.told(new Intent.ListEntries(query(Metric.SUM, MARCH)))).isEqualTo("No entries · March");
        assertThat(new Scripted().told(new Intent.ListEntries(query(Metric.SUM, DateRange.ALL))))
                .startsWith("There are no entries yet.");
    }

    @Test
    void a_course_over_time_has_a_point_a_day_also_where_nothing_was_spent() {
        Reply.Picture picture =
                (Reply.Picture) talk.say(new Intent.Draw(query(Metric.SUM, NOVEMBER), Intent.ChartKind.LINE))
                        .reply()
                        .blocks()
                        .getLast();
        Chart.Line line =
                (Chart.Line) talk.books.find(picture.chartId(), Instant.EPOCH).orElseThrow();
        assertThat(line.points()).hasSize(22);
        assertThat(line.points().getFirst()).isEqualTo(new Chart.Bar("1 Nov", Money.of("900", "EUR"), null));
        assertThat(line.points().get(1)).isEqualTo(new Chart.Bar("2 Nov", Money.of("0", "EUR"), null));
    }

    @Test
    void amounts_follow_the_reader() {
        Scripted india = new Scripted(Locale.forLanguageTag("en-IN"), Currency.getInstance("INR"));
        Intent rent = new Intent.Book(List.of(draft("1", "rent", "flat", 0).withAmount(Money.of("1250000.5", "INR"))));
        assertThat(india.told(rent)).startsWith("Booked ₹12,50,000.50 · rent · flat · today");
        Scripted germany = new Scripted(Locale.GERMANY, Scripted.EUR);
        assertThat(germany.told(new Intent.Book(List.of(draft("1234.5", "rent", "Miete", 0)))))
                .contains("1.234,50\u00a0€");
        Scripted us = new Scripted(Locale.US, Currency.getInstance("USD"));
        assertThat(us.told(new Intent.Book(List.of(draft("5", "coffee", "x", 1)))))
                .contains("yesterday (Sat, Nov 21)");
    }
}
