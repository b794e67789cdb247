package kharcha.understanding;

import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import kharcha.ledger.Recurrence;
import org.jspecify.annotations.Nullable;

/** Reads what Kharcha shall remind of: "every evening at 9", "to pay the gas bill on the 12th". */
final class Reminders {
    private static final Pattern CLOCK =
            Pattern.compile("(?<hour>\\d{1,2})(?:[:.](?<minute>\\d{2}))? ?(?<half>[ap]m)?", Pattern.CASE_INSENSITIVE);
    private static final int NOON = 12;
    private static final int EVENING = 20;

    private Reminders() {}

    static @Nullable Intent read(Said said) {
        if (said.is("remind.mail.stop")) return new Intent.MailReminders(false);
        if (said.is("remind.mail.all")) return new Intent.MailReminders(true);
        if (said.is("remind.stop")) return new Intent.StopReminders();
        Phrasebook.Match match = said.ahead().match("remind");
        if (match == null) return null;
        Intent rule = Recurrings.of(said);
        if (!(rule instanceof Intent.AddRecurring recurring)) return null;
        Said ahead = said.ahead();
        boolean again =
                CadenceReader.find(ahead) != null || recurring.recurrence().monthEnd() && said.has("cadence.every");
        Recurrence recurrence = again ? recurring.recurrence() : null;
        return new Intent.Remind(
                what(ahead), recurring.recurrence().next(), time(said), recurrence, said.has("remind.mail"));
    }

    private static String what(Said ahead) {
        Phrasebook.Match match = ahead.match("remind.what");
        Span place = match == null ? null : match.place("what");
        if (place == null) return "";
        List<String> words = new ArrayList<>();
        CadenceReader.Found rhythm = CadenceReader.find(ahead);
        List<Span> beside = Stream.of("remind.mail", "remind.clock")
                .map(ahead::find)
                .filter(Objects::nonNull)
                .map(Phrasebook.Match::place)
                .toList();
        for (Sentence.Word word : ahead.sentence().wordsIn(place)) {
            if (rhythm != null && rhythm.place().overlaps(word.span())) {
                if (!words.isEmpty()) break;
                continue;
            }
            if (beside.stream().anyMatch(span -> span.overlaps(word.span()))) continue;
            if (!word.isToken()) words.add(ahead.sentence().original(word.span()));
        }
        while (!words.isEmpty() && ahead.isFiller("rule.filler", words.getLast())) words.removeLast();
        return String.join(" ", words);
    }

    private static @Nullable LocalTime evening(Said said) {
        return said.has("remind.late") ? LocalTime.of(EVENING, 0) : null;
    }

    private static @Nullable LocalTime time(Said said) {
        Phrasebook.Match match = said.find("remind.at");
        Span place = match == null ? null : match.place("new");
        if (place == null) return evening(said);
        Matcher clock = CLOCK.matcher(said.parse().text().substring(place.start()));
        if (!clock.lookingAt()) return evening(said);
        int hour = Integer.parseInt(clock.group("hour"));
        int minute = clock.group("minute") == null ? 0 : Integer.parseInt(clock.group("minute"));
        String half = clock.group("half");
        boolean late = half == null ? said.has("remind.late") : half.equalsIgnoreCase("pm");
        if (late && hour < NOON) hour += NOON;
        return hour < 24 && minute < 60 ? LocalTime.of(hour, minute) : null;
    }
}
