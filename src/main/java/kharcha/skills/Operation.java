package kharcha.skills;

import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * One thing that a Watson action can ask of Kharcha. What is sent becomes a message, as if the user had said it, so that all doors
 * lead to the same conversation.
 *
 * @param id the last part of its path, and its name in generated clients
 * @param summary how the action editor lists it. Watson finds the operation again by a hash over all that is said of it: once
 *     actions are linked to it, it must not change
 * @param command the intent that it votes for; empty: none
 * @param fields what it takes beside what says who speaks
 * @param messages what is said, the fullest first: {@code {name}} is a field, and what stands in brackets is left out where
 *     one of its fields was not sent
 */
public record Operation(String id, String summary, String command, List<Field> fields, List<String> messages) {
    private static final Pattern OPTIONAL = Pattern.compile("\\[([^\\[\\]]*)]");
    private static final Pattern NAMED = Pattern.compile("\\{([a-z_]+)}");

    public Operation {
        fields = List.copyOf(fields);
        messages = List.copyOf(messages);
    }

    public String path() {
        return Extension.PATH + id;
    }

    /** The message that what was sent stands for; empty when too little was sent. */
    public String message(Map<String, String> sent) {
        for (String message : messages) {
            String kept = OPTIONAL.matcher(message)
                    .replaceAll(part -> Matcher.quoteReplacement(isSent(part.group(1), sent) ? part.group(1) : ""));
            if (isSent(kept, sent))
                return NAMED.matcher(kept).replaceAll(name -> value(name, sent)).strip();
        }
        return "";
    }

    private static boolean isSent(String part, Map<String, String> sent) {
        return NAMED.matcher(part)
                .results()
                .noneMatch(name -> sent.getOrDefault(name.group(1), "").isBlank());
    }

    private static String value(MatchResult name, Map<String, String> sent) {
        return Matcher.quoteReplacement(sent.getOrDefault(name.group(1), "").strip());
    }
}
