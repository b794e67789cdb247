package kharcha.storage;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

final class AttachedTest {
    @Test
    void what_one_handle_prepared_is_there_for_the_next() {
        try (var db = TestDatabase.fresh()) {
            Attached first = db.database().jdbi().withHandle(handle -> handle.getConfig(Attached.class));
            Attached second = db.database().jdbi().withHandle(handle -> handle.getConfig(Attached.class));
            assertThat(second).isSameAs(first);
        }
    }
}
