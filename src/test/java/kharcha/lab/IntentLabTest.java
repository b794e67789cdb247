package kharcha.lab;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class IntentLabTest {
    private static final String TRAIN = """
        light\tturn on the lamp
        light\tlamp off please
        light\tdim the lamp
        music\tplay a song
        music\tnext song please
        music\tstop the song
        food\tcook some rice
        food\trecipe for soup
        food\thow do i cook pasta
        """;

    @TempDir
    private Path folder;

    @Test
    void everyTestRowGetsALineWithLabelConfidenceAndProbability() throws IOException {
        String said = run(
                "--train", file("t", TRAIN), "--test", file("q", "light\tthe lamp\nmusic\ta song\n"), "--out", at("o"));
        assertThat(said).contains("accuracy 100.00 % of 2", "training ", "query ");
        assertThat(Files.readAllLines(folder.resolve("o")))
                .hasSize(2)
                .allSatisfy(line -> assertThat(line).matches("(light|music)\t[01]\\.\\d{6}\t[01]\\.\\d{6}"));
    }

    @Test
    void calibrationChoosesAThresholdAndMeasuresTheTestAtIt() throws IOException {
        String said = run(
                "--train", file("t", TRAIN),
                "--test", file("q", "light\tthe lamp\noos\twho is the queen\n"),
                "--calibrate", file("v", "light\tlamp on\nmusic\tplay the song\n"),
                "--oos", file("x", "oos\twhat is the capital\noos\tzzz\n"),
                "--out", at("o"));
        assertThat(said)
                .contains(
                        "threshold ",
                        "area under the curve 1.0000",
                        "out-of-scope recall 100.00 %",
                        "accuracy 100.00 % of 1");
    }

    @Test
    void calibrationWithoutItsOtherHalfIsRefusedInWords() {
        assertThatThrownBy(() -> run("--train", "t", "--test", "q", "--oos", "x", "--out", "o"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("--calibrate and --oos belong together");
        assertThatThrownBy(() -> run("--test", "q", "--out", "o")).hasMessage("--train is missing");
    }

    private static String run(String... arguments) throws IOException {
        ByteArrayOutputStream said = new ByteArrayOutputStream();
        IntentLab.run(List.of(arguments), new PrintStream(said, true, StandardCharsets.UTF_8));
        return said.toString(StandardCharsets.UTF_8);
    }

    private String file(String name, String rows) throws IOException {
        return Files.writeString(folder.resolve(name), rows).toString();
    }

    private String at(String name) {
        return folder.resolve(name).toString();
    }
}
