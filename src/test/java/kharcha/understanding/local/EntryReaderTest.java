package kharcha.understanding.local;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import kharcha.understanding.EntryReader;
import kharcha.understanding.EntryReading;
import kharcha.understanding.PartialEntry;
import org.junit.jupiter.api.Test;

class EntryReaderTest {
    private static final List<String> PARTS = List.of(
            "lunch",
            "12.50",
            "$",
            "-",
            "and",
            ",",
            "\n",
            "at",
            "Subway",
            "#",
            "#work",
            "yesterday",
            "31 february",
            "%",
            "x",
            "3",
            "each",
            "tip",
            "+",
            "€",
            "😀",
            "\uD83D",
            "\u0000",
            "credit card",
            "paid",
            "1e9",
            "999999999999999999",
            "½",
            "''",
            "card ending",
            "debited",
            "total",
            "(",
            "\u200D",
            "नमस्ते",
            "for",
            "didn't",
            "a/c",
            "\t");

    private final EntryReader reader = new EntryReader();

    @Test
    void a_note_says_what_it_was_for_and_nothing_else() {
        assertThat(only("lunch 12.50 at Subway yesterday").note()).isEqualTo("lunch at Subway");
        assertThat(only("i just spent 20 bucks at Subway").note()).isEqualTo("Subway");
        assertThat(only("Please add a $9.99 expense for a new mug").note()).isEqualTo("new mug");
        assertThat(only("paid 14 for dry cleaning by card #work").note()).isEqualTo("dry cleaning");
    }

    @Test
    void an_alert_is_noted_by_its_merchant() {
        assertThat(only("Card payment of $18.20 to WHOLE FOODS 214 on 10/12. Your available balance is $210.77.")
                        .note())
                .isEqualTo("WHOLE FOODS");
    }

    @Test
    void tags_and_the_way_of_paying_are_kept_apart() {
        PartialEntry entry = only("taxi 14 with amex #work #Trip");
        assertThat(entry.tags()).containsExactlyInAnyOrder("work", "trip");
        assertThat(entry.paidBy()).isEqualTo("amex");
        assertThat(only("groceries 20 in cash").paidBy()).isEqualTo("cash");
        assertThat(only("dinner 30 via gpay").paidBy()).isEqualTo("gpay");
    }

    @Test
    void a_negative_amount_is_shown_before_it_is_booked() {
        assertThat(reader.read(Samples.parse("-5 coffee")))
                .isInstanceOfSatisfying(
                        EntryReading.Entries.class,
                        found -> assertThat(found.doubtful()).isTrue());
    }

    @Test
    void a_dash_is_no_minus() {
        assertThat(only("shoe repair - 18.50").amount()).isEqualByComparingTo("18.50");
    }

    @Test
    void whatever_is_written_is_read_without_an_exception() {
        Random random = new Random(20261014);
        for (int round = 0; round < 2000; round++) {
            StringBuilder text = new StringBuilder();
            int length = random.nextInt(12);
            for (int i = 0; i < length; i++)
                text.append(PARTS.get(random.nextInt(PARTS.size()))).append(random.nextBoolean() ? " " : "");
            EntryReading reading = reader.read(Samples.parse(text.toString()));
            if (reading instanceof EntryReading.Entries found)
                assertThat(found.entries())
                        .as(text.toString())
                        .allMatch(entry ->
                                entry.amount() == null || entry.amount().signum() > 0);
        }
    }

    private PartialEntry only(String text) {
        EntryReading reading = reader.read(Samples.parse(text));
        assertThat(reading).as(text).isInstanceOf(EntryReading.Entries.class);
        List<PartialEntry> entries = ((EntryReading.Entries) reading).entries();
        assertThat(entries).as(text).hasSize(1);
        return entries.getFirst();
    }
}
