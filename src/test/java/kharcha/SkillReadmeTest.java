package kharcha;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.javalin.router.Endpoint;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.AbstractMap;
import java.util.Arrays;
import java.util.Base64;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import kharcha.lab.watson.Callee;
import kharcha.lab.watson.LabWatson;
import kharcha.lab.watson.Play;
import kharcha.storage.TestDatabase;
import org.junit.jupiter.api.Test;

/** What assistant-skills/README.md promises is so, as far as that can be tried without IBM. */
class SkillReadmeTest {
    private static final Path FOLDER = Path.of("assistant-skills");
    private static final String TEXT = read(FOLDER.resolve("README.md"));

    @Test
    void there_are_at_most_twelve_steps_numbered_in_turn() {
        List<Integer> steps = all("(?m)^([0-9]+)\\. ").map(Integer::valueOf).toList();

        assertThat(steps).isNotEmpty().hasSizeLessThanOrEqualTo(12);
        for (int i = 0; i < steps.size(); i++) assertThat(steps.get(i)).isEqualTo(i + 1);
    }

    @Test
    void it_says_plainly_that_none_of_it_ran_against_the_real_one() {
        assertThat(TEXT.replaceAll("\\s+", " ")).contains("Nothing here has run against IBM’s live service yet.");
    }

    @Test
    void every_setting_is_one() throws Settings.Mistakes {
        Set<String> read = new HashSet<>();
        Settings.read(new AbstractMap<>() {
            @Override
            public String getOrDefault(Object name, String otherwise) {
                read.add(String.valueOf(name));
                return otherwise;
            }

            @Override
            public Set<Entry<String, String>> entrySet() {
                return Set.of();
            }
        });

        assertThat(all("(KHARCHA_[A-Z_]+[A-Z])").distinct())
                .contains("KHARCHA_PUBLIC_URL", "KHARCHA_WATSON_WEB_SECRET", "KHARCHA_WATSON_JWT_SECRET")
                .allSatisfy(name -> assertThat(read).contains(name));
    }

    @Test
    void every_path_is_a_route() {
        try (Running service = new Running()) {
            Set<String> routes = service.server.javalin().unsafe.internalRouter.allHttpHandlers().stream()
                    .map(parsed -> parsed.endpoint)
                    .filter(endpoint -> endpoint.method.isHttpMethod())
                    .map((Endpoint endpoint) -> endpoint.path)
                    .collect(Collectors.toSet());

            assertThat(all("`(/(?:watson|chat)/[a-z/-]+)`"))
                    .hasSizeGreaterThan(4)
                    .allSatisfy(path -> assertThat(routes).contains(path));
        }
    }

    @Test
    void every_file_is_there_and_every_command_is_one() {
        ByteArrayOutputStream help = new ByteArrayOutputStream();
        PrintStream to = new PrintStream(help, true, StandardCharsets.UTF_8);
        Main.run(List.of("help"), new Main.Shell(Map.of(), to, to));

        assertThat(all("`(kharcha-[a-z-]+\\.json)`"))
                .isNotEmpty()
                .allSatisfy(file -> assertThat(FOLDER.resolve(file)).exists());
        assertThat(all("\\./(kharcha [a-z]+ [a-z]+)"))
                .contains("kharcha skills push", "kharcha watson check")
                .allSatisfy(command ->
                        assertThat(help.toString(StandardCharsets.UTF_8)).contains("  " + command));
    }

    /** Each turn as the preview would have it: a Watson to test with, whose dialog calls a whole service. */
    @Test
    void the_preview_shows_what_is_promised() throws Exception {
        try (TestDatabase database = TestDatabase.fresh();
                Started service = new Started(database);
                LabWatson watson =
                        new LabWatson(Play.plain().calling(new Callee(service.at("/watson/dialog"), Running.SECRET)))) {
            while (said(watson, "nobody", "hello").contains("too long")) Thread.onSpinWait();
            for (String turn : block().split("(?m)^> ")) {
                if (turn.isBlank()) continue;
                List<String> lines = turn.lines().toList();
                String shown = said(watson, "preview-1", lines.getFirst());
                for (String line : lines.subList(1, lines.size()))
                    assertThat(shown.lines()).as(lines.getFirst()).anyMatch(each -> matches(each, line.substring(2)));
            }
        }
    }

    /** A line that ends with dots goes on otherwise each day. */
    private static boolean matches(String shown, String promised) {
        String pattern =
                Arrays.stream(promised.split("…", -1)).map(Pattern::quote).collect(Collectors.joining(".*"));
        return shown.matches(pattern);
    }

    private static String block() {
        return all("(?s)```\n(> .*?)```").findFirst().orElseThrow();
    }

    private static String said(LabWatson watson, String user, String text) throws IOException, InterruptedException {
        ObjectMapper json = new ObjectMapper();
        String key =
                Base64.getEncoder().encodeToString(("apikey:" + LabWatson.API_KEY).getBytes(StandardCharsets.UTF_8));
        JsonNode message = json.readTree("""
            {"input":{"message_type":"text"},
             "context":{"global":{"system":{"turn_count":1}},
                        "skills":{"main skill":{"user_defined":{"timezone":"Europe/Berlin","locale":"en-GB"}}},
                        "integrations":{"channel":{"name":"Web chat","private":{"user":{}}}}}}\
            """);
        message.withObject("/input").put("text", text);
        message.withObject("/context/integrations/channel/private/user").put("id", user);
        HttpRequest request = HttpRequest.newBuilder(URI.create(
                        watson.url() + "/v2/assistants/" + LabWatson.ENVIRONMENT + "/message?version=2024-08-25"))
                .header("Authorization", "Basic " + key)
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(message.toString()))
                .build();
        try (HttpClient client = HttpClient.newHttpClient()) {
            String answer =
                    client.send(request, HttpResponse.BodyHandlers.ofString()).body();
            StringBuilder shown = new StringBuilder();
            for (JsonNode item : json.readTree(answer).at("/output/generic")) {
                if (item.has("text"))
                    shown.append(plain(item.path("text").asText())).append('\n');
                if (item.has("source"))
                    shown.append("[picture] ")
                            .append(item.path("alt_text").asText())
                            .append('\n');
                for (JsonNode option : item.path("options"))
                    shown.append("[").append(option.path("label").asText()).append("]\n");
            }
            return shown.toString();
        }
    }

    /** As a web chat shows character references. */
    private static String plain(String text) {
        return Pattern.compile("&#([0-9]+);")
                .matcher(text)
                .replaceAll(sign -> String.valueOf((char) Integer.parseInt(sign.group(1))));
    }

    private static Stream<String> all(String pattern) {
        return Pattern.compile(pattern).matcher(TEXT).results().map(found -> found.group(1));
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
