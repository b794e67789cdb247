package kharcha.conversation;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.TextStyle;
import kharcha.ledger.CategoryId;
import kharcha.report.Query.GroupBy;

/** What a group of figures is called: its key in words. */
final class GroupNames {
    private final Phrases phrases;

    GroupNames(Phrases phrases) {
        this.phrases = phrases;
    }

    String name(String key, GroupBy groupBy) {
        return switch (groupBy) {
            case CATEGORY -> phrases.category(new CategoryId(key));
            case MERCHANT -> key.isBlank() ? phrases.say("unnamed") : key;
            case DAY -> phrases.days().weekday(LocalDate.parse(key));
            case WEEK -> {
                LocalDate first = LocalDate.parse(key);
                yield phrases.days().range(first, first.plusDays(6));
            }
            case MONTH -> phrases.days().ownMonth(YearMonth.parse(key));
            case WEEKDAY ->
                DayOfWeek.of(Integer.parseInt(key)).getDisplayName(TextStyle.FULL_STANDALONE, phrases.locale());
            case PAID_BY -> key.isEmpty() ? phrases.say("unsaid") : phrases.way(key);
            case CHANNEL -> phrases.channel(key);
            case TAG -> key.isEmpty() ? phrases.say("unnamed") : phrases.say("entry.tag", "tag", key);
        };
    }

    /** As short as it goes, to stand at an axis. */
    String label(String key, GroupBy groupBy) {
        return switch (groupBy) {
            case CATEGORY, MERCHANT, WEEKDAY, PAID_BY, CHANNEL, TAG -> name(key, groupBy);
            case DAY, WEEK -> phrases.days().plain(LocalDate.parse(key));
            case MONTH -> phrases.days().shortOwnMonth(YearMonth.parse(key));
        };
    }
}
