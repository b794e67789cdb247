package kharcha.conversation;

import java.time.LocalDate;
import java.util.Currency;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import kharcha.account.Preferences;
import kharcha.account.Trip;
import kharcha.ledger.Draft;
import kharcha.money.Place;
import kharcha.understanding.Intent;
import org.jspecify.annotations.Nullable;

/** Being somewhere else for a while: another zone, another currency for amounts without one, and a tag for what is booked there. */
final class TravelActions {
    Outcome act(Exchange exchange, Intent.OfTravel intent) {
        return switch (intent) {
            case Intent.Travel travel -> travel(exchange, travel.place(), travel.until());
            case Intent.ComeHome _ -> comeHome(exchange);
        };
    }

    private static Outcome travel(Exchange exchange, Place place, @Nullable LocalDate until) {
        Preferences now = exchange.preferences();
        LocalDate today = exchange.message().when().atZone(place.zone()).toLocalDate();
        if (until != null && until.isBefore(today)) return Outcome.refused(exchange.say("trip.past"));
        Currency currency = place.currency().equals(now.homeCurrency()) ? null : place.currency();
        Trip before = now.trip();
        Trip trip =
                new Trip(place.name(), tag(place), currency, today, until, before == null ? now.zone() : before.home());
        exchange.ledger().prefer(now.withZone(place.zone()).withTrip(trip));
        String end = until == null
                ? exchange.say("trip.open")
                : exchange.say("trip.until", "day", exchange.phrases().days().weekday(until));
        Currency spoken = currency == null ? now.homeCurrency() : currency;
        return Outcome.of(List.of(
                        exchange.phrases().join(exchange.say("trip.in", "place", place.name()), end),
                        exchange.say(
                                "trip.means",
                                "currency",
                                exchange.phrases().currency(spoken),
                                "tag",
                                exchange.say("entry.tag", "tag", trip.tag()))))
                .with(Buttons.undo(exchange.phrases(), exchange.turn()))
                .did(false);
    }

    private static String tag(Place place) {
        return place.name().toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{M}\\p{N}]+", "-");
    }

    private static Outcome comeHome(Exchange exchange) {
        Preferences now = exchange.preferences();
        Trip trip = now.trip();
        if (trip == null) return Outcome.of(exchange.say("trip.none"));
        exchange.ledger().prefer(now.withZone(trip.home()).withTrip(null));
        return Outcome.of(over(exchange, trip))
                .with(Buttons.undo(exchange.phrases(), exchange.turn()))
                .did(false);
    }

    static String over(Exchange exchange, Trip trip) {
        return exchange.say(
                "trip.over",
                "place",
                trip.place(),
                "currency",
                exchange.phrases().currency(exchange.home()));
    }

    /** With the trip's tag, where its day lies in the trip. */
    static List<Draft> tagged(Exchange exchange, List<Draft> drafts) {
        Trip trip = exchange.preferences().trip();
        if (trip == null) return drafts;
        return drafts.stream()
                .map(draft -> trip.covers(draft.day()) ? draft.withTags(with(draft, trip.tag())) : draft)
                .toList();
    }

    private static Set<String> with(Draft draft, String tag) {
        Set<String> tags = new TreeSet<>(draft.tags());
        tags.add(tag);
        return tags;
    }
}
