package kharcha.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import kharcha.ledger.CategoryId;
import kharcha.ledger.Direction;
import kharcha.ledger.Draft;
import kharcha.ledger.Entry;
import kharcha.ledger.EntryId;
import kharcha.money.Money;
import org.junit.jupiter.api.Test;

final class UnusualTest {
    private long last;

    private Entry paid(String amount, String currency, String category, String note) {
        return new Entry(
                new EntryId(++last),
                new Draft(
                        LocalDate.of(2026, 10, 1),
                        Money.of(amount, currency),
                        Direction.OUT,
                        new CategoryId(category),
                        note,
                        Set.of(),
                        null));
    }

    private List<Entry> all(String category, String note, String... amounts) {
        return Stream.of(amounts)
                .map(amount -> paid(amount, "EUR", category, note))
                .toList();
    }

    private static List<String> told(List<Entry> entries, List<Entry> known) {
        return Unusual.among(
                        entries,
                        known.stream()
                                .map(entry -> Reports.Paid.of(entry.draft()))
                                .toList(),
                        UnaryOperator.identity())
                .stream()
                .map(each -> each.entry().draft().note() + " " + each.times() + "x "
                        + each.usual().amount().toPlainString()
                        + (each.byMerchant() ? " of its own" : " of its kind"))
                .toList();
    }

    @Test
    void it_is_held_against_the_same_merchant_where_enough_of_it_is_known() {
        List<Entry> known = all("fuel", "Shell", "30", "28", "31", "30");
        assertThat(told(all("fuel", "shell", "120"), known)).containsExactly("shell 4x 30.00 of its own");
        assertThat(told(all("fuel", "Shell", "89"), known)).isEmpty();
        assertThat(told(all("fuel", "Shell", "90"), known)).containsExactly("Shell 3x 30.00 of its own");
    }

    @Test
    void it_is_held_against_its_category_where_the_merchant_is_new() {
        List<Entry> known = all("fuel", "Shell", "30", "28", "31", "30", "33", "29", "30", "27");
        assertThat(told(all("fuel", "Esso", "120"), known)).containsExactly("Esso 4x 30.00 of its kind");
        assertThat(told(all("fuel", "Esso", "120"), known.subList(0, 7))).isEmpty();
        assertThat(told(all("rent", "flat", "950"), known)).isEmpty();
    }

    @Test
    void what_happens_once_in_twenty_times_is_ordinary() {
        List<Entry> known = new ArrayList<>();
        for (int i = 0; i < 18; i++) known.addAll(all("clothing", "", "20"));
        known.addAll(all("clothing", "", "150", "180"));
        assertThat(told(all("clothing", "coat", "140"), known)).isEmpty();
        assertThat(told(all("clothing", "suit", "400"), known)).containsExactly("suit 20x 20.00 of its kind");
    }

    @Test
    void small_change_is_not_worth_a_word() {
        List<Entry> known = new ArrayList<>(all("coffee", "kiosk", "2", "2", "2", "2", "2"));
        known.addAll(all("groceries", "Tesco", "60", "55", "70", "65", "62", "58"));
        assertThat(told(all("coffee", "kiosk", "9"), known)).isEmpty();
    }

    @Test
    void other_currencies_say_nothing_of_it() {
        List<Entry> known = all("fuel", "Shell", "30", "28", "31", "30");
        assertThat(told(List.of(paid("9000", "JPY", "fuel", "Shell")), known)).isEmpty();
    }

    @Test
    void the_most_unusual_comes_first() {
        List<Entry> known = new ArrayList<>(all("fuel", "Shell", "30", "28", "31", "30"));
        known.addAll(all("health", "dentist", "40", "40", "40", "40"));
        List<Entry> entries = new ArrayList<>(all("fuel", "Shell", "120"));
        entries.addAll(all("health", "dentist", "400"));
        assertThat(told(entries, known)).containsExactly("dentist 10x 40.00 of its own", "Shell 4x 30.00 of its own");
    }
}
