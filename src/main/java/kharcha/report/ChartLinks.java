package kharcha.report;

import java.time.Instant;
import java.util.List;
import kharcha.account.UserId;

/** Where charts wait to be looked at, inside the user's transaction. */
public interface ChartLinks {
    /** Keeps the chart's data until it expires and returns the unguessable id by which anybody who has it may look. */
    String keep(UserId user, Chart chart, Instant expires);

    /** A chart under its link. */
    record Kept(String id, Chart chart, Instant expires) {}

    /** That user's, in the order of their ids, from the one after that; "" is before all. */
    List<Kept> of(UserId user, String after, int limit);
}
