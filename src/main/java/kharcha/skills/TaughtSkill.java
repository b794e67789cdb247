package kharcha.skills;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import java.util.Set;
import kharcha.understanding.local.Skill;

/** Makes what the local engine learns from of any skill file. An action's intent goes by the action's title. */
final class TaughtSkill {
    private TaughtSkill() {}

    static Skill of(Paper paper) {
        JsonNode skill = paper.skill();
        Map<String, String> titles = titles(skill);
        SequencedMap<String, Set<String>> examples = new LinkedHashMap<>();
        for (JsonNode intent : skill.path("intents")) {
            String id = intent.path("intent").asText("");
            Set<String> texts = examples.computeIfAbsent(titles.getOrDefault(id, id), _ -> new LinkedHashSet<>());
            for (String text : texts(intent.path("examples"), "text")) texts.add(text);
        }
        List<Skill.Intent> intents = new ArrayList<>();
        examples.forEach((name, texts) -> {
            if (!texts.isEmpty() && !name.isBlank()) intents.add(new Skill.Intent(name, List.copyOf(texts)));
        });
        List<Skill.Entity> entities = new ArrayList<>();
        for (JsonNode entity : skill.path("entities")) entities.add(entity(entity));
        return new Skill(paper.name(), intents, entities, texts(skill.path("counterexamples"), "text"));
    }

    private static Skill.Entity entity(JsonNode entity) {
        SequencedMap<String, List<String>> values = new LinkedHashMap<>();
        for (JsonNode value : entity.path("values")) {
            List<String> synonyms = new ArrayList<>();
            for (JsonNode synonym : value.path("synonyms")) if (synonym.isTextual()) synonyms.add(synonym.textValue());
            if (value.path("value").isTextual()) values.put(value.path("value").textValue(), synonyms);
        }
        return new Skill.Entity(entity.path("entity").asText(""), values);
    }

    private static List<String> texts(JsonNode list, String field) {
        List<String> texts = new ArrayList<>();
        for (JsonNode each : list) {
            String text = each.path(field).asText("");
            if (!text.isBlank()) texts.add(text);
        }
        return texts;
    }

    private static Map<String, String> titles(JsonNode skill) {
        Map<String, String> titles = new HashMap<>();
        for (JsonNode action : skill.path("actions")) {
            String title = action.path("title").asText("");
            for (String intent :
                    ActionRules.named(action.path("condition"), "intent").toList())
                if (!title.isBlank()) titles.putIfAbsent(intent, title);
        }
        return titles;
    }
}
