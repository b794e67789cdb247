package kharcha.lab;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class OptionsTest {
    private static final Set<String> KNOWN = Set.of("seconds", "out");

    @Test
    void what_is_given_counts_and_what_is_not_has_its_default() {
        Options options = Options.read(List.of("--seconds", "3"), KNOWN);
        assertThat(options.number("seconds", 10)).isEqualTo(3);
        assertThat(options.number("clients", 4)).isEqualTo(4);
        assertThat(options.text("out")).isEmpty();
    }

    @Test
    void what_is_required_is_missed_by_name() {
        Options options = Options.read(List.of(), KNOWN);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> options.required("out"))
                .withMessage("--out is missing");
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "-1", "ten", "2.5", "99999999999", ""})
    void a_number_is_above_zero(String value) {
        Options options = Options.read(List.of("--seconds", value), KNOWN);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> options.number("seconds", 10))
                .withMessage("--seconds must be a number above zero, not " + value);
    }

    @Test
    void what_is_unknown_incomplete_or_said_twice_is_refused_in_words() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Options.read(List.of("--speed", "1"), KNOWN))
                .withMessage("there is no option --speed");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Options.read(List.of("seconds", "1"), KNOWN))
                .withMessage("there is no option seconds");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Options.read(List.of("--seconds"), KNOWN))
                .withMessage("--seconds wants a value");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Options.read(List.of("--out", "a", "--out", "b"), KNOWN))
                .withMessage("--out stands twice");
    }
}
