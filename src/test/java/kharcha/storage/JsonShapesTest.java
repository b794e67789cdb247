package kharcha.storage;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import java.util.Arrays;
import java.util.stream.Stream;
import kharcha.conversation.Reply;
import kharcha.report.Chart;
import kharcha.understanding.Question;
import kharcha.understanding.Which;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** A kind without a name in the database could be written and never be read again. */
class JsonShapesTest {
    @ParameterizedTest
    @MethodSource
    void every_kind_has_a_name(Class<?> kinds, Class<?> names) {
        assertThat(Arrays.stream(names.getAnnotation(JsonSubTypes.class).value()).map(JsonSubTypes.Type::value))
                .containsExactlyInAnyOrder(kinds.getPermittedSubclasses());
    }

    static Stream<Arguments> every_kind_has_a_name() {
        return Stream.of(
                Arguments.of(Reply.Block.class, JsonShapes.BlockShape.class),
                Arguments.of(Chart.class, JsonShapes.ChartShape.class),
                Arguments.of(Question.class, JsonShapes.QuestionShape.class),
                Arguments.of(Which.class, JsonShapes.WhichShape.class));
    }
}
