package kharcha.understanding;

import java.util.List;
import java.util.Map;
import kharcha.ledger.EntryId;
import kharcha.understanding.Which.Pointer;
import org.jspecify.annotations.Nullable;

/** Reads which of several entries is pointed at: "the second", "both", "the cheaper one", "the last coffee". */
final class Pointers {
    private static final int MOST = 5;
    private static final List<Map.Entry<String, Pointer>> HEADINGS = List.of(
            Map.entry("which.all", Pointer.ALL),
            Map.entry("point.least", Pointer.LEAST),
            Map.entry("point.most", Pointer.MOST),
            Map.entry("point.oldest", Pointer.OLDEST),
            Map.entry("point.newest", Pointer.NEWEST));

    private Pointers() {}

    /**
     * @param among what there is to choose from; if nothing, what was shown last
     * @return null when the words point at nothing
     */
    static @Nullable Which read(Said said, List<EntryId> among) {
        if (said.sentence().isBlank()) return null;
        Said bare = said.unread();
        Phrasebook.Match both = bare.match("point.both");
        if (both != null) return new Which.Pointed(among, Pointer.BOTH, 0, described(said, both));
        if (bare.is("point.other")) return new Which.Pointed(among, Pointer.OTHER, 0, null);
        // "The second" is a place in a list, "the 2" is a price where there is no list.
        boolean priced = among.isEmpty() && said.parse().text().strip().matches("\\d+");
        for (int number = 1; number <= MOST && !priced; number++)
            if (bare.is("which." + number)) return new Which.Pointed(among, Pointer.NTH, number, null);
        for (Map.Entry<String, Pointer> heading : HEADINGS) {
            Phrasebook.Match match = said.match(heading.getKey());
            if (match == null) continue;
            return new Which.Pointed(among, heading.getValue(), 0, described(said, match));
        }
        return null;
    }

    private static Which.@Nullable Described described(Said said, Phrasebook.Match match) {
        Span what = match.place("what");
        Which.Described described = what == null ? null : Corrections.described(said, what);
        return Corrections.NOTHING.equals(described) ? null : described;
    }
}
