package kharcha.understanding.local;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;
import java.util.regex.Pattern;

/**
 * Reads the teaching part of a Watson Assistant dialog skill; the dialog itself is Watson's own.
 *
 * <p>The limits are those that Watson documents for a skill's upload, so that a file that is read here is taken there.
 */
final class SkillFile {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Pattern NAME = Pattern.compile("[\\p{L}\\p{N}_.-]{1,128}");
    private static final int LONGEST_EXAMPLE = 1024;
    private static final int LONGEST_SYNONYM = 64;

    private final String file;

    private SkillFile(String file) {
        this.file = file;
    }

    static Skill read(InputStream in, String file) {
        return new SkillFile(file).skill(in);
    }

    private Skill skill(InputStream in) {
        JsonNode root = tree(in);
        if (!root.isObject()) throw broken("", "a skill is a JSON object");
        List<Skill.Intent> intents = new ArrayList<>();
        for (JsonNode node : list(root, "intents", "")) {
            Skill.Intent intent = intent(node);
            if (intents.stream().anyMatch(i -> i.name().equals(intent.name())))
                throw broken("intent " + intent.name(), "an intent occurs once");
            intents.add(intent);
        }
        if (intents.size() < 2) throw broken("", "there are at least two intents to tell apart");
        List<Skill.Entity> entities = new ArrayList<>();
        for (JsonNode node : list(root, "entities", "")) entities.add(entity(node));
        return new Skill(
                root.path("name").asText(""),
                intents,
                entities,
                texts(list(root, "counterexamples", ""), "counterexamples"));
    }

    private JsonNode tree(InputStream in) {
        try {
            JsonNode root = JSON.readTree(in);
            return root == null ? JSON.missingNode() : root;
        } catch (JsonProcessingException e) {
            throw new InvalidSkill(file + ": line " + e.getLocation().getLineNr() + ": is not JSON", e);
        } catch (IOException e) {
            throw new InvalidSkill(file + ": cannot be read", e);
        }
    }

    private Skill.Intent intent(JsonNode node) {
        String name = node.path("intent").asText("");
        String place = "intent " + name;
        if (!NAME.matcher(name).matches())
            throw broken("intent '" + name + "'", "a name is 1 to 128 letters, digits, '_', '.' or '-'");
        if (name.startsWith("sys-")) throw broken(place, "'sys-' begins Watson's own names");
        List<String> examples = texts(list(node, "examples", place), place);
        if (examples.isEmpty()) throw broken(place, "an intent has at least one example");
        return new Skill.Intent(name, examples);
    }

    private Skill.Entity entity(JsonNode node) {
        String name = node.path("entity").asText("");
        String place = "entity " + name;
        if (name.isEmpty() || name.length() > 64)
            throw broken("entity '" + name + "'", "a name has 1 to 64 characters");
        SequencedMap<String, List<String>> values = new LinkedHashMap<>();
        for (JsonNode value : list(node, "values", place)) {
            String said = value.path("value").asText("");
            List<String> synonyms = new ArrayList<>();
            for (JsonNode synonym : list(value, "synonyms", place + ", value " + said)) synonyms.add(synonym.asText());
            for (String word : synonyms) checkSynonym(place + ", value " + said, word);
            checkSynonym(place, said);
            if (values.put(said, synonyms) != null) throw broken(place + ", value " + said, "a value occurs once");
        }
        return new Skill.Entity(name, values);
    }

    private void checkSynonym(String place, String word) {
        if (word.isBlank() || word.length() > LONGEST_SYNONYM)
            throw broken(place, "a value or synonym has 1 to " + LONGEST_SYNONYM + " characters: '" + word + "'");
        checkOneLine(place, word);
    }

    private List<String> texts(JsonNode examples, String place) {
        List<String> texts = new ArrayList<>();
        for (JsonNode example : examples) {
            if (!example.path("text").isTextual()) throw broken(place, "an example has a text");
            String text = example.path("text").textValue();
            if (text.isBlank() || text.length() > LONGEST_EXAMPLE)
                throw broken(place, "an example has 1 to " + LONGEST_EXAMPLE + " characters: '" + start(text) + "'");
            checkOneLine(place, text);
            texts.add(text);
        }
        return texts;
    }

    private void checkOneLine(String place, String text) {
        if (text.chars().anyMatch(c -> c == '\n' || c == '\r' || c == '\t'))
            throw broken(place, "a text is one line without tabs: '" + start(text) + "'");
    }

    private JsonNode list(JsonNode node, String field, String place) {
        JsonNode list = node.path(field);
        if (list.isMissingNode() || list.isNull()) return JSON.createArrayNode();
        if (!list.isArray()) throw broken(place, "'" + field + "' is a list");
        return list;
    }

    private static String start(String text) {
        return text.strip().replaceAll("\\s+", " ").transform(s -> s.length() > 40 ? s.substring(0, 40) + "…" : s);
    }

    private InvalidSkill broken(String place, String rule) {
        return new InvalidSkill(file + ": " + (place.isEmpty() ? "" : place + ": ") + rule);
    }
}
