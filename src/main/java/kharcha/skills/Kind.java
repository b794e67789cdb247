package kharcha.skills;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Optional;

/** What a file is, told by what is in it, never by its name. */
enum Kind {
    DIALOG("dialog skill"),
    ACTIONS("actions skill"),
    EXTENSION("extension (OpenAPI)");

    private static final List<String> TAUGHT = List.of("intents", "entities", "counterexamples");

    private final String words;

    Kind(String words) {
        this.words = words;
    }

    String words() {
        return words;
    }

    /** What is exported as part of an assistant wraps a dialog in "workspace" as well. */
    static Optional<Kind> of(JsonNode root) {
        if (root.has("openapi") || root.has("swagger") || root.has("paths")) return Optional.of(EXTENSION);
        JsonNode workspace = workspace(root);
        if (workspace.has("actions")) return Optional.of(ACTIONS);
        if (workspace.has("dialog_nodes")) return Optional.of(DIALOG);
        if (root.path("type").asText("").equals("action")) return Optional.of(ACTIONS);
        return TAUGHT.stream().anyMatch(workspace::has) ? Optional.of(DIALOG) : Optional.empty();
    }

    /** Where the skill itself is. */
    static JsonNode workspace(JsonNode root) {
        return root.path("workspace").isObject() ? root.path("workspace") : root;
    }
}
