package kharcha.skills;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** What a skill teaches by name: its intents, its entities and their values. */
final class Words {
    private final Set<String> intents = new TreeSet<>();
    private final Map<String, Set<String>> values = new HashMap<>();

    Words(JsonNode skill) {
        for (JsonNode intent : skill.path("intents"))
            intents.add(intent.path("intent").asText(""));
        for (JsonNode entity : skill.path("entities")) {
            Set<String> known = values.computeIfAbsent(entity.path("entity").asText(""), _ -> new HashSet<>());
            for (JsonNode value : entity.path("values"))
                known.add(value.path("value").asText(""));
        }
        intents.remove("");
        values.remove("");
    }

    Set<String> intents() {
        return intents;
    }

    boolean hasEntity(String name) {
        return values.containsKey(name);
    }

    /** Watson's own have values that no file lists. */
    boolean hasValue(String entity, String value) {
        return entity.startsWith("sys-")
                || values.getOrDefault(entity, Set.of()).contains(value);
    }

    /** The longest known intent that the text begins with, since a name may hold dots, as may what follows it. */
    Optional<String> intent(String text) {
        String name = text;
        while (!name.isEmpty()) {
            if (intents.contains(name)) return Optional.of(name);
            name = name.substring(0, Math.max(0, name.lastIndexOf('.')));
        }
        return Optional.empty();
    }
}
