package kharcha.skills;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is said of a file before anything in it is looked at. */
class FileCheckTest {
    @TempDir
    Path folder;

    private String right = "";

    @BeforeEach
    void read() {
        right = Broken.copyOf("pizza.dialog.json").root().toString();
    }

    @Test
    void aFileThatIsNotThereAndAFolderAreSaidToBe() {
        assertThat(only(Check.of(List.of(folder.resolve("none.json"))))).isEqualTo("there is no such file [readable]");
        assertThat(only(Check.of(List.of(folder)))).isEqualTo("is a folder: name the files in it [readable]");
    }

    @Test
    void aByteOrderMarkIsFoundAndTheRestIsCheckedAllTheSame() throws IOException {
        assertThat(only(check(("\uFEFF" + right).getBytes(StandardCharsets.UTF_8))))
                .isEqualTo("begins with a byte order mark, which Watson does not take [utf-8]");
    }

    @Test
    void whatIsNotUtf8IsFound() throws IOException {
        assertThat(only(check(right.replace("Pizza", "Pizzé").getBytes(StandardCharsets.ISO_8859_1))))
                .isEqualTo("is not UTF-8 [utf-8]");
        assertThat(only(check(right.getBytes(StandardCharsets.UTF_16)))).isEqualTo("is not UTF-8 [utf-8]");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "`` | is empty, not an object of JSON",
                "[] | is a list, not an object of JSON",
                "3 | is a number, not an object of JSON",
                "null | is null, not an object of JSON",
                "openapi: 3.0.3 | line 1, column 1: is not JSON: Unrecognized token 'openapi' [json]",
                "{\"name\":\"x\" | line 1, column 12: is not JSON",
                "{\"name\":\"x\",\"name\":\"y\"} | line 1, column 19: is not JSON: Duplicate field 'name'",
                "{} {} | is not JSON: Trailing token",
                "{\"a\":1} | is JSON, but neither a dialog skill",
            })
    void whatIsNoSkillIsSaidWithItsReason(String text, String words) throws IOException {
        assertThat(only(check(text.getBytes(StandardCharsets.UTF_8)))).contains(words);
    }

    @Test
    void aTabInATextIsNoJson() throws IOException {
        assertThat(only(check(right.replace("Pizza", "Piz\tza").getBytes(StandardCharsets.UTF_8))))
                .endsWith("[json]");
    }

    @Test
    void depthWithoutEndIsRefusedInWords() throws IOException {
        assertThat(only(check("{\"a\":".repeat(20_000).getBytes(StandardCharsets.UTF_8))))
                .endsWith("[json]");
    }

    @Test
    void aSkillMayHaveFifteenMegabytesAndAnExtensionFour() throws IOException {
        String extension = Broken.copyOf("tickets.openapi.json").root().toString();
        assertThat(check((right + " ".repeat(15_000_000 - right.length())).getBytes(StandardCharsets.UTF_8)))
                .isEmpty();
        assertThat(only(check((right + " ".repeat(15_000_000)).getBytes(StandardCharsets.UTF_8))))
                .endsWith("[file-size]");
        assertThat(only(check((extension + " ".repeat(4_000_000)).getBytes(StandardCharsets.UTF_8))))
                .endsWith("[file-size]");
    }

    @Test
    void theKindIsToldByWhatIsInTheFile() throws IOException {
        for (String resource : List.of("pizza.dialog.json", "tickets.actions.json", "tickets.openapi.json")) {
            Path file = Files.writeString(
                    folder.resolve("file.txt"), Broken.copyOf(resource).root().toString());
            assertThat(Check.of(List.of(file)).getFirst().about())
                    .startsWith(
                            switch (resource) {
                                case "pizza.dialog.json" -> "dialog skill \"Pizza\", 2 intents, 2 entities, 14 nodes";
                                case "tickets.actions.json" -> "actions skill \"Tickets\", 4 actions";
                                default -> "extension (OpenAPI) \"Tickets\", 2 operations";
                            });
        }
    }

    @Test
    void aDialogInAnExportOfAnAssistantIsCheckedInItsWrapping() throws IOException {
        String wrapped =
                "{\"name\":\"Pizza\",\"type\":\"dialog\",\"workspace\":" + right.replace("#hours", "#ours") + "}";
        assertThat(check(wrapped.getBytes(StandardCharsets.UTF_8)))
                .extracting(Finding::rule)
                .containsExactlyInAnyOrder(Rule.UNKNOWN_INTENT, Rule.UNUSED_INTENT);
    }

    @Test
    void whatIsFoundIsOneLineWithoutSignsThatMoveACursor() throws IOException {
        String odd = right.replace("\"Hours\"", "\"\\u001b[2J\\n?\"");
        assertThat(check(odd.getBytes(StandardCharsets.UTF_8)))
                .isNotEmpty()
                .allSatisfy(finding -> assertThat(finding.line()).doesNotContainPattern("\\p{Cntrl}"));
    }

    private List<Finding> check(byte[] bytes) throws IOException {
        return Check.of(List.of(Files.write(folder.resolve("file.json"), bytes)))
                .getFirst()
                .findings();
    }

    private static String only(List<?> found) {
        assertThat(found).hasSize(1);
        return found.getFirst() instanceof Check check
                ? check.findings().getFirst().line()
                : ((Finding) found.getFirst()).line();
    }
}
