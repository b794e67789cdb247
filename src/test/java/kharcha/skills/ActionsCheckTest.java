package kharcha.skills;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** An actions skill that is right, and the same with one thing wrong. In the JSON of a change ' stands for ". */
class ActionsCheckTest {
    private static final String RIGHT = "tickets.actions.json";
    private static final String EXTENSION = "tickets.openapi.json";

    @TempDir
    Path folder;

    @Test
    void nothingIsFoundInASkillThatIsRightNorInTheExtensionBesideIt() {
        Path skill = Broken.copyOf(RIGHT).file(folder, "a.json");
        Path extension = Broken.copyOf(EXTENSION).file(folder, "b.json");
        assertThat(Check.of(List.of(skill, extension)))
                .allSatisfy(check -> assertThat(check.findings()).isEmpty());
    }

    @ParameterizedTest(name = "{0} = {1}")
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "/name | | MISSING | name",
                "/type | | MISSING | type",
                "/type | 'actions' | CHOICE | type",
                "/workspace/actions | {} | TYPE | actions",
                "/workspace/actions/buy/action | 'welcome' | UNIQUE | action welcome",
                "/workspace/actions/fallback/action | 'fall_back' | SYSTEM_ACTION | workspace.actions",
                "/workspace/actions/welcome/condition | {} | SYSTEM_ACTION | action welcome, condition",
                "/workspace/actions/buy/condition/intent | 'sell' | UNKNOWN_INTENT | action buy, condition",
                "/workspace/actions/buy/next_action | 'nobody' | UNKNOWN_ACTION | action buy, next_action",
                "/workspace/actions/buy/next_action | 'buy' | ACTION_CHAIN | action fallback",
                "/workspace/actions/buy/next_action | | ACTION_CHAIN | action fallback",
                "/workspace/actions/welcome/next_action | 'fallback' | ACTION_CHAIN | action buy",
                "/workspace/actions/anything_else/next_action | 'welcome' | ACTION_CHAIN | action welcome, next_action",
                "/workspace/actions/anything_else/steps/0/resolver/invoke_action/action | 'fallbak' | UNKNOWN_ACTION |"
                        + " action anything_else, step step_001, resolver.invoke_action.action",
                "/workspace/actions/buy/steps | | MISSING | action buy, steps",
                "/workspace/actions/buy/steps/step_to/next_step | 'step_nowhere' | STEP_CHAIN | action buy, step"
                        + " step_to, next_step",
                "/workspace/actions/buy/steps/step_to/next_step | 'step_call' | STEP_CHAIN | action buy, step step_c",
                "/workspace/actions/buy/steps/step_to/step | 'step_call' | UNIQUE | action buy, step step_call",
                "/workspace/actions/buy/steps/step_to/resolver | | MISSING | action buy, step step_to, resolver",
                "/workspace/actions/buy/steps/step_to/resolver/type | 'continu' | MISSPELLED | action buy, step"
                        + " step_to, resolver.type",
                "/workspace/actions/buy/steps/step_to/resolver/type | 'end_action' | REACHABLE | action buy, step"
                        + " step_class",
                "/workspace/actions/buy/steps/step_told/condition | | REACHABLE | action buy, step step_failed",
                "/workspace/actions/buy/steps/step_to/variable | 'step_from' | UNKNOWN_VARIABLE | action buy, step"
                        + " step_to, variable",
                "/workspace/actions/buy/variables/step_call_result_1 | | UNKNOWN_VARIABLE | action buy, step"
                        + " step_call, resolver.callout.result_variable",
                "/workspace/actions/buy/steps/step_told/condition/eq/0/variable | 'step_other' | UNKNOWN_VARIABLE |"
                        + " action buy, step step_told, condition.eq[0].variable",
                "/workspace/actions/buy/steps/step_told/output/generic/0/values/0/text_expression/concat/0/variable |"
                        + " 'x' | UNKNOWN_VARIABLE | action buy, step step_told,"
                        + " output.generic[0].values[0].text_expression.concat[0].variable",
                "/workspace/actions/buy/steps/step_call/context/variables/0/value/expression | '${step_from}' |"
                        + " UNKNOWN_VARIABLE | action buy, step step_call, context.variables[0].value.expression",
                "/workspace/variables | [] | UNKNOWN_VARIABLE | action buy, step step_call,"
                        + " context.variables[0].skill_variable",
                "/workspace/actions/buy/steps/step_class/question/entity | 'colour' | UNKNOWN_ENTITY | action buy,"
                        + " step step_class, question.entity",
                "/workspace/actions/buy/steps/step_class/question/max_tries | 'three' | TYPE | action buy, step"
                        + " step_class, question.max_tries",
                "/workspace/actions/buy/steps/step_class/handlers/0/next_handler | 'never' | HANDLER | action buy,"
                        + " step step_class, handler lost, next_handler",
                "/workspace/actions/buy/steps/step_class/handlers/0/resolver | | MISSING | action buy, step"
                        + " step_class, handler lost, resolver",
                "/workspace/actions/buy/steps/step_class/output/generic/0/options/0/label | | MISSING | action buy,"
                        + " step step_class, output.generic[0].options[0].label",
                "/workspace/actions/buy/steps/step_call/resolver/callout | | CALLOUT | action buy, step step_call,"
                        + " resolver.callout",
                "/workspace/actions/buy/steps/step_call/resolver/callout/path | | CALLOUT | action buy, step"
                        + " step_call, resolver.callout.path",
                "/workspace/actions/buy/steps/step_call/resolver/callout/method | 'POTS' | CALLOUT | action buy, step"
                        + " step_call, resolver.callout.method",
                "/workspace/actions/buy/steps/step_call/resolver/callout/result_variable | | CALLOUT | action buy,"
                        + " step step_call, resolver.callout.result_variable",
                "/workspace/actions/buy/steps/step_call/resolver/callout/request_mapping/body/0/parameter | | CALLOUT"
                        + " | action buy, step step_call, resolver.callout.request_mapping.body[0].parameter",
                "/workspace/actions/buy/steps/step_call/resolver/callout/request_mapping/body/0/value | | CALLOUT |"
                        + " action buy, step step_call, resolver.callout.request_mapping.body[0].value",
                "/workspace/intents/agent/examples | [] | EXAMPLES | intent agent, examples",
                "/workspace/entities/class/values/first/value | | MISSING | entity class, values[0].value",
                "/workspace/actions/buy/condition | {'expression':'true'} | UNUSED_INTENT | intent buy_intent",
            })
    void oneThingWrongIsFoundWhereItIs(String pointer, String json, String rule, String where) {
        assertThat(Broken.copyOf(RIGHT).at(pointer, json == null ? "" : json).findings(folder))
                .anySatisfy(finding -> {
                    assertThat(finding.rule()).isEqualTo(Rule.valueOf(rule));
                    assertThat(finding.line()).startsWith(where);
                });
    }

    @ParameterizedTest(name = "{0} = {1}")
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "path | '/ticket/{line}' | path",
                "method | 'PUT' | method",
                "request_mapping/body/0/parameter | 'from' | request_mapping.body",
                "request_mapping/body | | request_mapping.body",
                "request_mapping/path | [] | request_mapping.path",
                "request_mapping/query | [{'parameter':'day','value':{'scalar':'x'}}] | request_mapping.query",
            })
    void whatIsCalledIsComparedWithTheExtensionInTheSameFolder(String field, String json, String where) {
        String callout = "/workspace/actions/buy/steps/step_call/resolver/callout/";
        Path skill = Broken.copyOf(RIGHT)
                .at(callout + field, json == null ? "" : json)
                .file(folder, "a.json");
        Path extension = Broken.copyOf(EXTENSION).file(folder, "b.json");
        assertThat(Check.of(List.of(skill, extension)).getFirst().faults()).anySatisfy(finding -> {
            assertThat(finding.rule()).isEqualTo(Rule.EXTENSION_MATCH);
            assertThat(finding.field()).isEqualTo("resolver.callout." + where);
        });
        assertThat(Check.of(List.of(skill)).getFirst().faults())
                .as("without the extension")
                .noneMatch(finding -> finding.rule() == Rule.EXTENSION_MATCH);
    }

    @Test
    void anExtensionElsewhereIsAnotherOnes() throws Exception {
        Path skill = Broken.copyOf(RIGHT).file(folder, "a.json");
        Path other = Files.createDirectory(folder.resolve("other"));
        Path extension =
                Broken.copyOf(EXTENSION).at("/paths/~1tickets~1{line}", "").file(other, "b.json");
        assertThat(Check.of(List.of(skill, extension)).getFirst().findings()).isEmpty();
    }
}
