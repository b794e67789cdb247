package kharcha.lab.watson;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.fasterxml.jackson.databind.node.NullNode;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * One expression of a dialog skill: {@code #intent}, {@code $variable}, {@code @entity:value}, the objects {@code input},
 * {@code context}, {@code intents}, {@code entities} and {@code output} with their parts, {@code size()} and {@code contains()},
 * comparisons, and, or, not, and the choice between two. What it does not know is a fault of the expression, as in Watson.
 */
final class Expression {
    private static final Pattern TOKEN = Pattern.compile(
            "\\s*(\"(?:[^\"\\\\]|\\\\.)*\"|'(?:[^'\\\\]|\\\\.)*'|[0-9]+(?:\\.[0-9]+)?"
                    + "|[#@$]?[A-Za-z_][A-Za-z0-9_-]*(?:(?<=@[A-Za-z0-9_-]{1,64}):(?:[A-Za-z0-9_-]+|\\([^)]*\\)))?"
                    + "|\\?\\.|&&|\\|\\||[=!<>]=|.)",
            Pattern.DOTALL);

    private final List<String> tokens = new ArrayList<>();
    private final Function<String, JsonNode> names;
    private int at;

    private Expression(String text, Function<String, JsonNode> names) {
        this.names = names;
        Matcher matcher = TOKEN.matcher(text.strip());
        while (matcher.lookingAt()) {
            tokens.add(matcher.group(1));
            matcher.region(matcher.end(), matcher.regionEnd());
        }
    }

    /** @param names what each name stands for; missing where it stands for nothing */
    static JsonNode value(String text, Function<String, JsonNode> names) {
        Expression expression = new Expression(text, names);
        JsonNode value = expression.choice();
        if (expression.at < expression.tokens.size())
            throw new IllegalArgumentException("unexpected " + expression.tokens.get(expression.at) + " in " + text);
        return value.isMissingNode() ? NullNode.instance : value;
    }

    static boolean isTrue(JsonNode value) {
        if (value.isBoolean()) return value.booleanValue();
        if (value.isNumber()) return value.doubleValue() != 0;
        if (value.isTextual())
            return !value.textValue().isEmpty() && !value.textValue().equals("false");
        return !value.isNull() && !value.isMissingNode();
    }

    private JsonNode choice() {
        JsonNode condition = either();
        if (!take("?")) return condition;
        JsonNode yes = choice();
        need(":");
        JsonNode no = choice();
        return isTrue(condition) ? yes : no;
    }

    private JsonNode either() {
        JsonNode value = both();
        while (take("||") || take("OR") || take("or")) {
            JsonNode other = both();
            value = truth(isTrue(value) || isTrue(other));
        }
        return value;
    }

    private JsonNode both() {
        JsonNode value = not();
        while (take("&&") || take("AND") || take("and")) {
            JsonNode other = not();
            value = truth(isTrue(value) && isTrue(other));
        }
        return value;
    }

    private JsonNode not() {
        return take("!") || take("NOT") ? truth(!isTrue(not())) : compared();
    }

    private JsonNode compared() {
        JsonNode left = part();
        String sign = at < tokens.size() ? tokens.get(at) : "";
        if (!List.of("==", "!=", ">=", "<=", ">", "<").contains(sign)) return left;
        at++;
        JsonNode right = part();
        return truth(
                switch (sign) {
                    case "==" -> same(left, right);
                    case "!=" -> !same(left, right);
                    case ">=" -> left.asDouble() >= right.asDouble();
                    case "<=" -> left.asDouble() <= right.asDouble();
                    case ">" -> left.asDouble() > right.asDouble();
                    default -> left.asDouble() < right.asDouble();
                });
    }

    private static boolean same(JsonNode left, JsonNode right) {
        if (left.isNumber() && right.isNumber()) return left.doubleValue() == right.doubleValue();
        boolean nothing = left.isNull() || left.isMissingNode();
        return nothing ? right.isNull() || right.isMissingNode() : left.equals(right);
    }

    private JsonNode part() {
        JsonNode value = single();
        while (true) {
            if (take(".") || take("?.")) value = member(value, next());
            else if (take("[")) {
                JsonNode index = choice();
                need("]");
                value = index.isNumber() ? value.path(index.intValue()) : value.path(index.asText());
            } else return value;
        }
    }

    private JsonNode member(JsonNode of, String name) {
        if (!take("(")) return of.path(name);
        List<JsonNode> arguments = new ArrayList<>();
        while (!take(")")) {
            arguments.add(choice());
            take(",");
        }
        return switch (name) {
            case "size", "length" ->
                Wire.NODES.numberNode(of.isTextual() ? of.textValue().length() : of.size());
            case "isEmpty" -> truth(of.isTextual() ? of.textValue().isEmpty() : of.isEmpty());
            case "contains" -> truth(contains(of, arguments.getFirst()));
            default -> throw new IllegalArgumentException("there is no method " + name);
        };
    }

    private static boolean contains(JsonNode all, JsonNode one) {
        if (all.isTextual()) return all.textValue().contains(one.asText());
        for (JsonNode each : all) if (same(each, one)) return true;
        return false;
    }

    private JsonNode single() {
        String token = next();
        if (token.equals("(")) {
            JsonNode value = choice();
            need(")");
            return value;
        }
        char first = token.charAt(0);
        boolean quoted = first == '"' || first == '\'';
        if (quoted && token.length() < 2) throw new IllegalArgumentException("a text does not end");
        if (quoted) return Wire.NODES.textNode(token.substring(1, token.length() - 1));
        if (Character.isDigit(first)) return Wire.NODES.numberNode(Double.parseDouble(token));
        return switch (token) {
            case "null" -> NullNode.instance;
            case "true" -> truth(true);
            case "false" -> truth(false);
            default -> {
                if (!Character.isLetter(first) && "#@$_".indexOf(first) < 0)
                    throw new IllegalArgumentException("unexpected " + token);
                JsonNode value = names.apply(token);
                yield value == null ? MissingNode.getInstance() : value;
            }
        };
    }

    private String next() {
        if (at == tokens.size()) throw new IllegalArgumentException("the expression ends too early");
        return tokens.get(at++);
    }

    private boolean take(String token) {
        boolean here = at < tokens.size() && tokens.get(at).equals(token);
        if (here) at++;
        return here;
    }

    private void need(String token) {
        if (!take(token)) throw new IllegalArgumentException("there is no " + token);
    }

    private static JsonNode truth(boolean value) {
        return Wire.NODES.booleanNode(value);
    }
}
