package kharcha.understanding;

import kharcha.ledger.CategoryId;

/**
 * A word or phrase of a text that leads to a category.
 *
 * @param named whether it is the category's own name ("groceries") rather than a thing or merchant that belongs there
 */
public record FoundCategory(Span span, CategoryId category, boolean named) {}
