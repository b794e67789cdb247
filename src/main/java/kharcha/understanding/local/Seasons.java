package kharcha.understanding.local;

import java.time.LocalDate;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** "In the summer", "last winter", "spring 2025": three whole months each, as weather services count them. */
final class Seasons {
    private static final Set<String> SOUTHERN = Set.of("AU", "NZ", "ZA", "AR", "CL", "UY");
    private static final int MONTHS = 3;

    private final Tokens tokens;
    private final Days days;
    private final NamedDates named;
    private final boolean southern;

    Seasons(DateParts parts, NamedDates named, String country) {
        this.tokens = parts.tokens;
        this.days = parts.days;
        this.named = named;
        this.southern = SOUTHERN.contains(country);
    }

    @Nullable
    When read(int i) {
        if (days.taste() == Taste.SPEC) return null;
        boolean definite = tokens.has(i, Kind.THE);
        int at = tokens.skip(i, Kind.THE);
        Sense rel = tokens.at(at, Kind.REL);
        if (rel != null) at += rel.length();
        Sense season = tokens.at(at, Kind.SEASON);
        if (season == null) return null;
        int to = at + season.length();
        DateParts.YearNumber year = named.yearBehind(to);
        int month = month((int) season.value());
        if (year != null) return of(i, year.to(), LocalDate.of(year.year(), month, 1));
        // "Summer dress", "spring rolls": a season is when only where it is said so, and nothing follows that it
        // describes.
        boolean when = rel != null || definite || tokens.has(i - 1, Kind.IN) || tokens.has(i - 1, Kind.SINCE);
        if (!when || tokens.is(to, Tokens.WORD) && !tokens.known(to)) return null;
        return of(i, to, start(month, rel));
    }

    private int month(int season) {
        return southern ? (season + 5) % 12 + 1 : season;
    }

    /** The one that has begun last; "last" is the one that has ended last, and "next" or a rule's is the one to come. */
    private LocalDate start(int month, @Nullable Sense rel) {
        LocalDate begun = LocalDate.of(days.today().getYear(), month, 1);
        while (begun.isAfter(days.today())) begun = begun.minusYears(1);
        boolean runs = begun.plusMonths(MONTHS).isAfter(days.today());
        if (rel != null && rel.value() < 0) return runs ? begun.minusYears(1) : begun;
        boolean ahead = rel != null && rel.value() > 0 || days.taste() == Taste.AHEAD && !runs;
        return ahead ? begun.plusYears(1) : begun;
    }

    private static When of(int from, int to, LocalDate start) {
        return When.period(from, to, start, start.plusMonths(MONTHS).minusDays(1));
    }
}
