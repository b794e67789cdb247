package kharcha;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import io.javalin.util.JavalinBindException;
import java.net.ServerSocket;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import kharcha.storage.TestDatabase;
import org.junit.jupiter.api.Test;

/** How the service starts and stops: the whole object graph, over PostgreSQL. */
class LifecycleTest {
    @Test
    void a_request_in_flight_is_answered_although_the_service_is_told_to_stop() throws Exception {
        CountDownLatch arrived = new CountDownLatch(1);
        CountDownLatch mayGoOn = new CountDownLatch(1);
        try (Running service = new Running(inner -> message -> {
            arrived.countDown();
            await(mayGoOn);
            return inner.apply(message);
        })) {
            var answer = CompletableFuture.supplyAsync(() -> service.send(service.chat("m1", "coffee 3.50")));
            arrived.await();

            var stopped = CompletableFuture.runAsync(service.server::close);
            // New requests are turned away while the old one still waits: stopping has begun.
            while (accepts(service)) Thread.onSpinWait();
            mayGoOn.countDown();

            assertThat(answer.join().statusCode()).isEqualTo(200);
            assertThat(answer.join().body()).contains("3.50");
            stopped.join();
        }
    }

    @Test
    void the_whole_service_books_and_reports_with_a_picture() throws Exception {
        try (TestDatabase database = TestDatabase.fresh();
                Started service = new Started(database)) {
            // The first message of a cold JVM may meet the deadline on a busy machine, and is not what this is about.
            service.say("m0", "help");

            JsonNode booked = service.say("m1", "lunch 12.50 at Subway yesterday");
            JsonNode report = service.say("m2", "monthly report");

            assertThat(booked.path("ok").asBoolean()).isTrue();
            assertThat(booked.path("text").asText()).contains("12.50");
            HttpResponse<byte[]> picture = service.get(report.path("chart_url").asText());
            assertThat(picture.statusCode()).isEqualTo(200);
            assertThat(picture.headers().firstValue("Content-Type")).contains("image/png");
            assertThat(service.get("/health/ready").statusCode()).isEqualTo(200);
        }
    }

    @Test
    void a_taken_port_is_said_and_nothing_stays_open() throws Exception {
        try (TestDatabase database = TestDatabase.fresh();
                ServerSocket taken = new ServerSocket(0, 1, java.net.InetAddress.getLoopbackAddress());
                Wiring service = new Wiring(Settings.read(Started.on(database, taken.getLocalPort())))) {
            assertThatThrownBy(service::open).isInstanceOf(JavalinBindException.class);
        }
    }

    private static boolean accepts(Running service) {
        try {
            return service.send(service.to("/health/live").timeout(Duration.ofMillis(500)))
                            .statusCode()
                    == 200;
        } catch (RuntimeException e) {
            return false;
        }
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }
}
