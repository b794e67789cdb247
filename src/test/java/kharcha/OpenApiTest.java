package kharcha;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The description of the API is what OpenAPI 3.1 wants, names every route and no other, and is kept by the answers. */
class OpenApiTest {
    @TempDir
    static Path letters;

    private static Doorway door;
    private static Doorway.Browser ann;
    private static String token;
    private static JsonNode document;

    @BeforeAll
    static void open() {
        door = new Doorway(letters);
        ann = door.member("ann@example.org");
        ann.say("tea 2");
        Matcher shown = Pattern.compile("class=\"key\">([A-Za-z0-9_-]{43})<")
                .matcher(ann.post("/settings/tokens", Map.of("name", "script")).body());
        assertThat(shown.find()).isTrue();
        token = shown.group(1);
        document = Running.body(door.browser().get("/api/openapi.json"));
    }

    @AfterAll
    static void close() {
        door.close();
    }

    private static Set<String> described() {
        Set<String> names = new TreeSet<>();
        document.path("paths")
                .properties()
                .forEach(path -> path.getValue()
                        .fieldNames()
                        .forEachRemaining(method -> names.add(method.toUpperCase(Locale.ROOT) + " " + path.getKey())));
        return names;
    }

    @Test
    void every_route_under_api_is_described_and_nothing_else() {
        Set<String> routes = door.server.javalin().unsafe.internalRouter.allHttpHandlers().stream()
                .map(parsed -> parsed.endpoint)
                .filter(endpoint -> endpoint.method.isHttpMethod() && endpoint.path.startsWith("/api/"))
                // The question of a browser whether it may ask.
                .filter(endpoint -> !endpoint.method.name().equals("OPTIONS"))
                .map(endpoint -> endpoint.method.name() + " " + endpoint.path)
                .collect(Collectors.toCollection(TreeSet::new));

        assertThat(described()).isEqualTo(routes).isNotEmpty();
    }

    @Test
    void it_has_the_structure_of_openapi() {
        assertThat(document.path("openapi").asText()).startsWith("3.1.");
        assertThat(document.at("/info/title").asText()).isNotBlank();
        assertThat(document.at("/info/version").asText()).isNotBlank();
        Set<String> ids = new HashSet<>();
        for (JsonNode path : document.path("paths"))
            for (JsonNode operation : path) {
                assertThat(ids.add(operation.path("operationId").asText())).isTrue();
                assertThat(operation.path("summary").asText()).isNotBlank();
                assertThat(operation.path("responses").has("200")).isTrue();
                for (JsonNode response : operation.path("responses"))
                    assertThat(response.path("description").asText()).isNotBlank();
                for (JsonNode parameter : operation.path("parameters")) {
                    assertThat(parameter.path("in").asText()).isIn("query", "path", "header");
                    assertThat(parameter.path("schema").has("type")).isTrue();
                }
            }
    }

    @Test
    void each_part_of_a_path_is_a_parameter_that_must_be_given() {
        document.path("paths").properties().forEach(path -> {
            Matcher blank = Pattern.compile("\\{(\\w+)}").matcher(path.getKey());
            List<String> blanks = new ArrayList<>();
            while (blank.find()) blanks.add(blank.group(1));
            for (JsonNode operation : path.getValue()) {
                List<String> given = new ArrayList<>();
                for (JsonNode parameter : operation.path("parameters"))
                    if (parameter.path("required").asBoolean())
                        given.add(parameter.path("name").asText());
                assertThat(given).as(path.getKey()).isEqualTo(blanks);
            }
        });
    }

    @Test
    void each_reference_leads_somewhere_and_each_schema_is_referred_to() {
        Set<String> wanted = new TreeSet<>();
        document.findValuesAsText("$ref").forEach(wanted::add);
        Set<String> there = new TreeSet<>();
        document.at("/components/schemas")
                .fieldNames()
                .forEachRemaining(name -> there.add("#/components/schemas/" + name));
        assertThat(wanted).isEqualTo(there).isNotEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/api/entries",
                "/api/entries/{id}",
                "/api/categories",
                "/api/recurring",
                "/api/report",
                "/api/me",
                "/api/chat/history"
            })
    void answers_are_as_described(String path) {
        HttpRequest.Builder request = HttpRequest.newBuilder(
                URI.create("http://127.0.0.1:" + door.server.port() + path.replace("{id}", "1")));
        HttpResponse<String> response = path.equals("/api/chat/history")
                ? ann.get(path)
                : door.browser().send(request.header("Authorization", "Bearer " + token));
        assertThat(response.statusCode()).isEqualTo(200);
        JsonNode schema = schema(path, "get", "200");
        List<String> wrong = new ArrayList<>();
        check("", Running.body(response), schema, wrong);
        assertThat(wrong).isEmpty();
    }

    @Test
    void problems_are_as_described() {
        List<String> wrong = new ArrayList<>();
        JsonNode problem = Running.body(door.browser().get("/api/me"));
        check("", problem, schema("/api/me", "get", "401"), wrong);
        assertThat(wrong).isEmpty();
    }

    private static JsonNode schema(String path, String method, String status) {
        return document.path("paths")
                .path(path)
                .path(method)
                .path("responses")
                .path(status)
                .path("content")
                .iterator()
                .next()
                .path("schema");
    }

    /** So much of JSON Schema as the document uses; nothing that is not described may be in an answer. */
    private static void check(String at, JsonNode value, JsonNode schema, List<String> wrong) {
        if (schema.has("$ref")) {
            check(at, value, document.at(schema.path("$ref").asText().substring(1)), wrong);
            return;
        }
        for (String choice : List.of("anyOf", "oneOf"))
            if (schema.has(choice)) {
                for (JsonNode one : schema.path(choice)) {
                    List<String> tried = new ArrayList<>();
                    check(at, value, one, tried);
                    if (tried.isEmpty()) return;
                }
                wrong.add(at + " is none of " + choice);
                return;
            }
        if (!isOf(value, schema.path("type"))) {
            wrong.add(at + " is " + value.getNodeType() + ", not " + schema.path("type"));
            return;
        }
        if (value.isArray()) for (JsonNode item : value) check(at + "[]", item, schema.path("items"), wrong);
        if (!value.isObject()) return;
        for (JsonNode name : schema.path("required"))
            if (!value.has(name.asText())) wrong.add(at + "." + name.asText() + " is missing");
        value.properties().forEach(field -> {
            JsonNode property = schema.path("properties").path(field.getKey());
            if (property.isMissingNode()) wrong.add(at + "." + field.getKey() + " is not described");
            else check(at + "." + field.getKey(), field.getValue(), property, wrong);
        });
    }

    private static boolean isOf(JsonNode value, JsonNode type) {
        if (type.isArray()) {
            for (JsonNode one : type) if (isOf(value, one)) return true;
            return false;
        }
        return switch (type.asText()) {
            case "object" -> value.isObject();
            case "array" -> value.isArray();
            case "string" -> value.isTextual();
            case "integer" -> value.isIntegralNumber();
            case "boolean" -> value.isBoolean();
            case "null" -> value.isNull();
            default -> false;
        };
    }

    @Test
    void who_has_it_already_is_told_so() {
        HttpResponse<String> first = door.browser().get("/api/openapi.json");
        String tag = first.headers().firstValue("ETag").orElseThrow();
        HttpResponse<String> again =
                door.browser().send(door.browser().request("/api/openapi.json").header("If-None-Match", tag));
        assertThat(again.statusCode()).isEqualTo(304);
    }
}
