package kharcha.understanding.local;

import java.util.List;

/** Numbers written as one word, as German does: "achtundsiebzig", "dreihundertfünfzig", "zweieinhalbtausend". */
final class Compound {
    private static final int LONGEST = 60;

    private final String word;
    private final Vocabulary vocabulary;
    private long hundredths;
    private long done;

    private Compound(String word, Vocabulary vocabulary) {
        this.word = word;
        this.vocabulary = vocabulary;
    }

    /** The word as a cardinal in hundredths (kind FRACTION with a negative value is never made here); empty if it is none. */
    static List<Sense> senses(String word, Vocabulary vocabulary) {
        if (word.length() < 6 || word.length() > LONGEST) return List.of();
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
        if (pieces < 2 || value % 50 != 0) return List.of();
        if (value % 100 != 0) return List.of(new Sense(Kind.CARDINAL_HALVES, value / 50, 1));
        return List.of(new Sense(Kind.CARDINAL, value / 100, 1));
    }

    private int piece(int at) {
        for (int end = word.length(); end > at; end--) {
            String part = word.substring(at, end);
            if (part.equals("und") && at > 0) return end;
            if (part.equals("einhalb") && at > 0) {
                hundredths += 50;
                return end;
            }
            for (Sense sense : vocabulary.alone(part)) if (take(sense)) return end;
        }
        return at;
    }

    private boolean take(Sense sense) {
        if (sense.kind() == Kind.CARDINAL) {
            hundredths += sense.value() * 100;
            return true;
        }
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
