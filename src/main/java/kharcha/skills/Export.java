package kharcha.skills;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.SequencedMap;
import kharcha.understanding.Languages;

/**
 * Kharcha's skill files for one deployment: its address in them, placeholders where secrets go, and minified, as an upload must be.
 * All of it comes from the dialog skills that the local engine learns from, and from {@link Extension}.
 */
public final class Export {
    private static final String FOLDER = "/assistant-skills/";

    private Export() {}

    /**
     * By file name.
     *
     * @param publicUrl without a slash at its end
     */
    public static SequencedMap<String, JsonNode> files(URI publicUrl) {
        SequencedMap<String, JsonNode> files = new LinkedHashMap<>();
        for (String name : dialogs()) files.put(name, addressed(shipped(name), publicUrl));
        files.put("kharcha-actions.json", ActionsSkill.of(shipped("kharcha-dialog.json")));
        files.put("kharcha-openapi.json", OpenApiFile.of(publicUrl));
        return files;
    }

    /** @return what was written, in that folder, which is made where it is missing */
    public static List<Path> write(Path folder, URI publicUrl) throws IOException {
        Files.createDirectories(folder);
        List<Path> written = new ArrayList<>();
        for (var file : files(publicUrl).entrySet()) {
            Path path = folder.resolve(file.getKey());
            Files.writeString(path, minified(file.getValue()));
            written.add(path);
        }
        return written;
    }

    static String minified(JsonNode file) {
        try {
            return Paper.JSON.writeValueAsString(file);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a skill that JSON cannot say", e);
        }
    }

    /** The dialog skill for speakers of that language, whether there is one or not. */
    static String dialog(String language) {
        return "kharcha-dialog" + (language.equals("en") ? "" : "-" + language) + ".json";
    }

    private static List<String> dialogs() {
        return Languages.TAGS.stream()
                .map(tag -> Locale.forLanguageTag(tag).getLanguage())
                .distinct()
                .map(Export::dialog)
                .filter(name -> Export.class.getResource(FOLDER + name) != null)
                .toList();
    }

    private static JsonNode addressed(JsonNode dialog, URI publicUrl) {
        for (JsonNode webhook : dialog.path("webhooks"))
            if (webhook instanceof ObjectNode object) object.put("url", publicUrl + "/watson/dialog");
        return dialog;
    }

    private static JsonNode shipped(String name) {
        try (InputStream in = Export.class.getResourceAsStream(FOLDER + name)) {
            if (in == null) throw new IllegalStateException("there is no " + name + " among the resources");
            return Paper.JSON.readTree(in);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
