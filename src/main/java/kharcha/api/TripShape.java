package kharcha.api;

import kharcha.account.Trip;
import kharcha.web.About;
import org.jspecify.annotations.Nullable;

/** Where a user is for a while, as programs and exports have it. */
@About("Where a user is for a while.")
public record TripShape(
        @About("As the user called it.") String place,

        @About("With which entries are tagged meanwhile.") String tag,

        @About("ISO 4217: what an amount without a currency is in there; null: in the home currency.") @Nullable
        String currency,

        @About(value = "The first day.", format = "date") String since,

        @About(value = "The last day; null: until the user says otherwise.", format = "date") @Nullable
        String until,

        @About("The time zone at home.") String homeTimeZone) {
    public static @Nullable TripShape of(@Nullable Trip trip) {
        if (trip == null) return null;
        return new TripShape(
                trip.place(),
                trip.tag(),
                trip.currency() == null ? null : trip.currency().getCurrencyCode(),
                trip.since().toString(),
                trip.until() == null ? null : trip.until().toString(),
                trip.home().getId());
    }
}
