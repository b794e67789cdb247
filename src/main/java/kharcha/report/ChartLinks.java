package kharcha.report;

import java.time.Instant;
import kharcha.account.UserId;

/** Where charts wait to be looked at, inside the user's transaction. */
public interface ChartLinks {
    /** Keeps the chart's data until it expires and returns the unguessable id by which anybody who has it may look. */
    String keep(UserId user, Chart chart, Instant expires);
}
