package kharcha.understanding.local;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import kharcha.understanding.FoundCategory;
import org.junit.jupiter.api.Test;

class LexiconTest {
    private final Lexicon lexicon = new Lexicon();

    @Test
    void the_longest_phrase_wins() {
        assertThat(categories("cat food and gas bill", "en-US")).containsExactly("pets", "utilities");
    }

    @Test
    void case_accents_number_and_apostrophes_do_not_matter() {
        assertThat(categories("CAFES, Sandwiches, trader joes, Trader Joe’s", "en-US"))
                .containsExactly("coffee", "eating out", "groceries", "groceries");
    }

    @Test
    void a_slip_of_the_finger_is_forgiven_in_longer_words() {
        assertThat(categories("grocreies electrcity hairct restaurnat", "en-US"))
                .containsExactly("groceries", "utilities", "personal care", "eating out");
    }

    @Test
    void a_shops_name_keeps_its_s_when_it_is_misspelt() {
        assertThat(categories("startbucks", "en-US")).containsExactly("coffee");
    }

    @Test
    void plurals_in_oes_have_their_singular() {
        assertThat(categories("tomatoes and mangoes", "en-US")).containsExactly("groceries", "groceries");
        assertThat(categories("shoes", "en-US")).containsExactly("clothing");
    }

    @Test
    void common_words_are_no_slips() {
        assertThat(categories("there were three of them about the house again", "en-US"))
                .containsExactly("rent");
    }

    @Test
    void gas_is_fuel_in_america_and_a_utility_in_britain_and_india() {
        assertThat(categories("gas", "en-US")).containsExactly("fuel");
        assertThat(categories("gas", "en-GB")).containsExactly("utilities");
        assertThat(categories("gas", "en-IN")).containsExactly("utilities");
    }

    @Test
    void german_compounds_are_read_by_their_parts() {
        assertThat(categories("Zahnarzttermin", "de-DE")).containsExactly("health");
        assertThat(categories("Kinderhose", "de-DE")).containsExactly("clothing");
    }

    @Test
    void merchants_are_known_abroad_too() {
        assertThat(categories("Mercadona", "en-GB")).containsExactly("groceries");
    }

    @Test
    void hindi_is_read_in_both_scripts() {
        assertThat(categories("सब्ज़ी", "hi-IN")).containsExactly("groceries");
        assertThat(categories("sabzi", "en-IN")).containsExactly("groceries");
    }

    @Test
    void a_place_in_the_text_is_given_exactly() {
        String text = "  two ☕️ and Dog-Food!";
        assertThat(lexicon.find(text, Locale.US))
                .extracting(found -> found.span().in(text))
                .containsExactly("☕", "Dog-Food");
    }

    private List<String> categories(String text, String tag) {
        return lexicon.find(text, Locale.forLanguageTag(tag)).stream()
                .map(FoundCategory::category)
                .map(category -> category.value())
                .toList();
    }
}
