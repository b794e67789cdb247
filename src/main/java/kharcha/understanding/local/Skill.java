package kharcha.understanding.local;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.stream.Stream;

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

    /** The shipped one of that language; empty where none is shipped. English has no tag in its file's name. */
    public static Optional<Skill> shipped(String language) {
        String tag = language.equals("en") ? "" : "-" + language;
        try (InputStream in = Skill.class.getResourceAsStream("/assistant-skills/kharcha-dialog" + tag + ".json")) {
            return in == null ? Optional.empty() : Optional.of(read(in));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** As {@link #read(Path)}; does not close {@code in}. */
    public static Skill read(InputStream in) {
        return SkillFile.read(in, "skill");
    }

    /** This skill, with what another one teaches of the same intents and entities besides. */
    public Skill and(Skill other) {
        List<Intent> together = intents.stream()
                .map(intent -> new Intent(intent.name(), joined(intent.examples(), other.examples(intent.name()))))
                .toList();
        return new Skill(
                name, together, joined(entities, other.entities), joined(counterexamples, other.counterexamples));
    }

    private List<String> examples(String intent) {
        return intents.stream()
                .filter(each -> each.name().equals(intent))
                .findFirst()
                .map(Intent::examples)
                .orElse(List.of());
    }

    private static <T> List<T> joined(List<T> one, List<T> other) {
        return Stream.concat(one.stream(), other.stream()).distinct().toList();
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
