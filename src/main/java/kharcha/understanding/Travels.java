package kharcha.understanding;

import java.time.LocalDate;
import java.util.Optional;
import kharcha.money.Place;
import org.jspecify.annotations.Nullable;

/** Reads where somebody is for a while: "in Tokyo till Sunday", "I'm in India until 5 December", "back home". */
final class Travels {
    private Travels() {}

    static @Nullable Intent read(Said said) {
        if (said.is("trip.end")) return new Intent.ComeHome();
        Said ahead = said.ahead();
        Phrasebook.Match match = ahead.match("trip.until");
        FoundDate date = match == null ? null : match.date("period");
        LocalDate until = date == null ? null : date.range().end();
        if (match == null || until == null) {
            match = said.match("trip.begin");
            until = null;
        }
        if (match == null) return null;
        LocalDate last = until;
        Optional<Place> place = Place.find(match.words("new").replaceFirst("^(?i:the) (?!u)", ""));
        return place.map(known -> new Intent.Travel(known, last)).orElse(null);
    }
}
