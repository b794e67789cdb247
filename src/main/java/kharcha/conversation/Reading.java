package kharcha.conversation;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import kharcha.understanding.Meaning;
import kharcha.understanding.Parse;

/** How a message was read, for whoever asks why. Kept with the turn, and like the message never written to a log. */
final class Reading {
    private Reading() {}

    static String of(Parse parse, Meaning meaning) {
        List<String> parts = new ArrayList<>();
        parts.add(parse.labels().stream()
                .limit(3)
                .map(label -> "%s %.2f".formatted(label.name(), label.confidence()))
                .collect(Collectors.joining(", ", parse.engine() + ": ", "")));
        parts.add(String.format(Locale.ROOT, "in scope %.2f", parse.inScope()));
        parse.amounts().forEach(found -> parts.add("amount " + found.span().in(parse.text())));
        parse.dates().forEach(found -> parts.add("day " + found.span().in(parse.text()) + " = " + found.range()));
        parse.categories()
                .forEach(found -> parts.add(
                        found.span().in(parse.text()) + " = " + found.category().value()));
        parts.add("meant as " + meaning.getClass().getSimpleName());
        return String.join("; ", parts);
    }
}
