package kharcha.storage;

import io.github.bucket4j.BucketConfiguration;
import io.github.bucket4j.BucketExceptions;
import io.github.bucket4j.TimeMeter;
import io.github.bucket4j.distributed.ExpirationAfterWriteStrategy;
import io.github.bucket4j.distributed.jdbc.PrimaryKeyMapper;
import io.github.bucket4j.distributed.proxy.ProxyManager;
import io.github.bucket4j.postgresql.Bucket4jPostgreSQL;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.util.Base64;
import javax.sql.DataSource;
import kharcha.conversation.Books;
import kharcha.web.Allowance;

/**
 * How often something may be done, counted in PostgreSQL: who has used up an allowance at one replica finds it used up at every
 * other. Keys are kept as hashes, since they are people's addresses.
 */
public final class SharedLimits {
    private final DataSource pool;

    SharedLimits(DataSource pool) {
        this.pool = pool;
    }

    /**
     * @param what names what is limited
     * @param capacity how many may be done at once, and over the period
     */
    public Allowance of(String what, int capacity, Duration period, Clock clock) {
        ProxyManager<String> buckets = Bucket4jPostgreSQL.selectForUpdateBasedBuilder(pool)
                .primaryKeyMapper(PrimaryKeyMapper.STRING)
                .table("limits")
                .idColumn("id")
                .stateColumn("state")
                .expiresAtColumn("expires_at")
                .clientClock(new Ticking(clock))
                .expirationAfterWrite(
                        ExpirationAfterWriteStrategy.basedOnTimeForRefillingBucketUpToMax(Duration.ofMinutes(1)))
                .build();
        BucketConfiguration bucket = BucketConfiguration.builder()
                .addLimit(limit -> limit.capacity(capacity).refillGreedy(capacity, period))
                .build();
        return key -> take(buckets, what + ":" + hash(key), bucket);
    }

    private static boolean take(ProxyManager<String> buckets, String id, BucketConfiguration bucket) {
        try {
            return buckets.builder().build(id, () -> bucket).tryConsume(1);
        } catch (BucketExceptions.BucketExecutionException away) {
            if (away.getCause() instanceof SQLException) throw new Books.Unavailable(away);
            throw away;
        }
    }

    private static String hash(String key) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(key.getBytes(StandardCharsets.UTF_8));
            return Base64.getUrlEncoder().withoutPadding().encodeToString(hash);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }

    private record Ticking(Clock clock) implements TimeMeter {
        @Override
        public long currentTimeNanos() {
            return clock.millis() * 1_000_000;
        }

        @Override
        public boolean isWallClockBased() {
            return true;
        }
    }
}
