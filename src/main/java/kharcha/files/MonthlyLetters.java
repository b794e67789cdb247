package kharcha.files;

import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import kharcha.account.Account;
import kharcha.account.Accounts;
import kharcha.account.Codes;
import kharcha.account.EmailAddress;
import kharcha.account.Letter;
import kharcha.account.Register;
import kharcha.account.UserId;
import kharcha.conversation.Books;
import kharcha.conversation.Statement;
import kharcha.conversation.Statements;
import kharcha.ledger.Calendar;
import kharcha.ledger.DateRange;
import kharcha.report.Extract;
import kharcha.report.FileFormat;
import kharcha.report.Filter;
import kharcha.web.Token;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Sends the report of each month to who asked for it, on the morning after its last day, in the reader's own zone and months.
 *
 * <p>That a month was sent is written in the transaction that puts its letter into the outbox: however often this runs, on
 * however many servers, it is sent once; and a month whose morning no server saw is sent on the first occasion after it.
 */
public final class MonthlyLetters {
    private static final Logger LOG = LoggerFactory.getLogger("kharcha");
    private static final LocalTime MORNING = LocalTime.of(7, 0);
    private static final Duration ENDS_FOR = Duration.ofDays(400);
    /** After a longer absence nobody reads what came before. */
    private static final int MOST_MONTHS = 12;

    private final Accounts accounts;
    private final Books books;
    private final String publicUrl;
    private final Clock clock;

    public MonthlyLetters(Accounts accounts, Books books, URI publicUrl, Clock clock) {
        this.accounts = accounts;
        this.books = books;
        this.publicUrl = publicUrl.toString();
        this.clock = clock;
    }

    /** Puts all that is due into the outbox. One whose report fails keeps no other from theirs. Returns how many. */
    public int send() {
        int sent = 0;
        for (UserId reader :
                accounts.atomically(register -> register.monthlyReports().readers()))
            try {
                sent += send(reader);
            } catch (RuntimeException e) {
                LOG.warn("event=monthly-letter exception={}", e.getClass().getName());
            }
        return sent;
    }

    private int send(UserId reader) {
        Instant now = clock.instant();
        Owner owner = Owner.of(books, reader, now);
        List<DateRange> due = due(owner, now);
        if (due.isEmpty()) return 0;
        List<LocalDate> had =
                accounts.atomically(register -> register.monthlyReports().had(reader));
        int sent = 0;
        for (DateRange month : due) if (!had.contains(name(month)) && send(owner, month, now)) sent++;
        return sent;
    }

    /** The months that are over and were asked for, the oldest first. */
    private static List<DateRange> due(Owner owner, Instant now) {
        List<DateRange> due = new ArrayList<>();
        LocalDate from = owner.user().preferences().reportsFrom();
        if (from == null) return due;
        Calendar calendar = Calendar.of(owner.user().preferences());
        for (int back = MOST_MONTHS; back >= 1; back--) {
            DateRange month = calendar.months(owner.today(), -back, -back);
            LocalDate end = month.end();
            if (end == null) throw new IllegalStateException("a month without an end");
            ZonedDateTime morning = ZonedDateTime.of(
                    end.plusDays(1), MORNING, owner.user().preferences().zone());
            if (!end.isBefore(from) && !now.isBefore(morning.toInstant())) due.add(month);
        }
        return due;
    }

    /** By the month in which it began: who changes the first day of the month gets no month twice. */
    private static LocalDate name(DateRange month) {
        LocalDate start = month.start();
        if (start == null) throw new IllegalArgumentException("a month without a beginning");
        return start.withDayOfMonth(1);
    }

    /** A month without an entry is no letter, and is done with as well. */
    private boolean send(Owner owner, DateRange month, Instant now) {
        Statement statement =
                books.atomically(owner.id(), desk -> Statements.of(desk, owner.user(), now, Filter.NONE, month));
        byte[] report = statement.isEmpty() ? new byte[0] : PdfReport.of(statement, publicUrl + "/dashboard", now);
        return accounts.atomically(register -> {
            Optional<EmailAddress> to = register.credentials().find(owner.id()).map(Account::email);
            if (to.isEmpty() || !register.monthlyReports().take(owner.id(), name(month))) return false;
            if (statement.isEmpty()) return false;
            String fileName = new Extract(FileFormat.PDF, month, Filter.NONE).fileName();
            Letter.Enclosure enclosure = new Letter.Enclosure(fileName, report);
            register.outbox().send(letter(to.get(), statement, enclosure, ending(register, owner.id(), now)), now);
            return true;
        });
    }

    private String ending(Register register, UserId reader, Instant now) {
        Token code = Token.fresh();
        register.codes().keep(Codes.Kind.END_REPORTS, code.hash(), new Codes.Code(reader, "", now.plus(ENDS_FOR)));
        return publicUrl + "/mail/end?code=" + code.reveal();
    }

    /** The subject names no amount: it is read over shoulders. */
    private Letter letter(EmailAddress to, Statement statement, Letter.Enclosure enclosure, String ending) {
        return new Letter(
                to,
                statement.subject(),
                List.of(statement.opening(), statement.brief(), statement.ending()),
                publicUrl + "/dashboard",
                statement.language(),
                ending,
                enclosure);
    }
}
