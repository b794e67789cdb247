package kharcha.understanding;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.ZonedDateTime;
import java.util.Currency;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import kharcha.ledger.TurnId;
import org.junit.jupiter.api.Test;

class IntentAssemblerTest {
    private static Meaning meaning(String text) {
        List<FoundNumber> numbers = new java.util.ArrayList<>();
        Matcher m = Pattern.compile("\\d+(\\.\\d+)?").matcher(text);
        while (m.find()) numbers.add(new FoundNumber(new Span(m.start(), m.end()), new BigDecimal(m.group())));
        Utterance utterance =
                new Utterance(text, Locale.UK, ZonedDateTime.parse("2026-03-18T12:00Z"), Currency.getInstance("GBP"));
        Parse parse = new Parse(
                utterance, List.of(new Label("question", 0.1)), 0.2, numbers, List.of(), List.of(), List.of(), "local");
        return new IntentAssembler().assemble(parse, Context.NONE, List.of());
    }

    @Test
    void a_vote_makes_no_pleasantry_of_a_request() {
        Utterance utterance = new Utterance(
                "my priciest", Locale.UK, ZonedDateTime.parse("2026-03-18T12:00Z"), Currency.getInstance("GBP"));
        Parse parse = new Parse(
                utterance,
                List.of(new Label("question", 0.5), new Label("thanks", 0.1)),
                1,
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                "local");
        List<Label> votes = List.of(new Label("thanks", 1), new Label("question", 0.1));
        assertThat(new IntentAssembler().assemble(parse, Context.NONE, votes)).isInstanceOf(Intent.Ask.class);
    }

    @Test
    void buttons_act_on_their_own_booking() {
        assertThat(meaning("undo #12")).isEqualTo(new Intent.Undo(new TurnId(12)));
    }

    @Test
    void plain_commands_need_no_classifier() {
        assertThat(meaning("undo that please")).isEqualTo(new Intent.Undo(null));
        assertThat(meaning("redo that")).isEqualTo(new Intent.Redo());
        assertThat(meaning("Never mind!")).isEqualTo(new Intent.Cancel());
        assertThat(meaning("hi there")).isEqualTo(new Intent.Greeting());
        assertThat(meaning("/categories")).isEqualTo(new Intent.ListCategories());
        assertThat(meaning("from now on use swiss francs"))
                .isEqualTo(new Intent.HomeCurrency(Currency.getInstance("CHF")));
        assertThat(meaning("no, 15 not 50"))
                .isEqualTo(new Intent.Correct(
                        new Which.LastOf(new BigDecimal("50")), Correction.NONE.withAmount(new BigDecimal("15"))));
    }
}
