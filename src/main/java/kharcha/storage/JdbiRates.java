package kharcha.storage;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import kharcha.money.PublishedRates;
import kharcha.money.RatesOfDay;
import org.jdbi.v3.core.Jdbi;

/** Published rates in PostgreSQL. Written in portions, in one transaction. */
public final class JdbiRates implements PublishedRates {
    private static final int DAYS_AT_ONCE = 200;

    private final Jdbi jdbi;

    JdbiRates(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    /** One rate on its way into the table, in a JSON array. */
    private record Line(String currency, String day, BigDecimal perEuro) {}

    @Override
    public int keep(List<RatesOfDay> days, Instant now) {
        if (days.isEmpty()) return 0;
        return Outage.told(() -> jdbi.inTransaction(handle -> {
            DirectoryRateSql sql = handle.attach(DirectoryRateSql.class);
            sql.lock();
            int changed = 0;
            for (int from = 0; from < days.size(); from += DAYS_AT_ONCE)
                changed += sql.keep(Json.write(lines(days.subList(from, Math.min(days.size(), from + DAYS_AT_ONCE)))));
            if (changed > 0)
                sql.loaded(
                        now,
                        days.stream()
                                .map(RatesOfDay::day)
                                .min(LocalDate::compareTo)
                                .orElseThrow(),
                        days.stream()
                                .map(RatesOfDay::day)
                                .max(LocalDate::compareTo)
                                .orElseThrow(),
                        changed);
            return changed;
        }));
    }

    private static List<Line> lines(List<RatesOfDay> days) {
        List<Line> lines = new ArrayList<>();
        for (RatesOfDay day : days) {
            lines.add(new Line("EUR", day.day().toString(), BigDecimal.ONE));
            for (Map.Entry<String, BigDecimal> each : day.perEuro().entrySet())
                lines.add(new Line(each.getKey(), day.day().toString(), each.getValue()));
        }
        return lines;
    }

    @Override
    public Optional<LocalDate> latest() {
        return Outage.told(() -> jdbi.withExtension(DirectoryRateSql.class, DirectoryRateSql::latest));
    }
}
