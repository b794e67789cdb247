package kharcha.understanding.local;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Set;
import java.util.function.UnaryOperator;

/** What is said in the shared exam, which must not be taught. */
final class ExamLines {
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private ExamLines() {}

    /** Every message and turn; the test is skipped where the exam is absent. */
    static Set<String> all(UnaryOperator<String> written) throws IOException {
        Path exam = Path.of("..", "shared", "exam");
        assumeTrue(Files.isDirectory(exam), "skipped: ../shared/exam is not here");
        Set<String> lines = new HashSet<>();
        try (var files = Files.newDirectoryStream(exam, "*.jsonl")) {
            for (Path file : files)
                for (String line : Files.readAllLines(file)) {
                    JsonNode item = JSON.readTree(line);
                    item.findValuesAsText("text").forEach(text -> lines.add(written.apply(text)));
                    item.findValuesAsText("user").forEach(text -> lines.add(written.apply(text)));
                }
        }
        return lines;
    }
}
