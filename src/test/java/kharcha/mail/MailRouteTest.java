package kharcha.mail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MailRouteTest {
    @ParameterizedTest
    @CsvSource({
        "smtp://mail.example, 587, STARTTLS",
        "smtp://mail.example:25, 25, STARTTLS",
        "smtps://mail.example, 465, TLS",
        "smtp://localhost:1025, 1025, NONE",
        "smtp://127.0.0.1:1025, 1025, NONE",
        "smtp://localhost.example:1025, 1025, STARTTLS"
    })
    void mail_is_encrypted_unless_the_server_is_on_this_machine(String url, int port, MailRoute.Encryption encryption) {
        MailRoute.Smtp route = (MailRoute.Smtp) MailRoute.parse(url, false);

        assertThat(route.port()).isEqualTo(port);
        assertThat(route.encryption()).isEqualTo(encryption);
    }

    @Test
    void user_and_password_may_hold_any_character() {
        MailRoute.Smtp route =
                (MailRoute.Smtp) MailRoute.parse("smtp://ann%40example.org:p%3Aa+ss%2F@mail.example", false);

        assertThat(route.user()).isEqualTo("ann@example.org");
        assertThat(Objects.requireNonNull(route.password()).reveal()).isEqualTo("p:a+ss/");
        assertThat(route.toString()).doesNotContain("p:a+ss/");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "mail.example",
                "http://mail.example",
                "smtp://",
                "smtp://geheim@mail.example",
                "smtp://a:geheim @x",
                "file:"
            })
    void what_cannot_be_read_is_said_without_the_secret(String url) {
        assertThatThrownBy(() -> MailRoute.parse(url, true))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageNotContaining("geheim");
    }

    @Test
    void letters_lie_in_a_folder_only_while_nobody_else_can_reach_the_service() {
        assertThat(MailRoute.parse("file:/tmp/mail", true)).isInstanceOf(MailRoute.Folder.class);
        assertThatThrownBy(() -> MailRoute.parse("file:/tmp/mail", false)).hasMessageContaining("KHARCHA_PUBLIC_URL");
    }
}
