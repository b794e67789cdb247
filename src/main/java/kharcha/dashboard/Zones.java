package kharcha.dashboard;

import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** The time zones that can be chosen: those of a place, and UTC. */
final class Zones {
    private static final Set<String> CONTINENTS = Set.of(
            "Africa",
            "America",
            "Antarctica",
            "Arctic",
            "Asia",
            "Atlantic",
            "Australia",
            "Europe",
            "Indian",
            "Pacific");

    static final List<String> NAMES = ZoneId.getAvailableZoneIds().stream()
            .filter(id -> id.equals("UTC") || CONTINENTS.contains(id.replaceFirst("/.*", "")) && id.contains("/"))
            .sorted()
            .toList();

    private Zones() {}

    /** By its name or by its city alone, whatever the case: "new york". */
    static Optional<ZoneId> find(String typed) {
        String name = typed.strip().replace(' ', '_').toLowerCase(Locale.ROOT);
        if (name.isEmpty()) return Optional.empty();
        List<String> cities = NAMES.stream()
                .filter(id -> id.toLowerCase(Locale.ROOT).endsWith("/" + name))
                .toList();
        return NAMES.stream()
                .filter(id -> id.toLowerCase(Locale.ROOT).equals(name))
                .findFirst()
                .or(() -> cities.size() == 1 ? Optional.of(cities.getFirst()) : Optional.empty())
                .map(ZoneId::of);
    }
}
