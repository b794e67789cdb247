package kharcha;

import static kharcha.RunningBook.TODAY;
import static kharcha.RunningBook.draft;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import kharcha.RunningBook.Person;
import kharcha.conversation.Changes;
import kharcha.storage.Database;
import kharcha.storage.TestDatabase;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A page hears of what is booked elsewhere, also when another replica booked it. */
class LiveTest {
    private static final int PATIENCE_SECONDS = 20;

    private TestDatabase data;
    private Database second;
    private RunningBook here;
    private RunningBook there;

    @BeforeEach
    void start() {
        data = TestDatabase.fresh();
        second = Database.open(data.url(), 4);
        here = new RunningBook(data.database());
        there = new RunningBook(second);
    }

    @AfterEach
    void stop() {
        here.close();
        there.close();
        second.close();
        data.close();
    }

    /** An open page's stream. */
    private static final class Stream implements AutoCloseable {
        private final InputStream in;
        private final BufferedReader lines;

        Stream(RunningBook service, Person person) throws IOException {
            HttpResponse<InputStream> response =
                    service.send(listening(service, person), HttpResponse.BodyHandlers.ofInputStream());
            assertThat(response.statusCode()).isEqualTo(200);
            assertThat(response.headers().firstValue("Content-Type").orElse("")).startsWith("text/event-stream");
            in = response.body();
            lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8));
            assertThat(lines.readLine()).startsWith("retry:");
        }

        /** Waits for the next event; null when the stream has ended. */
        @Nullable
        String next() throws IOException {
            for (String line = lines.readLine(); line != null; line = lines.readLine())
                if (line.startsWith("event:")) return line;
            return null;
        }

        @Override
        public void close() throws IOException {
            in.close();
        }
    }

    /** As a browser asks for events. */
    private static HttpRequest.Builder listening(RunningBook service, Person person) {
        return service.to(person, "/events").header("Accept", "text/event-stream");
    }

    @Test
    void a_change_is_told_on_the_replica_that_made_it_and_on_the_others() throws IOException {
        Person ann = here.person("en-IE");
        try (Stream near = new Stream(here, ann);
                Stream far = new Stream(there, ann)) {
            here.book(ann, draft("3", "coffee", "cup", TODAY));

            assertThat(near.next()).isEqualTo("event: changed");
            assertThat(far.next()).isEqualTo("event: changed");
        }
    }

    @Test
    void nobody_hears_of_somebody_elses_changes_and_looking_changes_nothing() throws Exception {
        Person ann = here.person("en-IE");
        Person bob = here.person("en-IE");
        List<String> heard = new ArrayList<>();
        Semaphore any = new Semaphore(0);
        try (Changes.Subscription _ = second.changes().listen(ann.user().id(), () -> {
                    heard.add("ann");
                    any.release();
                });
                Changes.Subscription _ = second.changes().listen(bob.user().id(), () -> {
                    heard.add("bob");
                    any.release();
                })) {
            here.get(ann, "/dashboard");
            here.get(ann, "/entries");
            here.book(bob, draft("3", "coffee", "cup", TODAY));

            assertThat(any.tryAcquire(PATIENCE_SECONDS, TimeUnit.SECONDS)).isTrue();
            assertThat(heard).containsExactly("bob");
        }
    }

    @Test
    void a_broken_connection_is_made_anew_and_everybody_is_told_to_look() throws Exception {
        Person ann = here.person("en-IE");
        Semaphore told = new Semaphore(0);
        try (Changes.Subscription _ = second.changes().listen(ann.user().id(), told::release)) {
            here.book(ann, draft("3", "coffee", "cup", TODAY));
            assertThat(told.tryAcquire(PATIENCE_SECONDS, TimeUnit.SECONDS)).isTrue();

            data.breakConnections("kharcha-changes");

            assertThat(told.tryAcquire(PATIENCE_SECONDS, TimeUnit.SECONDS))
                    .as("told because nobody knows what was missed")
                    .isTrue();
            told.drainPermits();
            here.book(ann, draft("4", "coffee", "cup", TODAY));
            assertThat(told.tryAcquire(PATIENCE_SECONDS, TimeUnit.SECONDS)).isTrue();
        }
    }

    @Test
    void a_stream_ends_when_the_service_stops_and_does_not_hold_it() throws Exception {
        Person ann = here.person("en-IE");
        try (Stream stream = new Stream(there, ann)) {
            CountDownLatch stopped = new CountDownLatch(1);
            Thread.startVirtualThread(() -> {
                there.stop();
                stopped.countDown();
            });

            assertThat(stream.next()).isNull();
            assertThat(stopped.await(5, TimeUnit.SECONDS))
                    .as("well before requests in flight would be given up")
                    .isTrue();
        }
    }

    @Test
    void a_browser_has_eight_streams_and_no_more() throws IOException {
        Person ann = here.person("en-IE");
        List<Stream> streams = new ArrayList<>();
        for (int i = 0; i < 8; i++) streams.add(new Stream(here, ann));

        assertThat(here.send(listening(here, ann)).statusCode()).isEqualTo(429);
        try (Stream bobs = new Stream(here, here.person("en-IE"))) {
            assertThat(bobs).isNotNull();
        }
        for (Stream stream : streams) stream.close();
    }

    @Test
    void pages_that_were_closed_again_leave_room_for_the_next() throws IOException {
        Person ann = here.person("en-IE");

        for (int i = 0; i < 30; i++) new Stream(here, ann).close();

        try (Stream last = new Stream(here, ann)) {
            here.book(ann, draft("3", "coffee", "cup", TODAY));
            assertThat(last.next()).isEqualTo("event: changed");
        }
    }
}
