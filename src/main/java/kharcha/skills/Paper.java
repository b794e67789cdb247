package kharcha.skills;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * A file as it was found.
 *
 * @param root what it holds; missing when it cannot be read
 * @param kind null when that cannot be told
 * @param lines whether it is laid out in lines, or by tabs
 */
record Paper(Path file, JsonNode root, @Nullable Kind kind, boolean lines) {
    private static final int MEGABYTE = 1_000_000;
    private static final int LARGEST_SKILL = 15 * MEGABYTE;
    private static final int LARGEST_EXTENSION = 4 * MEGABYTE;
    private static final int MOST_READ = 64 * MEGABYTE;

    static final JsonMapper JSON = JsonMapper.builder(JsonFactory.builder()
                    .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                    .streamReadConstraints(
                            StreamReadConstraints.builder().maxNestingDepth(500).build())
                    .build())
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .build();

    static Paper read(Path file, Findings findings) {
        Paper unread = new Paper(file, JSON.missingNode(), null, false);
        byte[] bytes;
        try (InputStream in = Files.newInputStream(file)) {
            bytes = in.readNBytes(MOST_READ + 1);
        } catch (IOException e) {
            findings.add(
                    Rule.READABLE,
                    "",
                    "",
                    Files.isDirectory(file)
                            ? "is a folder: name the files in it"
                            : Files.exists(file) ? "cannot be read" : "there is no such file");
            return unread;
        }
        String text = text(bytes, findings);
        if (text == null) return unread;
        JsonNode root = json(text, findings);
        if (root == null) return unread;
        Kind kind = Kind.of(root).orElse(null);
        if (kind == null)
            findings.add(
                    Rule.KNOWN_KIND,
                    "",
                    "",
                    "is JSON, but neither a dialog skill (dialog_nodes, intents) nor an actions skill"
                            + " (workspace.actions) nor an extension (openapi)");
        int most = kind == Kind.EXTENSION ? LARGEST_EXTENSION : LARGEST_SKILL;
        if (bytes.length > most)
            findings.add(Rule.FILE_SIZE, "", "", "has " + bytes.length + " bytes; " + most + " are the most");
        return new Paper(file, root, kind, text.strip().chars().anyMatch(c -> c == '\n' || c == '\r' || c == '\t'));
    }

    JsonNode skill() {
        return Kind.workspace(root);
    }

    String name() {
        return root.path("name").asText(root.path("info").path("title").asText(""));
    }

    private static @Nullable String text(byte[] bytes, Findings findings) {
        if (bytes.length > MOST_READ) {
            findings.add(Rule.FILE_SIZE, "", "", "has more than " + MOST_READ + " bytes, and is not read");
            return null;
        }
        try {
            String text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
            if (!text.startsWith("\uFEFF")) return text;
            findings.add(Rule.UTF_8, "", "", "begins with a byte order mark, which Watson does not take");
            return text.substring(1);
        } catch (CharacterCodingException e) {
            findings.add(Rule.UTF_8, "", "", "is not UTF-8");
            return null;
        }
    }

    private static @Nullable JsonNode json(String text, Findings findings) {
        try {
            JsonNode root = JSON.readTree(text);
            if (root != null && root.isObject()) return root;
            findings.add(
                    Rule.JSON,
                    "",
                    "",
                    "is " + (root == null || root.isMissingNode() ? "empty" : Spot.typeOf(root))
                            + ", not an object of JSON");
        } catch (JsonProcessingException e) {
            findings.add(
                    Rule.JSON,
                    "",
                    "",
                    where(e) + "is not JSON: " + e.getOriginalMessage().replaceFirst(": (was )?expect(ed|ing) .*", ""));
        }
        return null;
    }

    private static String where(JsonProcessingException trouble) {
        var at = trouble.getLocation();
        return at == null ? "" : "line " + at.getLineNr() + ", column " + at.getColumnNr() + ": ";
    }
}
