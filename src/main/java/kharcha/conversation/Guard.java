package kharcha.conversation;

import java.util.Optional;

/** Turns away what cannot be a message, before anything reads it. */
final class Guard {
    static final int LONGEST = 2000;

    private Guard() {}

    /** Why this cannot be read, in words; empty when it can. */
    static Optional<String> refusal(String text, Phrases phrases) {
        if (text.isBlank()) return Optional.of(phrases.say("refused.empty"));
        if (text.length() > LONGEST)
            return Optional.of(phrases.say("refused.long", "count", text.length(), "limit", LONGEST));
        if (text.codePoints().anyMatch(Guard::unreadable)) return Optional.of(phrases.say("refused.characters"));
        return Optional.empty();
    }

    /** Control characters other than line ends and tabs, and half a surrogate pair, which no database can keep. */
    private static boolean unreadable(int character) {
        if (character == '\n' || character == '\r' || character == '\t') return false;
        return Character.isISOControl(character)
                || (character >= Character.MIN_SURROGATE && character <= Character.MAX_SURROGATE);
    }
}
