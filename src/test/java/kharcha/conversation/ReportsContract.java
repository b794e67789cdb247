package kharcha.conversation;

import static kharcha.conversation.BooksInHand.draft;
import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Currency;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import kharcha.ledger.CategoryId;
import kharcha.ledger.DateRange;
import kharcha.ledger.Direction;
import kharcha.ledger.Draft;
import kharcha.ledger.EntryId;
import kharcha.money.Money;
import kharcha.report.Chart;
import kharcha.report.Filter;
import kharcha.report.Query;
import kharcha.report.Reports;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What is asked of the books: figures, entries and charts. */
interface ReportsContract extends BooksInHand {
    @Test
    default void a_chart_is_seen_by_its_link_until_it_expires() {
        var chart = new Chart.Donut(
                "March: 3.00 € spent",
                "Tea 1.00 €, rest 2.00 €",
                Locale.forLanguageTag("de-AT"),
                List.of(
                        new Chart.Slice("Tea", Money.of("1", "EUR"), new CategoryId("coffee")),
                        new Chart.Slice("Rest", Money.of("2", "EUR"), null)),
                Money.of("3", "EUR"));
        String id = atomically(desk -> desk.charts().keep(ann(), chart, NOON.plus(Duration.ofDays(90))));
        assertThat(charts().find(id, NOON)).contains(chart);
        assertThat(charts().find(id, NOON.plus(Duration.ofDays(91)))).isEmpty();
        assertThat(charts().find("no-such-chart", NOON)).isEmpty();
    }

    @Test
    default void spending_counts_refunds_against_it_and_leaves_income_out() {
        book(
                draft("10", "shoes"),
                draft("4", "shoes back").withDirection(Direction.IN),
                draft("2000", "pay").withDirection(Direction.IN).withCategory(CategoryId.SALARY));
        assertThat(figure(Filter.NONE)).isEqualTo("6.00/2");
        assertThat(figure(Filter.direction(Direction.OUT))).isEqualTo("10.00/1");
        assertThat(figure(Filter.direction(Direction.IN))).isEqualTo("2004.00/2");
        assertThat(entries(Filter.NONE, Reports.Order.NEWEST)).containsExactly(3L, 2L, 1L);
    }

    @Test
    default void entries_are_narrowed_by_every_part_of_a_filter() {
        Draft tea = draft("3", "Masala chai, two cups")
                .withTags(Set.of("work", "team"))
                .withPaidBy("cash");
        book(tea, draft("5", "crêpes and CHAI").withCategory(new CategoryId("eating out")), draft("8", "खाना घर"));
        assertThat(entries(Filter.NONE.withWords("cha"), Reports.Order.LARGEST)).containsExactly(2L, 1L);
        assertThat(entries(Filter.NONE.withWords("CUP masa"), Reports.Order.NEWEST))
                .containsExactly(1L);
        assertThat(entries(Filter.NONE.withWords("asala"), Reports.Order.NEWEST))
                .isEmpty();
        assertThat(entries(Filter.NONE.withWords("Crepes"), Reports.Order.NEWEST))
                .containsExactly(2L);
        assertThat(entries(Filter.NONE.withWords("खाना"), Reports.Order.NEWEST)).containsExactly(3L);
        assertThat(entries(Filter.NONE.withWords("%"), Reports.Order.NEWEST)).hasSize(3);
        assertThat(entries(Filter.NONE.withTag("team"), Reports.Order.NEWEST)).containsExactly(1L);
        assertThat(entries(Filter.NONE.withPaidBy("cash"), Reports.Order.NEWEST))
                .containsExactly(1L);
        var five = new BigDecimal("5.00");
        assertThat(entries(Filter.NONE.withMinAmount(five).withMaxAmount(five), Reports.Order.NEWEST))
                .containsExactly(2L);
        assertThat(entries(Filter.NONE.withCategories(Set.of(CategoryId.OTHER)), Reports.Order.SMALLEST))
                .containsExactly(1L, 3L);
        Currency yen = Currency.getInstance("JPY");
        assertThat(entries(Filter.NONE.withCurrency(yen), Reports.Order.NEWEST)).isEmpty();
    }

    @Test
    default void any_of_several_words_will_do_and_what_is_left_out_does_not_count() {
        book(
                draft("10", "Trader Joe's").withCategory(new CategoryId("rent")),
                draft("5", "Aldi bread"),
                draft("7", "joe's coffee"),
                draft("2", "Aldi flights").withDay(LocalDate.of(2026, 3, 15)));
        Filter both = Filter.NONE.withWords("trader joe").withOrWords(List.of("aldi"));
        assertThat(entries(both, Reports.Order.SMALLEST)).containsExactly(4L, 2L, 1L);
        assertThat(figure(both)).isEqualTo("17.00/3");
        Filter without = both.withWithout(new Filter.Without(Set.of(new CategoryId("rent")), List.of("flight")));
        assertThat(entries(without, Reports.Order.SMALLEST)).containsExactly(2L);
        assertThat(entries(Filter.NONE.withWeekdays(Set.of(DayOfWeek.SUNDAY)), Reports.Order.NEWEST))
                .containsExactly(4L);
    }

    @Test
    default void weekdays_are_a_group_of_their_own() {
        book(
                draft("10", "tea").withDay(LocalDate.of(2026, 3, 2)),
                draft("5", "tea").withDay(LocalDate.of(2026, 3, 9)),
                draft("7", "tea").withDay(LocalDate.of(2026, 3, 8)));
        assertThat(figures(Query.GroupBy.WEEKDAY)).containsExactly("1=15.00 EUR", "7=7.00 EUR");
    }

    @Test
    default void figures_are_grouped_as_asked_with_the_largest_first() {
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
        assertThat(figures((Query.GroupBy) null)).containsExactly("=500 JPY", "=23.00 EUR");
    }

    @Test
    default void months_are_told_by_category_and_cut_by_the_period() {
        LocalDate march = LocalDate.of(2026, 3, 10);
        CategoryId coffee = new CategoryId("coffee");
        book(
                draft("10", "bread").withDay(march),
                draft("4", "tea").withCategory(coffee).withDay(march.plusDays(1)),
                draft("20", "cake").withCategory(coffee).withDay(march.plusMonths(1)),
                draft("3", "cake back")
                        .withCategory(coffee)
                        .withDay(march.plusMonths(1))
                        .withDirection(Direction.IN),
                draft("7", "too early").withDay(march.minusDays(1)),
                draft("8", "in May").withDay(march.plusMonths(2)));
        assertThat(months(DateRange.of(march, march.plusMonths(2).minusDays(1))))
                .containsExactly("2026-03 other 10.00", "2026-03 coffee 4.00", "2026-04 coffee 17.00");
        assertThat(months(DateRange.ALL))
                .containsExactly(
                        "2026-03 other 17.00", "2026-03 coffee 4.00", "2026-04 coffee 17.00", "2026-05 other 8.00");
    }

    private List<String> months(DateRange period) {
        return atomically(desk -> desk.reports().monthsByCategory(ann(), Filter.NONE, period)).stream()
                .map(each -> each.month() + " " + each.figure().key() + " "
                        + each.figure().sum().amount())
                .toList();
    }

    @Test
    default void each_side_is_added_up_for_itself_and_a_merchant_is_the_whole_note() {
        Draft salary = draft("2400", "pay").withCategory(CategoryId.SALARY).withDirection(Direction.IN);
        book(draft("10", "Subway"), draft("5", "SUBWAY"), draft("4", "Subway corner"), salary);
        book(
                draft("3", "").withDirection(Direction.IN),
                salary.withDirection(Direction.OUT).withAmount(Money.of("400", "EUR")));
        assertThat(figures(Filter.side(Filter.Side.SPENDING))).containsExactly("=16.00 EUR");
        assertThat(figures(Filter.side(Filter.Side.INCOME))).containsExactly("=2000.00 EUR");
        assertThat(entries(Filter.side(Filter.Side.INCOME), Reports.Order.SMALLEST))
                .containsExactly(6L, 4L);
        assertThat(entries(Filter.NONE.withMerchant("subway"), Reports.Order.SMALLEST))
                .containsExactly(2L, 1L);
        assertThat(entries(Filter.NONE.withMerchant(""), Reports.Order.SMALLEST))
                .containsExactly(5L);
    }

    @Test
    default void an_entry_counts_under_each_of_its_tags() {
        book(
                draft("10", "tea").withTags(Set.of("work", "trip")),
                draft("5", "tea").withTags(Set.of("work")),
                draft("2", "tea"));
        assertThat(figures(Query.GroupBy.TAG)).containsExactly("work=15.00 EUR", "trip=10.00 EUR", "=2.00 EUR");
        assertThat(entries(Filter.NONE.withTag(""), Reports.Order.NEWEST)).containsExactly(3L);
        assertThat(entries(Filter.NONE.withTag("work"), Reports.Order.NEWEST)).containsExactly(2L, 1L);
    }

    @Test
    default void reading_goes_on_after_a_place_also_within_a_day_and_within_a_word() {
        for (int i = 0; i < 6; i++) book(draft("1", "tea " + i).withDay(DAY.plusDays(i / 3)));
        var place = new Reports.Place(DAY.plusDays(1), new EntryId(5));
        for (Filter filter : List.of(Filter.NONE, Filter.NONE.withWords("tea")))
            assertThat(atomically(desk -> desk.reports().after(ann(), filter, DateRange.ALL, place, 3)).stream()
                            .map(entry -> entry.id().value()))
                    .containsExactly(4L, 3L, 2L);
        DateRange since = new DateRange(DAY.plusDays(1), null);
        assertThat(atomically(desk -> desk.reports().after(ann(), Filter.NONE, since, place, 9)).stream())
                .hasSize(1);
    }

    @Test
    default void both_ends_of_a_period_belong_to_it_and_either_may_be_open() {
        for (int day = 1; day <= 4; day++) book(draft("1", "tea").withDay(DAY.plusDays(day)));
        LocalDate from = DAY.plusDays(2);
        LocalDate to = DAY.plusDays(3);
        assertThat(count(DateRange.of(from, to))).isEqualTo(2);
        assertThat(count(new DateRange(from, null))).isEqualTo(3);
        assertThat(count(new DateRange(null, to))).isEqualTo(3);
        assertThat(count(DateRange.day(DAY))).isZero();
    }

    private long count(DateRange period) {
        return atomically(desk -> desk.reports().figures(ann(), Filter.NONE, period, null)).stream()
                .mapToLong(kharcha.report.Figure::count)
                .sum();
    }

    private String figure(Filter filter) {
        var figure = atomically(desk -> desk.reports().figures(ann(), filter, DateRange.ALL, null))
                .getFirst();
        return figure.sum().amount() + "/" + figure.count();
    }

    private List<Long> entries(Filter filter, Reports.Order order) {
        return atomically(desk -> desk.reports().entries(ann(), filter, DateRange.ALL, order, 99)).stream()
                .map(entry -> entry.id().value())
                .toList();
    }

    private List<String> figures(Filter filter) {
        return atomically(desk -> desk.reports().figures(ann(), filter, DateRange.ALL, null)).stream()
                .map(figure -> figure.key() + "=" + figure.sum().amount() + " "
                        + figure.sum().currency().getCurrencyCode())
                .toList();
    }

    private List<String> figures(Query.@Nullable GroupBy groupBy) {
        return atomically(desk -> desk.reports().figures(ann(), Filter.NONE, DateRange.ALL, groupBy)).stream()
                .map(figure -> figure.key() + "=" + figure.sum().amount() + " "
                        + figure.sum().currency())
                .toList();
    }
}
