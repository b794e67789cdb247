package kharcha.lab.watson;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Conditions and texts of a dialog skill, as IBM describes them. */
class ExpressionTest {
    private static Names names() {
        ObjectNode context = Wire.NODES.objectNode();
        context.putObject("integrations").putObject("channel").put("name", "Slack");
        Names names = new Names(context, "coffee 3.50", List.of(new Labels.Label("add_expense", 0.9)), false);
        ObjectNode answer = Wire.NODES.objectNode().put("text", "Booked").putNull("chart_url");
        answer.putArray("options").add("one").add("two");
        names.set("answer", answer);
        names.set("zero", Wire.NODES.numberNode(0));
        return names;
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "#add_expense ; true",
                "#report ; false",
                "#report || #add_expense ; true",
                "!#report && $answer ; true",
                "NOT #report AND ($nothing OR $answer) ; true",
                "$answer.chart_url != null ; false",
                "$answer.options != null && $answer.options.size() >= 2 ; true",
                "$answer.options.size() >= 3 ; false",
                "$answer.options.contains('two') ; true",
                "$answer.text == 'Booked' ; true",
                "$nothing.at.all ; false",
                "$zero ; false",
                "$zero == 0 ; true",
                "context.integrations?.channel?.name == \"Slack\" ; true",
                "intents[0].confidence > 0.5 ; true",
                "input.text.contains('3.50') ; true",
                "entities.size() == 0 ; true",
                "$zero ? false : true ; true",
                "anything_else ; true",
                "irrelevant ; false",
                "welcome ; false",
                "output.webhook_error ; false",
                "@category ; false",
                "@category:(eating out) ; false",
            })
    void a_condition_holds_or_not(String condition, boolean holds) {
        assertThat(Expression.isTrue(Expression.value(condition, names()))).isEqualTo(holds);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "$answer.", "($answer", "$answer.conjure()", "1 2", "&& true", "'open"})
    void what_is_no_expression_is_a_fault(String text) {
        assertThatThrownBy(() -> Expression.value(text, names())).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void an_expression_alone_keeps_its_type_and_among_words_it_is_text() {
        JsonNode authored = Wire.NODES
                .objectNode()
                .put("whole", "<? $answer.options ?>")
                .put("short", "$zero")
                .put("nothing", "$nothing")
                .put("text", "So: <? $answer.text ?> $zero")
                .put("plain", "no expression");

        JsonNode filled = names().filled(authored);

        assertThat(filled.path("whole").isArray()).isTrue();
        assertThat(filled.path("short").isNumber()).isTrue();
        assertThat(filled.path("nothing").isNull()).isTrue();
        assertThat(filled.path("text").asText()).isEqualTo("So: Booked 0");
        assertThat(filled.path("plain").asText()).isEqualTo("no expression");
    }

    @Test
    void what_a_webhook_answered_is_shown_and_not_worked_out() {
        Names names = names();
        names.set("answer", Wire.NODES.textNode("costs $zero <? $answer ?>"));

        assertThat(names.filled(Wire.NODES.textNode("It <? $answer ?>.")).asText())
                .isEqualTo("It costs $zero <? $answer ?>.");
    }
}
