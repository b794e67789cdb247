package kharcha.storage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The data folder's own secret. */
class SecretFileTest {
    @TempDir
    Path folder;

    @Test
    void it_is_made_once_and_is_its_owners_alone() throws IOException {
        String made = SecretFile.in(folder).reveal();

        assertThat(made).hasSize(43);
        assertThat(SecretFile.in(folder).reveal()).isEqualTo(made);
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(folder.resolve("secret-key"))))
                .isEqualTo("rw-------");
        try (var files = Files.list(folder)) {
            assertThat(files).hasSize(1);
        }
    }

    @Test
    void one_that_was_emptied_is_not_replaced_by_another() throws IOException {
        Files.writeString(folder.resolve("secret-key"), "");

        assertThatThrownBy(() -> SecretFile.in(folder))
                .isInstanceOf(CannotStart.class)
                .hasMessageContaining("secret-key");
    }
}
