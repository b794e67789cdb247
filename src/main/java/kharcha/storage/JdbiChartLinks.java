package kharcha.storage;

import java.security.SecureRandom;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import kharcha.account.UserId;
import kharcha.report.Chart;
import kharcha.report.ChartLinks;

/** Keeps charts under ids of 144 random bits: nobody guesses one, and they fit a URL as they are. */
record JdbiChartLinks(ChartSql sql) implements ChartLinks {
    private static final SecureRandom RANDOM = new SecureRandom();
    private static final int BYTES = 18;

    @Override
    public String keep(UserId user, Chart chart, Instant expires) {
        byte[] secret = new byte[BYTES];
        RANDOM.nextBytes(secret);
        String id = Base64.getUrlEncoder().withoutPadding().encodeToString(secret);
        sql.keep(user, id, Json.write(chart), expires);
        return id;
    }

    @Override
    public List<Kept> of(UserId user, String after, int limit) {
        return sql.of(user, after, limit);
    }
}
