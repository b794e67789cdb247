package kharcha.conversation;

import kharcha.ledger.Book;
import kharcha.report.ChartLinks;
import kharcha.report.Reports;

/** All that one turn works with: the user's book, its figures, chart links, turns and mail, inside one transaction. */
public interface Desk extends Book {
    Reports reports();

    ChartLinks charts();

    Turns turns();

    Notices notices();
}
