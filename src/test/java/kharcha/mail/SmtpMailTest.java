package kharcha.mail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.icegreen.greenmail.configuration.GreenMailConfiguration;
import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.GreenMailUtil;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.BodyPart;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.nio.charset.StandardCharsets;
import java.util.List;
import kharcha.account.EmailAddress;
import kharcha.account.Letter;
import kharcha.web.Secret;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Letters by SMTP, to a real server. */
class SmtpMailTest {
    private static final EmailAddress FROM = new EmailAddress("kharcha@example.org");
    private static final Letter LETTER = new Letter(
            new EmailAddress("ann@example.org"),
            "Confirm your address",
            List.of("Somebody <b>you</b> & another:", "If not, \"do nothing\"."),
            "http://localhost:8080/confirm?code=abc&more=1");

    private final GreenMail server = new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP))
            .withConfiguration(GreenMailConfiguration.aConfig().withUser("kharcha", "a password"));

    @BeforeEach
    void start() {
        server.start();
    }

    @AfterEach
    void stop() {
        server.stop();
    }

    private MailRoute.Smtp route(MailRoute.Encryption encryption) {
        return new MailRoute.Smtp(
                "127.0.0.1", server.getSmtp().getPort(), "kharcha", new Secret("a password"), encryption);
    }

    @Test
    void a_letter_arrives_as_plain_text_and_as_html_with_the_same_words() throws Exception {
        new SmtpMail(route(MailRoute.Encryption.NONE), FROM).carry(LETTER);

        assertThat(server.waitForIncomingEmail(1)).isTrue();
        MimeMessage mail = server.getReceivedMessages()[0];
        String whole = GreenMailUtil.getWholeMessage(mail);
        assertThat(mail.getSubject()).isEqualTo("Confirm your address");
        assertThat(mail.getAllRecipients()).singleElement().hasToString("ann@example.org");
        assertThat(mail.getFrom()[0].toString()).contains("kharcha@example.org");
        assertThat(whole)
                .contains("Content-Type: text/plain", "Content-Type: text/html", "Auto-Submitted: auto-generated")
                .contains("&lt;b&gt;you&lt;/b&gt; &amp; another")
                .contains("Somebody <b>you</b> & another:");
    }

    /** RFC 2369 and RFC 8058: a mail program then has a button of its own for it. */
    @Test
    void a_letter_that_was_asked_for_says_how_it_ends_and_brings_its_enclosure() throws Exception {
        byte[] enclosed = "%PDF-1.6 not really".getBytes(StandardCharsets.US_ASCII);
        Letter letter = new Letter(
                new EmailAddress("ann@example.org"),
                "मार्च 2026",
                List.of("One\ntwo", "Three."),
                null,
                "hi",
                "http://localhost:8080/mail/end?code=abc",
                new Letter.Enclosure("kharcha-2026-03.pdf", enclosed));

        new SmtpMail(route(MailRoute.Encryption.NONE), FROM).carry(letter);

        assertThat(server.waitForIncomingEmail(1)).isTrue();
        MimeMessage mail = server.getReceivedMessages()[0];
        assertThat(mail.getSubject()).isEqualTo("मार्च 2026");
        assertThat(mail.getHeader("List-Unsubscribe")).containsExactly("<http://localhost:8080/mail/end?code=abc>");
        assertThat(mail.getHeader("List-Unsubscribe-Post")).containsExactly("List-Unsubscribe=One-Click");
        MimeMultipart parts = (MimeMultipart) mail.getContent();
        BodyPart last = parts.getBodyPart(parts.getCount() - 1);
        assertThat(last.getFileName()).isEqualTo("kharcha-2026-03.pdf");
        assertThat(last.getContentType()).startsWith("application/pdf");
        assertThat(last.getInputStream().readAllBytes()).isEqualTo(enclosed);
        assertThat(GreenMailUtil.getWholeMessage(mail))
                .containsPattern("lang=(3D)?\"hi\"")
                .contains("One<br>two");
    }

    @Test
    void a_server_that_does_not_encrypt_gets_no_letter() {
        SmtpMail strict = new SmtpMail(route(MailRoute.Encryption.STARTTLS), FROM);

        assertThatThrownBy(() -> strict.carry(LETTER)).isInstanceOf(Exception.class);
        assertThat(server.getReceivedMessages()).isEmpty();
    }
}
