package kharcha.understanding.local;

import com.ibm.icu.util.Calendar;
import com.ibm.icu.util.ULocale;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** On which day of a year a holiday falls, by the rules of {@code holidays.properties}. */
final class Holidays {
    private static final Map<Long, String> RULES = rules();

    private Holidays() {}

    private static Map<Long, String> rules() {
        Map<Long, String> rules = new HashMap<>();
        Vocabulary.read("holidays.properties")
                .forEach((id, rule) -> rules.put(Long.valueOf((String) id), (String) rule));
        return rules;
    }

    /** The day in that year; null if the rule does not reach it. */
    static @Nullable LocalDate in(int year, long holiday) {
        String rule = RULES.get(holiday);
        if (rule == null) throw new IllegalStateException("no rule for holiday " + holiday);
        String[] words = rule.split(" ", -1);
        return switch (words[0]) {
            case "easter" -> Days.easter(year).plusDays(Integer.parseInt(words[1]));
            case "islamic" -> other("@calendar=islamic-umalqura", year, words[1]);
            case "chinese" -> other("@calendar=chinese", year, words[1]);
            default -> words[0].indexOf('/') > 0 ? nth(year, words) : fixed(year, words);
        };
    }

    private static @Nullable LocalDate fixed(int year, String[] words) {
        if (words[0].length() == 5) return LocalDate.parse(year + "-" + words[0]);
        for (String word : words) if (word.startsWith(year + "-")) return LocalDate.parse(word);
        return null;
    }

    private static LocalDate nth(int year, String[] words) {
        String[] parts = words[0].split("/", -1);
        LocalDate month = LocalDate.of(year, Integer.parseInt(parts[0]), 1);
        DayOfWeek weekday = DayOfWeek.of(Integer.parseInt(parts[1]));
        LocalDate day = month.with(TemporalAdjusters.dayOfWeekInMonth(Integer.parseInt(parts[2]), weekday));
        return words.length > 1 ? day.plusDays(Integer.parseInt(words[1])) : day;
    }

    private static @Nullable LocalDate other(String calendar, int year, String monthDay) {
        Calendar other = Calendar.getInstance(new ULocale("en" + calendar));
        String[] parts = monthDay.split("-", -1);
        for (LocalDate day = LocalDate.of(year, 1, 1); day.getYear() == year; day = day.plusDays(1)) {
            other.setTimeInMillis(day.toEpochDay() * 86_400_000L + 43_200_000L);
            boolean month = other.get(Calendar.MONTH) == Integer.parseInt(parts[0]) - 1;
            if (month
                    && other.get(Calendar.DAY_OF_MONTH) == Integer.parseInt(parts[1])
                    && other.get(Calendar.IS_LEAP_MONTH) == 0) return day;
        }
        return null;
    }
}
