package kharcha.dashboard;

import io.javalin.http.Context;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import kharcha.ledger.Cadence;
import org.jspecify.annotations.Nullable;

/** How often something shall come round, as it is filled in. */
record Rhythm(Fields fields) {
    static final List<String> NAMES = List.of("every", "unit", "until", "month-end");

    private static final String MONTH_END = "yes";

    /** @param cadence null when something is wrong, which {@code fields} then names */
    record Read(@Nullable Cadence cadence, @Nullable LocalDate until, Fields fields) {
        /** Asked for, or the last day of a month already and so meant. */
        boolean isMonthEnd(LocalDate first) {
            return fields.has("month-end", MONTH_END)
                    && cadence != null
                    && cadence.unit() == Cadence.Unit.MONTH
                    && first.getDayOfMonth() == first.lengthOfMonth();
        }
    }

    static Rhythm sent(Context context) {
        return new Rhythm(Fields.sent(context, NAMES));
    }

    Read read() {
        Map<String, String> wrong = new LinkedHashMap<>();
        Cadence cadence = cadence(wrong);
        LocalDate until = until(wrong);
        return new Read(wrong.isEmpty() ? cadence : null, until, fields.with(wrong));
    }

    private @Nullable Cadence cadence(Map<String, String> wrong) {
        if (!fields.value("every").matches("[1-9]\\d{0,2}") || Integer.parseInt(fields.value("every")) > 366) {
            wrong.put("every", "Write a number from 1 to 366.");
            return null;
        }
        try {
            Cadence.Unit unit = Cadence.Unit.valueOf(fields.value("unit").toUpperCase(Locale.ROOT));
            return new Cadence(unit, Integer.parseInt(fields.value("every")));
        } catch (IllegalArgumentException e) {
            wrong.put("unit", "Choose one.");
            return null;
        }
    }

    private @Nullable LocalDate until(Map<String, String> wrong) {
        if (fields.value("until").isEmpty()) return null;
        try {
            return LocalDate.parse(fields.value("until"));
        } catch (DateTimeParseException e) {
            wrong.put("until", "A day is written like 2026-11-22.");
            return null;
        }
    }
}
