package kharcha.understanding;

import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** What is said in a few fixed words and needs nothing else: greetings, thanks, help, yes, never mind. */
final class Smalltalk {
    private static final List<Map.Entry<String, Supplier<Intent>>> PHRASES = List.of(
            Map.entry("greeting", Intent.Greeting::new),
            Map.entry("thanks", Intent.Thanks::new),
            Map.entry("help", Intent.Help::new),
            Map.entry("dashboard", Intent.OpenDashboard::new),
            Map.entry("unlink", Intent.UnlinkThisChat::new),
            Map.entry("categories", Intent.ListCategories::new),
            Map.entry("cancel", Intent.Cancel::new),
            Map.entry("no", Intent.Cancel::new),
            Map.entry("yes", Intent.Confirm::new));

    private Smalltalk() {}

    /** "Cancel that": what was asked is dropped, or else what was done last is undone. */
    static Intent dropped(Context context) {
        return context.open() == null ? new Intent.Undo(null) : new Intent.Cancel();
    }

    static @Nullable Intent read(Said said) {
        return PHRASES.stream()
                .filter(phrase -> said.is(phrase.getKey()))
                .findFirst()
                .map(phrase -> phrase.getValue().get())
                .orElse(null);
    }
}
