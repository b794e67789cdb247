package kharcha.api;

import java.util.List;
import java.util.Locale;
import kharcha.account.Preferences;
import kharcha.web.About;
import kharcha.web.Described;
import kharcha.web.Operation;
import kharcha.web.Role;
import org.jspecify.annotations.Nullable;

/** {@code /api/me}: whose book it is. */
final class MeDoor implements Described {
    private final Reading reading;

    @About("Whose book it is, and how that user wants to be answered; null is never chosen.")
    public record Me(
            @About("What the user is called on the pages.") @Nullable
            String name,

            @About("The language, as of BCP 47.") String locale,
            @About("The time zone, by which days begin.") String timeZone,

            @About("ISO 4217: what an amount without a currency is in.")
            String homeCurrency,

            @About("What a week begins with: \"monday\" to \"sunday\".") @Nullable
            String firstWeekday,

            @About("The day with which the user's months begin, 1 to 28.") @Nullable
            Integer firstMonthDay,

            @About("\"light\" or \"dark\".") @Nullable String appearance,

            @About("Whether the pages hide amounts.") @Nullable
            Boolean hidesAmounts,

            @About("What the user has said that currencies are worth.")
            List<OwnRateShape> ownRates,

            @About("Where the user is; null: at home.") @Nullable
            TripShape trip,

            @About(value = "The day it is for this user now.", format = "date")
            String today) {}

    MeDoor(Reading reading) {
        this.reading = reading;
    }

    @Override
    public List<Operation> operations() {
        return List.of(Operation.get(
                "/api/me",
                Role.TOKEN,
                "me",
                "The settings of the user whose token it is.",
                Me.class,
                context -> reading.answer(
                        context,
                        open -> me(open.user().preferences(), open.today().toString()))));
    }

    private static Me me(Preferences preferences, String today) {
        return new Me(
                preferences.name(),
                preferences.locale().toLanguageTag(),
                preferences.zone().getId(),
                preferences.homeCurrency().getCurrencyCode(),
                name(preferences.firstWeekday()),
                preferences.firstMonthDay(),
                name(preferences.appearance()),
                preferences.hidesAmounts(),
                preferences.rates().all().stream().map(OwnRateShape::of).toList(),
                TripShape.of(preferences.trip()),
                today);
    }

    private static @Nullable String name(@Nullable Enum<?> choice) {
        return choice == null ? null : choice.name().toLowerCase(Locale.ROOT);
    }
}
