package kharcha.understanding.local;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;

/**
 * What an assistant is taught: messages by what they mean, words by what they stand for, and messages that are none of its
 * business.
 *
 * @param counterexamples messages out of scope
 */
public record Skill(String name, List<Intent> intents, List<Entity> entities, List<String> counterexamples) {
    public Skill {
        intents = List.copyOf(intents);
        entities = List.copyOf(entities);
        counterexamples = List.copyOf(counterexamples);
    }

    /** What people say when they mean {@code name}. */
    public record Intent(String name, List<String> examples) {
        public Intent {
            examples = List.copyOf(examples);
        }
    }

    /** @param values each value with its synonyms; none for Watson's own entities */
    public record Entity(String name, SequencedMap<String, List<String>> values) {
        public Entity {
            values = new LinkedHashMap<>(values);
            values.replaceAll((value, synonyms) -> List.copyOf(synonyms));
        }
    }

    /**
     * Reads a Watson Assistant dialog skill.
     *
     * @throws InvalidSkill where the file breaks a rule: the message names the file, the place and the rule
     */
    public static Skill read(Path file) {
        try (InputStream in = Files.newInputStream(file)) {
            return SkillFile.read(in, file.getFileName().toString());
        } catch (IOException e) {
            throw new InvalidSkill(file + ": cannot be read", e);
        }
    }

    /** As {@link #read(Path)}; does not close {@code in}. */
    public static Skill read(InputStream in) {
        return SkillFile.read(in, "skill");
    }

    /** The synonyms of an entity's values, by value; empty when the skill has no such entity. */
    public Map<String, List<String>> synonyms(String entity) {
        return entities.stream()
                .filter(e -> e.name().equals(entity))
                .findFirst()
                .map(Entity::values)
                .orElseGet(LinkedHashMap::new);
    }
}
