package kharcha.account;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Currency;
import org.jspecify.annotations.Nullable;

/**
 * Somewhere else for a while: there, amounts without a currency are in that of the place, and what is booked is tagged with it. The
 * user's zone is that of the place as long.
 *
 * @param place as it was called
 * @param tag lower case, without the #
 * @param currency null where it is the home currency
 * @param since the first day
 * @param until the last day; null: until the user says otherwise
 * @param home the zone to which the user comes back
 */
public record Trip(
        String place,
        String tag,
        @Nullable Currency currency,
        LocalDate since,
        @Nullable LocalDate until,
        ZoneId home) {
    public Trip {
        if (until != null && until.isBefore(since))
            throw new IllegalArgumentException("a trip from " + since + " until " + until);
    }

    /** Whether that day lies in it. */
    public boolean covers(LocalDate day) {
        return !day.isBefore(since) && (until == null || !day.isAfter(until));
    }
}
