package kharcha.report;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/**
 * About the same amount on about the same day of each month, as a rent or a subscription that nobody set up as a rule.
 *
 * @param day the index of its usual day
 * @param amount as it was last
 */
record MonthlyPart(int day, BigDecimal amount) {
    private static final int NEAR = 3;
    private static final BigDecimal ALIKE = new BigDecimal("0.1");
    private static final BigDecimal NOTABLE = new BigDecimal("0.1");
    private static final int MOST = 4;

    /** What is left of the months once their monthly parts are taken out. */
    record Found(List<MonthlyPart> parts, List<MonthOfDays> rest) {}

    /** @param months whole ones, the latest first */
    static Found in(List<MonthOfDays> months) {
        List<MonthlyPart> parts = new ArrayList<>();
        List<MonthOfDays> rest = new ArrayList<>(months);
        if (months.size() < 2) return new Found(parts, rest);
        MonthOfDays latest = months.getFirst();
        BigDecimal notable = latest.sum().multiply(NOTABLE);
        List<Integer> largest = IntStream.range(0, latest.daysOver())
                .boxed()
                .filter(day -> latest.days().get(day).signum() > 0)
                .filter(day -> latest.days().get(day).compareTo(notable) >= 0)
                .sorted((one, other) ->
                        latest.days().get(other).compareTo(latest.days().get(one)))
                .limit(MOST)
                .toList();
        for (int day : largest) {
            BigDecimal amount = latest.days().get(day);
            if (alike(latest, amount) > 1) continue;
            List<Integer> days =
                    rest.stream().map(month -> find(month, day, amount)).toList();
            long found = days.stream().filter(each -> each >= 0).count();
            if (found < (months.size() <= 3 ? months.size() : months.size() - 1)) continue;
            parts.add(new MonthlyPart(day, amount));
            for (int i = 0; i < rest.size(); i++) if (days.get(i) >= 0) rest.set(i, without(rest.get(i), days.get(i)));
        }
        return new Found(parts, rest);
    }

    /** On how many days it came to about that: what comes every Saturday is no monthly part. */
    private static long alike(MonthOfDays month, BigDecimal amount) {
        return IntStream.range(0, month.daysOver())
                .filter(day -> isAlike(month, day, amount))
                .count();
    }

    /** The nearest day with about that amount; -1 for none. */
    private static int find(MonthOfDays month, int day, BigDecimal amount) {
        for (int away = 0; away <= NEAR; away++) {
            if (isAlike(month, day - away, amount)) return day - away;
            if (isAlike(month, day + away, amount)) return day + away;
        }
        return -1;
    }

    private static boolean isAlike(MonthOfDays month, int day, BigDecimal amount) {
        if (day < 0 || day >= month.daysOver()) return false;
        BigDecimal difference = month.days().get(day).subtract(amount).abs();
        return difference.compareTo(amount.multiply(ALIKE)) <= 0;
    }

    private static MonthOfDays without(MonthOfDays month, int day) {
        return month.less(day, month.days().get(day));
    }

    /** Whether it is still to come in a month that has not had it: it is not late by more than a few days yet. */
    boolean isAhead(MonthOfDays month) {
        return month.daysOver() <= day + NEAR && find(month, day, amount) < 0;
    }

    /** The month without it, where it has had it already. */
    MonthOfDays takenOut(MonthOfDays month) {
        int had = find(month, day, amount);
        return had < 0 ? month : without(month, had);
    }
}
