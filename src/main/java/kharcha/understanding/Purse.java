package kharcha.understanding;

import kharcha.ledger.WalletId;
import org.jspecify.annotations.Nullable;

/**
 * A wallet as somebody speaks of it.
 *
 * @param kind what everybody calls so; null: it is the user's own name
 * @param words as they were typed
 */
public record Purse(@Nullable WalletId kind, String words) {}
