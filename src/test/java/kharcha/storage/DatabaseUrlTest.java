package kharcha.storage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

/** Both ways of writing where a database is. */
final class DatabaseUrlTest {
    @Test
    void the_drivers_own_form_is_left_alone() {
        String url = "jdbc:postgresql://one,two/books?targetServerType=primary&user=ann";
        assertThat(DatabaseUrl.parse(" " + url + "\n").jdbc()).isEqualTo(url);
    }

    @Test
    void the_form_of_hosting_services_is_understood() {
        assertThat(DatabaseUrl.parse("postgres://ann:p%40ss+%26word@db.example:6543/books?sslmode=require")
                        .jdbc())
                .isEqualTo(
                        "jdbc:postgresql://db.example:6543/books?user=ann&password=p%40ss%2B%26word&sslmode=require");
        assertThat(DatabaseUrl.parse("postgresql://db.example/books").jdbc())
                .isEqualTo("jdbc:postgresql://db.example/books");
    }

    @Test
    void anything_else_is_refused_without_repeating_a_password() {
        for (String url :
                new String[] {"", "mysql://ann:hush@db/books", "postgres://ann:hu sh@db/books", "jdbc:mysql://hush"})
            assertThatThrownBy(() -> DatabaseUrl.parse(url))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageContaining("jdbc:postgresql://")
                    .hasMessageNotContaining("hush");
    }

    @Test
    void it_does_not_show_its_password() {
        assertThat(DatabaseUrl.parse("postgres://ann:hush@db/books")).asString().doesNotContain("hush");
    }
}
