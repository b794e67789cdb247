package kharcha.lab;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class IntervalTest {
    /** The first two from R. G. Newcombe, Statistics in Medicine 17, 1998, table I, method 3. */
    @ParameterizedTest
    @CsvSource({"81, 263, 25.5 to 36.6 %", "15, 148, 6.2 to 16.0 %", "0, 20, 0.0 to 16.1 %", "20, 20, 83.9 to 100.0 %"})
    void an_interval_is_wilsons(int hits, int cases, String interval) {
        assertThat(Interval.of(hits, cases)).hasToString(interval);
    }
}
