package kharcha.money;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** What a euro was worth on each day, as it was published: the same for all users. */
public interface PublishedRates {
    /**
     * Keeps these, all or none. Doing that again changes nothing.
     *
     * @return how many were not known so far, or otherwise
     */
    int keep(List<RatesOfDay> days, Instant now);

    /** The last day of which rates are known. */
    Optional<LocalDate> latest();
}
