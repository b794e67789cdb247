package kharcha.ledger;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * When something comes round, in the terms of RFC 5545: how often, from which day, until when or how many times.
 *
 * @param next the first day, today or later
 * @param until the last day it may fall on; null: no end was said
 * @param count how many times; null: no number was said
 * @param monthEnd whether it is the last day of each month, however long that is
 */
public record Recurrence(
        Cadence cadence,
        LocalDate next,
        @Nullable LocalDate until,
        @Nullable Integer count,
        boolean monthEnd) {}
