package kharcha;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.net.http.HttpRequest;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

/** What Watson's calls leave in the log: that they came and how they ended. */
class WatsonLogTest {
    private static final String SIGNING = "a signing secret of the tests of the log";
    private static final String BODY =
            "{\"text\":\"otter 76.54\",\"channel\":\"Whatsapp\",\"channel_user\":\"+18595553456\",\"code\":\"otter\"}";
    private static final String TOKEN = "eyJhbGciOiJub25lIn0.eyJzdWIiOiJhbm4ifQ.";

    @Test
    void no_secret_token_text_or_user_stands_in_the_log() {
        String log = logged();

        assertThat(log)
                .contains(
                        "method=POST route=/watson/dialog status=200",
                        "method=POST route=/watson/dialog status=401",
                        "method=POST route=/watson/dialog status=413",
                        "method=POST route=/watson/extension/say status=200",
                        "method=POST route=/watson/extension/say status=400",
                        "method=POST route=/watson/pre-message status=401")
                .doesNotContainIgnoringCase("otter", "76.54", "8595553456", "Bearer", "wrong-secret", "hunter2")
                .doesNotContain(TOKEN, SIGNING, Running.SECRET, "eyJ");
    }

    private static String logged() {
        ByteArrayOutputStream log = new ByteArrayOutputStream();
        PrintStream usual = System.err;
        System.setErr(new PrintStream(log, true, StandardCharsets.UTF_8));
        try (Running service = new Running("WATSON_JWT_SECRET=" + SIGNING, "WATSON_WEB_SECRET=hunter2")) {
            for (String path : new String[] {"/watson/dialog", "/watson/extension/say", "/watson/pre-message"})
                for (String secret :
                        new String[] {"Bearer " + Running.SECRET, "Bearer wrong-secret", "Bearer hunter2", TOKEN})
                    for (String body : new String[] {BODY, BODY.substring(1), BODY + " ".repeat(300_000)}) {
                        HttpRequest.Builder request = service.json(path, body)
                                .header("Authorization", secret)
                                .header("X-User-JWT", TOKEN);
                        service.send(request);
                    }
        } finally {
            System.setErr(usual);
        }
        return log.toString(StandardCharsets.UTF_8);
    }
}
