package kharcha.conversation;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import kharcha.ledger.Category;
import kharcha.ledger.CategoryId;
import kharcha.ledger.Change;
import kharcha.ledger.Direction;
import kharcha.ledger.Journal;
import kharcha.ledger.OwnCategory;
import kharcha.ledger.OwnWord;
import kharcha.understanding.Intent;
import kharcha.understanding.Question;
import org.jspecify.annotations.Nullable;

/** What a user teaches in the chat: words, and categories of their own. */
final class LessonActions {
    private static final int SHOWN = 40;
    private static final String ICON = "star";
    private static final String HUE = "grey";

    Outcome learn(Exchange exchange, QuestionPhrases questions, Intent.Learning lesson) {
        return switch (lesson) {
            case Intent.Teach teach -> CategoryActions.teach(exchange, teach.category(), teach.phrase());
            case Intent.JustOnce once -> justOnce(exchange, once);
            case Intent.Forget forget -> forget(exchange, forget.phrase());
            case Intent.ForgetEverything _ ->
                exchange.categories().own().words().isEmpty()
                        ? Outcome.of(exchange.say("learned.nothing"))
                        : questions.ask(exchange, new Question.ConfirmForget());
            case Intent.TellLearned _ -> tell(exchange);
            case Intent.AddCategory add ->
                CategoryActions.add(
                        exchange, add.direction(), new CategoryLook(add.name(), ICON, hue(exchange, add.direction())));
            case Intent.RenameCategory rename -> rename(exchange, rename);
            case Intent.MergeCategories merge -> CategoryActions.merge(exchange, merge.category(), merge.into());
        };
    }

    private static Outcome rename(Exchange exchange, Intent.RenameCategory rename) {
        return exchange.categories()
                .find(rename.category())
                .map(now -> CategoryActions.show(
                        exchange, now.id(), new CategoryLook(rename.name(), now.icon(), now.hue())))
                .orElseGet(() -> Outcome.refused(exchange.say("category.gone")));
    }

    /** The colour that the fewest categories of that side have. */
    private static String hue(Exchange exchange, Direction direction) {
        Map<String, Integer> used = new HashMap<>();
        for (Category category : exchange.categories().all())
            if (category.direction() == direction) used.merge(category.hue(), 1, Integer::sum);
        return used.entrySet().stream()
                .min(Comparator.comparingInt((Map.Entry<String, Integer> hue) -> hue.getValue())
                        .thenComparing(Map.Entry::getKey))
                .map(Map.Entry::getKey)
                .orElse(HUE);
    }

    private static Outcome justOnce(Exchange exchange, Intent.JustOnce once) {
        Optional<Journal.Page> page = once.turn() == null
                ? exchange.desk().journal().lastUndoable(exchange.user())
                : exchange.desk().journal().page(exchange.user(), once.turn());
        Map<String, @Nullable OwnWord> before = new LinkedHashMap<>();
        page.stream().flatMap(each -> each.changes().stream()).forEach(change -> {
            if (change instanceof Change.WordChange word) before.put(word.phrase(), word.before());
        });
        return unlearned(exchange, before);
    }

    private static Outcome forget(Exchange exchange, String typed) {
        String phrase = CategoryActions.key(typed);
        Map<String, @Nullable OwnWord> gone = new LinkedHashMap<>();
        if (exchange.categories().own().word(phrase).isPresent()) gone.put(phrase, null);
        return gone.isEmpty()
                ? Outcome.of(exchange.say("learned.not", "word", typed.strip()))
                : unlearned(exchange, gone);
    }

    Outcome forgetEverything(Exchange exchange) {
        Map<String, @Nullable OwnWord> all = new LinkedHashMap<>();
        exchange.categories().own().words().forEach(word -> all.put(word.phrase(), null));
        return unlearned(exchange, all);
    }

    private static Outcome unlearned(Exchange exchange, Map<String, @Nullable OwnWord> wanted) {
        List<Change.WordChange> changes = exchange.ledger().teach(wanted);
        if (changes.isEmpty()) return Outcome.of(exchange.say("learned.nothing.else"));
        String text = changes.size() == 1
                ? exchange.say("learned.undone", "word", changes.getFirst().phrase())
                : exchange.say("learned.undone.several", "count", changes.size());
        return Outcome.of(text)
                .with(Buttons.undo(exchange.phrases(), exchange.turn()))
                .did(false);
    }

    /** By category, each with its words; and what became of the categories themselves. */
    private static Outcome tell(Exchange exchange) {
        Map<String, List<String>> words = new TreeMap<>();
        for (OwnWord word : exchange.categories().own().words())
            words.computeIfAbsent(name(exchange, word.category()), _ -> new ArrayList<>())
                    .add(word.phrase());
        List<String> lines = new ArrayList<>();
        words.forEach((category, phrases) -> lines.add(exchange.say(
                "learned.line",
                "category",
                category,
                "words",
                exchange.phrases().list(phrases.stream().sorted().toList()))));
        for (OwnCategory own : exchange.categories().own().categories())
            if (own.mergedInto() != null)
                lines.add(
                        exchange.say("category.merged", "name", own.name(), "into", name(exchange, own.mergedInto())));
        return lines.isEmpty()
                ? Outcome.of(exchange.say("learned.nothing"))
                : Outcome.of(exchange.phrases().atMost(SHOWN, lines));
    }

    private static String name(Exchange exchange, CategoryId category) {
        return exchange.phrases().category(category);
    }
}
