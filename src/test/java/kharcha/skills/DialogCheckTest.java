package kharcha.skills;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A dialog skill that is right, and the same with one thing wrong. In the JSON of a change ' stands for ". */
class DialogCheckTest {
    private static final String RIGHT = "pizza.dialog.json";

    @TempDir
    Path folder;

    @Test
    void nothingIsFoundInASkillThatIsRight() {
        assertThat(Broken.copyOf(RIGHT).findings(folder)).isEmpty();
    }

    @ParameterizedTest(name = "{0} = {1}")
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                // Names, lengths, limits.
                "/name | | MISSING | name",
                "/name | 'A name that is longer than the sixty-four characters that a skill may have' | LENGTH | name",
                "/name | 7 | TYPE | name",
                "/name | ' ' | LENGTH | name",
                "/name | 'Piz\\tza' | ONE_LINE | name",
                "/description | 'A description of a skill may have as many as one hundred and twenty-eight characters,"
                        + " but this one, as is easily counted, is longer.' | LENGTH | description",
                "/language | 'tlh' | LANGUAGE | language",
                "/learning_opt_out | 'yes' | TYPE | learning_opt_out",
                "/intents | {} | TYPE | intents",
                "/intents/order/intent | 'or der' | CHARACTERS | intent or der, intent",
                "/intents/order/intent | 'hours' | UNIQUE | intent hours",
                "/intents/order/intent | 'sys-order' | RESERVED | intent sys-order",
                "/intents/order/description | 'in\\ntwo' | ONE_LINE | intent order, description",
                "/intents/hours/examples | [] | EXAMPLES | intent hours, examples",
                "/intents/hours/examples | | EXAMPLES | intent hours, examples",
                "/intents/hours/examples/0/text | 'when\\ndo you open' | ONE_LINE | intent hours, examples[0].text",
                "/intents/hours/examples/0/text | '  ' | LENGTH | intent hours, examples[0].text",
                "/intents/hours/examples/0/text | | MISSING | intent hours, examples[0].text",
                "/intents/hours/exampels | [] | NONE |",
                "/intents/order/examples/0/mentions/0/entity | 'colour' | MENTION | intent order,"
                        + " examples[0].mentions[0].entity",
                "/intents/order/examples/0/mentions/0/location | [2, 70] | MENTION | intent order,"
                        + " examples[0].mentions[0].location",
                "/intents/order/examples/0/mentions/0/location | [7, 2] | MENTION | intent order,"
                        + " examples[0].mentions[0].location",
                "/entities/size/entity | 'si.ze' | CHARACTERS | entity si.ze, entity",
                "/entities/sys-number/entity | 'sys-moon' | RESERVED | entity sys-moon",
                "/entities/sys-number/entity | 'sys-location' | GONE | entity sys-location",
                "/entities/sys-number/entity | 'size' | UNIQUE | entity size",
                "/entities/size/fuzzy_match | 'true' | TYPE | entity size, fuzzy_match",
                "/entities/size/values/large/value | 'extra large' | UNIQUE | entity size, value extra large",
                "/entities/size/values/large/type | 'synonym' | CHOICE | entity size, value large, type",
                "/entities/size/values/large/type | 'patterns' | ENTITY_VALUE | entity size, value large, patterns",
                "/entities/size/values/large/patterns | ['big'] | ENTITY_VALUE | entity size, value large",
                "/entities/size/values/inches/type | 'synonyms' | ENTITY_VALUE | entity size, value inches, type",
                "/entities/size/values/inches/patterns | ['a','b','c','d','e','f'] | COUNT | entity size, value"
                        + " inches, patterns",
                "/entities/size/values/inches/patterns/0 | '[0-9' | PATTERN | entity size, value inches, patterns[0]",
                "/entities/size/values/inches/patterns/0 | '[0-9]++' | PATTERN | entity size, value inches,"
                        + " patterns[0]",
                "/entities/size/values/inches/patterns/0 | '([0-9])\\\\1' | PATTERN | entity size, value inches,"
                        + " patterns[0]",
                "/entities/size/values/large/synonyms/0 | 'a synonym may have as many as sixty-four characters, but"
                        + " not more.' | LENGTH | entity size, value large, synonyms[0]",
                "/counterexamples/0/text | | MISSING | counterexamples[0].text",
                // Nodes.
                "/dialog_nodes/hours/dialog_node | 'hello' | UNIQUE | node hello",
                "/dialog_nodes/hours/title | 'Hours?' | CHARACTERS | node hours, title",
                "/dialog_nodes/hours/type | 'normal' | CHOICE | node hours, type",
                "/dialog_nodes/hours/dialog_node | | MISSING | dialog_nodes[10].dialog_node",
                "/dialog_nodes/hours/conditions | '#hours\\n' | ONE_LINE | node hours, conditions",
                "/dialog_nodes/hours/digress_in | 'sometimes' | CHOICE | node hours, digress_in",
                "/dialog_nodes/hours/disabled | 1 | TYPE | node hours, disabled",
                "/dialog_nodes/hours/context | [] | TYPE | node hours, context",
                "/dialog_nodes/hours/conditons | 'true' | NONE |",
                // Links.
                "/dialog_nodes/today/parent | 'nobody' | PARENT | node today, parent",
                "/dialog_nodes/hours/parent | 'today' | PARENT | node hours, parent",
                "/dialog_nodes/hours/previous_sibling | 'nobody' | SIBLING | node hours, previous_sibling",
                "/dialog_nodes/hours/previous_sibling | | SIBLING | node hours, previous_sibling",
                "/dialog_nodes/hours/previous_sibling | 'order' | SIBLING | node hours, previous_sibling",
                "/dialog_nodes/hours/previous_sibling | 'hours' | SIBLING | node hours, previous_sibling",
                "/dialog_nodes/hours/previous_sibling | 'today' | SIBLING | node hours, previous_sibling",
                "/dialog_nodes/today/previous_sibling | 'otherwise' | SIBLING | node today, previous_sibling",
                "/dialog_nodes/slot/parent | 'hours' | NODE_TYPE | node slot, parent",
                "/dialog_nodes/slot_fill/parent | 'hours' | NODE_TYPE | node slot_fill, parent",
                "/dialog_nodes/slot_fill/event_name | | MISSING | node slot_fill, event_name",
                "/dialog_nodes/slot_fill/event_name | 'inputs' | CHOICE | node slot_fill, event_name",
                "/dialog_nodes/hours/event_name | 'input' | NODE_TYPE | node hours, event_name",
                "/dialog_nodes/hours/next_step | {'behavior':'reprompt'} | NODE_TYPE | node hours, next_step.behavior",
                // Jumps.
                "/dialog_nodes/order/next_step/dialog_node | 'from' | JUMP | node order, next_step.dialog_node",
                "/dialog_nodes/order/next_step/dialog_node | | JUMP | node order, next_step.dialog_node",
                "/dialog_nodes/order/next_step/selector | | JUMP | node order, next_step.selector",
                "/dialog_nodes/order/next_step/selector | 'bodies' | CHOICE | node order, next_step.selector",
                "/dialog_nodes/order/next_step/behavior | 'jump' | CHOICE | node order, next_step.behavior",
                "/dialog_nodes/order/next_step/behavior | | MISSING | node order, next_step.behavior",
                "/dialog_nodes/hours/next_step | {'behavior':'jump_to','selector':'body','dialog_node':'hours'} |"
                        + " JUMP_CIRCLE | node hours, next_step",
                // Slots.
                "/dialog_nodes/order/context | {} | SLOT_RESET | node slot, variable",
                "/dialog_nodes/order/context | {'size':''} | SLOT_RESET | node slot, variable",
                "/dialog_nodes/slot/variable | | SLOT | node slot, variable",
                "/dialog_nodes/slot/variable | 'size' | SLOT | node slot, variable",
                "/dialog_nodes/slot_fill/context | {} | SLOT | node slot_fill, context",
                "/dialog_nodes/slot_fill/event_name | 'filled' | SLOT | node slot",
                "/dialog_nodes/slot/type | 'standard' | SLOT | node form",
                "/dialog_nodes/hours/variable | '$size' | SLOT | node hours, variable",
                // Reach.
                "/dialog_nodes/failed/previous_sibling | 'silent' | NONE |",
                "/dialog_nodes/sent/conditions | 'anything_else' | REACHABLE | node failed",
                "/dialog_nodes/sent/conditions | 'true' | REACHABLE | node silent",
                "/dialog_nodes/today/conditions | 'true' | REACHABLE | node otherwise",
                "/dialog_nodes/today/conditions | '#hours or true' | REACHABLE | node otherwise",
                "/dialog_nodes/hello/conditions | 'anything_else' | REACHABLE | node rest",
                "/dialog_nodes/hello/conditions | '#hours' | REACHABLE | node hours",
                "/dialog_nodes/hello/conditions | 'false' | REACHABLE | node hello",
                "/dialog_nodes/hours/disabled | true | REACHABLE | node hours",
                "/dialog_nodes/hours/next_step | {'behavior':'jump_to','selector':'body','dialog_node':'rest'} |"
                        + " REACHABLE | node today",
                "/dialog_nodes/order/next_step | {'behavior':'get_user_input'} | REACHABLE | node form",
                // Conditions and texts.
                "/dialog_nodes/hours/conditions | '#ours' | UNKNOWN_INTENT | node hours, conditions",
                "/dialog_nodes/hours/conditions | '@colour' | UNKNOWN_ENTITY | node hours, conditions",
                "/dialog_nodes/hours/conditions | '@size:tiny' | UNKNOWN_VALUE | node hours, conditions",
                "/dialog_nodes/hours/conditions | '@size:(very large)' | UNKNOWN_VALUE | node hours, conditions",
                "/dialog_nodes/hours/conditions | '#hours && ($a' | CONDITION | node hours, conditions",
                "/dialog_nodes/hours/conditions | '#hours)' | CONDITION | node hours, conditions",
                "/dialog_nodes/hours/conditions | '#hours &&' | CONDITION | node hours, conditions",
                "/dialog_nodes/hours/conditions | '#hours OR OR $a' | CONDITION | node hours, conditions",
                "/dialog_nodes/hours/conditions | '#hours && $a = 3' | CONDITION | node hours, conditions",
                "/dialog_nodes/hours/conditions | '#hours && $a == \\u0027x' | CONDITION | node hours, conditions",
                "/dialog_nodes/hours/context | {'x':'<? @colour ?>'} | UNKNOWN_ENTITY | node hours, context.x",
                "/dialog_nodes/hours/context | {'x':'<? input.text'} | CONDITION | node hours, context.x",
                "/dialog_nodes/hours/output/text/values/0 | 'It costs $12.' | ESCAPE | node hours,"
                        + " output.text.values[0]",
                "/dialog_nodes/hours/output/text/values/0 | 'Write to us@pizza.example' | ESCAPE | node hours,"
                        + " output.text.values[0]",
                "/dialog_nodes/hours/output/text/values/0 | 'We are #1' | ESCAPE | node hours, output.text.values[0]",
                "/dialog_nodes/hours/output/text/values/0 | 'A \\\\$12 pizza, &#39;@size&#39;, $name, #hours, 100 % @"
                        + " home' | NONE |",
                // Responses.
                "/dialog_nodes/hello/output/generic | '<? $x ?>' | TYPE | node hello, output.generic",
                "/dialog_nodes/hello/output/generic/0/response_type | 'txt' | CHOICE | node hello,"
                        + " output.generic[0].response_type",
                "/dialog_nodes/hello/output/generic/0/selection_policy | 'first' | CHOICE | node hello,"
                        + " output.generic[0].selection_policy",
                "/dialog_nodes/hello/output/generic/0 | {'response_type':'text','text':'hi'} | RESPONSE | node hello,"
                        + " output.generic[0].text",
                "/dialog_nodes/hello/output/generic/0/values | | MISSING | node hello, output.generic[0].values",
                "/dialog_nodes/hello/output/generic/1/time | 10001 | NUMBER | node hello, output.generic[1].time",
                "/dialog_nodes/hello/output/generic/1/time | | MISSING | node hello, output.generic[1].time",
                "/dialog_nodes/hello/output/generic/2/source | | MISSING | node hello, output.generic[2].source",
                "/dialog_nodes/hello/output/generic/2/source | 'menu.png' | RESPONSE | node hello,"
                        + " output.generic[2].source",
                "/dialog_nodes/hello/output/generic/2/source | 'https://pizza.example/menu.svg?x=1' | RESPONSE | node"
                        + " hello, output.generic[2].source",
                "/dialog_nodes/hello/output/generic/2/source | '<? $menu ?>' | NONE |",
                "/dialog_nodes/hello/output/generic/2/source | 'http://pizza.example/menu.png' | PLAIN_HTTP | node"
                        + " hello, output.generic[2].source",
                "/dialog_nodes/hello/output/generic/3/user_defined | | MISSING | node hello,"
                        + " output.generic[3].user_defined",
                "/dialog_nodes/hello/output/generic/4/title | | MISSING | node hello, output.generic[4].title",
                "/dialog_nodes/hello/output/generic/4/options/0/value | 'pizza' | TYPE | node hello,"
                        + " output.generic[4].options[0].value",
                "/dialog_nodes/hello/output/generic/4/options/0/label | | MISSING | node hello,"
                        + " output.generic[4].options[0].label",
                "/dialog_nodes/hello/output/generic/4/channels | [{'channel':'pigeon'}] | CHOICE | node hello,"
                        + " output.generic[4].channels[0].channel",
                "/dialog_nodes/hello/output/generic/- | {'response_type':'pause','time':1} | COUNT | node hello,"
                        + " output.generic",
                // The webhook.
                "/webhooks/0/name | 'other_webhook' | WEBHOOK | webhooks[0].name",
                "/webhooks/0/url | '/orders' | WEBHOOK | webhooks[0].url",
                "/webhooks/0/url | | MISSING | webhooks[0].url",
                "/webhooks/- | {'name':'main_webhook','url':'https://pizza.example/two'} | COUNT | webhooks",
                "/webhooks | | WEBHOOK_CALL | node send, actions[0].name",
                "/dialog_nodes/send/actions/0/name | 'pizza_webhook' | WEBHOOK_CALL | node send, actions[0].name",
                "/dialog_nodes/send/actions/0/result_variable | | WEBHOOK_CALL | node send, actions[0].result_variable",
                "/dialog_nodes/send/actions/0/result_variable | '$result' | WEBHOOK_CALL | node send,"
                        + " actions[0].result_variable",
                "/dialog_nodes/send/actions/0/type | 'cloud_function' | GONE | node send, actions[0].type",
                "/dialog_nodes/send/actions/0/type | 'webhok' | MISSPELLED | node send, actions[0].type",
                "/dialog_nodes/send/actions/- | {'name':'other','type':'client'} | WEBHOOK_CALL | node send, actions",
                "/dialog_nodes/hours/actions |"
                    + " [{'name':'main_webhook','type':'webhook','result_variable':'webhook_result_1'}] | WEBHOOK_CALL"
                    + " | node hours, actions[0].result_variable",
                // Advice.
                "/webhooks/0/headers/0/value | 'Bearer 9f8a7c6b5d' | CLEAR_SECRET | webhooks[0].headers[0].value",
                "/webhooks/0/url | 'http://pizza.example/orders' | PLAIN_HTTP | webhooks[0].url",
                "/intents/hours/examples/0 | | FEW_EXAMPLES | intent hours, examples",
                "/intents/hours/examples/0/text | 'I am hungry' | TAUGHT_TWICE | intent hours, examples[0]",
                "/dialog_nodes/hours/conditions | '$a' | UNUSED_INTENT | intent hours",
            })
    void oneThingWrongIsFoundWhereItIs(String pointer, String json, String rule, String where) {
        List<Finding> findings =
                Broken.copyOf(RIGHT).at(pointer, json == null ? "" : json).findings(folder);
        if (rule.equals("NONE"))
            assertThat(findings)
                    .filteredOn(finding -> finding.rule() != Rule.MISSPELLED && finding.rule() != Rule.SIBLING)
                    .isEmpty();
        else
            assertThat(findings).anySatisfy(finding -> {
                assertThat(finding.rule()).isEqualTo(Rule.valueOf(rule));
                assertThat(finding.line()).startsWith(where + ": ");
            });
    }
}
