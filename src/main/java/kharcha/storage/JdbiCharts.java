package kharcha.storage;

import java.time.Instant;
import java.util.Optional;
import kharcha.report.Chart;
import kharcha.report.ChartLookup;
import org.jdbi.v3.core.Jdbi;

/** Looks charts up for whoever holds the link. */
public final class JdbiCharts implements ChartLookup {
    private final Jdbi jdbi;

    JdbiCharts(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    @Override
    public Optional<Chart> find(String id, Instant now) {
        return Outage.told(() -> jdbi.withHandle(
                        handle -> Attached.to(handle, ChartSql.class).find(id, now)))
                .map(chart -> Json.read(chart, Chart.class));
    }
}
