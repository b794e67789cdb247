package kharcha;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.time.Duration;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The links under which charts are seen, by whoever has one. */
class ChartLinksTest {
    private final Running service = new Running();

    @AfterEach
    void stop() {
        service.close();
    }

    @Test
    void a_chart_is_seen_without_a_cookie_in_both_forms_and_themes() throws IOException {
        String id = service.chart();

        HttpResponse<byte[]> png =
                service.send(service.to("/charts/" + id + ".png"), HttpResponse.BodyHandlers.ofByteArray());
        HttpResponse<byte[]> dark =
                service.send(service.to("/charts/" + id + ".png?theme=dark"), HttpResponse.BodyHandlers.ofByteArray());
        HttpResponse<String> svg = service.send(service.to("/charts/" + id + ".svg"));

        assertThat(png.statusCode()).isEqualTo(200);
        assertThat(png.headers().firstValue("Content-Type")).contains("image/png");
        assertThat(png.headers().firstValue("Cache-Control").orElseThrow()).startsWith("private");
        assertThat(png.headers().firstValue("Cross-Origin-Resource-Policy")).contains("cross-origin");
        assertThat(ImageIO.read(new ByteArrayInputStream(png.body()))).isNotNull();
        assertThat(dark.body()).isNotEqualTo(png.body());
        assertThat(svg.headers().firstValue("Content-Type")).contains("image/svg+xml");
        assertThat(svg.headers().firstValue("Content-Security-Policy").orElseThrow())
                .contains("sandbox");
        assertThat(svg.body()).contains("<svg");
    }

    @Test
    void head_tells_of_a_chart_what_get_does() {
        String id = service.chart();
        HttpResponse<byte[]> get =
                service.send(service.to("/charts/" + id + ".png"), HttpResponse.BodyHandlers.ofByteArray());

        HttpResponse<String> head =
                service.send(service.to("/charts/" + id + ".png").HEAD());

        assertThat(head.statusCode()).isEqualTo(200);
        assertThat(head.body()).isEmpty();
        assertThat(head.headers().firstValue("Content-Type")).contains("image/png");
        assertThat(head.headers().firstValue("Content-Length")).contains(String.valueOf(get.body().length));
        assertThat(head.headers().firstValue("ETag")).isEqualTo(get.headers().firstValue("ETag"));
        assertThat(service.send(service.to("/charts/" + id + ".png").header("If-None-Match", "*"))
                        .statusCode())
                .isEqualTo(304);
    }

    @Test
    void an_expired_chart_is_a_404_with_a_picture_that_says_so_although_it_was_just_looked_at() throws IOException {
        String id = service.chart();
        service.send(service.to("/charts/" + id + ".png"));
        service.later(Duration.ofDays(2));

        HttpResponse<byte[]> gone =
                service.send(service.to("/charts/" + id + ".png"), HttpResponse.BodyHandlers.ofByteArray());

        assertThat(gone.statusCode()).isEqualTo(404);
        assertThat(gone.headers().firstValue("Content-Type")).contains("image/png");
        assertThat(gone.headers().firstValue("Cache-Control")).contains("no-store");
        assertThat(ImageIO.read(new ByteArrayInputStream(gone.body()))).isNotNull();
        assertThat(service.send(service.to("/charts/neverwas.svg?theme=dark")).body())
                .contains("<svg");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/charts/a.gif", "/charts/a", "/charts/..png", "/charts/a%2Fb.png"})
    void what_cannot_be_a_charts_link_is_a_404_or_400(String path) {
        assertThat(service.send(service.to(path)).statusCode()).isIn(400, 404);
    }
}
