package kharcha.report;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;

/**
 * How far each outlook would have been off in the months that are over, had it been asked on the same day: each month is foretold
 * from the others, in the manner of the jackknife (Barber, Candès, Ramdas and Tibshirani, "Predictive inference with the
 * jackknife+", 2021). What came out, less what was foretold.
 */
record Hindsight(Outlook outlook, List<BigDecimal> errors) {
    /** Of the errors of {@link Outlook#WEEKDAYS}, what those of another must stay below. */
    private static final BigDecimal CLEARLY = new BigDecimal("0.6");

    Hindsight {
        errors = List.copyOf(errors);
    }

    /** {@link Outlook#WEEKDAYS}, unless another did clearly better: six months are few, and the luckiest of four is often luck. */
    static Hindsight best(MonthOfDays month, List<MonthOfDays> past) {
        Hindsight ours = of(Outlook.WEEKDAYS, month, past);
        Hindsight best = ours;
        BigDecimal bar = ours.off().multiply(CLEARLY);
        for (Outlook outlook : Outlook.values()) {
            Hindsight other = of(outlook, month, past);
            if (other.off().compareTo(bar) >= 0) continue;
            best = other;
            bar = other.off();
        }
        return best;
    }

    static Hindsight of(Outlook outlook, MonthOfDays month, List<MonthOfDays> past) {
        List<BigDecimal> errors = new ArrayList<>();
        for (int i = 0; i < past.size(); i++) {
            MonthOfDays whole = past.get(i);
            MonthOfDays then = month.daysOver() == month.length() ? whole : whole.until(month.daysOver());
            List<MonthOfDays> others = new ArrayList<>(past);
            others.remove(i);
            errors.add(whole.sum().subtract(then.sum()).subtract(outlook.rest(then, others)));
        }
        return new Hindsight(outlook, errors);
    }

    private BigDecimal off() {
        return errors.stream().map(BigDecimal::abs).reduce(BigDecimal.ZERO, BigDecimal::add);
    }
}
