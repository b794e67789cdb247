package kharcha.rates;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import kharcha.money.PublishedRates;
import kharcha.money.RatesOfDay;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Fetches what has been published since the last time. What goes wrong is one line in the log, and tried again the next time. */
public final class RateFetch implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger("kharcha");
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    /** By whose calendar days are counted. */
    private static final ZoneId FRANKFURT = ZoneId.of("Europe/Berlin");

    private final RateOrigin origin;
    private final PublishedRates rates;
    private final Clock clock;
    private final HttpClient http = HttpClient.newBuilder()
            .connectTimeout(PATIENCE)
            .followRedirects(HttpClient.Redirect.NORMAL)
            .build();

    public RateFetch(RateOrigin origin, PublishedRates rates, Clock clock) {
        this.origin = origin;
        this.rates = rates;
        this.clock = clock;
    }

    /** Returns how many rates are new. */
    public int run() {
        LocalDate today = clock.instant().atZone(FRANKFURT).toLocalDate();
        Optional<URI> wanted = origin.next(rates.latest().orElse(null), today);
        if (wanted.isEmpty()) return 0;
        try {
            List<RatesOfDay> days = RateFile.read(fetch(wanted.get()));
            return rates.keep(days, clock.instant());
        } catch (IOException e) {
            return failed(wanted.get(), "cannot be reached");
        } catch (CannotRead e) {
            return failed(wanted.get(), e.getMessage());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return 0;
        }
    }

    private static int failed(URI address, @Nullable String why) {
        LOG.warn("event=rates result=FAILED host={} why=\"{}\"", address.getHost(), why);
        return 0;
    }

    private byte[] fetch(URI address) throws IOException, InterruptedException, CannotRead {
        HttpRequest request = HttpRequest.newBuilder(address).timeout(PATIENCE).build();
        HttpResponse<InputStream> response = http.send(request, HttpResponse.BodyHandlers.ofInputStream());
        try (InputStream body = response.body()) {
            if (response.statusCode() != 200) throw new CannotRead("it answers with status " + response.statusCode());
            byte[] bytes = body.readNBytes(RateFile.LARGEST + 1);
            if (bytes.length > RateFile.LARGEST) throw new CannotRead("it is too large for a file of rates");
            return bytes;
        }
    }

    @Override
    public void close() {
        http.close();
    }
}
