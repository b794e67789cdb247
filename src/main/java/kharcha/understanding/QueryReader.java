package kharcha.understanding;

import java.util.List;
import java.util.Objects;
import kharcha.ledger.DateRange;
import kharcha.report.Filter;
import kharcha.report.Query;

/** Reads what is asked of the books. */
final class QueryReader {
    boolean asks(Sentence sentence, List<Phrasebook> books) {
        return Phrasebook.match(books, "asks", sentence) != null;
    }

    boolean followsUp(Sentence sentence, List<Phrasebook> books) {
        return Phrasebook.match(books, "follow_up", sentence) != null;
    }

    Intent read(Parse parse, Sentence sentence, List<Phrasebook> books, Context context, String label) {
        List<DateRange> ranges = sentence.dates().stream()
                .map(FoundDate::range)
                .filter(Objects::nonNull)
                .toList();
        DateRange period = ranges.isEmpty() ? DateRange.ALL : ranges.getFirst();
        Query query = Query.of(Query.Metric.SUM, Filter.NONE, period);
        return switch (label) {
            case "report" -> new Intent.Report(period);
            case "list" -> new Intent.ListEntries(query.withLimit(10));
            case "chart" -> new Intent.Draw(query, Intent.ChartKind.DONUT);
            case "compare" -> new Intent.Compare(ranges.size() > 1 ? query.withPeriod2(ranges.get(1)) : query);
            default -> new Intent.Ask(query);
        };
    }
}
