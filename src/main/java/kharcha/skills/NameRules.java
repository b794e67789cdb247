package kharcha.skills;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What a dialog names: conditions, texts and expressions speak of intents, entities and values that are there. */
final class NameRules {
    private static final Pattern INTENT = Pattern.compile("#(?!this\\b|root\\b)([\\p{L}\\p{N}_.-]+)");
    private static final Pattern ENTITY =
            Pattern.compile("@([\\p{L}\\p{N}_-]+)(?::(?:\\(([^)]{0,200})\\)|([\\p{L}\\p{N}_-]+)))?");
    private static final Pattern MENTIONED = Pattern.compile("(?<![\\\\&])([$@#])([\\p{L}\\p{N}_][\\p{L}\\p{N}_-]*)");

    private final Dialog dialog;
    private final Words words;
    private final Findings findings;
    private final Set<String> used = new HashSet<>();

    NameRules(Dialog dialog, Words words, Findings findings) {
        this.dialog = dialog;
        this.words = words;
        this.findings = findings;
    }

    void check() {
        for (Node node : dialog.nodes()) {
            Spot at = node.at(findings);
            condition(node.conditions(), at.field("conditions"));
            expressions(node.json().path("context"), at.field("context"));
            JsonNode actions = node.json().path("actions");
            for (int i = 0; i < actions.size(); i++)
                expressions(
                        actions.path(i).path("parameters"),
                        at.field("actions").element(i).field("parameters"));
            texts(node, at.field("output"));
        }
        for (String intent : words.intents())
            if (!used.contains(intent))
                findings.add(Rule.UNUSED_INTENT, "intent " + intent, "", "no node's condition names it");
    }

    private void condition(String written, Spot at) {
        if (written.length() > Condition.LONGEST) return;
        String fault = Condition.of(written).fault();
        if (!fault.isEmpty()) at.found(Rule.CONDITION, fault + ": " + Findings.quoted(written));
        named(withoutTexts(written), at);
    }

    /** What an expression names must be there. */
    private void named(String expression, Spot at) {
        Matcher intent = INTENT.matcher(expression);
        while (intent.find()) {
            Optional<String> known = words.intent(intent.group(1));
            known.ifPresent(used::add);
            if (known.isEmpty()) at.found(Rule.UNKNOWN_INTENT, "there is no intent #" + intent.group(1));
        }
        Matcher entity = ENTITY.matcher(expression);
        while (entity.find()) {
            String name = entity.group(1);
            String value = entity.group(2) != null ? entity.group(2) : entity.group(3);
            if (!words.hasEntity(name)) at.found(Rule.UNKNOWN_ENTITY, "there is no entity @" + name);
            else if (value != null && !words.hasValue(name, value.strip()))
                at.found(Rule.UNKNOWN_VALUE, "the entity @" + name + " has no value " + Findings.quoted(value));
        }
    }

    /** Texts in quotation marks name nothing; values in brackets stay as they are. */
    private static String withoutTexts(String written) {
        String masked = Condition.masked(written);
        StringBuilder kept = new StringBuilder(written);
        for (int i = 0; i < masked.length(); i++) if (masked.charAt(i) == Condition.SAID) kept.setCharAt(i, ' ');
        return kept.toString();
    }

    /** In what is stored or sent, only what stands in an expression, or is nothing but a name, is evaluated for sure. */
    private void expressions(JsonNode value, Spot at) {
        if (value.isTextual()) {
            String text = value.textValue().strip();
            if (ENTITY.matcher(text).matches() || INTENT.matcher(text).matches()) named(text, at);
            evaluated(Expressions.of(text), at);
        } else if (value.isObject()) {
            value.properties().forEach(field -> expressions(field.getValue(), at.field(field.getKey())));
        } else if (value.isArray()) {
            for (int i = 0; i < value.size(); i++) expressions(value.get(i), at.element(i));
        }
    }

    private void evaluated(Expressions expressions, Spot at) {
        if (expressions.open()) at.found(Rule.CONDITION, "<? is not closed by ?>");
        for (String expression : expressions.inner()) named(withoutTexts(expression), at);
    }

    private void texts(Node node, Spot at) {
        JsonNode output = node.json().path("output");
        JsonNode old = output.path("text");
        spoken(old, at.field("text"));
        JsonNode generic = output.path("generic");
        for (int i = 0; i < generic.size(); i++) {
            JsonNode item = generic.path(i);
            Spot there = at.field("generic").element(i);
            JsonNode values = item.path("values");
            for (int j = 0; j < values.size(); j++)
                spoken(
                        values.path(j).path("text"),
                        there.field("values").element(j).field("text"));
            for (String field : new String[] {"title", "description"}) spoken(item.path(field), there.field(field));
        }
    }

    /** A text of a skill's author: signs that name something, or shall only be read. */
    private void spoken(JsonNode said, Spot at) {
        if (said.isArray()) for (int i = 0; i < said.size(); i++) spoken(said.get(i), at.element(i));
        if (said.isObject()) spoken(said.path("values"), at.field("values"));
        if (!said.isTextual()) return;
        Expressions expressions = Expressions.of(said.textValue());
        evaluated(expressions, at);
        String plain = expressions.plain();
        Matcher mention = MENTIONED.matcher(plain);
        while (mention.find()) {
            char before = mention.start() == 0 ? ' ' : plain.charAt(mention.start() - 1);
            if (isSlip(mention.group(1), mention.group(2), before))
                at.found(
                        Rule.ESCAPE,
                        Findings.quoted(mention.group()) + " is read as a name; write \\\\" + mention.group(1)
                                + " to say it");
        }
    }

    private boolean isSlip(String sign, String name, char before) {
        return switch (sign) {
            case "$" -> Character.isDigit(name.charAt(0));
            case "@" -> !words.hasEntity(name);
            default -> Character.isWhitespace(before) && !words.intents().contains(name);
        };
    }
}
