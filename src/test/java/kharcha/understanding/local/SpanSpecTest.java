package kharcha.understanding.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import kharcha.lab.SpanLab;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The public recogniser specs, scored by their own scorer: what has once been reached is not given up. */
final class SpanSpecTest {
    private static final Path SPECS = Path.of("..", "shared", "data", "spans");
    private static final Pattern SHARE = Pattern.compile("= ([0-9.]+) %");

    @TempDir
    Path folder;

    @ParameterizedTest(name = "{0} is at least {2} % right")
    @CsvSource({
        "english-CurrencyModel, en-US, 97",
        "english-NumberModel,   en-US, 97",
        "english-DateTimeModel, en-US, 95",
        "hindi-CurrencyModel,   hi-IN, 95",
        "spanish-CurrencyModel, es-ES, 95",
        "german-CurrencyModel,  de-DE, 95",
        "french-CurrencyModel,  fr-FR, 95",
        "german-DateTimeModel,  de-DE, 90",
        "spanish-DateTimeModel, es-ES, 90"
    })
    void keepsItsScore(String spec, String locale, double floor) throws IOException, InterruptedException {
        Path gold = SPECS.resolve(spec + ".json");
        assumeTrue(Files.exists(gold), "the public specs are not here: " + gold);
        Path got = folder.resolve(spec + ".jsonl");
        SpanLab.run(gold, locale, got);
        Process scorer = new ProcessBuilder(
                        "python3", SPECS.resolve("score_spans.py").toString(), gold.toString(), got.toString())
                .redirectErrorStream(true)
                .start();
        String report = new String(scorer.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(scorer.waitFor()).as(report).isZero();
        Matcher share = SHARE.matcher(report);
        assertThat(share.find()).as(report).isTrue();
        assertThat(Double.parseDouble(share.group(1))).as(report).isGreaterThanOrEqualTo(floor);
    }
}
