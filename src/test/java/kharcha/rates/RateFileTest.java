package kharcha.rates;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpServer;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import kharcha.money.PublishedRates;
import kharcha.money.RatesOfDay;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The bank's files in all their forms, and what pretends to be one; from a disk and from a server. */
class RateFileTest {
    private static final String XML = """
        <?xml version="1.0" encoding="UTF-8"?>
        <gesmes:Envelope xmlns:gesmes="http://www.gesmes.org/xml/2002-08-01" xmlns="http://www.ecb.int/vocabulary/2002-08-01/eurofxref">
          <gesmes:subject>Reference rates</gesmes:subject>
          <Cube>
            <Cube time="2027-05-04"><Cube currency="USD" rate="1.14"/><Cube currency="JPY" rate="164.2"/></Cube>
            <Cube time="2027-05-03"><Cube currency="USD" rate="1.1412"/></Cube>
          </Cube>
        </gesmes:Envelope>
        """;
    private static final String HISTORY = """
        Date,USD,JPY,CYP,
        2027-05-04,1.14,164.2,N/A,
        2027-05-03,1.1412,N/A,N/A,
        """;
    private static final String DAILY = """
        Date, USD, JPY,
        04 May 2027, 1.14, 164.2,
        """;
    private static final List<RatesOfDay> BOTH = List.of(
            new RatesOfDay(LocalDate.of(2027, 5, 3), Map.of("USD", new BigDecimal("1.1412"))),
            new RatesOfDay(
                    LocalDate.of(2027, 5, 4), Map.of("USD", new BigDecimal("1.14"), "JPY", new BigDecimal("164.2"))));

    private static List<RatesOfDay> read(String text) throws CannotRead {
        return RateFile.read(text.getBytes(StandardCharsets.UTF_8));
    }

    private static byte[] zipped(String text) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            zip.putNextEntry(new ZipEntry("eurofxref-hist.csv"));
            zip.write(text.getBytes(StandardCharsets.UTF_8));
        }
        return bytes.toByteArray();
    }

    @Test
    void xml_csv_and_zip_say_the_same() throws Exception {
        assertThat(read(XML)).isEqualTo(BOTH);
        assertThat(read(HISTORY)).isEqualTo(BOTH);
        assertThat(read("\ufeff" + HISTORY)).isEqualTo(BOTH);
        assertThat(RateFile.read(zipped(HISTORY))).isEqualTo(BOTH);
        assertThat(read(DAILY)).isEqualTo(BOTH.subList(1, 2));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "hello",
                "Date,USD,\n",
                "Date,USD,\nyesterday,1.1,\n",
                "Date,USD,JPY,\n2027-05-04,1.1\n",
                "Date,USD,\n2027-05-04,-1.1,\n",
                "Date,USD,\n2027-05-04,0,\n",
                "Date,USD,\n2027-05-04,1e9,\n",
                "Date,EUR,\n2027-05-04,1,\n",
                "Date,dollars,\n2027-05-04,1,\n",
                "Date,USD,\n1998-05-04,1,\n",
                "Date,USD,\n2027-05-04,1,\n2027-05-04,2,\n",
                "<html><body>Not found</body></html>",
                "<Cube><Cube currency=\"USD\" rate=\"1.1\"/></Cube>",
                "<Cube><Cube time=\"2027-05-04\"><Cube currency=\"USD\" rate=\"1.1\"/>"
            })
    void what_is_no_file_of_rates_or_only_half_of_one_is_refused(String text) {
        assertThatThrownBy(() -> read(text)).isInstanceOf(CannotRead.class).hasMessageMatching(".{10,120}");
    }

    @Test
    void nothing_outside_the_file_is_opened_for_it() {
        String evil = "<!DOCTYPE x [<!ENTITY secret SYSTEM \"file:///etc/hostname\">]>"
                + "<Cube><Cube time=\"2027-05-04\"><Cube currency=\"USD\" rate=\"&secret;\"/></Cube></Cube>";
        assertThatThrownBy(() -> read(evil)).isInstanceOf(CannotRead.class);
    }

    /** Keeps what it is given. */
    private static final class Kept implements PublishedRates {
        final List<RatesOfDay> days = new ArrayList<>();

        @Override
        public int keep(List<RatesOfDay> more, Instant now) {
            days.addAll(more);
            return more.size();
        }

        @Override
        public Optional<LocalDate> latest() {
            return days.stream().map(RatesOfDay::day).max(LocalDate::compareTo);
        }
    }

    @Test
    void the_history_comes_first_then_what_is_missing_and_trouble_waits_for_the_next_time() throws IOException {
        List<String> asked = new ArrayList<>();
        HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", exchange -> {
            String path = exchange.getRequestURI().getPath();
            asked.add(path);
            byte[] body = path.endsWith(".zip") ? zipped(HISTORY) : XML.getBytes(StandardCharsets.UTF_8);
            boolean broken = path.contains("90d");
            exchange.sendResponseHeaders(broken ? 503 : 200, broken ? -1 : body.length);
            if (!broken) exchange.getResponseBody().write(body);
            exchange.close();
        });
        server.start();
        URI folder = URI.create("http://localhost:" + server.getAddress().getPort() + "/");
        Kept kept = new Kept();
        assertThat(run(folder, kept, "2027-05-05T10:00:00Z")).isEqualTo(2);
        assertThat(run(folder, kept, "2027-05-05T14:00:00Z")).isEqualTo(2);
        assertThat(run(folder, kept, "2027-05-04T14:00:00Z")).isZero();
        assertThat(run(folder, kept, "2027-05-20T14:00:00Z")).isZero();
        assertThat(asked).containsExactly("/eurofxref-hist.zip", "/eurofxref-daily.xml", "/eurofxref-hist-90d.xml");
        server.stop(0);
        assertThat(run(folder, kept, "2027-05-20T15:00:00Z")).isZero();
    }

    private static int run(URI folder, Kept kept, String now) {
        Clock clock = Clock.fixed(Instant.parse(now), ZoneOffset.UTC);
        try (RateFetch fetch = new RateFetch(new RateOrigin.EuropeanCentralBank(folder), kept, clock)) {
            return fetch.run();
        }
    }
}
