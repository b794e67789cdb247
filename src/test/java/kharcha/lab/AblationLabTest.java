package kharcha.lab;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import kharcha.understanding.IntentAssembler;
import kharcha.understanding.Parse;
import kharcha.understanding.local.IntentModel;
import kharcha.understanding.local.LocalUnderstanding;
import kharcha.understanding.local.Skill;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class AblationLabTest {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String ITEM = """
        {"id": "a1", "locale": "en-GB", "currency": "GBP", "today": "2026-05-06", "text": "sourdough 4.20 yesterday",
         "intent": "add_expense", "expect": {"entries": [{"amount": "4.20", "currency": "GBP", "date": "2026-05-05",
         "category": "groceries", "direction": "out"}]}}\
        """;

    @TempDir
    private Path folder;

    @Test
    void a_message_is_right_as_a_whole_and_wrong_without_its_days() throws IOException {
        ExamItem item = ExamItem.read(JSON.readTree(ITEM));
        Parse parse = new LocalUnderstanding(
                        IntentModel.train(Skill.shipped("en").orElseThrow()))
                .read(ExamStage.utterance(item));
        assertThat(score(parse).isRight()).isTrue();
        assertThat(score(parse).isWrongSave()).isFalse();
        assertThat(score(Finding.DAYS_AND_PERIODS.without(parse)).isWrongSave()).isTrue();
        assertThat(score(Finding.CATEGORY_WORDS.without(parse)).isRight()).isFalse();
    }

    private static ExamScore score(Parse parse) throws IOException {
        return new ExamScore(JSON.readTree(ITEM), ExamMeaning.json(new IntentAssembler(), parse));
    }

    @Test
    void without_an_exam_it_says_what_to_do() {
        Path nowhere = folder.resolve("nowhere");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> run(nowhere))
                .withMessage("there is no " + nowhere + " here: run it in a checkout, or give --in DIR");
    }

    private static String run(Path in) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        AblationLab.run(List.of("--in", in.toString()), new PrintStream(out, true, StandardCharsets.UTF_8));
        return out.toString(StandardCharsets.UTF_8);
    }
}
