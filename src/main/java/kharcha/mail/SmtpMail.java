package kharcha.mail;

import kharcha.account.EmailAddress;
import kharcha.account.Letter;
import kharcha.account.Postbag;
import kharcha.web.Secret;
import org.jspecify.annotations.Nullable;
import org.simplejavamail.api.email.EmailPopulatingBuilder;
import org.simplejavamail.api.mailer.Mailer;
import org.simplejavamail.api.mailer.config.TransportStrategy;
import org.simplejavamail.email.EmailBuilder;
import org.simplejavamail.mailer.MailerBuilder;

/** Letters by SMTP. A server that offers no encryption gets none of them, unless it is on this machine. */
final class SmtpMail implements Postbag.Carrier {
    private static final int PATIENCE_MILLIS = 20_000;

    private final Mailer mailer;
    private final EmailAddress from;

    SmtpMail(MailRoute.Smtp route, EmailAddress from) {
        this.from = from;
        @Nullable Secret password = route.password();
        this.mailer = MailerBuilder.withSMTPServer(
                        route.host(), route.port(), route.user(), password == null ? null : password.reveal())
                .withTransportStrategy(
                        switch (route.encryption()) {
                            case TLS -> TransportStrategy.SMTPS;
                            case STARTTLS -> TransportStrategy.SMTP_TLS;
                            case NONE -> TransportStrategy.SMTP;
                        })
                .withSessionTimeout(PATIENCE_MILLIS)
                .withDebugLogging(false)
                .buildMailer();
    }

    @Override
    public void carry(Letter letter) {
        EmailPopulatingBuilder mail = EmailBuilder.startingBlank()
                .from("Kharcha", from.value())
                .to(letter.to().value())
                .withSubject(letter.subject())
                .withPlainText(LetterText.plain(letter))
                .withHTMLText(LetterText.html(letter))
                .withHeader("Auto-Submitted", "auto-generated");
        Letter.@Nullable Enclosure enclosure = letter.enclosure();
        if (enclosure != null) mail.withAttachment(enclosure.fileName(), enclosure.bytes(), "application/pdf");
        if (letter.ending() != null) endable(mail, letter.ending());
        mailer.sendMail(mail.buildEmail(), false).join();
    }

    /** So that a mail program has a button of its own for it (RFC 2369, RFC 8058). */
    private static void endable(EmailPopulatingBuilder mail, String address) {
        mail.withHeader("List-Unsubscribe", "<" + address + ">")
                .withHeader("List-Unsubscribe-Post", "List-Unsubscribe=One-Click");
    }
}
