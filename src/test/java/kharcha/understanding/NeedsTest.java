package kharcha.understanding;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class NeedsTest {
    private static final Map<String, Needs> NAMES = Map.of("sum", Needs.oneOf("¤"), "it", Needs.oneOf("it", "that"));

    @Test
    void words_side_by_side_are_all_needed_and_the_rarest_comes_first() {
        assertThat(of("make {it} {sum}").sets()).containsExactly(Set.of("make"), Set.of("¤"), Set.of("it", "that"));
    }

    @Test
    void of_alternatives_one_is_needed() {
        assertThat(of("(take|put it) away").sets()).containsExactly(Set.of("away"), Set.of("take", "put"));
    }

    @Test
    void what_may_be_left_out_is_not_needed() {
        assertThat(of("[please|now] {it}* (so|and)* (really)? undo").sets()).containsExactly(Set.of("undo"));
    }

    @Test
    void what_must_be_there_once_or_more_is_needed() {
        assertThat(of("(no|nope)+ {any}").sets()).containsExactly(Set.of("no", "nope"));
    }

    @Test
    void nothing_can_be_said_when_one_alternative_is_any_word() {
        assertThat(of("(undo|{any}|categor~)")).isEqualTo(Needs.NOTHING);
    }

    @Test
    void a_sentence_that_lacks_one_needed_word_does_not_meet_them() {
        Needs needs = of("(show|list) {any} categories");
        assertThat(needs.areMetBy(Set.of("list", "my", "categories"))).isTrue();
        assertThat(needs.areMetBy(Set.of("list", "my", "entries"))).isFalse();
        assertThat(needs.areMetBy(Set.of("categories"))).isFalse();
    }

    private static Needs of(String rule) {
        return Needs.of(rule, NAMES);
    }
}
