package kharcha.skills;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** Intents and entities, as far as one value must fit another, and how many of them there may be. */
final class TaughtRules {
    private static final Set<String> SYSTEM =
            Set.of("sys-currency", "sys-number", "sys-date", "sys-time", "sys-percentage", "sys-yes-no");
    private static final Set<String> PAST = Set.of("sys-location", "sys-person");
    private static final int ADVISED = 5;

    private final JsonNode skill;
    private final Words words;
    private final Findings findings;
    private final Map<String, String> taught = new HashMap<>();

    TaughtRules(JsonNode skill, Words words, Findings findings) {
        this.skill = skill;
        this.words = words;
        this.findings = findings;
    }

    void check() {
        for (JsonNode intent : skill.path("intents")) intent(intent);
        for (JsonNode entity : skill.path("entities")) entity(entity);
        count("intents", skill.path("intents").size(), 2000);
        count("entities", skill.path("entities").size(), 1000);
        count("dialog_nodes", skill.path("dialog_nodes").size(), 100_000);
        counts();
        plan("intents", 100);
        plan("entities", 100);
        plan("dialog_nodes", 25_000);
    }

    private void counts() {
        int examples = 0;
        int values = 0;
        int synonyms = 0;
        for (JsonNode intent : skill.path("intents"))
            examples += intent.path("examples").size();
        for (JsonNode entity : skill.path("entities")) {
            values += entity.path("values").size();
            for (JsonNode value : entity.path("values"))
                synonyms += value.path("synonyms").size();
        }
        Set<String> mentioned = new HashSet<>();
        int mentions = 0;
        for (JsonNode list : skill.path("intents").findValues("mentions")) {
            mentions += list.size();
            mentioned.addAll(list.findValuesAsText("entity"));
        }
        count("intents[].examples[].mentions", mentions, 3000);
        count("entities that are mentioned", mentioned.size(), 150);
        count("intents[].examples", examples, 25_000);
        count("entities[].values", values, 100_000);
        count("entities[].values[].synonyms", synonyms, 100_000);
    }

    private void count(String field, int number, int most) {
        if (number > most)
            findings.add(Rule.COUNT, "", field, "has " + number + " elements; " + most + " are the most");
    }

    private void plan(String field, int most) {
        int number = skill.path(field).size();
        if (number > most)
            findings.add(Rule.PLAN_LIMIT, "", field, "has " + number + " elements, which wants a Plus plan");
    }

    private void intent(JsonNode intent) {
        String name = intent.path("intent").asText("");
        Spot at = new Spot("intent " + name, "", findings);
        if (name.startsWith("sys-")) at.found(Rule.RESERVED, "'sys-' begins Watson's own names");
        JsonNode examples = intent.path("examples");
        int number = examples.size();
        if (number == 0) at.field("examples").found(Rule.EXAMPLES, "there are none, so it is never recognised");
        else if (number < ADVISED)
            at.field("examples")
                    .found(
                            Rule.FEW_EXAMPLES,
                            number + (number == 1 ? " example is" : " examples are")
                                    + " few; IBM advises five or more");
        for (int i = 0; i < number; i++) {
            Spot there = at.field("examples").element(i);
            example(examples.path(i), name, there);
        }
    }

    private void example(JsonNode example, String intent, Spot at) {
        String text = example.path("text").asText("");
        String other = taught.putIfAbsent(text.strip().toLowerCase(Locale.ROOT), intent);
        if (other != null && !text.isBlank())
            at.found(
                    Rule.TAUGHT_TWICE,
                    Findings.quoted(text) + " is an example of "
                            + (other.equals(intent) ? "it already" : other + " as well"));
        JsonNode mentions = example.path("mentions");
        for (int i = 0; i < mentions.size(); i++)
            mention(mentions.path(i), text, at.field("mentions").element(i));
    }

    private void mention(JsonNode mention, String text, Spot at) {
        String entity = mention.path("entity").asText("");
        if (!entity.isEmpty() && !words.hasEntity(entity))
            at.field("entity").found(Rule.MENTION, "there is no entity " + Findings.quoted(entity));
        JsonNode location = mention.path("location");
        if (!location.isArray()) return;
        int start = location.path(0).asInt(-1);
        int end = location.path(1).asInt(-1);
        if (location.size() != 2 || start < 0 || start >= end || end > text.length())
            at.field("location")
                    .found(Rule.MENTION, location + " is no part of a text of " + text.length() + " characters");
    }

    private void entity(JsonNode entity) {
        String name = entity.path("entity").asText("");
        Spot at = new Spot("entity " + name, "", findings);
        if (PAST.contains(name)) at.found(Rule.GONE, "Watson no longer has it");
        else if (name.startsWith("sys-") && !SYSTEM.contains(name))
            at.found(Rule.RESERVED, "'sys-' begins Watson's own names, and this is none of them");
        for (JsonNode value : entity.path("values"))
            value(value, at.named("value " + value.path("value").asText("")));
    }

    private static void value(JsonNode value, Spot at) {
        boolean patterned = value.path("type").asText("synonyms").equals("patterns");
        boolean patterns = !value.path("patterns").isEmpty();
        boolean synonyms = !value.path("synonyms").isEmpty();
        if (patterns && synonyms) at.found(Rule.ENTITY_VALUE, "has synonyms and patterns; a value has one of them");
        else if (patterned && !patterns)
            at.field("patterns").found(Rule.ENTITY_VALUE, "are missing in a value of type patterns");
        else if (!patterned && patterns)
            at.field("type").found(Rule.ENTITY_VALUE, "is not patterns, but the value has some");
        JsonNode list = value.path("patterns");
        for (int i = 0; i < list.size(); i++)
            if (list.path(i).isTextual())
                EntityPattern.check(
                        list.path(i).textValue(), at.field("patterns").element(i));
    }
}
