package kharcha.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.Test;

class CategoriesTest {
    @Test
    void there_are_twenty_five_with_a_hue_and_an_icon_of_their_own() {
        assertThat(Categories.standard().all()).hasSize(25);
        var all = Categories.standard().all();
        assertThat(all.stream().map(Category::hue)).allMatch(hue -> hue.matches("[a-z0-9.-]+"));
        assertThat(all.stream().map(Category::icon)).doesNotHaveDuplicates();
    }

    @Test
    void the_categories_the_code_names_exist() {
        assertThat(Categories.standard().find(CategoryId.OTHER)).isPresent();
        assertThat(Categories.standard().find(CategoryId.SALARY)).isPresent();
        assertThat(Categories.standard().find(CategoryId.OTHER_INCOME)).isPresent();
    }

    @Test
    void income_categories_and_only_they_are_of_direction_in() {
        assertThat(Categories.standard().all())
                .allMatch(category -> category.id().isIncome() == (category.direction() == Direction.IN));
    }

    @Test
    void every_language_has_words_for_every_category() {
        for (String language : Categories.LANGUAGES) {
            Set<CategoryId> named = new HashSet<>();
            for (CategoryWord word : Categories.words(language)) named.add(word.category());
            assertThat(named).as(language).hasSize(25);
        }
    }
}
