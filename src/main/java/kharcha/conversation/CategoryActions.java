package kharcha.conversation;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import kharcha.ledger.Categories;
import kharcha.ledger.Category;
import kharcha.ledger.CategoryId;
import kharcha.ledger.Direction;
import kharcha.ledger.OwnCategories;
import kharcha.ledger.OwnCategory;
import kharcha.ledger.OwnWord;
import kharcha.understanding.Token;
import kharcha.understanding.Words;
import org.jspecify.annotations.Nullable;

/**
 * What a user makes of the categories. Names and words are compared as texts are read, without case and accents, so that no two
 * categories answer to the same name in the chat. What cannot be done is refused in words, and then nothing has changed.
 */
final class CategoryActions {
    private CategoryActions() {}

    static Outcome add(Exchange exchange, Direction direction, CategoryLook look) {
        Optional<String> wrong = wrongName(exchange, look.name(), null);
        if (wrong.isPresent()) return Outcome.refused(wrong.get());
        if (isFull(exchange)) return tooMany(exchange);
        CategoryId id = newId(exchange.categories(), direction, key(look.name()));
        OwnCategory added = new OwnCategory(id, look.name(), look.icon(), look.hue(), direction, null);
        return arranged(exchange, added, exchange.say("category.added", "name", look.name()));
    }

    /** Another name, icon or colour. */
    static Outcome show(Exchange exchange, CategoryId id, CategoryLook look) {
        Optional<OwnCategory> now = now(exchange, id);
        if (now.isEmpty()) return Outcome.refused(exchange.say("category.gone"));
        Optional<String> wrong = wrongName(exchange, look.name(), id);
        if (wrong.isPresent()) return Outcome.refused(wrong.get());
        OwnCategory before = now.get();
        boolean renamed = !before.name().equals(look.name());
        String name = renamed ? exchange.say("arrow", "before", before.name(), "after", look.name()) : before.name();
        OwnCategory after =
                new OwnCategory(id, look.name(), look.icon(), look.hue(), before.direction(), before.mergedInto());
        return after.equals(before)
                ? Outcome.of("")
                : arranged(exchange, after, exchange.say("category.shown", "name", name));
    }

    /** Lets one count in another of the same side of the book. */
    static Outcome merge(Exchange exchange, CategoryId id, CategoryId into) {
        Optional<OwnCategory> now = now(exchange, id);
        Optional<OwnCategory> target = now(exchange, into);
        if (now.isEmpty() || target.isEmpty()) return Outcome.refused(exchange.say("category.gone"));
        if (id.equals(into) || id.isIncome() != into.isIncome())
            return Outcome.refused(exchange.say("category.other.side"));
        return arranged(
                exchange,
                now.get().mergedInto(into),
                exchange.say(
                        "category.merged",
                        "name",
                        now.get().name(),
                        "into",
                        target.get().name()));
    }

    /** Lets what was merged stand on its own again. */
    static Outcome separate(Exchange exchange, CategoryId id) {
        Optional<OwnCategory> merged = exchange.categories().own().category(id).filter(own -> own.mergedInto() != null);
        return merged.map(own -> arranged(
                        exchange, own.mergedInto(null), exchange.say("category.separated", "name", own.name())))
                .orElseGet(() -> Outcome.of(""));
    }

    static Outcome teach(Exchange exchange, CategoryId id, String typed) {
        Optional<OwnCategory> now = now(exchange, id);
        if (now.isEmpty()) return Outcome.refused(exchange.say("category.gone"));
        String phrase = key(typed);
        if (!isWord(typed)) return Outcome.refused(exchange.say("word.empty"));
        if (phrase.length() > OwnWord.LONGEST)
            return Outcome.refused(exchange.say("word.long", "most", OwnWord.LONGEST));
        Optional<String> name = namesakes(exchange.categories(), null)
                .filter(other -> key(other).equals(phrase))
                .findFirst();
        if (name.isPresent()) return Outcome.refused(exchange.say("word.is.name", "name", name.get()));
        OwnCategories own = exchange.categories().own();
        if (own.word(phrase).isEmpty() && own.words().size() >= OwnCategories.MOST_WORDS)
            return Outcome.refused(exchange.say("word.too.many", "most", OwnCategories.MOST_WORDS));
        return exchange.ledger().teach(phrase, id)
                ? done(
                        exchange,
                        exchange.say(
                                "word.taught",
                                "word",
                                phrase,
                                "category",
                                now.get().name()))
                : Outcome.of("");
    }

    static Outcome forget(Exchange exchange, String phrase) {
        return exchange.ledger().teach(phrase, null)
                ? done(exchange, exchange.say("word.forgotten", "word", phrase))
                : Outcome.of("");
    }

    private static Outcome arranged(Exchange exchange, OwnCategory wanted, String said) {
        boolean isNew = exchange.categories().own().category(wanted.id()).isEmpty();
        if (isNew && isFull(exchange)) return tooMany(exchange);
        return exchange.ledger().arrange(List.of(wanted)) ? done(exchange, said) : Outcome.of("");
    }

    private static Outcome done(Exchange exchange, String said) {
        return Outcome.of(said)
                .with(Buttons.undo(exchange.phrases(), exchange.turn()))
                .did(false);
    }

    private static boolean isFull(Exchange exchange) {
        return exchange.categories().own().categories().size() >= OwnCategories.MOST_CATEGORIES;
    }

    private static Outcome tooMany(Exchange exchange) {
        return Outcome.refused(exchange.say("category.too.many", "most", OwnCategories.MOST_CATEGORIES));
    }

    /** As it is shown now; empty when there is none of that id, or it is merged into another. */
    private static Optional<OwnCategory> now(Exchange exchange, CategoryId id) {
        OwnCategories own = exchange.categories().own();
        return exchange.categories().all().stream()
                .filter(category -> category.id().equals(id))
                .findFirst()
                .map(category -> own.category(id).orElseGet(() -> OwnCategory.of(category)));
    }

    /** @param self the category that is renamed; null for a new one */
    private static Optional<String> wrongName(Exchange exchange, String name, @Nullable CategoryId self) {
        if (!isWord(name)) return Optional.of(exchange.say("category.name.empty"));
        if (name.length() > OwnCategory.LONGEST_NAME)
            return Optional.of(exchange.say("category.name.long", "most", OwnCategory.LONGEST_NAME));
        return namesakes(exchange.categories(), self)
                .filter(other -> key(other).equals(key(name)))
                .findFirst()
                .map(other -> exchange.say("category.name.taken", "name", other));
    }

    /** All names by which other categories are found: those they have, those they began with, and those of merged ones. */
    private static Stream<String> namesakes(Categories categories, @Nullable CategoryId self) {
        Stream<Category> shown = Stream.concat(
                categories.all().stream(),
                Categories.standard().all().stream()
                        .filter(standard -> categories.find(standard.id()).isPresent()));
        Stream<String> names =
                shown.filter(category -> !category.id().equals(self)).map(Category::name);
        Stream<String> merged = categories.own().categories().stream()
                .filter(own -> own.mergedInto() != null && !own.id().equals(self))
                .map(OwnCategory::name);
        return Stream.concat(names, merged);
    }

    /** Whether the phrase is a category's name, which leads there by itself. */
    static boolean isName(Exchange exchange, String phrase) {
        return namesakes(exchange.categories(), null).anyMatch(name -> key(name).equals(phrase));
    }

    private static CategoryId newId(Categories categories, Direction direction, String key) {
        String base = (direction == Direction.IN ? "income:" : "") + key;
        CategoryId id = new CategoryId(base);
        for (int count = 2; categories.find(id).isPresent(); count++) id = new CategoryId(base + " " + count);
        return id;
    }

    private static boolean isWord(String text) {
        return Words.of(text).stream()
                .anyMatch(token -> token.kind() == Token.Kind.WORD || token.kind() == Token.Kind.SYMBOL);
    }

    /** As texts are compared: "Café  Noir" is "cafe noir". */
    static String key(String text) {
        return Words.of(text).stream()
                .map(Token::folded)
                .collect(Collectors.joining(" "))
                .toLowerCase(Locale.ROOT);
    }
}
