package kharcha.conversation;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

/** What is said at the door of a channel, around what the conversation itself says, in the language of who speaks. */
public final class DoorPhrases {
    private final PhraseFile file;

    private DoorPhrases(PhraseFile file) {
        this.file = file;
    }

    public static DoorPhrases of(Locale reader) {
        return new DoorPhrases(PhraseFile.of(reader));
    }

    /** The sentence of that name after "door."; its blanks are given as name, value, name, value. */
    public String say(String name, String... blanks) {
        Map<String, String> values = new HashMap<>();
        for (int i = 0; i < blanks.length; i += 2) values.put(blanks[i], blanks[i + 1]);
        return file.say("door." + name, values);
    }
}
