package kharcha.understanding.local;

/** Words that are more often something else than a day ("may", "sat", "sun"): when they are a day after all. */
final class ShyWords {
    private static final Kind[] LEADS = {
        Kind.IN,
        Kind.ON,
        Kind.OF,
        Kind.SINCE,
        Kind.UNTIL,
        Kind.BEFORE,
        Kind.AFTER,
        Kind.FROM,
        Kind.TO,
        Kind.REL,
        Kind.PAST,
        Kind.FOR,
        Kind.BETWEEN,
        Kind.PART,
        Kind.AT,
        Kind.PER,
        Kind.THAN
    };

    private ShyWords() {}

    static boolean allow(DateParts parts, int from, int to) {
        Tokens tokens = parts.tokens;
        if (tokens.has(from - 1, Kind.REL) && tokens.has(to, Kind.MODAL_NEXT)) return false;
        for (Kind lead : LEADS) if (endsBefore(tokens, from, lead)) return true;
        if (tokens.isSign(to - 1, '.') && to < tokens.size()) return true;
        if (to >= tokens.size()) return tokens.size() > to - from;
        if (tokens.is(to, Tokens.DIGITS) || tokens.has(to, Kind.DAYPART) || tokens.has(to, Kind.MEAL)) return true;
        if (neighbour(tokens, to) || (tokens.has(from - 1, Kind.AND) && isDate(tokens, from - 2))) return true;
        if (tokens.is(to, Tokens.SIGN)) return !tokens.isSign(to, '\'') && !tokens.isSign(to, '’');
        if (opens(tokens, from) && tokens.has(from, Kind.SHY_LEAD)) return !tokens.has(to, Kind.SHY_NEXT);
        return from == 0
                && tokens.has(from, Kind.MONTH)
                && !tokens.has(to, Kind.MODAL_NEXT)
                && !tokens.has(to, Kind.ARTICLE);
    }

    private static boolean opens(Tokens tokens, int from) {
        return from == 0 || tokens.isSign(from - 1, ',') || tokens.isSign(from - 1, ';');
    }

    private static boolean endsBefore(Tokens tokens, int from, Kind lead) {
        return tokens.skip(from - 1, lead) == from || (from > 1 && tokens.skip(from - 2, lead) == from);
    }

    private static boolean neighbour(Tokens tokens, int to) {
        int joint = tokens.skip(tokens.skip(to, Kind.AND), Kind.TO);
        return (joint > to && isDate(tokens, joint)) || tokens.has(to, Kind.MONTH);
    }

    private static boolean isDate(Tokens tokens, int i) {
        return tokens.has(i, Kind.MONTH) || tokens.has(i, Kind.WEEKDAY);
    }
}
