package kharcha.understanding.local;

import java.util.List;

/**
 * What German writes as one word: numbers ("achtundsiebzig", "dreihundertfünfzig", "zweieinhalbtausend"), prices as they are
 * spoken ("einsfünfzig"), and days with their time of day ("Samstagabend").
 */
final class Compound {
    private static final int LONGEST = 60;

    private static final int SHORTEST_WEEKDAY = 6;

    private final String word;
    private final Vocabulary vocabulary;
    private long hundredths;
    private long done;

    /** The number that the piece before was, when it was one below twenty and nothing joins it to what follows; else 0. */
    private long open;

    private boolean spoken;

    private Compound(String word, Vocabulary vocabulary) {
        this.word = word;
        this.vocabulary = vocabulary;
    }

    /** Empty for a word that is none of these. */
    static List<Sense> senses(String word, Vocabulary vocabulary) {
        if (word.length() < 6 || word.length() > LONGEST) return List.of();
        List<Sense> number = number(word, vocabulary);
        return number.isEmpty() ? weekday(word, vocabulary) : number;
    }

    /** "Freitagmittag" is the Friday; an abbreviated day joins nothing. */
    private static List<Sense> weekday(String word, Vocabulary vocabulary) {
        for (int cut = SHORTEST_WEEKDAY; cut < word.length() - 2; cut++) {
            String part = word.substring(cut);
            boolean timed = isDaypart(part, vocabulary)
                    || part.endsWith("s") && isDaypart(part.substring(0, part.length() - 1), vocabulary);
            if (!timed) continue;
            for (Sense sense : vocabulary.alone(word.substring(0, cut)))
                if (sense.kind() == Kind.WEEKDAY) return List.of(sense);
        }
        return List.of();
    }

    private static boolean isDaypart(String part, Vocabulary vocabulary) {
        return vocabulary.alone(part).stream().anyMatch(sense -> sense.kind() == Kind.DAYPART);
    }

    private static List<Sense> number(String word, Vocabulary vocabulary) {
        Compound compound = new Compound(word, vocabulary);
        int at = 0;
        int pieces = 0;
        while (at < word.length()) {
            int next = compound.piece(at);
            if (next == at) return List.of();
            at = next;
            pieces++;
        }
        long value = compound.done + compound.hundredths;
        if (pieces < 2) return List.of();
        if (compound.spoken) return List.of(new Sense(Kind.CARDINAL_HUNDREDTHS, value, 1));
        if (value % 50 != 0) return List.of();
        if (value % 100 != 0) return List.of(new Sense(Kind.CARDINAL_HALVES, value / 50, 1));
        return List.of(new Sense(Kind.CARDINAL, value / 100, 1));
    }

    private int piece(int at) {
        for (int end = word.length(); end > at; end--) {
            String part = word.substring(at, end);
            if (part.equals("und") && at > 0) {
                open = 0;
                return end;
            }
            if (part.equals("einhalb") && at > 0) {
                hundredths += 50;
                return end;
            }
            if (speaksHundredths(part, end)) return end;
            for (Sense sense : vocabulary.alone(part)) if (take(sense)) return end;
        }
        return at;
    }

    /** The last piece of "einsfünfzig", where "einundfünfzig" would be joined. */
    private boolean speaksHundredths(String part, int end) {
        if (open == 0 || done > 0 || hundredths != open * 100 || end < word.length()) return false;
        List<Sense> senses = vocabulary.alone(part);
        if (senses.stream().noneMatch(sense -> sense.kind() == Kind.SPOKEN_TENS)) return false;
        for (Sense sense : senses) {
            if (sense.kind() != Kind.CARDINAL) continue;
            hundredths += sense.value();
            spoken = true;
            return true;
        }
        return false;
    }

    private boolean take(Sense sense) {
        if (sense.kind() == Kind.CARDINAL) {
            hundredths += sense.value() * 100;
            open = sense.value() < 20 ? sense.value() : 0;
            return true;
        }
        open = 0;
        if (sense.kind() == Kind.ARTICLE) {
            hundredths += 100;
            return true;
        }
        if (sense.kind() != Kind.SCALE || sense.value() > 6) return false;
        long power = 1;
        for (int i = 0; i < sense.value(); i++) power *= 10;
        if (hundredths == 0) hundredths = 100;
        hundredths *= power;
        if (power >= 1000) {
            done += hundredths;
            hundredths = 0;
        }
        return true;
    }
}
