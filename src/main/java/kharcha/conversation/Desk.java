package kharcha.conversation;

import java.util.Optional;
import kharcha.account.EmailAddress;
import kharcha.ledger.Book;
import kharcha.money.ExchangeRates;
import kharcha.report.Balances;
import kharcha.report.ChartLinks;
import kharcha.report.FileLinks;
import kharcha.report.Reports;

/** All that one turn works with: the user's book, its figures, chart links, turns and mail, inside one transaction. */
public interface Desk extends Book {
    Reports reports();

    Balances balances();

    ExchangeRates rates();

    Converting converting();

    ChartLinks charts();

    FileLinks files();

    /** Where mail reaches this user; empty when no address was ever confirmed. */
    Optional<EmailAddress> address();

    Turns turns();

    Notices notices();
}
