package kharcha;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import kharcha.mail.MailRoute;
import kharcha.signin.ChatKey;
import kharcha.understanding.watson.Instance;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SettingsTest {
    @Test
    void nothing_has_to_be_set() throws Settings.Mistakes {
        Settings settings = Settings.read(Map.of());

        assertThat(settings.port()).isEqualTo(8080);
        assertThat(settings.host()).isEqualTo("127.0.0.1");
        assertThat(settings.data()).hasToString("data");
        assertThat(settings.publicUrl()).hasToString("http://localhost:8080");
        assertThat(settings.homeCurrency()).hasToString("EUR");
        assertThat(settings.chartTtl()).isEqualTo(Duration.ofDays(90));
        assertThat(settings.widgetOrigins()).isEmpty();
        assertThat(settings.databaseUrl()).isNull();
        assertThat(settings.watsonWebhookSecret()).isNull();
        assertThat(settings.metricsToken()).isNull();
        assertThat(settings.secretKey()).isNull();
    }

    @Test
    void the_watson_that_is_asked_is_set_as_a_whole_or_not_at_all() throws Settings.Mistakes {
        Map<String, String> whole = Map.of(
                "KHARCHA_WATSON_URL", "https://api.eu-de.assistant.watson.cloud.ibm.com/instances/i1/",
                "KHARCHA_WATSON_API_KEY", "k-e-y",
                "KHARCHA_WATSON_ASSISTANT_ID", "a-1",
                "KHARCHA_WATSON_ENVIRONMENT_ID", "e-1");
        Settings settings = Settings.read(whole);

        assertThat(Settings.read(Map.of()).watson()).isNull();
        assertThat(settings.watson())
                .isEqualTo(new Instance(
                        URI.create("https://api.eu-de.assistant.watson.cloud.ibm.com/instances/i1"),
                        "k-e-y",
                        "a-1",
                        "e-1",
                        Instance.VERSION,
                        Instance.IAM));
        assertThat(settings.toString()).doesNotContain("k-e-y");
        for (String name : whole.keySet()) {
            Map<String, String> half = new HashMap<>(whole);
            half.remove(name);
            assertThat(mistakes(half)).singleElement().asString().startsWith(name + " must be set too");
        }
    }

    @Test
    void watsons_settings_are_named_when_they_are_wrong() {
        Map<String, String> wrong = Map.of(
                "KHARCHA_WATSON_URL", "http://watson.example",
                "KHARCHA_WATSON_API_KEY", "k-e-y",
                "KHARCHA_WATSON_ASSISTANT_ID", "a/../b",
                "KHARCHA_WATSON_ENVIRONMENT_ID", "e-1",
                "KHARCHA_WATSON_VERSION", "latest",
                "KHARCHA_WATSON_IAM_URL", "iam.example");

        assertThat(mistakes(wrong))
                .hasSize(4)
                .anyMatch(mistake -> mistake.startsWith("KHARCHA_WATSON_URL must be an https address"))
                .anyMatch(mistake -> mistake.startsWith("KHARCHA_WATSON_ASSISTANT_ID must be an id"))
                .anyMatch(mistake -> mistake.startsWith("KHARCHA_WATSON_VERSION must be a day"))
                .anyMatch(mistake -> mistake.startsWith("KHARCHA_WATSON_IAM_URL must be an https address"))
                .noneMatch(mistake -> mistake.contains("k-e-y"));
    }

    @Test
    void every_setting_is_read() throws Settings.Mistakes {
        Settings settings = Settings.read(Map.of(
                "KHARCHA_PORT", "9090",
                "KHARCHA_HOST", "0.0.0.0",
                "KHARCHA_DATA", "/var/lib/kharcha",
                "KHARCHA_DATABASE_URL", "postgres://kharcha:pass%21@db:5433/books",
                "KHARCHA_PUBLIC_URL", "https://kharcha.example/",
                "KHARCHA_HOME_CURRENCY", "inr",
                "KHARCHA_CHART_TTL", "7d",
                "KHARCHA_WIDGET_ORIGINS", "https://a.example, https://b.example:8443 http://localhost:3000"));

        assertThat(settings.port()).isEqualTo(9090);
        assertThat(settings.publicUrl()).hasToString("https://kharcha.example");
        assertThat(settings.homeCurrency()).hasToString("INR");
        assertThat(settings.chartTtl()).isEqualTo(Duration.ofDays(7));
        assertThat(settings.widgetOrigins())
                .isEqualTo(Set.of("https://a.example", "https://b.example:8443", "http://localhost:3000"));
        assertThat(settings.databaseUrl()).isNotNull();
    }

    @Test
    void the_public_address_follows_the_port() throws Settings.Mistakes {
        assertThat(Settings.read(Map.of("KHARCHA_PORT", "9090")).publicUrl()).hasToString("http://localhost:9090");
    }

    @Test
    void all_mistakes_are_told_at_once() {
        List<String> sentences = mistakes(Map.of(
                "KHARCHA_PORT", "eighty",
                "KHARCHA_HOME_CURRENCY", "Euro",
                "KHARCHA_CHART_TTL", "soon",
                "KHARCHA_PUBLIC_URL", "kharcha.example",
                "KHARCHA_WIDGET_ORIGINS", "https://a.example/path *",
                "KHARCHA_DATABASE_URL", "mysql://root:hunter2@db/x",
                "KHARCHA_METRICS_TOKEN_FILE", "/nowhere/token"));

        assertThat(sentences)
                .hasSize(8)
                .allSatisfy(sentence -> assertThat(sentence)
                        .startsWith("KHARCHA_")
                        .endsWith(".")
                        .doesNotContain("hunter2"));
        assertThat(sentences)
                .anySatisfy(sentence -> assertThat(sentence).contains("KHARCHA_PORT", "0 to 65535", "eighty"));
    }

    @ParameterizedTest
    @CsvSource({
        "PORT, 65536",
        "PORT, -1",
        "PORT, tcp://10.0.0.1:8080",
        "CHART_TTL, 0d",
        "CHART_TTL, 90",
        "PUBLIC_URL, ftp://kharcha.example",
        "PUBLIC_URL, https://kharcha.example/app",
        "PUBLIC_URL, https://",
        "PUBLIC_URL, https://user@kharcha.example",
        "WIDGET_ORIGINS, null",
        "WIDGET_ORIGINS, https://*.example",
        "SECRET_KEY, thirty-one characters are short",
        "WATSON_WEBHOOK_SECRET, ','",
        "SITE_KEYS, https://a.example",
        "SITE_KEYS, https://a.example=short",
        "SITE_KEYS, a.example=aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa",
        "TRUSTED_PROXIES, proxy.example",
        "TRUSTED_PROXIES, 10.0.0.0/33",
        "TRUSTED_PROXIES, 10.0.0.1/8",
        "GUESTS_PER_HOUR, 0",
        "MESSAGES_PER_MINUTE, many"
    })
    void what_cannot_be_right_is_a_mistake(String name, String value) {
        assertThat(mistakes(Map.of("KHARCHA_" + name, value)))
                .singleElement()
                .asString()
                .startsWith("KHARCHA_" + name + " ");
    }

    @Test
    void a_secret_may_stand_in_a_file_but_not_in_two_places(@TempDir Path folder)
            throws IOException, Settings.Mistakes {
        Path file = Files.writeString(folder.resolve("secret"), "from a file\n");
        Map<String, String> environment = new HashMap<>(Map.of("KHARCHA_WATSON_WEBHOOK_SECRET_FILE", file.toString()));

        assertThat(Settings.read(environment).watsonWebhookSecret())
                .isNotNull()
                .matches(secret -> secret.matches("from a file"), "holds what stands in the file");
        environment.put("KHARCHA_WATSON_WEBHOOK_SECRET", "from here");
        assertThat(mistakes(environment)).singleElement().asString().contains("twice");
        Files.writeString(file, " \n");
        environment.remove("KHARCHA_WATSON_WEBHOOK_SECRET");
        assertThat(mistakes(environment)).singleElement().asString().contains("empty");
    }

    @Test
    void secrets_do_not_show_themselves() throws Settings.Mistakes {
        Settings settings = Settings.read(Map.of(
                "KHARCHA_WATSON_WEBHOOK_SECRET", "hunter2",
                "KHARCHA_METRICS_TOKEN", "hunter2",
                "KHARCHA_DATABASE_URL", "postgres://kharcha:hunter2@db/books"));

        assertThat(settings.toString()).doesNotContain("hunter2");
    }

    @Test
    void with_mistakes_the_process_says_them_and_ends_with_1() {
        ByteArrayOutputStream err = new ByteArrayOutputStream();

        int status = Main.run(List.of(), shell(Map.of("KHARCHA_PORT", "x", "KHARCHA_HOME_CURRENCY", "x"), err));

        assertThat(status).isEqualTo(1);
        assertThat(err.toString(StandardCharsets.UTF_8)).contains("KHARCHA_PORT", "KHARCHA_HOME_CURRENCY");
    }

    @Test
    void an_unknown_command_shows_help_and_ends_with_2() {
        ByteArrayOutputStream err = new ByteArrayOutputStream();

        assertThat(Main.run(List.of("srve"), shell(Map.of(), err))).isEqualTo(2);
        assertThat(err.toString(StandardCharsets.UTF_8)).contains("\"srve\"", "kharcha backup FILE");
        assertThat(Main.run(List.of("lab", "nothing"), shell(Map.of(), err))).isEqualTo(2);
        assertThat(Main.run(List.of("--help"), shell(Map.of(), err))).isZero();
    }

    private static Main.Shell shell(Map<String, String> environment, ByteArrayOutputStream err) {
        PrintStream to = new PrintStream(err, true, StandardCharsets.UTF_8);
        return new Main.Shell(environment, to, to);
    }

    private static List<String> mistakes(Map<String, String> environment) {
        Settings.Mistakes mistakes = catchThrowableOfType(Settings.Mistakes.class, () -> Settings.read(environment));
        assertThat(mistakes).as("mistakes in " + environment.keySet()).isNotNull();
        return mistakes.sentences();
    }

    @Test
    void letters_go_into_a_folder_on_this_machine_and_nowhere_from_a_public_address() throws Settings.Mistakes {
        assertThat(Settings.read(Map.of("KHARCHA_DATA", "/books")).mail())
                .isEqualTo(new MailRoute.Folder(Path.of("/books/mail")));
        assertThat(Settings.read(Map.of("KHARCHA_PUBLIC_URL", "https://kharcha.example"))
                        .mail())
                .isEqualTo(new MailRoute.Nowhere());
        assertThat(Settings.read(Map.of("KHARCHA_PUBLIC_URL", "https://kharcha.example"))
                        .mailFrom()
                        .value())
                .isEqualTo("kharcha@kharcha.example");
    }

    @Test
    void what_is_wrong_with_the_mail_is_said_without_its_password() {
        Settings.Mistakes mistakes = catchThrowableOfType(
                Settings.Mistakes.class,
                () -> Settings.read(Map.of(
                        "KHARCHA_MAIL", "http://ann:geheim@mail.example",
                        "KHARCHA_MAIL_FROM", "no address")));

        assertThat(mistakes.sentences())
                .hasSize(2)
                .anyMatch(sentence -> sentence.startsWith("KHARCHA_MAIL "))
                .anyMatch(sentence -> sentence.startsWith("KHARCHA_MAIL_FROM "))
                .noneMatch(sentence -> sentence.contains("geheim"));
    }

    @Test
    void two_secrets_count_while_one_is_replaced_and_three_do_not() throws Settings.Mistakes {
        assertThat(Settings.read(Map.of("KHARCHA_WATSON_WEB_SECRET", "the new one,\n the old one \n"))
                        .watsonWebSecret())
                .isNotNull()
                .matches(secrets -> secrets.matches("the new one") && secrets.matches("the old one"), "both count")
                .matches(secrets -> !secrets.matches("the new one,\n the old one"), "and not as they are written");
        assertThat(mistakes(Map.of("KHARCHA_WATSON_WEB_SECRET", "a,b,c")))
                .singleElement()
                .asString()
                .contains("the new and the old one");
    }

    @Test
    void what_signs_must_be_long_and_each_class_has_its_own() {
        assertThat(mistakes(Map.of("KHARCHA_WATSON_JWT_SECRET", "purple unicorn")))
                .singleElement()
                .asString()
                .contains("32 bytes")
                .doesNotContain("unicorn");
        assertThat(mistakes(Map.of(
                        "KHARCHA_WATSON_WEBHOOK_SECRET", "one, hunter2", "KHARCHA_WATSON_WEB_SECRET", "hunter2, two")))
                .singleElement()
                .asString()
                .startsWith("KHARCHA_WATSON_WEB_SECRET must differ")
                .doesNotContain("hunter2");
        String both = "a secret that both kinds of call bring";
        assertThat(mistakes(Map.of("KHARCHA_WATSON_JWT_SECRET", both, "KHARCHA_WATSON_WEB_SECRET", both)))
                .as("what one class sends is what the other signs with")
                .singleElement()
                .asString()
                .startsWith("KHARCHA_WATSON_WEB_SECRET must differ");
        assertThat(mistakes(Map.of("KHARCHA_WATSON_WEBHOOK_SECRET", both, "KHARCHA_WATSON_WEB_JWT_SECRET", both)))
                .singleElement()
                .asString()
                .startsWith("KHARCHA_WATSON_WEB_JWT_SECRET must differ");
    }

    @Test
    void a_site_has_a_key_or_two_and_shows_the_widget() throws Settings.Mistakes {
        String first = "a".repeat(32);
        String second = "b".repeat(40) + "==";
        Settings settings = Settings.read(Map.of(
                "KHARCHA_SITE_KEYS",
                "https://A.example=" + first + ", https://a.example=" + second + "\nhttps://b.example=" + first,
                "KHARCHA_WIDGET_ORIGINS",
                "https://c.example"));

        assertThat(settings.siteKeys()).containsOnlyKeys("https://a.example", "https://b.example");
        assertThat(settings.siteKeys().get("https://a.example"))
                .matches(keys -> keys.matches(first) && keys.matches(second), "both count");
        assertThat(settings.widgetSites())
                .containsExactlyInAnyOrder("https://a.example", "https://b.example", "https://c.example");
        assertThat(settings.toString()).doesNotContain(first, second);
    }

    @Test
    void the_key_of_the_chat_is_rsa_in_pem_on_one_line_or_many() throws Settings.Mistakes {
        String pem = ChatKey.fresh();

        assertThat(Settings.read(Map.of("KHARCHA_CHAT_JWT_KEY", pem.replace("\n", "\\n")))
                        .chatJwtKey())
                .isNotNull()
                .extracting(ChatKey::openPem)
                .isEqualTo(ChatKey.of(pem).openPem());
        for (String wrong : List.of(pem.replace("PRIVATE", "PUBLIC"), pem.substring(0, 400), "hunter2 hunter2"))
            assertThat(mistakes(Map.of("KHARCHA_CHAT_JWT_KEY", wrong)))
                    .singleElement()
                    .asString()
                    .startsWith("KHARCHA_CHAT_JWT_KEY must be an RSA key")
                    .doesNotContain("hunter2", pem.substring(40, 80));
    }
}
