package kharcha.ops.watson;

import java.io.IOException;
import java.net.ConnectException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpTimeoutException;
import java.nio.channels.UnresolvedAddressException;
import java.time.Duration;
import java.util.Objects;
import java.util.stream.Stream;
import javax.net.ssl.SSLException;

/** Calls this service at its public address, as Watson would. */
final class Caller implements AutoCloseable {
    private static final Duration PATIENCE = Duration.ofSeconds(8);

    private final URI publicUrl;
    private final HttpClient client =
            HttpClient.newBuilder().connectTimeout(PATIENCE).build();

    /** What came back. */
    sealed interface Answer {
        record Came(int status, String type, String body) implements Answer {
            boolean isJson() {
                return type.startsWith("application/json") && body.startsWith("{");
            }
        }

        /** @param why in words that go on after "nobody answers" */
        record None(String why) implements Answer {}
    }

    Caller(URI publicUrl) {
        this.publicUrl = publicUrl;
    }

    Answer get(String path) throws InterruptedException {
        return send(request(path).GET());
    }

    /** @param authorization the whole header */
    Answer post(String path, String authorization, String body) throws InterruptedException {
        return send(request(path)
                .header("Content-Type", "application/json")
                .header("Accept", "application/json")
                .header("Authorization", authorization)
                .POST(HttpRequest.BodyPublishers.ofString(body)));
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create(publicUrl + path)).timeout(PATIENCE);
    }

    private Answer send(HttpRequest.Builder request) throws InterruptedException {
        try {
            HttpResponse<String> response = client.send(request.build(), HttpResponse.BodyHandlers.ofString());
            String type = response.headers().firstValue("Content-Type").orElse("");
            return new Answer.Came(response.statusCode(), type, response.body().strip());
        } catch (SSLException e) {
            return new Answer.None("the encrypted connection fails (" + e.getMessage() + ")");
        } catch (HttpTimeoutException e) {
            return new Answer.None("within " + PATIENCE.toSeconds() + " seconds");
        } catch (ConnectException e) {
            boolean nameless = Stream.iterate((Throwable) e, Objects::nonNull, Throwable::getCause)
                    .anyMatch(UnresolvedAddressException.class::isInstance);
            return new Answer.None(nameless ? "there is no such host" : "the connection is refused");
        } catch (IOException e) {
            return new Answer.None(e.getClass().getSimpleName());
        }
    }

    @Override
    public void close() {
        client.close();
    }
}
