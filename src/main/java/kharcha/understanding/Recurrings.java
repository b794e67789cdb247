package kharcha.understanding;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import kharcha.ledger.Cadence;
import kharcha.ledger.CategoryId;
import kharcha.ledger.DateRange;
import kharcha.ledger.Direction;
import kharcha.ledger.Recurrence;
import kharcha.money.Money;
import org.jspecify.annotations.Nullable;

/** Reads entries that come round, and what becomes of them: "rent 900 on the 1st", "cancel Netflix", "skip the gym this month". */
final class Recurrings {
    private static final Set<String> CONTRACTS =
            Set.of("rent", "insurance", "subscriptions", "utilities", "phone & internet");

    private static final Set<String> ASKING = Set.of("report", "question", "compare", "list", "chart");
    private static final int A_MONTH = 30;
    private static final double PROBABLE = 0.7;
    private static final double SURE = 0.95;

    private Recurrings() {}

    static @Nullable Intent read(Said said) {
        Intent moved = MovedDays.readPlain(said);
        if (moved != null && Corrections.correct(said) == null) return moved;
        if (said.is("recurring.found")) return new Intent.FindRecurring();
        if (said.is("recurring.list")) return new Intent.ListRecurring();
        Said ahead = said.ahead();
        if (ahead.sentence().sums().isEmpty() && ahead.is("recurring.bills")) return new Intent.ListBills(bills(ahead));
        if (said.is("recurring.done")
                || said.has("recurring.idea")
                || said.sentence().asks()
                || isShown(said)) return null;
        if (Suppositions.are(said.passage())) return null;
        if (said.is("recurring")) return of(said);
        return rhythmic(said) ? of(said) : null;
    }

    /** What can only be a rule, though its first word may command something else: "bin collection 28 every 2 months". */
    static @Nullable Intent surely(Said said) {
        Label label = said.parse().labels().getFirst();
        boolean sure = label.name().equals("add_recurring") && label.confidence() > SURE;
        return sure && !said.sentence().sums().isEmpty() && !Budgets.isOf(said) ? read(said) : null;
    }

    private static boolean isShown(Said said) {
        Label label = said.parse().labels().getFirst();
        if (ASKING.contains(label.name()) && label.confidence() > PROBABLE) return true;
        return FilterReader.isBounded(said)
                || said.has("kind.report")
                || said.has("kind.chart")
                || said.has("kind.question")
                || said.has("kind.compare");
    }

    /** A price, a rhythm, and something that it is for. */
    private static boolean rhythmic(Said said) {
        Said ahead = said.ahead();
        CadenceReader.Found found = CadenceReader.find(ahead);
        boolean monthEnd = said.withoutDates().has("cadence.month.end");
        if (found == null && !monthEnd && !(lasts(ahead) && dayOfMonth(ahead)) || isOthers(said)) return false;
        if (isKind(said, found) && said.is("recurring.kind")) return false;
        return Budgets.amount(ahead, found == null ? null : found.place()) != null && isAhead(ahead, monthEnd);
    }

    /** "31 on the 3rd for 18 months". */
    private static boolean lasts(Said ahead) {
        return Duration.of(ahead).place() != null;
    }

    private static boolean dayOfMonth(Said ahead) {
        return ahead.sentence().dates().stream().anyMatch(date -> date.kind() == FoundDate.Kind.DAY);
    }

    /** Not bought, paid by others, or one's own money: no rhythm makes an entry of that. */
    private static boolean isOthers(Said said) {
        Passage passage = said.passage();
        return passage.has(Cue.NOT_SPENT) || passage.has(Cue.OTHERS_PAID) || Verdicts.isOwnMoney(passage);
    }

    /** Whether the rhythm is an adjective before the thing: "weekly groceries" may be one purchase. */
    private static boolean isKind(Said said, CadenceReader.@Nullable Found found) {
        Phrasebook.Match match = said.find("cadence.adjective");
        Span place = match == null ? null : match.place();
        if (found == null || place == null || !place.contains(found.place())) return false;
        Sentence.Word next = said.sentence().wordsIn(said.everything()).stream()
                .filter(word -> word.span().start() >= place.end())
                .findFirst()
                .orElse(null);
        boolean before = next != null && !next.isToken() && !said.isFiller("rule.filler", next.text());
        return before
                && said.sentence().dates().stream()
                        .allMatch(date -> date.kind() == FoundDate.Kind.DAY && isPast(said, date));
    }

    private static boolean isPast(Said said, FoundDate date) {
        LocalDate start = date.range().start();
        return start != null && !start.isAfter(said.parse().utterance().today());
    }

    /** A day behind us is none of a rule: then it was paid. */
    private static boolean isAhead(Said ahead, boolean monthEnd) {
        LocalDate today = ahead.parse().utterance().today();
        return monthEnd
                || ahead.sentence().dates().stream()
                        .allMatch(date -> date.range().end() == null
                                || !date.range().end().isBefore(today));
    }

    static Intent of(Said said) {
        Said ahead = said.ahead();
        CadenceReader.Found found = CadenceReader.find(ahead);
        boolean monthEnd = said.withoutDates().has("cadence.month.end");
        Cadence cadence = found == null ? usual(ahead) : found.cadence();
        Duration duration = Duration.of(ahead);
        List<Span> used = new ArrayList<>(
                ahead.sentence().dates().stream().map(FoundDate::span).toList());
        if (found != null) used.add(found.place());
        if (duration.place() != null) used.add(duration.place());
        Recurrence recurrence = recurrence(ahead, cadence, duration, monthEnd);
        PartialEntry entry = entry(ahead, used, recurrence.next());
        return new Intent.AddRecurring(entry, recurrence, isKind(said, found), monthEnd || isDated(ahead));
    }

    /** Where no rhythm is said a day of the month means monthly, a weekday weekly. */
    private static Cadence usual(Said ahead) {
        if (lasts(ahead) || ahead.withoutDates().has("cadence.month.end")) return Cadence.every(Cadence.Unit.MONTH);
        for (FoundDate date : ahead.sentence().dates())
            if (date.kind() == FoundDate.Kind.DAY) return Cadence.every(CadenceReader.unit(ahead, date));
        return Cadence.every(Cadence.Unit.MONTH);
    }

    /** "Monthly" alone does not say on which day. */
    private static boolean isDated(Said ahead) {
        return ahead.sentence().dates().stream().anyMatch(date -> date.range().start() != null);
    }

    private static PartialEntry entry(Said ahead, List<Span> used, LocalDate day) {
        Money amount = amount(ahead, used);
        Parse rest = ahead.parse()
                .withCategories(ahead.parse().categories().stream()
                        .filter(found ->
                                used.stream().noneMatch(span -> span.overlaps(found.span())) && !isFiller(ahead, found))
                        .toList());
        Passage passage = Passage.of(rest);
        Direction direction = passage.pieces().isEmpty() ? Direction.OUT : Particulars.direction(passage);
        CategoryId category = passage.pieces().isEmpty() ? null : Particulars.category(passage, direction);
        return new PartialEntry(
                amount == null ? null : amount.amount(),
                amount == null ? null : amount.currency(),
                day,
                category,
                direction,
                note(ahead, beside(passage, used)),
                Particulars.tags(passage),
                Particulars.paidBy(passage));
    }

    /** "Netflix charges me 17.99" is no fee. */
    private static boolean isFiller(Said ahead, FoundCategory found) {
        String word = found.span().in(ahead.parse().text()).toLowerCase(java.util.Locale.ROOT);
        return ahead.isFiller("rule.filler", word);
    }

    private static @Nullable Money amount(Said ahead, List<Span> used) {
        Money best = null;
        for (Sentence.Sum sum : ahead.sentence().sums()) {
            if (used.stream().anyMatch(span -> span.contains(sum.span()))) continue;
            var currency = sum.currency() == null ? ahead.parse().utterance().homeCurrency() : sum.currency();
            if (sum.value().signum() <= 0 || !Money.fits(sum.value(), currency)) continue;
            if (best == null || sum.currency() != null) best = new Money(sum.value(), currency);
        }
        return best;
    }

    /** Those places, and those that say how it is paid and under which tags. */
    private static List<Span> beside(Passage passage, List<Span> used) {
        List<Span> all = new ArrayList<>(used);
        List<Piece> pieces = passage.pieces();
        passage.all(Cue.PAID_BY)
                .forEach(hit -> pieces.subList(hit.from(), hit.to()).forEach(piece -> all.add(piece.span())));
        for (int at = 0; at < pieces.size(); at++)
            if (Notes.isTag(passage, at)) all.add(pieces.get(at + 1).span());
        return all;
    }

    private static String note(Said ahead, List<Span> used) {
        List<String> words = new ArrayList<>();
        for (Sentence.Word word : ahead.sentence().wordsIn(ahead.everything())) {
            boolean taken = used.stream().anyMatch(span -> span.overlaps(word.span()));
            if (!taken && !word.isToken() && !ahead.isFiller("rule.filler", word.text()))
                words.add(ahead.sentence().original(word.span()));
        }
        return String.join(" ", words);
    }

    private static Recurrence recurrence(Said ahead, Cadence cadence, Duration duration, boolean monthEnd) {
        LocalDate today = ahead.parse().utterance().today();
        LocalDate next = null;
        LocalDate until = null;
        for (FoundDate date : ahead.sentence().dates()) {
            DateRange range = date.range();
            if (CadenceReader.isWorkWeek(date)) continue;
            if (range.start() == null) until = range.end();
            else if (next == null && !range.start().isBefore(today)) {
                next = range.start();
                boolean bounded = date.kind() == FoundDate.Kind.PERIOD && range.end() != null;
                if (bounded && !begins(ahead, date)) until = range.end();
            }
        }
        if (monthEnd) next = today.with(TemporalAdjusters.lastDayOfMonth());
        if (next == null) next = first(cadence, today);
        if (duration.unit() != null) until = duration.end(next);
        if (until != null && until.isBefore(next)) until = null;
        return new Recurrence(cadence, next, until, duration.times(), monthEnd);
    }

    /** "From next month": a period that only says when it begins. */
    private static boolean begins(Said ahead, FoundDate date) {
        return ahead.sentence().wordsIn(ahead.everything()).stream()
                .filter(word -> word.span().end() <= date.span().start())
                .reduce((earlier, later) -> later)
                .filter(word -> ahead.isFiller("recurring.from", word.text()))
                .isPresent();
    }

    private static LocalDate first(Cadence cadence, LocalDate today) {
        boolean weekend = today.getDayOfWeek().getValue() > DayOfWeek.FRIDAY.getValue();
        return cadence.unit() == Cadence.Unit.WEEKDAY && weekend
                ? today.with(TemporalAdjusters.next(DayOfWeek.MONDAY))
                : today;
    }

    /** "For 6 months", "12 times". */
    private record Duration(
            Cadence.@Nullable Unit unit,
            @Nullable Integer count,
            @Nullable Integer times,
            @Nullable Span place) {
        private static final int MOST = 1000;

        static Duration of(Said ahead) {
            for (Cadence.Unit unit : Cadence.Unit.values()) {
                Phrasebook.Match match = ahead.find("lasting." + unit.name().toLowerCase(java.util.Locale.ROOT));
                Integer count = match == null ? null : count(match);
                if (match != null && count != null) return new Duration(unit, count, null, match.place());
            }
            Phrasebook.Match times = ahead.find("lasting.times");
            return times == null
                    ? new Duration(null, null, null, null)
                    : new Duration(null, null, count(times), times.place());
        }

        private static @Nullable Integer count(Phrasebook.Match match) {
            Sentence.Sum sum = match.sum("sum");
            if (sum == null || sum.currency() != null) return match.sum("sum") == null ? 1 : null;
            int count = sum.value().min(java.math.BigDecimal.valueOf(MOST)).intValue();
            return count < 1 ? null : count;
        }

        @Nullable
        LocalDate end(LocalDate start) {
            if (unit == null || count == null) return null;
            LocalDate behind = switch (unit) {
                case DAY, WEEKDAY -> start.plusDays(count);
                case WEEK -> start.plusWeeks(count);
                case MONTH -> start.plusMonths(count);
                case YEAR -> start.plusYears(count);
            };
            return behind.minusDays(1);
        }
    }

    /** The days that are named; a month from today where none are. */
    private static DateRange bills(Said ahead) {
        LocalDate today = ahead.parse().utterance().today();
        return ahead.sentence().dates().stream()
                .map(FoundDate::range)
                .filter(range -> range.end() == null || !range.end().isBefore(today))
                .findFirst()
                .orElse(DateRange.of(today, today.plusDays(A_MONTH)));
    }

    /** "The rent is 980 from January", "raise the rent to 980": from a day to come, or of what a contract says. */
    static @Nullable Intent changed(Said said) {
        Said ahead = said.ahead();
        Phrasebook.Match match = ahead.match("recurring.change");
        FoundDate from = match == null ? null : match.date("period");
        if (match != null && (from == null || isLater(ahead, from)))
            return changed(ahead, match, from == null ? null : from.range().start());
        match = ahead.match("recurring.raise");
        CategoryId category = match == null ? null : category(ahead, match);
        boolean contract = category != null && CONTRACTS.contains(category.value());
        return match != null && (contract || isEarned(ahead, match)) ? changed(ahead, match, null) : null;
    }

    /** "Raise the salary": what comes in has no budget that could be meant. */
    private static boolean isEarned(Said said, Phrasebook.Match match) {
        Span place = match.place("what");
        return place != null
                && said.parse().categories().stream()
                        .anyMatch(found ->
                                found.category().isIncome() && found.span().overlaps(place));
    }

    private static @Nullable Intent changed(Said ahead, Phrasebook.Match match, @Nullable LocalDate from) {
        Sentence.Sum sum = match.sum("sum");
        if (sum == null || sum.value().signum() <= 0) return null;
        Correction correction = Correction.NONE.withAmount(sum.value()).withCurrency(sum.currency());
        return new Intent.ChangeRecurring(what(ahead, match), category(ahead, match), correction, from);
    }

    /** What becomes of one that is there: ended, or left out for some days. */
    static @Nullable Intent ended(Said said, boolean entriesMentioned) {
        if (said.is("delete.no")) return null;
        Said ahead = said.ahead();
        Phrasebook.Match next = ahead.match("recurring.skip.next");
        if (next != null) return new Intent.SkipRecurring(what(ahead, next), category(ahead, next), DateRange.ALL);
        Phrasebook.Match skip = ahead.match("recurring.skip");
        if (skip != null && skip.date("period") != null)
            return new Intent.SkipRecurring(
                    what(ahead, skip), category(ahead, skip), skipped(ahead, skip.date("period")));
        // "Delete both taxi entries from March" is about what is booked.
        Phrasebook.Match end = ahead.has("delete.booked") ? null : ahead.match("recurring.end");
        Phrasebook.Match stop = ahead.match("recurring.stop");
        if (stop != null
                && (end == null || end.date("period") == null)
                && !what(ahead, stop).isBlank())
            return new Intent.EndRecurring(what(ahead, stop), category(ahead, stop), null);
        if (end == null) return null;
        FoundDate from = end.date("period");
        CategoryId category = category(ahead, end);
        boolean contract = category != null && CONTRACTS.contains(category.value());
        boolean meant = ahead.has("recurring.contract") || (from != null && isLater(ahead, from));
        // Who acts on it looks whether something comes round by that name.
        boolean entry = entriesMentioned && !ahead.sentence().sums().isEmpty();
        if (!meant && (!contract || entry)) return null;
        return new Intent.EndRecurring(
                what(ahead, end), category, from == null ? null : from.range().start());
    }

    /** "It's gone up to 18", said of what was set just now: of anything else it is a price heard of. */
    static @Nullable Intent again(Said said) {
        if (said.is("recurring.when")) return new Intent.ListRecurring();
        Phrasebook.Match match = said.match("recurring.again");
        Sentence.Sum sum = match == null ? null : match.sum("sum");
        if (sum == null || sum.value().signum() <= 0) return null;
        Correction correction = Correction.NONE.withAmount(sum.value()).withCurrency(sum.currency());
        return new Intent.Correct(new Which.Last(), correction);
    }

    /** "The gym has gone up, it's 34.99 now", "I cancelled Netflix": told, not asked for. */
    static @Nullable Intent news(Said said) {
        Phrasebook.Match raised = said.match("recurring.raised");
        Sentence.Sum sum = raised == null ? null : raised.sum("sum");
        if (raised != null && sum != null && sum.value().signum() > 0) {
            Correction correction = Correction.NONE.withAmount(sum.value()).withCurrency(sum.currency());
            return new Intent.RuleNews(
                    new Intent.ChangeRecurring(what(said, raised), category(said, raised), correction, null));
        }
        Phrasebook.Match over =
                said.match(said.sentence().sums().isEmpty() ? "recurring.over" : "recurring.over.priced");
        return over == null
                ? null
                : new Intent.RuleNews(new Intent.EndRecurring(what(said, over), category(said, over), null));
    }

    private static boolean isLater(Said ahead, FoundDate from) {
        LocalDate start = from.range().start();
        return start != null && start.isAfter(ahead.parse().utterance().today());
    }

    private static DateRange skipped(Said ahead, @Nullable FoundDate date) {
        LocalDate today = ahead.parse().utterance().today();
        if (date == null) return DateRange.day(today);
        LocalDate end = date.range().end();
        return date.range().start() == null && end != null && !end.isBefore(today)
                ? DateRange.of(today, end)
                : date.range();
    }

    private static String what(Said said, Phrasebook.Match match) {
        Span place = match.place("what");
        return place == null ? "" : Descriptions.words(said, place);
    }

    private static @Nullable CategoryId category(Said said, Phrasebook.Match match) {
        Span place = match.place("what");
        return place == null ? null : Budgets.category(said, place);
    }
}
