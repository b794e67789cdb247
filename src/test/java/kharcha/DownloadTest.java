package kharcha;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.List;
import kharcha.conversation.Books;
import kharcha.web.Download;
import kharcha.web.Failures;
import kharcha.web.Role;
import kharcha.web.Routes;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A file that cannot be made to its end. */
class DownloadTest {
    private final HttpClient client = HttpClient.newHttpClient();
    private HttpServer server;

    @BeforeEach
    void start() {
        Routes files = routes -> routes.get(
                "/file/{bytes}",
                context -> Download.send(context, out -> {
                    out.write(new byte[Integer.parseInt(context.pathParam("bytes"))]);
                    throw new Books.Unavailable(new IOException("gone"));
                }),
                Role.ANYONE);
        server =
                new HttpServer("127.0.0.1", 0, Running.read().trustedProxies(), List.of(new Failures(), files)).start();
    }

    @AfterEach
    void stop() {
        client.close();
        server.close();
    }

    private HttpResponse<String> get(int bytes) throws Exception {
        URI address = URI.create("http://127.0.0.1:" + server.port() + "/file/" + bytes);
        return client.send(HttpRequest.newBuilder(address).build(), HttpResponse.BodyHandlers.ofString());
    }

    @Test
    void a_part_of_it_is_not_taken_for_the_whole() {
        assertThatThrownBy(() -> get(10_000_000)).isInstanceOf(IOException.class);
    }

    @Test
    void what_goes_wrong_at_once_is_said() throws Exception {
        HttpResponse<String> answer = get(10);
        assertThat(answer.statusCode()).isEqualTo(503);
        assertThat(answer.body()).startsWith("{\"error\"");
    }
}
