package kharcha.understanding;

import kharcha.ledger.CategoryId;
import kharcha.ledger.CategoryWord;

/**
 * A word or phrase of a text that leads to a category.
 *
 * @param kind what the word is to that category: its name, a thing that belongs there, a merchant …
 */
public record FoundCategory(Span span, CategoryId category, CategoryWord.Kind kind) {
    public FoundCategory(Span span, CategoryId category, boolean named) {
        this(span, category, named ? CategoryWord.Kind.NAME : CategoryWord.Kind.THING);
    }

    /** Whether it is the category's own name ("groceries") rather than something that belongs there. */
    public boolean named() {
        return kind == CategoryWord.Kind.NAME;
    }
}
