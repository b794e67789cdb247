package kharcha;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import kharcha.storage.TestDatabase;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a command line does: its words, its status, and the books on the other side of a backup. */
class CommandLineTest {
    @TempDir
    private Path folder;

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();

    @Test
    void a_restored_service_answers_the_same() throws Exception {
        String file = folder.resolve("books").toString();
        try (TestDatabase before = TestDatabase.fresh();
                TestDatabase after = TestDatabase.fresh()) {
            saidTo(before, "b1", "lunch 12.50 at Subway yesterday");
            saidTo(before, "b2", "coffee 3.20 today");

            // The service's pool is still open: a backup needs no stop.
            assertThat(run(Started.on(before, 0), "backup", file)).isZero();
            assertThat(run(Started.on(after, 0), "restore", file)).isZero();

            assertThat(text(out))
                    .contains("Wrote 2 entries of 1 users to " + file)
                    .contains("Restored 2 entries of 1 users from " + file);
            List<JsonNode> answers = new ArrayList<>();
            for (TestDatabase database : List.of(before, after)) {
                answers.add(saidTo(database, "b2", "coffee 3.20 today"));
                answers.add(withoutLink(saidTo(database, "a1", "monthly report")));
            }
            assertThat(answers.get(0).path("text").asText()).contains("3.20");
            assertThat(answers.get(1).path("text").asText()).isNotBlank();
            assertThat(answers.subList(2, 4)).isEqualTo(answers.subList(0, 2));
        }
    }

    @Test
    void books_are_not_restored_over_others() throws Exception {
        String file = folder.resolve("books").toString();
        try (TestDatabase database = TestDatabase.fresh()) {
            saidTo(database, "b1", "lunch 12.50 at Subway yesterday");
            run(Started.on(database, 0), "backup", file);

            assertThat(run(Started.on(database, 0), "restore", file)).isEqualTo(1);

            assertThat(text(err)).startsWith("Kharcha cannot do this: the database is not empty");
        }
    }

    @Test
    void a_file_that_cannot_be_is_said_before_anything_starts() throws IOException {
        Path none = folder.resolve("none");
        // Were the data folder looked at, this setting would be refused.
        Map<String, String> wrong = Map.of("KHARCHA_PORT", "many");

        assertThat(run(wrong, "backup", none.resolve("books").toString())).isEqualTo(1);
        assertThat(run(wrong, "backup", folder.toString())).isEqualTo(1);
        assertThat(run(wrong, "restore", none.toString())).isEqualTo(1);
        assertThat(run(wrong, "restore", folder.toString())).isEqualTo(1);

        assertThat(text(err).lines())
                .containsExactly(
                        "There is no folder " + none + " that can be written.",
                        folder + " is a folder: name a file in it.",
                        "There is no file " + none + " that can be read.",
                        "There is no file " + folder + " that can be read.");
    }

    @Test
    void any_other_file_is_no_backup() throws IOException {
        Path file = Files.writeString(folder.resolve("letter"), "Dear Ann");
        try (TestDatabase database = TestDatabase.fresh()) {
            assertThat(run(Started.on(database, 0), "restore", file.toString())).isEqualTo(1);
        }
        assertThat(text(err)).contains("is no whole backup of Kharcha");
    }

    @Test
    void a_data_folder_that_is_a_file_is_said_in_words() throws IOException {
        Path file = Files.writeString(folder.resolve("data"), "");

        assertThat(run(Map.of("KHARCHA_DATA", file.toString(), "KHARCHA_PORT", "0"), "serve"))
                .isEqualTo(1);

        assertThat(text(err))
                .startsWith("Kharcha cannot start: the data folder " + file)
                .contains("KHARCHA_DATA");
    }

    @Test
    void a_taken_port_is_said_once_and_in_our_words() throws IOException {
        try (TestDatabase database = TestDatabase.fresh();
                ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            cannotListen(Started.on(database, taken.getLocalPort()));
        }
        assertThat(text(err)).contains("in use");
    }

    @Test
    void an_address_of_another_machine_is_said_alike() {
        try (TestDatabase database = TestDatabase.fresh()) {
            Map<String, String> environment = new HashMap<>(Started.on(database, 0));
            environment.put("KHARCHA_HOST", "192.0.2.1");
            cannotListen(environment);
        }
        assertThat(text(err)).doesNotContain("in use");
    }

    private void cannotListen(Map<String, String> environment) {
        assertThat(loggedBy(() -> assertThat(run(environment, "serve")).isEqualTo(1)))
                .doesNotContain("Javalin");
        assertThat(text(err).lines())
                .singleElement()
                .asString()
                .startsWith("Kharcha cannot start: it cannot listen at its address (")
                .endsWith("Set KHARCHA_PORT to a free port, or KHARCHA_HOST to an address of this machine.");
    }

    /** The log goes to where the process complains. */
    private static String loggedBy(Runnable work) {
        ByteArrayOutputStream log = new ByteArrayOutputStream();
        PrintStream usual = System.err;
        System.setErr(new PrintStream(log, true, StandardCharsets.UTF_8));
        try {
            work.run();
        } finally {
            System.setErr(usual);
        }
        return text(log);
    }

    @Test
    void commands_that_are_not_there_show_those_that_are() {
        assertThat(run(Map.of(), "backpu")).isEqualTo(2);
        assertThat(run(Map.of(), "backup")).isEqualTo(2);
        assertThat(run(Map.of(), "--help")).isZero();

        assertThat(text(err)).startsWith("There is no command \"backpu\".").contains("kharcha backup FILE");
        assertThat(text(out)).contains("kharcha restore FILE");
    }

    private int run(Map<String, String> environment, String... arguments) {
        var shell = new Main.Shell(
                environment,
                new PrintStream(out, true, StandardCharsets.UTF_8),
                new PrintStream(err, true, StandardCharsets.UTF_8));
        return Main.run(List.of(arguments), shell);
    }

    private static String text(ByteArrayOutputStream bytes) {
        return bytes.toString(StandardCharsets.UTF_8);
    }

    /** By a service that is started for this one message. */
    private static JsonNode saidTo(TestDatabase database, String id, String text) throws Exception {
        try (Started service = new Started(database)) {
            return service.say(id, text);
        }
    }

    /** A chart's address is drawn by lot, and stands on the port of the day. */
    private static JsonNode withoutLink(JsonNode answer) {
        String address = answer.path("chart_url").asText();
        String text = answer.toString().replace(address, "");
        try {
            return new ObjectMapper().readTree(text);
        } catch (IOException impossible) {
            throw new AssertionError(impossible);
        }
    }
}
